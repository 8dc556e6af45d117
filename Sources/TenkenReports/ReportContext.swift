package import TenkenCore
import TenkenPlugin

/// What every report needs besides its subject.
package struct ReportContext: Sendable {
  /// Names and order of departments.
  package var workspace: Workspace
  package var language: Language
  /// The day that the report speaks of.
  package var asOf: Day
  /// Days stand in Japanese eras.
  package var eras = false
  /// Whether charts are made: a report has them; a list, which is read at a glance, does not.
  package var draws = true
  /// The journal's head hash, 64 hexadecimal digits; reports print the first 16.
  package var head: String

  package init(workspace: Workspace, language: Language, asOf: Day, head: String) {
    self.workspace = workspace
    self.language = language
    self.asOf = asOf
    self.head = head
  }

  /// The charts of a part of a report, of which some may have nothing to show; none in a list.
  func drawn(_ charts: @autoclosure () -> [Report.Block?]) -> [Report.Block] {
    draws ? charts().compactMap { $0 } : []
  }

  func text(_ text: Text) -> String { text.in(language) }

  func text(_ text: Text?) -> String { text?.in(language) ?? "" }

  func text(ja: String, en: String) -> String { language == .ja ? ja : en }

  /// The name of a department, with its id where the name does not hold that: what people read and what they type.
  func name(of department: String) -> String {
    guard let name = workspace.department(department).map({ text($0.name) }) else { return department }
    return name.folded.contains(department.folded) ? name : name + inParentheses(department)
  }

  func names(of departments: some Sequence<String>) -> String { list(departments.map(name)) }

  /// Parts of a sentence one after the other: `A、B`, `A, B`.
  func list(_ parts: some Sequence<String>) -> String {
    parts.joined(separator: text(ja: "、", en: ", "))
  }

  /// A label before what it is about: `未提出：B部`, `Sheet missing: B`.
  func labelled(_ label: String, _ value: String) -> String {
    text(ja: "\(label)：\(value)", en: "\(label): \(value)")
  }

  func inParentheses(_ part: String) -> String { text(ja: "（\(part)）", en: " (\(part))") }

  /// A round as titles name it.
  func title(of round: Round) -> String { round.title.map { text($0) } ?? round.id }
}
