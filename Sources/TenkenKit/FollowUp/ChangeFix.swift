package import TenkenCore
import TenkenPlugin
import TenkenStore

/// Leads a fix through its life: planned, done, verified, extended, accepted (contract, section 6).
package struct ChangeFix {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    package var fix: String
    package var step: FixStep
    package var note: String?
    /// Files that show that it is done.
    package var evidence: [String] = []

    package init(_ fix: String, _ step: FixStep) { (self.fix, self.step) = (fix, step) }
  }

  package struct Result: Sendable {
    package var fix: Fix
    package var warnings: [Diagnostic]
  }

  package func run(_ request: Request) throws(Failure) -> Result {
    try checkWords(request)
    return try office.write { writer in
      var fix = try office.fix(request.fix, writer.reader)
      let history = try writer.reader.history(of: fix).map(FixEntry.init)
      let days = try days(of: fix, history, writer.reader)
      do throws(FixRefusal) {
        try fix.take(request.step, days, isSame: office.workspace.isSamePerson)
      } catch { throw error.failure(fix) }
      let store = EvidenceStore(office)
      let evidence = try request.evidence.map { path in try store.take(file: path) }
      try writer.file(
        fix, .fixChanged, reason: request.step.act.rawValue,
        [
          JSON.Member("in", .null), JSON.Member("note", .text(request.note)),
          JSON.Member(
            "evidence", .array(evidence.map { ["name": .string($0.name), "sha256": .text($0.sha256)] })),
          JSON.Member("approvedBy", .text(request.step.approvedBy)),
        ])
      try store.store()
      return Result(fix: fix, warnings: warnings(request.step, fix, history))
    }
  }

  /// What can be refused without looking at the fix.
  private func checkWords(_ request: Request) throws(Failure) {
    if case .accept(let risk, _) = request.step, let problem = Identifier.problem(with: risk) {
      throw Failure(
        .usage, Text(ja: "--risk: \(problem.in(.ja))", en: "--risk: \(problem.in(.en))"),
        help: Text(ja: "残留リスクのidを指定してください", en: "give the id of the residual risk"))
    }
    if let name = request.step.approvedBy {
      try RoleCheck(office).require(.officer, of: name, option: "--approved-by")
    }
  }

  /// A fault was there on the day of the sheet that found it, though it was told of later; after a check that
  /// showed no effect it is mended anew.
  private func days(of fix: Fix, _ history: [FixEntry], _ reader: RecordReader) throws -> FixStep.Days {
    let opened = history.first?.day ?? office.today
    var mendable = opened
    if let round = fix.round, let checklist = fix.checklist,
      let sheet = try reader.sheets(round: round).official(checklist: checklist, department: fix.department)
    {
      mendable = min(mendable, sheet.sheet.date)
    }
    if let check = history.last(where: { $0.act == .ineffective }) { mendable = check.day }
    return FixStep.Days(today: office.today, opened: opened, mendable: mendable)
  }

  /// Where nobody owns a fix, at least it should not be checked by whoever reported it as done.
  private func warnings(_ step: FixStep, _ fix: Fix, _ history: [FixEntry]) -> [Diagnostic] {
    guard case .verify(_, let name) = step, fix.owner == nil,
      let done = history.last(where: { $0.act == .done }), office.workspace.isSamePerson(done.by, name)
    else { return [] }
    return [
      Diagnostic(
        .ownWork, .warning,
        Text(
          ja: "是正 \(fix.id) には担当者がなく、「\(name)」が実施を記録し、有効性も確認しました",
          en: "fix \(fix.id) has no owner, and \"\(name)\" both recorded it as done and verified it"),
        help: Text(ja: "別の人に確認してもらってください", en: "let somebody else check it"))
    ]
  }
}

/// What the rules need to know of an entry in a fix's history.
private struct FixEntry {
  var day: Day
  var by: String
  var act: FixAct?

  init(_ entry: JournalEntry) {
    day = Day(iso: entry.day) ?? .first
    by = entry.by
    act = (try? JSON(parsing: entry.body))?["reason"]?.stringValue.flatMap(FixAct.init(rawValue:))
  }
}

extension OpenWorkspace {
  /// A fix by its id, in either case.
  func fix(_ id: String, _ reader: RecordReader) throws -> Fix {
    let fixes = try reader.fixes()
    if let fix = fixes.first(where: { $0.id.folded == id.folded }) { return fix }
    throw Failure(
      .noFix, Text(ja: "是正「\(id)」はありません", en: "there is no fix \"\(id)\""),
      help: Suggestion.help(for: id, among: fixes.map(\.id))
        ?? Text(ja: "tenken fix list で確認してください", en: "see \"tenken fix list\""))
  }
}

extension Workspace {
  /// Whether two names, each an id or a name, mean one person.
  func isSamePerson(_ left: String, _ right: String) -> Bool {
    left.folded == right.folded || person(left).map { $0.id == person(right)?.id } ?? false
  }
}
