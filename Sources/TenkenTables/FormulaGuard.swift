/// The apostrophe before a text that a spreadsheet would run as a formula.
///
/// A text that begins with `= + - @`, a tab or a carriage return gets one in front; so does one that begins with
/// apostrophes and then such a character, so that taking one off always gives the same text back. Plain decimal
/// numbers and a lone `-` (not applicable) are harmless and stay.
package enum FormulaGuard {
  package static func added(to text: String) -> String { isGuardable(text) ? "'" + text : text }

  package static func removed(from text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), isGuardable(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func isGuardable(_ text: String) -> Bool {
    let body = text.utf8.drop { $0 == UInt8(ascii: "'") }
    guard let first = body.first, "=+-@\t\r".utf8.contains(first) else { return false }
    return body.count != text.utf8.count || !isPlain(text)
  }

  /// `-`, `-5`, `-2.5`.
  private static func isPlain(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "-") else { return false }
    let parts = text.dropFirst().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return text == "-"
      || parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
