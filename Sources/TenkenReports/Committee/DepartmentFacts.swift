package import TenkenCore

/// All that the record says of one department.
package struct DepartmentFacts: Sendable {
  package var department: String
  /// The rounds that asked it, oldest first, each with its scores and its comparison alone.
  package var rounds: [Entry]
  package var trends: [Trend]
  /// The most urgent first.
  package var fixes: [Fix]
  /// The wording of items by `family/item`.
  package var questions: [String: Text]
  /// The day on which each fix was opened, by its id.
  package var opened: [String: Day]
  package var followUp: FollowUpFacts

  package init(
    department: String, rounds: [Entry], trends: [Trend], fixes: [Fix], questions: [String: Text],
    opened: [String: Day] = [:], followUp: FollowUpFacts
  ) {
    self.department = department
    self.rounds = rounds
    self.trends = trends
    self.fixes = fixes
    self.questions = questions
    self.opened = opened
    self.followUp = followUp
  }

  /// One checklist of one round.
  package struct Entry: Sendable {
    package var round: Round
    package var checklist: Checklist
    package var scorer: any Scorer
    package var score: DepartmentScore
    package var comparison: Comparison

    package init(
      round: Round, checklist: Checklist, scorer: any Scorer, score: DepartmentScore, comparison: Comparison
    ) {
      self.round = round
      self.checklist = checklist
      self.scorer = scorer
      self.score = score
      self.comparison = comparison
    }
  }
}
