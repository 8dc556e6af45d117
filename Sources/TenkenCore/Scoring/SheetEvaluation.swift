/// Judges the answers of one sheet, item by item (contract, section 4). Pure: the same facts give the same results.
package struct SheetEvaluation: Sendable {
  package var checklist: Checklist
  package var department: String
  /// The day of the sheet: preparatory work that is not due yet makes no finding.
  package var date: Day
  /// First day of the fiscal year of the round, in which deadlines lie.
  package var fiscalYearStart: Day

  package init(checklist: Checklist, department: String, date: Day, fiscalYearStart: Day) {
    self.checklist = checklist
    self.department = department
    self.date = date
    self.fiscalYearStart = fiscalYearStart
  }

  /// All items in the checklist's order. An answer that cannot be read counts as none; sheets are checked before
  /// they are stored.
  package func results(for answers: [String: Answer]) -> [ItemResult] {
    let asked = AskedItems(checklist: checklist, department: department, answers: answers)
    return checklist.sections.flatMap { section in
      section.items.map { result(of: $0, in: section.id, answers[$0.id], asked) }
    }
  }

  private func result(
    of item: Item, in section: String, _ answer: Answer?, _ asked: AskedItems
  ) -> ItemResult {
    var result = ItemResult(item: item, section: section, outcome: .notAsked, comment: answer?.comment)
    guard asked.contains(item) else { return result }
    result.value = asked.value(of: item.id)
    switch result.value {
    case nil:
      // A measurement or remark that was left out is nothing missing.
      result.outcome = item.answer.isScored ? .missing : .notApplicable
      if item.scored, checklist.missing != .exclude { (result.earned, result.max) = (.zero, item.max) }
    case .notApplicable:
      result.outcome = .notApplicable
      if item.scored, checklist.notApplicable == .full { (result.earned, result.max) = (item.max, item.max) }
    case .some(let value):
      result.outcome = .answered
      if item.scored {
        let earned = value.earned(on: item) ?? .zero
        (result.earned, result.max) = (earned, item.max)
        result.finding = finding(on: item, earned: earned)
      }
    }
    return result
  }

  /// A finding lost points: half or more of what it could lose, down to 0 or to its lowest choice, is major.
  private func finding(on item: Item, earned: Rational) -> Severity? {
    let lost = item.max - earned
    guard lost > .zero else { return nil }
    if let deadline = item.deadline, date <= deadline.onOrAfter(fiscalYearStart) { return nil }
    if item.importance != .normal { return .critical }
    return lost + lost >= item.max - item.answer.lowest ? .major : .minor
  }
}
