/// One sheet while it is filled in. It knows a checklist, a department and answers, and nothing of where they are kept.
package struct FillSheet: Sendable {
  package let checklist: Checklist
  package let department: Department
  package let role: Role
  /// Only these items are gone through; nil for all.
  package let selection: Set<String>?
  package var answers: [String: Answer]
  /// Of the sheet that was submitted; nil where none was.
  package var state: SheetState?
  /// Why it was returned.
  package var reason: String?
  /// A draft stands: there is something to submit.
  package var hasDraft: Bool
  /// Nil until it was looked up.
  package var background: FillBackground?
  private let evaluation: SheetEvaluation
  private let scorer: any Scorer

  package init(
    department: Department, role: Role, evaluation: SheetEvaluation, scorer: any Scorer,
    selection: Set<String>? = nil, answers: [String: Answer] = [:], state: SheetState? = nil,
    reason: String? = nil, hasDraft: Bool = false
  ) {
    checklist = evaluation.checklist
    self.department = department
    self.role = role
    self.evaluation = evaluation
    self.scorer = scorer
    self.selection = selection
    self.answers = answers
    self.state = state
    self.reason = reason
    self.hasDraft = hasDraft
  }

  private var asked: AskedItems {
    AskedItems(checklist: checklist, department: department.id, answers: answers)
  }

  /// The items that are gone through, in order: those that are asked and selected.
  package var items: [Item] {
    let asked = asked
    return checklist.items.filter { asked.contains($0) && selection?.contains($0.id) ?? true }
  }

  /// Those of them without an answer.
  package var unanswered: [Item] {
    let asked = asked
    return items.filter { asked.value(of: $0.id) == nil }
  }

  package func value(of item: String) -> AnswerValue? { asked.value(of: item) }

  /// How many of the items have an answer.
  package var progress: (answered: Int, items: Int) {
    let items = items
    return (items.count - unanswered.count, items.count)
  }

  /// The number of an item in the checklist, from 1, as in tables and reports.
  package func number(of item: String) -> Int {
    (checklist.items.firstIndex { $0.id == item } ?? 0) + 1
  }

  package func section(of item: String) -> Section? {
    checklist.sections.first { $0.items.contains { $0.id == item } }
  }

  package var gaps: [SheetCheck.Gap] {
    SheetCheck(checklist: checklist, department: department).gaps(in: answers)
  }

  package func gap(of item: String) -> SheetCheck.Gap? { gaps.first { $0.item == item } }

  /// Something is still to be done: answers, or submitting them.
  package var isOpen: Bool {
    if state == .accepted { return false }
    return hasDraft || !(state?.isCounted ?? false)
  }

  package func score() throws(Failure) -> Score {
    try Score(of: evaluation.results(for: answers), on: checklist, by: scorer)
  }
}
