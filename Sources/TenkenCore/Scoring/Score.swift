/// The judgement of one sheet: figures, band, coverage and findings.
package struct Score: Sendable, Hashable {
  /// `start` and the points of all applicable items; always those of the `points` scorer.
  package var earned: Rational
  package var max: Rational
  /// By the checklist's scorer, 0 to 1 as a rule; nil where there is nothing to score or the sheet is blocked.
  package var rate: Rational?
  package var band: Band?
  package var coverage: Coverage
  /// Ids of critical items and gates under full points.
  package var failedCritical: [String]
  /// Ids of gates under full points or unanswered.
  package var blockedBy: [String]
  package var items: [ItemResult]

  /// How many scored items were answered.
  package struct Coverage: Sendable, Hashable {
    package var answered = 0
    package var notApplicable = 0
    package var missing = 0

    package init(answered: Int = 0, notApplicable: Int = 0, missing: Int = 0) {
      (self.answered, self.notApplicable, self.missing) = (answered, notApplicable, missing)
    }

    package static func + (left: Coverage, right: Coverage) -> Coverage {
      Coverage(
        answered: left.answered + right.answered, notApplicable: left.notApplicable + right.notApplicable,
        missing: left.missing + right.missing)
    }
  }

  package var findings: [ItemResult] { items.filter { $0.finding != nil } }

  /// Scores the results of a sheet: of a department in a round, or of a worked example.
  package init(
    of items: [ItemResult], on checklist: Checklist, by scorer: any Scorer, round: String? = nil,
    department: String = ChecklistExample.defaultDepartment
  ) throws(Failure) {
    self.items = items
    earned = checklist.start + items.compactMap(\.earned).sum()
    max = checklist.start + items.compactMap(\.max).sum()
    coverage = items.filter(\.item.scored).reduce(into: Coverage()) { coverage, result in
      switch result.outcome {
      case .answered: coverage.answered += 1
      case .notApplicable: coverage.notApplicable += 1
      case .missing: coverage.missing += 1
      case .notAsked: break
      }
    }
    failedCritical = items.filter { $0.finding == .critical }.map(\.item.id)
    blockedBy = items.filter { $0.item.importance == .gate && $0.item.scored }
      .filter { $0.outcome == .missing || ($0.outcome == .answered && !$0.isPassed) }
      .map(\.item.id)
    let blocked = !blockedBy.isEmpty || (checklist.missing == .block && coverage.missing > 0)
    rate =
      blocked
      ? nil
      : try scorer.rate(
        of: ScorerInput(
          checklist: checklist, items: items, earned: earned, max: max, round: round, department: department))
    band = Score.band(on: checklist, rate: rate, earned: earned, failed: !failedCritical.isEmpty)
  }

  /// The highest band that the exact value reaches; a critical failure caps it at the lowest.
  private static func band(on checklist: Checklist, rate: Rational?, earned: Rational, failed: Bool) -> Band?
  {
    guard let rate else { return nil }
    if failed { return checklist.bands.last }
    let value = checklist.bandsBy == .earned ? earned : rate * Rational(100)
    return checklist.bands.first { value >= $0.from }
  }
}
