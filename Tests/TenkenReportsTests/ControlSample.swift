import TenkenPlugin
import TenkenStore

@testable import TenkenCore
@testable import TenkenReports

/// Two controls as of 8 September 2008: A's at level I, raised, its second check missed and the third overdue; B's released.
enum ControlSample {
  static let incidents: [Incident] = {
    var first = Incident(
      id: "I1", department: "A", on: "2008-05-20", process: "Mail", what: "Wrong address", level: .two)
    (first.control, first.fix) = ("C1", "F1")
    var second = Incident(
      id: "I2", department: "A", on: "2008-05-30", process: "Mail", similar: ["Fax"], what: "Lost",
      clause: "3.4.3",
      cases: 2, level: .one, decidedBy: "Officer")
    (second.control, second.fix) = ("C1", "F2")
    return [first, second]
  }()

  private static func period(_ level: ControlLevel, _ base: Day) -> Control.Period {
    ControlPolicy().period(level, from: base, .incident, BusinessCalendar([.japan]))
  }

  static let controls: [Control] = {
    var running = Control(
      id: "C1", department: "A", processes: ["Mail", "Fax"], incidents: ["I1", "I2"],
      period: period(.one, "2008-05-30"), earlier: [period(.two, "2008-05-20")])
    (running.period.checks[1].on, running.period.checks[1].result) = ("2008-07-30", .ok)
    (running.period.decidedBy, running.period.cause) = ("Officer", .decision)
    var released = Control(
      id: "C2", department: "B", processes: ["Desk"], incidents: ["I3"], state: .released,
      period: period(.two, "2008-04-30"))
    (released.period.checks[0].on, released.period.checks[0].result) = ("2008-06-02", .notOK)
    released.period.audit = Control.Audit(
      on: "2008-06-09", by: "M", isEffective: true, approvalDue: "2008-07-09")
    (released.releasedOn, released.approvedBy) = ("2008-06-16", "Officer")
    return [running, released]
  }()

  static let incidentsJSON = JSON.array(incidents.map(\.json))
  static let controlsJSON = JSON.array(controls.map { $0.json(on: "2008-09-08") })
}
