package import TenkenCore
package import TenkenReports
import TenkenStore

/// What the committee is told of a month (contract, section 8).
package struct ReportMonth {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// - Parameter round: the one that is wanted; nil for those that are open, or were a month before.
  package func run(round: String? = nil, asOf: Day? = nil) throws(Failure) -> MonthlyFacts {
    let today = asOf ?? office.today
    let since = today.adding(months: -1)
    if let round { _ = try ListSheets(office).status(round, asOf: asOf) }
    let before = try then(round, on: since, asOf: since) { $0.state == .open }
    let open = Set(before.statuses.map(\.round.id))
    let now = try then(round, on: today, asOf: asOf) { $0.state == .open || open.contains($0.id) }
    var request = ListFixes.Request()
    request.asOf = asOf
    let fixes = try ListFixes(office).run(request)
    request.asOf = since
    return MonthlyFacts(
      since: since, rounds: now.statuses, roundsBefore: before.statuses, progress: now.progress,
      progressBefore: before.progress, fixes: fixes.fixes,
      fixesBefore: try ListFixes(office).run(request).fixes,
      questions: fixes.questions, opened: fixes.opened,
      followUp: try ReportFollowUp(office).run(since: since, asOf: asOf))
  }

  /// The rounds of a day: those that are wanted and not cancelled.
  private func then(
    _ wanted: String?, on day: Day, asOf: Day?, where isWanted: (Round) -> Bool
  ) throws(Failure) -> (statuses: [RoundStatus], progress: [RoundProgress]) {
    try office.read(asOf: asOf) { reader, workspace in
      let reading = RoundProgressReading(office, reader, workspace, day)
      let rounds = try reader.rounds().map(\.round).filter { round in
        round.state != .cancelled && (wanted.map { $0 == round.id } ?? isWanted(round))
      }
      return (
        try rounds.map { try ListSheets(office).status($0, reader, workspace, day) },
        try rounds.map { try reading.progress(of: $0) }.filter { !$0.matrices.isEmpty }
      )
    }
  }
}
