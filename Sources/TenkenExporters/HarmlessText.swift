/// Texts that people typed, as a page or a terminal may show them.
enum HarmlessText {
  /// The lines of a text: a blank for each tab, � for each other control character (those of terminal codes among
  /// them), and without the marks that turn the direction of the text around them, which make `exe.txt` of
  /// `txt.exe`.
  static func lines(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return [text] }
    var lines = [String.UnicodeScalarView()]
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{2028}", "\u{2029}": lines.append(String.UnicodeScalarView())
      case "\t": lines[lines.count - 1].append(" ")
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      case "\0"..<" ", "\u{7F}"..."\u{9F}":
        lines[lines.count - 1].append("\u{FFFD}")
      default: lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    return lines.map { String($0) }
  }

  /// The text on one line.
  static func oneLine(_ text: String) -> String { lines(text).joined(separator: " ") }
}
