/// Which items a sheet is asked: those in scope of the department whose condition holds (contract, section 2).
///
/// An answer to an item that is not asked is kept, but means nothing: a condition on it does not hold.
package struct AskedItems: Sendable {
  private var values: [String: AnswerValue] = [:]
  private var asked: Set<String> = []

  package init(checklist: Checklist, department: String, answers: [String: Answer]) {
    let items = Dictionary(checklist.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var open: Set<String> = []
    var closed: Set<String> = []
    func visit(_ item: Item) -> Bool {
      if closed.contains(item.id) { return asked.contains(item.id) }
      // Definitions refuse cycles; one that got here asks nothing.
      guard open.insert(item.id).inserted else { return false }
      defer { closed.insert(item.id) }
      guard item.scope.includes(department) else { return false }
      if let condition = item.condition {
        guard let other = items[condition.item], visit(other), values[other.id]?.canonical == condition.answer
        else { return false }
      }
      asked.insert(item.id)
      values[item.id] = answers[item.id]?.typed.flatMap { try? AnswerReader(item).read($0) }
      return true
    }
    for item in checklist.items { _ = visit(item) }
  }

  package func contains(_ item: Item) -> Bool { asked.contains(item.id) }

  /// What the answer to an asked item means; nil where it is unanswered.
  package func value(of item: String) -> AnswerValue? { values[item] }
}
