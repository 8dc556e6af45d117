package import TenkenCore
import TenkenPlugin
import TenkenStore

/// Records an incident, opens its fix, and starts or tightens the reinforced control that follows (contract, section 7).
package struct AddIncident {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    /// Id or name.
    package var department: String
    package var on: Day
    package var process: String
    package var what: String
    package var similar: [String] = []
    package var clause: String?
    /// The officer's decision for level I.
    package var decidedBy: String?

    package init(department: String, on: Day, process: String, what: String) {
      self.department = department
      self.on = on
      self.process = process
      self.what = what
    }
  }

  package struct Result: Sendable {
    package var incident: Incident
    /// Nil where the policy asks for none.
    package var control: Control?
    package var change: ControlLedger.Change?
    package var fix: Fix
  }

  package func run(_ request: Request, dryRun: Bool = false) throws(Failure) -> Result {
    let department = try office.department(request.department)
    if request.on > office.today {
      throw Failure(
        .dayRefused,
        Text(
          ja: "\(request.on) は今日（\(office.today)）より後です", en: "\(request.on) is after today, \(office.today)"),
        help: Text(ja: "--on に発生した日を指定してください", en: "give the day on which it happened with --on"))
    }
    if let decidedBy = request.decidedBy {
      try RoleCheck(office).require(.officer, of: decidedBy, option: "--decided-by")
    }
    return try office.write(dryRun: dryRun) { writer in
      var ledger = try ControlLedger(office, writer.reader)
      let incident = Incident(
        id: ledger.nextIncident, department: department.id, on: request.on, process: request.process,
        similar: similar(request), what: request.what, clause: request.clause, decidedBy: request.decidedBy)
      try refuseTwice(incident, ledger.incidents)
      var judgement = ledger.record(incident)
      var opening = OpenFix.Request(department: department.id, what: request.what)
      (opening.origin, opening.countedFrom) = (FixOrigin.incident(incident.id), request.on)
      let fix = try OpenFix(office).open(opening, writer)
      judgement.incident.fix = fix.id
      try writer.file(judgement.incident, .incidentChanged, reason: "recorded")
      if let control = judgement.control, let change = judgement.change {
        try writer.file(control, .controlChanged, reason: change.rawValue)
      }
      return Result(
        incident: judgement.incident, control: judgement.control, change: judgement.change, fix: fix)
    }
  }

  /// Each once, and not the process itself.
  private func similar(_ request: Request) -> [String] {
    var known: Set = [request.process.folded]
    return request.similar.filter { known.insert($0.folded).inserted }
  }

  /// A command given twice must not look like a second case.
  private func refuseTwice(_ incident: Incident, _ known: [Incident]) throws(Failure) {
    guard
      let same = known.first(where: { other in
        other.department == incident.department && other.on == incident.on
          && other.process.folded == incident.process.folded && other.what.folded == incident.what.folded
      })
    else { return }
    throw Failure(
      .alreadyThere,
      Text(ja: "同じ内容の不適合事象 \(same.id) がすでにあります", en: "incident \(same.id) says the same already"),
      help: Text(
        ja: "別の不適合事象なら、--what に違いを書いてください", en: "where this is another one, say with --what how it differs"))
  }
}

extension ControlLedger {
  /// What the record holds, with the rules of today's `tenken.yaml`.
  init(_ office: OpenWorkspace, _ reader: RecordReader) throws {
    self.init(
      incidents: try reader.all(), controls: try reader.all(), policy: office.workspace.control,
      calendar: BusinessCalendar(office.workspace.holidays), fiscalYearStart: office.workspace.fiscalYearStart
    )
  }
}

extension FixOrigin {
  static func incident(_ id: String) -> String { "incident:\(id)" }
}
