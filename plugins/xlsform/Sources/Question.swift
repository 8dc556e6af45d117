import TenkenImporting
import TenkenPlugin

/// A question of a form as an item, before the conditions of all are known.
struct Question {
  /// How it is answered, as far as conditions must know.
  enum Answer {
    /// The choices of the form and what they are in Tenken.
    case yesNo([String: String])
    case choice([String: String])
    case done
    case number
    case text
    case steps
  }

  /// As conditions name it.
  var name: String
  var id: String
  /// The group in which it stands; nil outside of all.
  var group: Int?
  var answer: Answer
  /// The keys of the item, in the order of a definition, but for `when`.
  var members: [JSON.Member]
  var condition: Condition?

  /// What must be so for it to be asked, and where that is written.
  struct Condition {
    var relevance: Relevance
    var place: String
  }

  /// What a condition that names this question waits for, in Tenken's words; nil where it can never be so.
  func word(for value: String) -> String? {
    switch answer {
    case .yesNo(let words), .choice(let words): words[value]
    case .done: value == "OK" ? "done" : nil
    case .number: Double(value) == nil ? nil : value
    case .text: value
    case .steps: nil
    }
  }
}
