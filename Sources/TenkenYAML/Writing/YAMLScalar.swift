import TenkenPlugin

/// A text as a scalar of YAML.
enum YAMLScalar {
  /// Without quotes where every reader takes it for the same text, else in double quotes with JSON's escapes.
  static func text(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : JSON.string(text).compact
  }

  /// What some readers take for true, false or nothing.
  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.properties.isAlphabetic || isDigit(first),
      last != ":", !last.properties.isWhitespace, !words.contains(text.lowercased()), !looksLikeNumber(text),
      !text.contains(": "), !text.contains(" #"), scalars.allSatisfy(isHarmless)
    else { return false }
    return !inFlow || !scalars.contains { ",[]{}:".unicodeScalars.contains($0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Numbers in all notations, times and dates.
  private static func looksLikeNumber(_ text: String) -> Bool {
    text.unicodeScalars.first.map(isDigit) == true
      && text.unicodeScalars.allSatisfy {
        isDigit($0) || "+-._:abcdefABCDEFxXoOtTzZ ".unicodeScalars.contains($0)
      }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .surrogate,
      .unassigned:
      return false
    default: return true
    }
  }
}
