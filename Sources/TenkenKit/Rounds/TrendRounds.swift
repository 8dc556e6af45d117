package import TenkenCore
import TenkenStore

/// All rounds of each family of checklists, department by department (contract, section 5).
package struct TrendRounds {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// What is wanted; nil takes all.
  package struct Request: Sendable {
    /// A checklist of any round: its family is meant.
    package var checklist: String?
    package var department: String?
    package var asOf: Day?

    package init() {}
  }

  /// One for each family, in the order in which they were first asked.
  package func run(_ request: Request) throws(Failure) -> [Trend] {
    try office.read(asOf: request.asOf) { reader, workspace in
      let entries = try reader.rounds().map(RoundEntry.init).filter { !$0.isCancelled }
        .sorted { $0.isBefore($1) }
      let history = RoundHistory(office, reader, workspace)
      let pins = entries.flatMap(\.checklists)
      var families = pins.map(\.family).uniqued
      let wanted = request.checklist?.composed
      if let wanted {
        guard
          let pin = pins.last(where: { $0.checklist == wanted }) ?? pins.last(where: { $0.family == wanted })
        else {
          throw Failure(
            .noChecklist,
            Text(
              ja: "チェックリスト「\(wanted)」を点検した実施回はありません",
              en: "no round asks checklist \"\(wanted)\""),
            help: Suggestion.help(for: wanted, among: pins.map(\.checklist).uniqued))
        }
        families = [pin.family]
      }
      let trends = try families.map { family in
        let rounds = try entries.compactMap { entry -> TrendRound? in
          try pin(of: family, wanted: wanted, in: entry).map {
            try round(entry, $0, history)
          }
        }
        return Trend(of: family, rounds: rounds, workspace: workspace)
      }
      return try request.department.map { try only($0, trends) } ?? trends
    }
  }

  /// The checklist that was named where the round asks it, else the head of the family, else its first.
  private func pin(of family: String, wanted: String?, in entry: RoundEntry) -> PinnedChecklist? {
    let pins = entry.checklists.filter { $0.family == family }
    return pins.first { $0.checklist == wanted } ?? pins.first { $0.checklist == family } ?? pins.first
  }

  private func round(
    _ entry: RoundEntry, _ pin: PinnedChecklist, _ history: RoundHistory
  ) throws -> TrendRound {
    let scoring = try history.scoring(entry.id)
    let (checklist, scorer) = try history.definition(pin.checklist, of: scoring.round)
    var scores: [String: Score] = [:]
    for department in scoring.counted(pin.checklist) {
      scores[department] = try scoring.score(of: department, on: checklist, by: scorer).score
    }
    return TrendRound(
      entry: entry, title: scoring.round.title, state: scoring.round.state, checklist: checklist,
      scorer: scorer,
      departments: scoring.round.departments, scores: scores)
  }

  /// The line of one department; families that never asked it are left out.
  private func only(_ name: String, _ trends: [Trend]) throws(Failure) -> [Trend] {
    let department = try office.department(name).id
    let found = trends.compactMap { trend in
      var trend = trend
      trend.lines.removeAll { $0.department != department }
      return trend.lines.isEmpty ? nil : trend
    }
    if !found.isEmpty || trends.isEmpty { return found }
    throw Failure(
      .noDepartment,
      Text(
        ja: "部署「\(department)」を対象にした実施回はありません",
        en: "no round asks department \"\(department)\""),
      help: Suggestion.help(for: department, among: trends.flatMap { $0.lines.map(\.department) }.uniqued))
  }
}

extension [String] {
  /// Each element once, where it first stands.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
