import TenkenCore

/// A text of a workbook in the making: its runs joined, without the furigana that Excel keeps beside kanji.
struct WorkbookText {
  private var bytes: [UInt8] = []
  private var isInText = false
  private var furigana = 0

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func start(_ name: XMLName) {
    if name == "t" { isInText = true } else if name == "rPh" { furigana += 1 }
  }

  mutating func end(_ name: XMLName) {
    if name == "t" { isInText = false } else if name == "rPh" { furigana -= 1 }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if isInText && furigana == 0 { bytes.append(contentsOf: text) }
  }

  var string: String { WorkbookText.unescaped(String(decoding: bytes, as: UTF8.self)) }

  /// Characters that XML cannot hold stand in workbooks as `_x000D_`.
  static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count >= 7, text.contains("_x") else { return text }
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if let scalar = escape(bytes[at...]) {
        out.append(contentsOf: String(scalar).utf8)
        at += 7
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The character of an escape at the beginning of some bytes.
  static func escape(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let piece = bytes.prefix(7)
    guard piece.count == 7, piece.starts(with: "_x".utf8), piece.last == UInt8(ascii: "_") else { return nil }
    let digits = piece.dropFirst(2).dropLast()
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}

/// The texts that cells refer to by number.
final class SharedStringsHandler: XMLHandler {
  private(set) var refusal: Failure?
  private(set) var strings: [String] = []
  private var text = WorkbookText()

  func start(_ tag: XMLTag) {
    if tag.name == "si" { text.clear() }
    text.start(tag.name)
  }

  func end(_ name: XMLName) {
    text.end(name)
    if name == "si" { strings.append(text.string) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(bytes) }
}
