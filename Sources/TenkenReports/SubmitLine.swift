package import TenkenCore

/// What became of one submitted sheet, worded for people.
package struct SubmitLine: Sendable, Hashable {
  package var key: SheetKey
  package var outcome: Text
  /// Nil for a draft.
  package var score: Score?
  package var gaps: [SheetCheck.Gap]
  /// Fixes that changed with it.
  package var fixes: [Fix]
  package var isLate: Bool

  package init(
    key: SheetKey, outcome: Text, score: Score?, gaps: [SheetCheck.Gap] = [], fixes: [Fix] = [],
    isLate: Bool = false
  ) {
    self.key = key
    self.outcome = outcome
    self.score = score
    self.gaps = gaps
    self.fixes = fixes
    self.isLate = isLate
  }
}
