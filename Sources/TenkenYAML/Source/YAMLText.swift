package import TenkenCore
import TenkenPlugin

/// Values as YAML that the readers take back as they were.
package enum YAMLText {
  /// Plain where that is safe, else in double quotes with JSON's escapes, which YAML shares.
  package static func scalar(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || [0x2D, 0x2E, 0x5F].contains($0)
      } && text.first != "-" && text != "."
    return isPlain ? text : JSON.string(text).compact
  }

  /// The answer to one item on one line, as sheets have it.
  package static func answer(_ answer: Answer) -> String {
    let typed: String? =
      switch answer.typed {
      case .word(let word): scalar(word)
      case .steps(let steps): "{" + steps.map { "\($0.id): \(scalar($0.word))" }.joined(separator: ", ") + "}"
      case nil: nil
      }
    if answer.comment == nil, answer.evidence.isEmpty, answer.fixed == nil, case .word = answer.typed {
      return typed ?? "\"\""
    }
    var parts: [String] = []
    if let typed { parts.append("answer: \(typed)") }
    if let comment = answer.comment { parts.append("comment: \(scalar(comment))") }
    if !answer.evidence.isEmpty {
      parts.append("evidence: [" + answer.evidence.map { scalar($0.name) }.joined(separator: ", ") + "]")
    }
    if let fixed = answer.fixed { parts.append("fixed: \(fixed)") }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// A remark on one line.
  package static func remark(_ remark: Remark) -> String {
    "{text: \(scalar(remark.text)), kind: \(remark.kind.rawValue), publish: \(remark.publish)}"
  }
}
