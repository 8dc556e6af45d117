package import TenkenCore

extension SourceFile {
  /// The text of the file: UTF-8 with or without a byte order mark, or UTF-16 with one.
  ///
  /// Other encodings, NUL and control characters are errors that name the byte (from 0).
  package func decoded() throws(Failure) -> SourceText {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return SourceText(name: name, utf8: try decodeUTF16(littleEndian: bytes[0] == 0xFF))
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte >= 0x20, byte < 0x7F {
        at += 1
        continue
      }
      guard let (scalar, length) = decodeScalar(at: at) else { throw badByte(at: at) }
      if scalar.isForbiddenControl { throw control(scalar, at: at, after: bytes[..<at]) }
      at += length
    }
    return SourceText(name: name, utf8: start == 0 ? bytes : Array(bytes[start...]))
  }

  /// One well-formed UTF-8 sequence (Unicode, table 3-7).
  private func decodeScalar(at start: Int) -> (Unicode.Scalar, Int)? {
    let first = bytes[start]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard start + length <= bytes.count else { return nil }
    for byte in bytes[start + 1..<start + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  private func decodeUTF16(littleEndian: Bool) throws(Failure) -> [UInt8] {
    func unit(_ at: Int) -> UInt32? {
      guard at + 1 < bytes.count else { return nil }
      let (low, high) = littleEndian ? (bytes[at], bytes[at + 1]) : (bytes[at + 1], bytes[at])
      return UInt32(high) << 8 | UInt32(low)
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 2
    while at < bytes.count {
      guard let first = unit(at) else {
        throw badEncoding(
          at: at, after: out[...],
          Text(ja: "UTF-16の文字が途中で終わっています", en: "a UTF-16 character ends half-way"))
      }
      var value = first
      var length = 2
      if (0xD800...0xDBFF).contains(first), let second = unit(at + 2), (0xDC00...0xDFFF).contains(second) {
        value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        length = 4
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw badEncoding(
          at: at, after: out[...], Text(ja: "サロゲートが片方しかありません", en: "half a surrogate pair"))
      }
      if scalar.isForbiddenControl { throw control(scalar, at: at, after: out[...]) }
      out.append(contentsOf: String(scalar).utf8)
      at += length
    }
    return out
  }

  private func badByte(at offset: Int) -> Failure {
    let looksLikeCP932 = looksLikeCP932
    return badEncoding(
      at: offset, after: bytes[..<offset],
      looksLikeCP932
        ? Text(
          ja: "UTF-8ではありません（CP932（Shift_JIS）のファイルのようです）",
          en: "not UTF-8: the file looks like CP932 (Shift_JIS)")
        : Text(ja: "UTF-8として読めないバイトがあります", en: "a byte that is no UTF-8"))
  }

  private func control(_ scalar: Unicode.Scalar, at offset: Int, after head: ArraySlice<UInt8>) -> Failure {
    badEncoding(
      at: offset, after: head,
      scalar.value == 0
        ? Text(ja: "NUL文字があります", en: "a NUL character")
        : Text(ja: "制御文字 \(scalar.codePoint) があります", en: "a control character, \(scalar.codePoint)"),
      help: Text(
        ja: "その文字を消し、UTF-8のテキストとして保存してください", en: "remove it, and save the file as UTF-8 text"))
  }

  /// - Parameter head: what stands before, to count lines in.
  private func badEncoding(
    at offset: Int, after head: ArraySlice<UInt8>, _ what: Text,
    help: Text = Text(ja: "UTF-8で保存し直してください", en: "save the file as UTF-8")
  ) -> Failure {
    let line = head.count { $0 == 0x0A } + 1
    return Failure(
      .badEncoding, at: Place(file: name, line: line),
      Text(
        ja: "\(what.in(.ja))（先頭から\(offset)バイト目、0から数えて）",
        en: "\(what.in(.en)) (at byte \(offset), counted from 0)"),
      help: help)
  }

  /// Whether all bytes are well-formed CP932 with at least one character that EUC-JP and Latin-1 texts lack.
  private var looksLikeCP932: Bool {
    var at = 0
    var found = false
    while at < bytes.count {
      switch bytes[at] {
      case 0x09, 0x0A, 0x0D, 0x20..<0x7F, 0xA1...0xDF: at += 1
      case 0x81...0x9F, 0xE0...0xFC:
        guard at + 1 < bytes.count, (0x40...0xFC).contains(bytes[at + 1]), bytes[at + 1] != 0x7F else {
          return false
        }
        if bytes[at] <= 0x9F { found = true }
        at += 2
      default: return false
      }
    }
    return found
  }
}

extension Unicode.Scalar {
  /// What YAML keeps out of texts: control characters other than tab, line breaks and U+0085, and noncharacters.
  var isForbiddenControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
