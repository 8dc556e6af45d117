import Foundation

/// CP932, Microsoft's variant of Shift JIS, which Japanese spreadsheets write.
enum CP932 {
  /// Nil where a byte is no character.
  static func text(of bytes: [UInt8]) -> String? { String(bytes: bytes, encoding: .shiftJIS) }

  /// Nil where a character is not in CP932, look-alikes apart (see ``mapped(_:)``).
  static func bytes(of text: String) -> [UInt8]? {
    text.utf8.allSatisfy({ $0 < 0x80 })
      ? Array(text.utf8) : mapped(text).data(using: .shiftJIS).map { Array($0) }
  }

  /// The text in composed form, with characters that stand under another code in CP932 replaced by that one:
  /// Unicode has two dashes, waves, minuses … where CP932 has one.
  static func mapped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\u{2014}": out.append("\u{2015}")
      case "\u{301C}": out.append("\u{FF5E}")
      case "\u{2212}": out.append("\u{FF0D}")
      case "\u{2016}": out.append("\u{2225}")
      case "\u{A2}": out.append("\u{FFE0}")
      case "\u{A3}": out.append("\u{FFE1}")
      case "\u{AC}": out.append("\u{FFE2}")
      case "\u{A5}": out.append("\u{FFE5}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// The first character of a text that has no place in CP932.
  static func firstUnencodable(in text: String) -> Character? {
    text.first { bytes(of: String($0)) == nil }
  }

  /// The offset of the first byte that begins no character.
  static func firstBadOffset(in bytes: [UInt8]) -> Int? {
    var at = 0
    while at < bytes.count {
      let isLead = (0x81...0x9F).contains(bytes[at]) || (0xE0...0xFC).contains(bytes[at])
      let end = at + (isLead ? 2 : 1)
      if bytes[at] >= 0x80, end > bytes.count || text(of: Array(bytes[at..<end])) == nil { return at }
      at = end
    }
    return nil
  }
}
