/// What the secretariat looks at first: what the programme has due, which rounds are open and who is late, which
/// fixes press, and what waits for whom.
package struct FrontPage: Sendable {
  package var day: Day
  package var fiscalYear: Int
  /// Every row of the programme in this fiscal year.
  package var programme: [Due]
  /// The open ones, in the order of opening.
  package var rounds: [RoundStatus]
  /// Not a single round was ever opened.
  package var isNew: Bool
  /// Most urgent first.
  package var overdue: [Fix]
  /// Due today or within ``soon`` days, soonest first.
  package var dueSoon: [Fix]
  /// Done, or passed in a later round, and not yet verified.
  package var awaitingVerification: [Fix]

  /// In days.
  package static let soon = 7

  /// A row of the programme with the round that fulfils it.
  package struct Due: Sendable, Hashable {
    package var planned: PlannedRound
    /// Nil where none was opened yet.
    package var round: Round?
  }

  /// - Parameters:
  ///   - rounds: all of them, in the order of opening.
  ///   - open: the status of those that are open.
  ///   - fixes: all of them, in the order of opening.
  package init(
    of workspace: Workspace, rounds: [Round], open: [RoundStatus], fixes: [Fix], on day: Day
  ) {
    let year = workspace.fiscalYear(of: day)
    (self.day, fiscalYear, self.rounds, isNew) = (day, year, open, rounds.isEmpty)
    programme = workspace.programme.map { entry in
      let planned = workspace.planned(entry, in: year)
      return Due(planned: planned, round: planned.round(among: rounds))
    }
    let awaitingWork = fixes.enumerated().filter { $0.element.state.awaitsWork && $0.element.due != nil }
      .sorted { ($0.element.due ?? day, $0.offset) < ($1.element.due ?? day, $1.offset) }.map(\.element)
    overdue = awaitingWork.filter { $0.isOverdue(on: day) }
    let last = day.adding(days: Self.soon)
    dueSoon = awaitingWork.filter { !$0.isOverdue(on: day) && $0.due ?? .last <= last }
    awaitingVerification = fixes.filter {
      $0.state == .done || $0.verificationProposed && !$0.state.isFinal
    }
  }

  /// Submitted sheets of open rounds, which wait for the secretariat.
  package var awaitingAcceptance: [RoundStatus.Entry] {
    rounds.flatMap(\.sheets).filter { $0.state == .submitted }
  }

  /// Returned sheets of open rounds, which wait for their departments.
  package var returned: [RoundStatus.Entry] {
    rounds.flatMap(\.sheets).filter { $0.state == .returned }
  }
}
