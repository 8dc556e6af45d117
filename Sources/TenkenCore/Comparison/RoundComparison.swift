/// A round held against the previous rounds, per checklist and department (contract, section 5).
package struct RoundComparison: Sendable {
  package var round: Round
  package var checklists: [ChecklistComparison]

  package init(round: Round, checklists: [ChecklistComparison]) {
    self.round = round
    self.checklists = checklists
  }
}

package struct ChecklistComparison: Sendable {
  package var checklist: Checklist
  package var scorer: any Scorer
  /// In the workspace's order.
  package var departments: [Comparison]
  /// Of the sheets of the round.
  package var coverage: Score.Coverage

  package init(
    checklist: Checklist, scorer: any Scorer, departments: [Comparison],
    coverage: Score.Coverage = Score.Coverage()
  ) {
    self.checklist = checklist
    self.scorer = scorer
    self.departments = departments
    self.coverage = coverage
  }

  /// Means over the departments that have a rate in both rounds, and only those.
  package var mean: (departments: Int, rate: Rational?, previousRate: Rational?) {
    let both = departments.compactMap { comparison -> (Rational, Rational)? in
      guard let rate = comparison.rate, let previous = comparison.previousRate else { return nil }
      return (rate, previous)
    }
    guard !both.isEmpty else { return (0, nil, nil) }
    let count = Rational(both.count)
    return (both.count, both.map(\.0).sum() / count, both.map(\.1).sum() / count)
  }
}
