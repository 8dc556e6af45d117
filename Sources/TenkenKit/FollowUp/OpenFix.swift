package import TenkenCore
import TenkenPlugin
import TenkenStore

/// Opens fixes that no sheet asked for: after an incident or an audit (contract, sections 6 and 7).
package struct OpenFix {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    /// Id or name.
    package var department: String
    package var what: String
    /// What comes of an incident or an audit is no trifle.
    package var severity: Severity = .major
    /// `incident:ID` or `audit:ID`; nil where it came of neither.
    package var origin: String?
    /// The day from which the due day is counted; nil takes today.
    package var countedFrom: Day?

    package init(department: String, what: String) { (self.department, self.what) = (department, what) }
  }

  /// Opens a fix inside the transaction of what leads to it.
  func open(_ request: Request, _ writer: RecordWriter) throws -> Fix {
    let department = try office.department(request.department)
    let base = request.countedFrom ?? office.today
    let due = DueDate.of(
      severity: request.severity, basis: DueDate.Basis(sheetDate: base, roundEnd: base),
      rules: office.workspace.dueRules, calendar: BusinessCalendar(office.workspace.holidays))
    var ledger = FixLedger(fixes: try writer.reader.fixes())
    let fix = ledger.open(
      Fix(
        id: "", department: department.id, severity: request.severity, due: due, what: request.what,
        origin: request.origin ?? FixOrigin.manual))
    try writer.file(
      fix, .fixOpened, reason: FixLedger.Reason.opened.rawValue, [JSON.Member("in", .null)])
    return fix
  }
}
