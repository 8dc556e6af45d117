/// A line of what is shown while filling in, before it is wrapped.
struct FillLine: Hashable {
  enum Tone: Hashable {
    case plain, strong, quiet, good, warning, bad
    /// The line under the cursor of a list.
    case chosen
  }

  var text: String
  var tone: Tone
  /// Columns by which later lines are moved in.
  var indent: Int

  init(_ text: String, _ tone: Tone = .plain, indent: Int = 0) {
    self.text = text
    self.tone = tone
    self.indent = indent
  }

  /// The text between the ANSI codes of its tone.
  static func styled(_ text: String, _ tone: Tone, isOn: Bool) -> String {
    let code: String? =
      switch tone {
      case .plain: nil
      case .strong: "1"
      case .quiet: "2"
      case .bad: "31"
      case .good: "32"
      case .warning: "33"
      case .chosen: "7"
      }
    guard isOn, let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
