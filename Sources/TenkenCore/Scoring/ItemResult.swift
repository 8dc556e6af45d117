/// What came of an item on a sheet.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
  case answered
  case notApplicable = "not-applicable"
  case missing
  /// Not asked of this department.
  case notAsked = "not-asked"
}

/// One item of a sheet, judged.
package struct ItemResult: Sendable, Hashable {
  package var item: Item
  package var section: String
  package var outcome: Outcome
  /// What the answer means; nil where there is none.
  package var value: AnswerValue?
  /// What it adds to the sum; nil where it joins no maximum.
  package var earned: Rational?
  /// What it adds to the maximum; nil where it joins none.
  package var max: Rational?
  package var finding: Severity?
  package var comment: String?

  package init(
    item: Item, section: String, outcome: Outcome, value: AnswerValue? = nil, earned: Rational? = nil,
    max: Rational? = nil, finding: Severity? = nil, comment: String? = nil
  ) {
    self.item = item
    self.section = section
    self.outcome = outcome
    self.value = value
    self.earned = earned
    self.max = max
    self.finding = finding
    self.comment = comment
  }

  /// Applicable, answered and counted.
  package var isAnswered: Bool { outcome == .answered && earned != nil }

  /// Answered with nothing lost. Before its deadline an item may be under full points and yet no finding.
  package var isPassed: Bool {
    guard isAnswered, let earned, let max else { return false }
    return earned >= max
  }
}
