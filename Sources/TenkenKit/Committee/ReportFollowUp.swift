import TenkenCore
import TenkenReports
import TenkenStore

/// What the reports to committee, management and departments tell of beside sheets and fixes.
struct ReportFollowUp {
  private let office: OpenWorkspace

  init(_ office: OpenWorkspace) { self.office = office }

  /// The incidents from a day on, and the controls that still run or were released since.
  func run(since day: Day, department: String? = nil, asOf: Day?) throws(Failure) -> FollowUpFacts {
    var request = ListControls.Request()
    (request.department, request.asOf) = (department, asOf)
    return FollowUpFacts(
      incidents: try ListIncidents(office).run(department: department, asOf: asOf).filter { $0.on >= day },
      controls: try ListControls(office).run(request).filter { $0.releasedOn.map { $0 >= day } ?? true })
  }
}

extension FollowUpFacts {
  /// With the registers of risks and the audits.
  func adding(_ risks: [FollowedRisk], _ audits: [AuditStanding]) -> FollowUpFacts {
    var facts = self
    (facts.risks, facts.audits) = (risks, audits)
    return facts
  }
}

extension RecordReader {
  /// The same in the short form of the progress matrix, oldest first.
  func departmentEvents(since day: Day) throws -> [DepartmentEvent] {
    let controls: [Control] = try all()
    let incidents: [Incident] = try all()
    let fixes = Dictionary(try fixes().map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let running = Set(controls.filter { $0.state != .released }.map(\.id))
    let happened = incidents.filter { $0.on >= day }.map { incident in
      let isMended = incident.fix.flatMap { fixes[$0] }.map { !$0.state.awaitsWork } ?? true
      let isControlled = incident.control.map(running.contains) ?? false
      return DepartmentEvent(
        department: incident.department, on: incident.on,
        kind: .incident(isSettled: isMended && !isControlled))
    }
    let controlled = controls.compactMap { control -> DepartmentEvent? in
      if let released = control.releasedOn {
        return released < day
          ? nil : DepartmentEvent(department: control.department, on: released, kind: .released)
      }
      return DepartmentEvent(
        department: control.department, on: control.period.since,
        kind: .reinforced(level: control.period.level.rawValue, until: control.period.until))
    }
    // Of one day the incident comes before what followed from it.
    return (happened + controlled).enumerated()
      .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }
}
