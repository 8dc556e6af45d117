package import TenkenCore
package import TenkenReports
import TenkenStore

/// What the management review is told of a round (contract, section 8).
package struct ReportReview {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// - Parameter round: nil for the latest that has begun and has a counted sheet.
  package func run(round: String? = nil, asOf: Day? = nil) throws(Failure) -> ReviewFacts {
    let today = asOf ?? office.today
    let id = if let round { round } else { try latest(asOf, today) }
    var (scores, comparison) = (ScoreRound.Request(round: id), CompareRound.Request(round: id))
    (scores.asOf, comparison.asOf) = (asOf, asOf)
    let (start, year) = try office.read(asOf: asOf) { _, workspace in
      (workspace.fiscalYearStart(of: today), workspace.fiscalYear(of: today))
    }
    var risks = ListRisks.Request()
    (risks.residualOnly, risks.asOf) = (true, asOf)
    var audits = ListAudits.Request()
    (audits.year, audits.asOf) = (year, asOf)
    var fixes = ListFixes.Request()
    fixes.asOf = asOf
    let listed = try ListFixes(office).run(fixes)
    return ReviewFacts(
      status: try ListSheets(office).status(id, asOf: asOf), scores: try ScoreRound(office).run(scores),
      comparison: try CompareRound(office).run(comparison), fixes: listed.fixes, questions: listed.questions,
      opened: listed.opened,
      followUp: try ReportFollowUp(office).run(since: start, asOf: asOf)
        .adding(try ListRisks(office).run(risks), try ListAudits(office).run(audits)))
  }

  private func latest(_ asOf: Day?, _ today: Day) throws(Failure) -> String {
    try office.read(asOf: asOf) { reader, _ in
      let begun = try reader.rounds().filter { $0.round.state != .cancelled && $0.round.from <= today }
        .sorted { ($0.round.from, $0.order) > ($1.round.from, $1.order) }
      for stored in begun where try reader.sheets(round: stored.round.id).contains(where: \.state.isCounted) {
        return stored.round.id
      }
      throw Failure(
        .noRound,
        Text(ja: "提出された点検票のある実施回がありません", en: "no round has a submitted sheet"),
        help: Text(ja: "実施回を指定してください", en: "name a round"))
    }
  }
}
