import TenkenCore
import TenkenPlugin
import TenkenStore

/// Files sheets into the record inside one transaction: what submit, answer, accept and return have in common.
struct SheetDesk {
  let office: OpenWorkspace
  let writer: RecordWriter
  let round: Round
  let order: Int

  init(_ office: OpenWorkspace, _ writer: RecordWriter, round: String) throws {
    self.office = office
    self.writer = writer
    let stored = try office.round(round, writer.reader)
    (self.round, order) = (stored.round, stored.order)
  }

  /// Refuses where the round takes no sheets any more.
  func requireOpen() throws(Failure) { try round.requireOpen() }

  /// A department that the round asks, by id, name or its number in the round.
  func department(_ name: String) throws(Failure) -> Department {
    try office.department(name, askedBy: round)
  }

  /// The checklist that was named, or the only one of the round.
  func checklist(_ named: String?) throws -> Checklist {
    if let named { return try office.pinned(named, of: round, writer.reader) }
    if round.checklists.count == 1 {
      return try office.pinned(round.checklists[0].checklist, of: round, writer.reader)
    }
    throw Failure(
      .missingFlag,
      Text(
        ja: "実施回「\(round.id)」にはチェックリストが\(round.checklists.count)つあります",
        en: "round \"\(round.id)\" asks \(round.checklists.count) checklists"),
      help: Text(
        ja: "--checklist で選んでください: \(round.checklists.map(\.checklist).joined(separator: ", "))",
        en: "choose one with --checklist: \(round.checklists.map(\.checklist).joined(separator: ", "))"))
  }

  /// Writes a submitted sheet and brings the fixes of its department into line.
  func submit(_ sheet: Sheet, _ checklist: Checklist, isLate: Bool) throws -> [FixLedger.Change] {
    let json = sheet.json(itemOrder: checklist.items.map(\.id))
    try writer.append(
      .sheetSubmitted,
      [
        JSON.Member("sheet", json), JSON.Member("state", .string(SheetState.submitted.rawValue)),
        JSON.Member("late", .integer(isLate ? 1 : 0)), JSON.Member("reason", .null),
      ])
    return try reconcileFixes(checklist, department: sheet.key.department)
  }

  func saveDraft(_ sheet: Sheet, _ checklist: Checklist) throws {
    try writer.append(.draftSaved, [JSON.Member("sheet", sheet.json(itemOrder: checklist.items.map(\.id)))])
  }

  /// Changes the standing of a sheet.
  func set(_ state: SheetState, _ key: SheetKey, reason: String?) throws {
    try writer.append(
      state == .accepted ? .sheetAccepted : .sheetReturned,
      [
        JSON.Member("sheet", key.json), JSON.Member("state", .string(state.rawValue)),
        JSON.Member("reason", .text(reason)),
      ])
  }

  func evaluation(_ checklist: Checklist, department: String, date: Day) -> SheetEvaluation {
    SheetEvaluation(
      checklist: checklist, department: department, date: date,
      fiscalYearStart: office.workspace.fiscalYearStart(of: round.from))
  }

  /// The score for a receipt. Filing a sheet waits for no plugin: with a scorer that is one, the rate is for
  /// `tenken score` to give.
  func score(_ sheet: Sheet, _ checklist: Checklist) throws(Failure) -> Score {
    let results = evaluation(checklist, department: sheet.key.department, date: sheet.date)
      .results(for: sheet.answers)
    return try Score(
      of: results, on: checklist,
      by: office.scorers.prompt(for: checklist),
      round: round.id, department: sheet.key.department)
  }

  /// Opens, continues, withdraws or proposes fixes after the official sheet of a department changed.
  func reconcileFixes(_ checklist: Checklist, department: String) throws -> [FixLedger.Change] {
    let reader = writer.reader
    // A cancelled round finds nothing.
    let official =
      round.state == .cancelled
      ? nil
      : try reader.sheets(round: round.id).official(checklist: checklist.id, department: department)
    let sheet = official?.sheet
    let date = sheet?.date ?? office.today
    let results =
      sheet.map { evaluation(checklist, department: department, date: $0.date).results(for: $0.answers) }
      ?? []
    let basis = DueDate.Basis(sheetDate: date, notice: round.notice, roundEnd: round.to)
    let calendar = BusinessCalendar(office.workspace.holidays)
    var ledger = FixLedger(fixes: try reader.fixes())
    let starts = Dictionary(
      try reader.rounds().map { ($0.round.id, $0.round.from) }, uniquingKeysWith: { first, _ in first })
    let lineage = Lineage(workspace: office.workspace)
    // A department that the round asks itself answers for its own fixes.
    let ancestry = lineage.ancestry(of: department, by: round.to)
      .filter { $0 == department || !round.departments.contains($0) }
    ledger.apply(
      FixLedger.Inspection(
        round: round.id, roundFrom: round.from, checklist: checklist.id, family: checklist.family,
        department: department, lineage: ancestry,
        split: lineage.split(in: ancestry, of: department, by: round.to), items: results,
        answers: sheet?.answers ?? [:], roundStarts: starts),
      due: { item, severity in
        DueDate.of(
          severity: severity, basis: basis, itemRule: item.fix, rules: office.workspace.dueRules,
          calendar: calendar)
      },
      what: { $0.comment ?? $0.item.ask.in(office.workspace.language) })
    for change in ledger.changes {
      try writer.append(
        change.reason == .opened ? .fixOpened : .fixChanged,
        [
          JSON.Member("reason", .string(change.reason.rawValue)), JSON.Member("in", .string(round.id)),
          JSON.Member("fix", change.fix.json),
        ])
    }
    return ledger.changes
  }

  /// An accepted sheet must be returned before it can be another.
  static func accepted(_ key: SheetKey, at place: Place? = nil) -> Failure {
    Failure(
      .sheetAccepted, at: place,
      Text(
        ja: "部署「\(key.department)」の点検票「\(key.checklist)」は受理済みです",
        en: "the sheet \"\(key.checklist)\" of department \"\(key.department)\" is accepted"),
      help: Text(
        ja: "先に tenken sheet return \(key.round) \(key.department) --reason … で差し戻してください",
        en: "return it first: \"tenken sheet return \(key.round) \(key.department) --reason …\""))
  }
}

extension Round {
  /// Refuses where it takes no sheets any more.
  func requireOpen() throws(Failure) {
    if state == .open { return }
    throw Failure(
      .roundClosed,
      Text(
        ja: "実施回「\(id)」は\(state == .closed ? "締め切られています" : "取り消されています")",
        en: "round \"\(id)\" is \(state.rawValue)"),
      help: state == .closed
        ? Text(
          ja: "tenken round reopen \(id) --reason … で受付を再開してください",
          en: "reopen it with \"tenken round reopen \(id) --reason …\"") : nil)
  }
}

extension OpenWorkspace {
  /// A department that a round asks, by id, name or its number in the round.
  func department(_ name: String, askedBy round: Round) throws(Failure) -> Department {
    let department: Department
    do throws(Failure) { department = try self.department(name) } catch {
      guard let numbered = numbered(name, in: round) else { throw error }
      department = numbered
    }
    if round.departments.contains(department.id) { return department }
    throw Failure(
      .noDepartment,
      Text(
        ja: "部署「\(department.id)」は実施回「\(round.id)」の対象ではありません",
        en: "round \"\(round.id)\" does not ask department \"\(department.id)\""),
      help: Suggestion.help(for: department.id, among: round.departments))
  }

  private func numbered(_ name: String, in round: Round) -> Department? {
    let digits = name.folded
    guard digits.isDigits, let number = Int(digits), round.departments.indices.contains(number - 1) else {
      return nil
    }
    return workspace.department(round.departments[number - 1])
  }
}
