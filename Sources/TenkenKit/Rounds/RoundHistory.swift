import TenkenCore
import TenkenStore

/// Rounds of the record, each read and scored at most once in a command.
final class RoundHistory {
  private let office: OpenWorkspace
  private let reader: RecordReader
  private let workspace: Workspace
  private var scorings: [String: RoundScoring] = [:]
  private var definitions: [String: (Checklist, any Scorer)] = [:]

  init(_ office: OpenWorkspace, _ reader: RecordReader, _ workspace: Workspace) {
    (self.office, self.reader, self.workspace) = (office, reader, workspace)
  }

  /// The previous sheets of a department, or of its predecessors; nil where it has none.
  ///
  /// - Parameter candidates: where to look, the most wanted round first.
  func side(
    for department: String, _ pin: PinnedChecklist, in round: Round, among candidates: [RoundEntry]
  ) throws -> Comparison.Side? {
    guard let previous = try previous(for: department, pin, in: round, among: candidates) else { return nil }
    return Comparison.Side(
      round: previous.round, checklist: previous.checklist,
      scores: previous.departments.compactMap { one in one.score.map { (one.department, $0) } })
  }

  /// The previous sheets with what they said.
  func previous(
    for department: String, _ pin: PinnedChecklist, in round: Round, among candidates: [RoundEntry]
  ) throws -> (round: String, checklist: Checklist, departments: [DepartmentScore])? {
    for candidate in candidates {
      guard let earlier = candidate.checklist(like: pin) else { continue }
      let scoring = try scoring(candidate.id)
      let counted = scoring.counted(earlier.checklist)
      let predecessors = Lineage(workspace: workspace).predecessors(
        of: department, previousFrom: candidate.from, to: round.to, hasSheet: counted.contains)
      if predecessors.isEmpty { continue }
      let (checklist, scorer) = try definition(earlier.checklist, of: scoring.round)
      let departments = try workspace.ordered(predecessors).map {
        try scoring.score(of: $0, on: checklist, by: scorer)
      }
      return (candidate.id, checklist, departments)
    }
    return nil
  }

  func scoring(_ round: String) throws -> RoundScoring {
    if let known = scorings[round] { return known }
    let made = try RoundScoring(office, reader, workspace, office.round(round, reader).round)
    scorings[round] = made
    return made
  }

  /// A checklist as a round asks it, with its scorer.
  func definition(_ checklist: String, of round: Round) throws -> (Checklist, any Scorer) {
    let key = "\(round.id)/\(checklist)"
    if let known = definitions[key] { return known }
    let pinned = try office.pinned(checklist, of: round, reader)
    let made = (pinned, try office.scorers.scorer(for: pinned))
    definitions[key] = made
    return made
  }
}

extension RoundEntry {
  init(_ stored: RecordReader.StoredRound) {
    let round = stored.round
    self.init(
      id: round.id, from: round.from, to: round.to, order: stored.order,
      isCancelled: round.state == .cancelled, checklists: round.checklists)
  }
}
