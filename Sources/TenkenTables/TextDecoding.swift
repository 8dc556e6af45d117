package import TenkenCore

/// How the characters of a text file are written as bytes.
package enum TextEncoding: Sendable, Hashable {
  case utf8
  case utf8WithMark
  case utf16LittleEndian
  case utf16BigEndian
  /// Microsoft's Shift JIS.
  case cp932

  package var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  var name: String {
    switch self {
    case .utf8, .utf8WithMark: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .cp932: "CP932"
    }
  }
}

/// A text file's bytes as a text, with the encoding that was found (contract, section 3).
///
/// A byte order mark decides; without one a text is UTF-8 if all of it is, else CP932.
package struct TextDecoding: Sendable, Hashable {
  package var text: String
  package var encoding: TextEncoding

  /// Bytes; a longer file is refused.
  package static let maximumSize = 16 << 20

  /// - Throws: `too-large`, or `bad-encoding` with the line and the column of the first byte that is no character.
  package init(_ bytes: [UInt8], file: String) throws(Failure) {
    guard bytes.count <= TextDecoding.maximumSize else {
      throw Failure(
        .tooLarge, at: Place(file: file),
        Text(
          ja: "ファイルが大きすぎます（\(bytes.count >> 20) MiB）",
          en: "the file is too large (\(bytes.count >> 20) MiB)"),
        help: Text(
          ja: "\(TextDecoding.maximumSize >> 20) MiB以下に分けてください",
          en: "split it into files of at most \(TextDecoding.maximumSize >> 20) MiB"))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = try TextDecoding.utf8(bytes.dropFirst(3), encoding: .utf8WithMark, file: file)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = try TextDecoding.utf16(bytes.dropFirst(2), encoding: .utf16LittleEndian, file: file)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = try TextDecoding.utf16(bytes.dropFirst(2), encoding: .utf16BigEndian, file: file)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      (self.text, encoding) = (text, .utf8)
    } else if let text = CP932.text(of: bytes) {
      (self.text, encoding) = (text, .cp932)
    } else {
      throw TextDecoding.failure(inNeither: bytes, file: file)
    }
  }

  private init(text: String, encoding: TextEncoding) {
    self.text = text
    self.encoding = encoding
  }

  private static func utf8(
    _ bytes: ArraySlice<UInt8>, encoding: TextEncoding, file: String
  ) throws(Failure) -> TextDecoding {
    if let text = String(validating: bytes, as: UTF8.self) {
      return TextDecoding(text: text, encoding: encoding)
    }
    let good = wholeUTF8(bytes)
    throw failure(after: String(decoding: good, as: UTF8.self), byte: bytes[good.endIndex], file: file, .utf8)
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, encoding: TextEncoding, file: String
  ) throws(Failure) -> TextDecoding {
    let (high, low) = encoding == .utf16BigEndian ? (0, 1) : (1, 0)
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
    }
    if bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) {
      return TextDecoding(text: text, encoding: encoding)
    }
    var decoder = UTF16()
    var iterator = units.makeIterator()
    var good = ""
    var used = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      good.unicodeScalars.append(scalar)
      used += UTF16.width(scalar)
    }
    throw failure(after: good, byte: bytes[bytes.startIndex + 2 * used], file: file, encoding)
  }

  /// Neither UTF-8 nor CP932: the one that reads further is taken for what was meant.
  private static func failure(inNeither bytes: [UInt8], file: String) -> Failure {
    let asUTF8 = wholeUTF8(bytes[...])
    let asCP932 = bytes[..<(CP932.firstBadOffset(in: bytes) ?? bytes.count)]
    if asUTF8.count >= asCP932.count {
      let good = String(decoding: asUTF8, as: UTF8.self)
      return failure(after: good, byte: bytes[asUTF8.endIndex], file: file, .utf8)
    }
    return failure(
      after: CP932.text(of: Array(asCP932)) ?? "", byte: bytes[asCP932.endIndex], file: file, .cp932)
  }

  /// The longest beginning that is UTF-8.
  private static func wholeUTF8(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return bytes.prefix(count)
  }

  private static func failure(
    after good: String, byte: UInt8, file: String, _ encoding: TextEncoding
  ) -> Failure {
    let lines = SourceLines(good)
    let line = lines.count
    let column = lines[line].count + 1
    let digits = String(byte, radix: 16, uppercase: true)
    let hex = (digits.count < 2 ? "0" : "") + digits
    return Failure(
      .badEncoding, at: Place(file: file, line: line, column: column, excerpt: lines.excerpt(line)),
      Text(
        ja: "\(line)行目の\(column)文字目のバイト 0x\(hex) は、\(encoding.name)の文字として読めません",
        en: "the byte 0x\(hex) in row \(line), column \(column) is no \(encoding.name) character"),
      help: Text(
        ja: "UTF-8、CP932（Shift_JIS）、またはBOM付きのUTF-16で保存し直してください",
        en: "save the file as UTF-8, CP932 (Shift_JIS), or UTF-16 with a byte order mark"))
  }
}
