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

  /// The text with marks composed (か and ゛ to が), and with characters that stand under another code in CP932
  /// replaced by that one: Unicode has two dashes, waves, minuses … where CP932 has one.
  static func mapped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for character in text {
      // A single scalar stays: composing would replace variants such as 神 (U+FA19) by others.
      let composed =
        character.unicodeScalars.count > 1
        ? String(character).precomposedStringWithCanonicalMapping : String(character)
      for scalar in composed.unicodeScalars { out.append(doubles[scalar] ?? scalar) }
    }
    return String(out)
  }

  private static let doubles: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{2014}": "\u{2015}", "\u{301C}": "\u{FF5E}", "\u{2212}": "\u{FF0D}", "\u{2016}": "\u{2225}",
    "\u{A2}": "\u{FFE0}", "\u{A3}": "\u{FFE1}", "\u{AC}": "\u{FFE2}", "\u{A5}": "\u{FFE5}",
  ]

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
