package import TenkenCore
import TenkenStore

/// The official scores of a round (contract, section 4).
package struct ScoreRound {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// What of the round is wanted; nil takes all.
  package struct Request: Sendable {
    package var round: String
    package var checklist: String?
    package var department: String?
    /// Drafts are scored where there is one.
    package var drafts = false
    /// Judges with this scorer instead of the checklist's own; nil takes that.
    package var scorer: String?
    package var asOf: Day?

    package init(round: String) { self.round = round }
  }

  package func run(_ request: Request) throws(Failure) -> RoundScores {
    try office.read(asOf: request.asOf) { reader, workspace in
      let round = try office.round(request.round, reader).round
      var departments = workspace.ordered(round.departments)
      if let name = request.department {
        departments = [try office.asked(name, in: round)]
      }
      let scoring = try RoundScoring(office, reader, workspace, round, drafts: request.drafts)
      let ids = try office.checklists(request.checklist, of: round)
      return RoundScores(
        round: round,
        checklists: try ids.map { try scoring.scores(of: $0, departments, by: request.scorer) })
    }
  }
}

/// Scores sheets of one round: read once, used by every command that judges.
struct RoundScoring {
  private let office: OpenWorkspace
  private let reader: RecordReader
  private let workspace: Workspace
  let round: Round
  private let sheets: [StoredSheet]
  private let drafts: [StoredSheet]

  init(
    _ office: OpenWorkspace, _ reader: RecordReader, _ workspace: Workspace, _ round: Round,
    drafts: Bool = false
  ) throws {
    (self.office, self.reader, self.workspace, self.round) = (office, reader, workspace, round)
    sheets = try reader.sheets(round: round.id)
    self.drafts = drafts ? try reader.drafts(round: round.id) : []
  }

  func scores(
    of checklist: String, _ departments: [String], by other: String? = nil
  ) throws -> ChecklistScores {
    var definition = try office.pinned(checklist, of: round, reader)
    if let other { definition.scorer = ScorerChoice(name: other.composed) }
    let scorer = try office.scorers.scorer(for: definition)
    return ChecklistScores(
      checklist: definition, scorer: scorer,
      departments: try departments.map { try score(of: $0, on: definition, by: scorer) })
  }

  /// The departments of a checklist that have a counted sheet.
  func counted(_ checklist: String) -> Set<String> {
    Set(
      sheets.filter { $0.state.isCounted && $0.sheet.key.checklist == checklist }.map(\.sheet.key.department))
  }

  func score(of department: String, on checklist: Checklist, by scorer: any Scorer) throws(Failure)
    -> DepartmentScore
  {
    let official = sheets.official(checklist: checklist.id, department: department)
    guard let sheet = draft(of: department, checklist.id, beside: official) ?? official else {
      return DepartmentScore(department: department)
    }
    return DepartmentScore(
      department: department, sheet: sheet,
      score: try Score(
        of: results(of: sheet, on: checklist), on: checklist, by: scorer, round: round.id,
        department: department))
  }

  /// The draft of a department where there is one, else its official sheet, else one that was returned.
  func latest(_ checklist: String, _ department: String) -> StoredSheet? {
    let official = sheets.official(checklist: checklist, department: department)
    return draft(of: department, checklist, beside: official) ?? official
      ?? sheets.last { $0.sheet.key.checklist == checklist && $0.sheet.key.department == department }
  }

  /// The counted sheet of one role.
  func counted(_ checklist: String, _ department: String, by role: Role) -> StoredSheet? {
    let key = SheetKey(round: round.id, checklist: checklist, department: department, role: role)
    return sheets.first { $0.state.isCounted && $0.sheet.key == key }
  }

  func results(of sheet: StoredSheet, on checklist: Checklist) -> [ItemResult] {
    SheetEvaluation(
      checklist: checklist, department: sheet.sheet.key.department, date: sheet.sheet.date,
      fiscalYearStart: workspace.fiscalYearStart(of: round.from)
    ).results(for: sheet.sheet.answers)
  }

  /// The draft of the official sheet's role, or of the first role that has one where no sheet counts.
  private func draft(of department: String, _ checklist: String, beside official: StoredSheet?)
    -> StoredSheet?
  {
    let own = drafts.filter { $0.sheet.key.checklist == checklist && $0.sheet.key.department == department }
    for role in Role.byAuthority {
      if let draft = own.first(where: { $0.sheet.key.role == role }) { return draft }
      if official?.sheet.key.role == role { return nil }
    }
    return nil
  }
}
