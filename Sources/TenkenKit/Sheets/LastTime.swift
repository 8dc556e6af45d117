import TenkenCore
import TenkenStore

/// What was answered last time and which fixes are open: what stands beside the items of a form and of a sheet that is
/// filled in.
struct LastTime {
  private let workspace: Workspace
  private let round: Round
  private let history: RoundHistory
  private let fixes: [Fix]
  private let rounds: [RoundEntry]

  init(_ office: OpenWorkspace, _ reader: RecordReader, _ workspace: Workspace, _ round: Round) throws {
    (self.workspace, self.round) = (workspace, round)
    history = RoundHistory(office, reader, workspace)
    fixes = try reader.fixes()
    rounds = try reader.rounds().map(RoundEntry.init)
  }

  func background(
    of department: String, _ pin: PinnedChecklist, _ checklist: Checklist
  ) throws -> FillBackground {
    let candidates = rounds.first { $0.id == round.id }.map { rounds.before($0, asking: pin) } ?? []
    let previous = try history.previous(for: department, pin, in: round, among: candidates)
    var background = FillBackground(round: previous?.round)
    for item in checklist.items {
      background.earlier[item.id] = (previous?.departments ?? []).compactMap { one in
        let asked = ([item.id] + item.was).lazy.compactMap { id in
          one.score?.items.first { $0.item.id == id && $0.outcome != .notAsked }
        }.first
        // Another edition asked something else.
        guard let asked, asked.item.edition == item.edition,
          let answer = one.sheet?.sheet.answers[asked.item.id]
        else { return nil }
        return EarlierAnswer(department: one.department, answer: answer, finding: asked.finding)
      }
    }
    // A department that the round asks itself answers for its own fixes.
    let ancestry = Lineage(workspace: workspace).ancestry(of: department, by: round.to)
      .filter { $0 == department || !round.departments.contains($0) }
    for fix in fixes where fix.family == pin.family && ancestry.contains(fix.department) {
      let isOfLastTime = fix.found.contains { $0.round == previous?.round }
      guard let id = fix.item, !fix.state.isFinal || isOfLastTime,
        let item = checklist.items.first(where: { $0.id == id || $0.was.contains(id) })
      else { continue }
      background.fixes[item.id, default: []].append(fix)
    }
    return background
  }
}
