package import TenkenCore

/// What a row of a form is about, as its first column says it: `locked` for an item, `training/plan` for a step of
/// one, `checked/*` for the whole of which some were counted.
package struct FormRowID: Sendable, Hashable {
  package var item: String
  /// The id of a step, or ``whole``; nil for the row of the item itself.
  package var part: String?

  /// The part of a count that says of how many.
  static let whole = "*"
  /// The row that names who filled the form in.
  static let fields = "#fields"
  /// A row that shows how it is done, and is never read.
  static let example = "#example"

  init(item: String, part: String? = nil) {
    self.item = item
    self.part = part
  }

  init(_ text: String) {
    let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(item: String(halves[0]), part: halves.count > 1 ? String(halves[1]) : nil)
  }

  package var text: String { part.map { "\(item)/\($0)" } ?? item }

  /// The rows of an item in their order.
  static func rows(of item: Item) -> [FormRowID] {
    let parts: [String] =
      switch item.answer {
      case .steps(let steps): steps.map(\.id)
      case .count(nil): [whole]
      default: []
      }
    return [FormRowID(item: item.id)] + parts.map { FormRowID(item: item.id, part: $0) }
  }

  /// The rows that a form for a department has.
  package static func rows(of checklist: Checklist, for department: String) -> [FormRowID] {
    checklist.items.filter { $0.scope.includes(department) }.flatMap(rows)
  }
}
