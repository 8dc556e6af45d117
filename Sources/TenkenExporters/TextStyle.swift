import TenkenPlugin

/// Colours and weights of a terminal, or none.
struct TextStyle: Sendable {
  var isOn: Bool

  /// The text between the ANSI codes of a tone; a blank text stays bare.
  func apply(_ tone: Cell.Tone, to text: String) -> String {
    guard isOn, let code = TextStyle.code(of: tone), !text.allSatisfy({ $0 == " " }) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private static func code(of tone: Cell.Tone) -> Int? {
    switch tone {
    case .plain: nil
    case .strong: 1
    case .quiet: 2
    case .bad: 31
    case .good: 32
    case .warning: 33
    }
  }
}
