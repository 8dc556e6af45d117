package import TenkenCore
import TenkenPlugin
package import TenkenStore

/// Opens fixes that no sheet asked for: by hand, after an incident or an audit, and spread to other departments
/// (水平展開; contract, section 6).
package struct OpenFix {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    /// Id or name.
    package var department: String
    package var what: String
    /// What somebody opens by hand came of an incident or an audit: it is no trifle.
    package var severity: Severity = .major
    /// `incident:ID` or `audit:ID`; nil where it came of neither.
    package var origin: String?
    /// Nil takes the first rule that fits, counted from today.
    package var due: Day?
    /// The day from which the due day is counted; nil takes today.
    package var countedFrom: Day?

    package init(department: String, what: String) { (self.department, self.what) = (department, what) }
  }

  package func run(_ request: Request) throws(Failure) -> Fix {
    try office.write { try open(request, $0) }
  }

  /// Opens a fix inside the transaction of what leads to it.
  package func open(_ request: Request, _ writer: RecordWriter) throws -> Fix {
    let department = try office.department(request.department)
    if let origin = request.origin, !FixOrigin.isNamed(origin) {
      throw Failure(
        .usage, Text(ja: "--from に「\(origin)」は指定できません", en: "--from does not take \"\(origin)\""),
        help: Text(ja: "incident:ID か audit:ID を指定してください", en: "give incident:ID or audit:ID"))
    }
    if let due = request.due, due < office.today {
      throw Failure(
        .dayRefused, Text(ja: "是正期限が今日より前です", en: "the due day is before today"),
        help: Text(ja: "--due を確認してください", en: "check --due"))
    }
    var ledger = FixLedger(fixes: try writer.reader.fixes())
    let fix = ledger.open(
      Fix(
        id: "", department: department.id, severity: request.severity,
        due: request.due ?? due(request.severity, itemRule: nil, from: request.countedFrom),
        what: request.what,
        origin: request.origin ?? FixOrigin.manual))
    try append(fix, writer)
    return fix
  }

  /// Opens a fix of its own for each of other departments, linked to the first one by their origin.
  ///
  /// They concern the same item, so that later sheets continue them or propose them for verification.
  package func spread(_ id: String, to names: [String]) throws(Failure) -> [Fix] {
    try office.write { writer in
      let source = try office.fix(id, writer.reader)
      guard FixAct.spread.target(from: source.state) != nil else {
        throw FixRefusal.forbidden(.spread).failure(source)
      }
      var ledger = FixLedger(fixes: try writer.reader.fixes())
      let departments = try departments(names, source, ledger)
      let due = due(source.severity, itemRule: try itemRule(of: source, writer.reader))
      var opened: [Fix] = []
      for department in departments {
        var fix = Fix(
          id: "", department: department, checklist: source.checklist, family: source.family,
          item: source.item, round: source.round, severity: source.severity, due: due, what: source.what,
          origin: FixOrigin.spread(from: source.id))
        // Nobody found it there yet: no correction of a sheet can take it away.
        fix.found = []
        opened.append(ledger.open(fix))
      }
      try writer.file(
        source, .fixChanged, reason: FixAct.spread.rawValue,
        [JSON.Member("in", .null), JSON.Member("to", .array(opened.map { .string($0.id) }))])
      for fix in opened { try append(fix, writer) }
      return opened
    }
  }

  /// Each once; all that cannot be told together.
  private func departments(
    _ names: [String], _ source: Fix, _ ledger: FixLedger
  ) throws(Failure) -> [String] {
    var departments: [String] = []
    var problems: [Diagnostic] = []
    for name in names {
      do throws(Failure) {
        let department = try office.department(name).id
        if department == source.department {
          problems.append(
            Diagnostic(
              .alreadyThere,
              Text(
                ja: "是正 \(source.id) は部署「\(department)」自身のものです",
                en: "fix \(source.id) is that of department \"\(department)\" itself"),
              help: Text(ja: "ほかの部署を指定してください", en: "name other departments")))
        } else if let standing = ledger.counterpart(of: source, in: department) {
          problems.append(
            Diagnostic(
              .alreadyThere,
              Text(
                ja: "部署「\(department)」には同じ内容の是正 \(standing.id) がすでにあります",
                en: "department \"\(department)\" has fix \(standing.id) for the same already"),
              help: Text(ja: "この部署を外してください", en: "leave this department out")))
        } else if !departments.contains(department) {
          departments.append(department)
        }
      } catch { problems += error.diagnostics }
    }
    try problems.check()
    return departments
  }

  private func itemRule(of fix: Fix, _ reader: RecordReader) throws -> DueRule? {
    guard let round = fix.round, let checklist = fix.checklist, let item = fix.item else { return nil }
    return try office.pinned(checklist, of: office.round(round, reader).round, reader).item(item)?.fix
  }

  private func due(_ severity: Severity, itemRule: DueRule?, from day: Day? = nil) -> Day? {
    let base = day ?? office.today
    return DueDate.of(
      severity: severity, basis: DueDate.Basis(sheetDate: base, roundEnd: base),
      itemRule: itemRule, rules: office.workspace.dueRules,
      calendar: BusinessCalendar(office.workspace.holidays))
  }

  private func append(_ fix: Fix, _ writer: RecordWriter) throws {
    try writer.file(
      fix, .fixOpened, reason: FixLedger.Reason.opened.rawValue, [JSON.Member("in", .null)])
  }
}
