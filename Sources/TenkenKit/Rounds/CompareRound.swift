package import TenkenCore
import TenkenStore

/// Holds a round against the previous ones, department by department (contract, section 5).
package struct CompareRound {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    package var round: String
    package var checklist: String?
    /// A round to compare with, or `last-year`, instead of the previous one.
    package var with: String?
    package var asOf: Day?

    package init(round: String) { self.round = round }
  }

  package func run(_ request: Request) throws(Failure) -> RoundComparison {
    try office.read(asOf: request.asOf) { reader, workspace in
      let stored = try office.round(request.round, reader)
      let round = stored.round
      let entry = RoundEntry(stored)
      let others = try reader.rounds().map(RoundEntry.init).filter { !$0.isCancelled && $0.id != round.id }
      let named = try request.with.flatMap { try self.named($0, entry, reader) }
      let history = RoundHistory(office, reader, workspace)
      let ids = try office.checklists(request.checklist, of: round)
      let scoring = try history.scoring(round.id)
      var hasCandidates = false
      let checklists = try ids.map { id in
        let scores = try scoring.scores(of: id, workspace.ordered(round.departments))
        guard let pin = round.pin(of: id) else { throw Failure([]) }
        let candidates = candidates(request, entry, among: named.map { [$0] } ?? others, pin, workspace)
        hasCandidates = hasCandidates || !candidates.isEmpty
        return ChecklistComparison(
          checklist: scores.checklist, scorer: scores.scorer,
          departments: try scores.departments.map { department in
            guard let score = department.score else { return Comparison(withoutSheet: department.department) }
            return Comparison(
              of: department.department, now: score, checklist: scores.checklist,
              before: try history.side(for: department.department, pin, in: round, among: candidates))
          }, coverage: scores.coverage)
      }
      if let named, !hasCandidates { throw nothingToCompare(with: named.id) }
      return RoundComparison(round: round, checklists: checklists)
    }
  }

  /// Where to look for the previous sheets: the rounds that asked a checklist of the family, the most wanted first.
  private func candidates(
    _ request: Request, _ entry: RoundEntry, among rounds: [RoundEntry], _ pin: PinnedChecklist,
    _ workspace: Workspace
  ) -> [RoundEntry] {
    let asking = rounds.filter { $0.checklist(like: pin) != nil }
    return switch request.with {
    case nil: rounds.before(entry, asking: pin)
    case CompareRound.lastYear: workspace.lastYear(of: entry, among: asking)
    default: asking
    }
  }

  /// All departments would look new, and none is.
  private func nothingToCompare(with round: String) -> Failure {
    Failure(
      .noChecklist,
      Text(
        ja: "実施回「\(round)」には、比べられるチェックリストがありません",
        en: "round \"\(round)\" asks no checklist to compare with"),
      help: Text(
        ja: "同じチェックリストか、そのテーマを点検した実施回を --with に指定してください",
        en: "name with --with a round that asked the same checklist, or a theme of it"))
  }

  /// The round that `--with` names by id; nil for `last-year`.
  private func named(
    _ with: String, _ entry: RoundEntry, _ reader: RecordReader
  ) throws -> RoundEntry? {
    if with == CompareRound.lastYear { return nil }
    let named = try office.round(with, reader)
    if named.round.id == entry.id {
      throw Failure(
        .usage,
        Text(ja: "実施回「\(with)」をそれ自身と比較できません", en: "round \"\(with)\" cannot be compared with itself"),
        help: Text(ja: "--with に別の実施回を指定してください", en: "name another round with --with"))
    }
    return RoundEntry(named)
  }

  private static let lastYear = "last-year"
}
