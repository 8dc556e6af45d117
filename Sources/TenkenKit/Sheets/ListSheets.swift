package import TenkenCore
import TenkenStore

/// Shows sheets as they stand.
package struct ListSheets {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package func status(_ round: String, asOf: Day? = nil) throws(Failure) -> RoundStatus {
    try office.read(asOf: asOf) { reader, workspace in
      try status(try office.round(round, reader).round, reader, workspace, asOf ?? office.today)
    }
  }

  /// The status of a round with its submitted sheets.
  package func all(_ round: String, asOf: Day? = nil) throws(Failure) -> (RoundStatus, [StoredSheet]) {
    try office.read(asOf: asOf) { reader, workspace in
      let round = try office.round(round, reader).round
      let status = try status(round, reader, workspace, asOf ?? office.today)
      return (status, try reader.sheets(round: round.id))
    }
  }

  func status(
    _ round: Round, _ reader: RecordReader, _ workspace: Workspace, _ day: Day
  ) throws -> RoundStatus {
    var ordered = round
    ordered.departments = workspace.ordered(round.departments)
    let drafts = try reader.drafts(round: round.id)
    return RoundStatus(
      of: ordered, sheets: try reader.sheets(round: round.id), drafts: drafts,
      unanswered: try unanswered(in: drafts, of: round, reader), on: day)
  }

  /// How many items each draft leaves unanswered; only what a draft needs is read.
  private func unanswered(
    in drafts: [StoredSheet], of round: Round, _ reader: RecordReader
  ) throws -> [SheetKey: Int] {
    var definitions: [String: Checklist] = [:]
    var counts: [SheetKey: Int] = [:]
    for draft in drafts.map(\.sheet) {
      let id = draft.key.checklist
      let definition = try definitions[id] ?? office.pinned(id, of: round, reader)
      definitions[id] = definition
      let department = Department(id: draft.key.department, name: Text(draft.key.department))
      counts[draft.key] = SheetCheck(checklist: definition, department: department)
        .gaps(in: draft.answers).count { $0.kind == .answer }
    }
    return counts
  }

  /// One sheet, judged.
  package struct Shown: Sendable {
    package var stored: StoredSheet
    package var round: Round
    package var checklist: Checklist
    package var scorer: any Scorer
    package var score: Score
    package var gaps: [SheetCheck.Gap]
    /// How the files that it names stand, by their hash.
    package var evidence: [String: EvidenceState]
  }

  /// The sheets of a department in a round, one a checklist: of the role that is asked for, else the official one;
  /// drafts in their place where wanted, or where nothing else stands.
  package func shown(
    _ round: String, departments names: [String], checklist: String?, role: Role?, drafts: Bool,
    asOf: Day? = nil
  ) throws(Failure) -> [Shown] {
    try office.read(asOf: asOf) { reader, workspace in
      let round = try office.round(round, reader).round
      var departments = try names.map { try office.department(office.asked($0, in: round)) }
      if departments.isEmpty {
        departments = workspace.ordered(round.departments)
          .map { workspace.department($0) ?? Department(id: $0, name: Text($0)) }
      }
      let ids = try office.checklists(checklist, of: round)
      let (sheets, begun) = (try reader.sheets(round: round.id), try reader.drafts(round: round.id))
      return try departments.flatMap { department in
        try ids.compactMap { id -> Shown? in
          func own(_ all: [StoredSheet]) -> [StoredSheet] {
            all.filter { $0.sheet.key.checklist == id && $0.sheet.key.department == department.id }
              .filter { role == nil || $0.sheet.key.role == role }
          }
          let standing = own(sheets).official(checklist: id, department: department.id) ?? own(sheets).first
          guard let stored = (drafts ? own(begun).first ?? standing : standing ?? own(begun).first) else {
            return nil
          }
          let definition = try office.pinned(id, of: round, reader)
          let results = SheetEvaluation(
            checklist: definition, department: department.id, date: stored.sheet.date,
            fiscalYearStart: workspace.fiscalYearStart(of: round.from)
          ).results(for: stored.sheet.answers)
          let scorer = try office.scorers.scorer(for: definition)
          return Shown(
            stored: stored, round: round, checklist: definition, scorer: scorer,
            score: try Score(
              of: results, on: definition, by: scorer, round: round.id, department: department.id),
            gaps: SheetCheck(checklist: definition, department: department).gaps(in: stored.sheet.answers),
            evidence: try EvidenceShelf(office).states(
              of: stored.sheet.answers.values.flatMap(\.evidence).compactMap(\.sha256), reader))
        }
      }
    }
  }
}
