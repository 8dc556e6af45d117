package import TenkenCore
import TenkenStore

/// Fills in sheets of a round, answer by answer, each durable before the next (contract, sections 3 and 10).
package final class FillSheets: AnswerKeeping {
  /// What is to be filled in.
  package struct Request: Sendable {
    package var round: String
    /// Ids, names or numbers; empty for all of the round.
    package var departments: [String] = []
    package var checklist: String?
    /// Ids, wordings or numbers; empty for all.
    package var items: [String] = []
    package var role: Role = .inspector

    package init(round: String) { self.round = round }
  }

  package private(set) var sheets: [FillSheet] = []
  package let isAway = false
  /// An inspector's own department among those that were named.
  package private(set) var warnings: [Diagnostic] = []
  private let office: OpenWorkspace
  private let round: Round
  private var keys: [SheetKey] = []
  /// The clock in UTC: a sitting is long.
  private let clock: () -> String
  /// Open from the first change on; opened anew after one that failed.
  private var record: Record?

  package init(_ office: OpenWorkspace, _ request: Request, clock: @escaping () -> String) throws(Failure) {
    self.office = office
    self.clock = clock
    round = try office.read { reader, _ in try office.round(request.round, reader).round }
    try round.requireOpen()
    let loaded = try office.read { reader, workspace in try load(request, reader, workspace) }
    sheets = loaded.map(\.sheet)
    keys = loaded.map(\.key)
    if !request.departments.isEmpty { warnings = ownDepartments() }
    if let first = keys.first, sheets.allSatisfy({ $0.state == .accepted }) {
      throw SheetDesk.accepted(first)
    }
  }

  // MARK: Loading

  private func load(
    _ request: Request, _ reader: RecordReader, _ workspace: Workspace
  ) throws -> [(key: SheetKey, sheet: FillSheet)] {
    var problems: [Diagnostic] = []
    var departments: [Department] = []
    for name in request.departments {
      do throws(Failure) {
        let department = try office.department(name, askedBy: round)
        if !departments.contains(department) { departments.append(department) }
      } catch { problems += error.diagnostics }
    }
    if request.departments.isEmpty {
      departments = workspace.ordered(round.departments)
        .map { workspace.department($0) ?? Department(id: $0, name: Text($0)) }
    }
    let ids = request.checklist.map { [$0] } ?? round.checklists.map(\.checklist)
    let checklists = try ids.map { try office.pinned($0, of: round, reader) }
    let selection = try selected(request.items, checklists, &problems)
    try problems.check()
    let submitted = Dictionary(
      try reader.sheets(round: round.id).map { ($0.sheet.key, $0) }, uniquingKeysWith: { $1 })
    let drafts = Dictionary(
      try reader.drafts(round: round.id).map { ($0.sheet.key, $0) }, uniquingKeysWith: { $1 })
    let start = workspace.fiscalYearStart(of: round.from)
    let loaded = departments.flatMap { department in
      zip(checklists, selection).compactMap { checklist, items -> (key: SheetKey, sheet: FillSheet)? in
        let key = SheetKey(
          round: round.id, checklist: checklist.id, department: department.id, role: request.role)
        let (standing, draft) = (submitted[key], drafts[key])
        let evaluation = SheetEvaluation(
          checklist: checklist, department: department.id,
          date: draft?.sheet.date ?? standing?.sheet.date ?? office.today, fiscalYearStart: start)
        let sheet = FillSheet(
          department: department, role: request.role, evaluation: evaluation,
          scorer: office.scorers.prompt(for: checklist), selection: items,
          answers: (draft ?? standing)?.sheet.answers ?? [:], state: standing?.state,
          reason: standing?.reason,
          hasDraft: draft != nil)
        return sheet.items.isEmpty ? nil : (key, sheet)
      }
    }
    if loaded.isEmpty { throw Self.nothingAsked(round.id) }
    return loaded
  }

  /// The chosen items of each checklist; nil where all are gone through.
  private func selected(
    _ names: [String], _ checklists: [Checklist], _ problems: inout [Diagnostic]
  ) throws -> [Set<String>?] {
    if names.isEmpty { return checklists.map { _ in nil } }
    let nobody = Department(id: "", name: Text(""))
    let found = names.map { name in
      checklists.map { SheetCheck(checklist: $0, department: nobody).item(named: name)?.id }
    }
    for (name, items) in zip(names, found) where items.allSatisfy({ $0 == nil }) {
      problems.append(
        Diagnostic(
          .noItem, Text(ja: "点検項目「\(name)」はありません", en: "there is no item \"\(name)\""),
          help: Suggestion.help(for: name, among: checklists.flatMap(\.items).map(\.id))))
    }
    return checklists.indices.map { index in Set(found.compactMap { $0[index] }) }
  }

  private static func nothingAsked(_ round: String) -> Failure {
    Failure(
      .noItem,
      Text(ja: "尋ねる点検項目がありません", en: "there is nothing to ask"),
      help: Text(
        ja: "tenken round show \(round) で部署とチェックリストを確認してください",
        en: "see the departments and checklists with \"tenken round show \(round)\""))
  }

  private func ownDepartments() -> [Diagnostic] {
    zip(keys, sheets).compactMap { key, sheet in
      let own = Sheet(key: key, by: office.surroundings.by, date: office.today)
      return OwnDepartment.warning(own, sheet.department, office.workspace, at: nil)
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: Before

  package func background(of sheet: Int) throws(Failure) -> FillBackground {
    let (checklist, department) = (sheets[sheet].checklist, sheets[sheet].department.id)
    guard let pin = round.pin(of: checklist.id) else { return FillBackground() }
    return try office.read { reader, workspace in
      try LastTime(office, reader, workspace, round).background(of: department, pin, checklist)
    }
  }

  // MARK: Keeping

  package func store(
    _ changes: [AnswerChange], item: String, sheet: Int
  ) throws(Failure) -> [String: Answer] {
    let check = SheetCheck(checklist: sheets[sheet].checklist, department: sheets[sheet].department)
    for change in changes { try check.refuse(change, of: item) }
    return try write { desk in
      try desk.requireOpen()
      return try desk.change([(item, changes)], in: keys[sheet], sheets[sheet].checklist).sheet.answers
    }
  }

  package func take(evidence path: String, item: String, sheet: Int) throws(Failure) -> Evidence {
    let store = EvidenceStore(office)
    do {
      let evidence = try store.take(
        Evidence(name: path), [], from: office.surroundings.directory, Place(file: path))
      try store.store()
      return evidence
    } catch let failure as Failure {
      throw failure
    } catch { throw Failure(.cannotRead, Text("\(error)")) }
  }

  package func submit(_ sheet: Int) throws(Failure) -> SubmitReceipt {
    try write { desk in
      try desk.submitDraft(keys[sheet], sheets[sheet].checklist, sheets[sheet].department)
    }
  }

  package func draft(_ sheet: Int, _ gaps: [SheetCheck.Gap]) -> SubmitReceipt {
    SubmitReceipt(
      key: keys[sheet], outcome: .draft, isLate: office.today > round.due, gaps: gaps, fixes: [])
  }

  private func write<Value>(_ body: (SheetDesk) throws -> Value) throws(Failure) -> Value {
    do throws(Failure) {
      let open: Record
      if let record { open = record } else { open = try Record(writingTo: office.folder.record) }
      record = open
      var now = office.surroundings
      now.now = clock()
      return try office.write(into: open, as: now.actor) { writer in
        try body(SheetDesk(office, writer, round: round.id))
      }
    } catch {
      // The file may have been moved away or restored meanwhile.
      record = nil
      throw error
    }
  }
}

extension SheetCheck {
  /// Refuses an answer that cannot be read, one to an item that is not asked, and control characters.
  func refuse(_ change: AnswerChange, of item: String) throws(Failure) {
    var answer = Answer()
    switch change {
    case .typed(let typed): answer.typed = typed
    case .comment(let comment): answer.comment = comment
    case .attach, .restore: return
    }
    var input = SheetInput(place: Place(file: ""))
    let place = Place(file: "")
    input.answers = [SheetInput.Entry(item: Located(item, at: place), answer: answer, place: place)]
    try answers(of: input).diagnostics.check()
  }
}
