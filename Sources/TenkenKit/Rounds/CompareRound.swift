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
      var candidates = try reader.rounds().map(RoundEntry.init).filter {
        !$0.isCancelled && $0.id != round.id
      }
      if let with = request.with {
        candidates = try chosen(with, entry, candidates, reader)
      } else {
        candidates = candidates.filter { $0.isBefore(entry) }
      }
      candidates.sort { $1.isBefore($0) }
      let history = try History(office, reader, workspace, candidates)
      let ids = request.checklist.map { [$0] } ?? round.checklists.map(\.checklist)
      let scoring = try RoundScoring(office, reader, workspace, round)
      let checklists = try ids.map { id in
        let scores = try scoring.scores(of: id, RoundScoring.order(round.departments, workspace))
        guard let pin = round.pin(of: id) else { throw Failure([]) }
        return ChecklistComparison(
          checklist: scores.checklist, scorer: scores.scorer,
          departments: try scores.departments.map { department in
            guard let score = department.score else { return Comparison(withoutSheet: department.department) }
            return Comparison(
              of: department.department, now: score, checklist: scores.checklist,
              before: try history.side(for: department.department, pin, in: round))
          })
      }
      return RoundComparison(round: round, checklists: checklists)
    }
  }

  /// The round that `--with` names: by id, or the latest that began about a year before.
  private func chosen(
    _ with: String, _ entry: RoundEntry, _ candidates: [RoundEntry], _ reader: RecordReader
  ) throws -> [RoundEntry] {
    if with == "last-year" {
      let workspace = office.workspace
      let year = workspace.fiscalYear(of: entry.from) - 1
      let wanted = entry.from.adding(months: -12).serial
      return candidates.filter { workspace.fiscalYear(of: $0.from) == year }
        .sorted { abs($0.from.serial - wanted) < abs($1.from.serial - wanted) }.prefix(1).map(\.self)
    }
    let named = try office.round(with, reader)
    if named.round.id == entry.id {
      throw Failure(
        .usage,
        Text(ja: "実施回「\(with)」をそれ自身と比較できません", en: "round \"\(with)\" cannot be compared with itself"),
        help: Text(ja: "--with に別の実施回を指定してください", en: "name another round with --with"))
    }
    return [RoundEntry(named)]
  }
}

/// Earlier rounds, each read and scored at most once.
private final class History {
  private let office: OpenWorkspace
  private let reader: RecordReader
  private let workspace: Workspace
  /// From the latest to the earliest.
  private let candidates: [RoundEntry]
  private var scorings: [String: RoundScoring] = [:]
  private var definitions: [String: (Checklist, any Scorer)] = [:]

  init(
    _ office: OpenWorkspace, _ reader: RecordReader, _ workspace: Workspace, _ candidates: [RoundEntry]
  ) throws {
    (self.office, self.reader, self.workspace, self.candidates) = (office, reader, workspace, candidates)
  }

  /// The previous sheets of a department, or of its predecessors; nil where it has none.
  func side(for department: String, _ pin: PinnedChecklist, in round: Round) throws -> Comparison.Side? {
    for candidate in candidates {
      guard let earlier = candidate.checklist(like: pin) else { continue }
      let scoring = try scoring(candidate.id)
      let counted = scoring.counted(earlier.checklist)
      let predecessors = Lineage(workspace: workspace).predecessors(
        of: department, previousFrom: candidate.from, to: round.to, hasSheet: counted.contains)
      if predecessors.isEmpty { continue }
      let (checklist, scorer) = try definition(earlier.checklist, scoring.round)
      let scores = try predecessors.compactMap { id in
        try scoring.score(of: id, on: checklist, by: scorer).score.map { (department: id, score: $0) }
      }
      return Comparison.Side(round: candidate.id, checklist: checklist, scores: scores)
    }
    return nil
  }

  private func scoring(_ id: String) throws -> RoundScoring {
    if let known = scorings[id] { return known }
    let made = try RoundScoring(office, reader, workspace, office.round(id, reader).round)
    scorings[id] = made
    return made
  }

  private func definition(_ id: String, _ round: Round) throws -> (Checklist, any Scorer) {
    if let known = definitions["\(round.id)/\(id)"] { return known }
    let checklist = try office.pinned(id, of: round, reader)
    let made = (checklist, try office.scorers.scorer(for: checklist))
    definitions["\(round.id)/\(id)"] = made
    return made
  }
}

extension RoundEntry {
  init(_ stored: RecordReader.StoredRound) {
    let round = stored.round
    self.init(
      id: round.id, from: round.from, to: round.to, order: stored.order,
      isCancelled: round.state == .cancelled,
      checklists: round.checklists)
  }
}
