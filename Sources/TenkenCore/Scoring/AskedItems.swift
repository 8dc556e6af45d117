/// Which items a sheet is asked: those in scope of the department whose condition holds (contract, section 2).
///
/// An answer to an item that is not asked is kept, but means nothing: a condition on it does not hold.
package struct AskedItems: Sendable {
  private var values: [String: AnswerValue] = [:]
  private var asked: Set<String> = []

  package init(checklist: Checklist, department: String, answers: [String: Answer]) {
    let items = Dictionary(checklist.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for item in checklist.items {
      // Up along the conditions to what is known, then down again. Definitions refuse cycles; one that got here
      // asks nothing.
      var chain: [Item] = []
      var next: Item? = item
      while let current = next, seen.insert(current.id).inserted {
        chain.append(current)
        next = current.condition.flatMap { items[$0.item] }
      }
      for item in chain.reversed() where item.scope.includes(department) && holds(item.condition) {
        asked.insert(item.id)
        values[item.id] = answers[item.id]?.typed.flatMap { try? AnswerReader(item).read($0) }
      }
    }
  }

  private func holds(_ condition: Condition?) -> Bool {
    guard let condition else { return true }
    return values[condition.item]?.canonical == condition.answer
  }

  package func contains(_ item: Item) -> Bool { asked.contains(item.id) }

  /// What the answer to an asked item means; nil where it is unanswered.
  package func value(of item: String) -> AnswerValue? { values[item] }
}
