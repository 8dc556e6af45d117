package import TenkenCore

/// What the report to the management review tells of: one round, its follow-up, and what happened beside it.
package struct ReviewFacts: Sendable {
  package var status: RoundStatus
  package var scores: RoundScores
  package var comparison: RoundComparison
  /// All of the record, the most urgent first.
  package var fixes: [Fix]
  /// The wording of items by `family/item`.
  package var questions: [String: Text]
  /// The day on which each fix was opened, by its id.
  package var opened: [String: Day]
  package var followUp: FollowUpFacts

  package init(
    status: RoundStatus, scores: RoundScores, comparison: RoundComparison, fixes: [Fix],
    questions: [String: Text], opened: [String: Day] = [:], followUp: FollowUpFacts
  ) {
    self.status = status
    self.scores = scores
    self.comparison = comparison
    self.fixes = fixes
    self.questions = questions
    self.opened = opened
    self.followUp = followUp
  }
}
