package import TenkenCore
package import TenkenReports
import TenkenStore

/// Everything of one department (contract, section 8).
package struct ReportDepartment {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package func run(_ name: String, asOf: Day? = nil) throws(Failure) -> DepartmentFacts {
    let id = try office.department(name).id
    let rounds = try office.read(asOf: asOf) { reader, _ in
      try reader.rounds().filter { $0.round.state != .cancelled && $0.round.departments.contains(id) }
        .sorted { ($0.round.from, $0.order) < ($1.round.from, $1.order) }.map(\.round)
    }
    var entries: [DepartmentFacts.Entry] = []
    for round in rounds {
      var (scores, comparison) = (ScoreRound.Request(round: round.id), CompareRound.Request(round: round.id))
      (scores.department, scores.asOf, comparison.asOf) = (id, asOf, asOf)
      let compared = try CompareRound(office).run(comparison).checklists
      for (scored, part) in zip(try ScoreRound(office).run(scores).checklists, compared) {
        guard let score = scored.departments.first,
          let own = part.departments.first(where: { $0.department == id })
        else { continue }
        entries.append(
          DepartmentFacts.Entry(
            round: round, checklist: scored.checklist, scorer: scored.scorer, score: score, comparison: own))
      }
    }
    var fixes = ListFixes.Request()
    (fixes.department, fixes.asOf) = (id, asOf)
    let listed = try ListFixes(office).run(fixes)
    var risks = ListRisks.Request()
    (risks.department, risks.asOf) = (id, asOf)
    var audits = ListAudits.Request()
    (audits.department, audits.asOf) = (id, asOf)
    var trends = TrendRounds.Request()
    trends.asOf = asOf
    if !rounds.isEmpty { trends.department = id }
    return DepartmentFacts(
      department: id, rounds: entries, trends: rounds.isEmpty ? [] : try TrendRounds(office).run(trends),
      fixes: listed.fixes, questions: listed.questions, opened: listed.opened,
      followUp: try ReportFollowUp(office).run(since: .first, department: id, asOf: asOf)
        .adding(try ListRisks(office).run(risks), try ListAudits(office).run(audits)))
  }
}
