package import TenkenCore

/// What the monthly report to the committee tells of: the record on a day, and a month before.
package struct MonthlyFacts: Sendable {
  /// A month before the report's day: what moved, moved since then.
  package var since: Day
  /// Rounds that are open, or were a month before.
  package var rounds: [RoundStatus]
  package var roundsBefore: [RoundStatus]
  /// Of those rounds that ask for preparatory work.
  package var progress: [RoundProgress]
  package var progressBefore: [RoundProgress]
  package var fixes: [Fix]
  package var fixesBefore: [Fix]
  /// The wording of items by `family/item`.
  package var questions: [String: Text]
  /// The day on which each fix was opened, by its id.
  package var opened: [String: Day]
  package var followUp: FollowUpFacts

  package init(
    since: Day, rounds: [RoundStatus], roundsBefore: [RoundStatus], progress: [RoundProgress],
    progressBefore: [RoundProgress], fixes: [Fix], fixesBefore: [Fix], questions: [String: Text],
    opened: [String: Day] = [:], followUp: FollowUpFacts
  ) {
    self.since = since
    self.rounds = rounds
    self.roundsBefore = roundsBefore
    self.progress = progress
    self.progressBefore = progressBefore
    self.fixes = fixes
    self.fixesBefore = fixesBefore
    self.questions = questions
    self.opened = opened
    self.followUp = followUp
  }
}
