/// What is known of a sheet's items from before: where an inspector looks first.
package struct FillBackground: Sendable {
  /// The round of the previous sheet; nil where there is none.
  package var round: String?
  /// By the present item's id; several where the department had predecessors.
  package var earlier: [String: [EarlierAnswer]]
  /// Fixes that are not over, and those of the previous round's findings, by the present item's id.
  package var fixes: [String: [Fix]]

  package init(
    round: String? = nil, earlier: [String: [EarlierAnswer]] = [:], fixes: [String: [Fix]] = [:]
  ) {
    self.round = round
    self.earlier = earlier
    self.fixes = fixes
  }

  /// Whether the item was a finding, or has a fix that is still open.
  package func isSuspect(_ item: String) -> Bool {
    earlier[item]?.contains { $0.finding != nil } ?? false
      || fixes[item]?.contains { !$0.state.isFinal } ?? false
  }
}

/// What was answered to an item in the previous round.
package struct EarlierAnswer: Sendable, Hashable {
  package var department: String
  package var answer: Answer
  package var finding: Severity?

  package init(department: String, answer: Answer, finding: Severity? = nil) {
    self.department = department
    self.answer = answer
    self.finding = finding
  }
}
