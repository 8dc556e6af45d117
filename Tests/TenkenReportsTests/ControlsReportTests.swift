import TenkenCore
import TenkenPlugin
import TenkenStore
import Testing

@testable import TenkenReports

@Suite("Reports of incidents and reinforced control")
struct ControlsReportTests {
  @Test("the list says who, at what level, since and until when, what is next, and what is overdue")
  func list() throws {
    let report = ControlsReport.build(ControlSample.controls, context: Sample.context(.ja))
    #expect(
      try report.table("controls").texts == [
        [
          "C1", "A部", "Mail、Fax", "レベルI", "管理強化中", "2008-05-30(金)", "2008-08-30(土)", "自主点検（3/3）",
          "2008-09-01(月)", "7日超過",
        ],
        ["C2", "B部", "Desk", "レベルII", "解除", "2008-04-30(水)", "2008-05-30(金)", "", "", ""],
      ])
    #expect(report.paragraphs == ["管理強化は2件です（管理強化中 1、解除 1）。期限超過は1件です。"])
  }

  @Test("in English the same") func english() throws {
    let report = ControlsReport.build(ControlSample.controls, context: Sample.context(.en))
    #expect(
      try report.table("controls").texts[0] == [
        "C1", "Department A", "Mail, Fax", "level I", "in force", "2008-05-30 (Fri)", "2008-08-30 (Sat)",
        "self-check 3 of 3", "2008-09-01 (Mon)", "7 days overdue",
      ])
  }

  @Test("a control shows a missed check, the periods before, and its audit") func one() throws {
    let running = ControlReport.build(
      ControlSample.controls[0], incidents: ControlSample.incidents, history: [], context: Sample.context(.en)
    )
    #expect(
      try running.table("checks").texts.map { $0[2...3].joined(separator: " ") }
        == [" missed", "2008-07-30 (Wed) ok", " "])
    #expect(try running.table("earlier").texts[0].prefix(2) == ["level II", "2008-05-20 (Tue)"])
    #expect(try running.table("incidents").rows.count == 2)
    let released = ControlReport.build(
      ControlSample.controls[1], incidents: [], history: [], context: Sample.context(.en))
    let details = try released.table("control").texts
    #expect(details.contains(["Ad hoc audit", "2008-06-09 (Mon) effective (M)"]))
    #expect(details.contains(["Released on", "2008-06-16 (Mon)"]))
    #expect(!details.contains { $0[0] == "Next" })
  }

  @Test("the report has incidents and controls; without any it says so") func incidents() throws {
    let report = IncidentsReport.build(
      ControlSample.incidents, controls: ControlSample.controls, context: Sample.context(.en))
    #expect(
      try report.table("incidents").texts[1] == [
        "I2", "2008-05-30 (Fri)", "Department A", "Mail", "Lost", "3.4.3", "2", "level I", "C1", "F2",
      ])
    #expect(try report.table("controls").rows.count == 2)
    let none = IncidentsReport.build([], controls: nil, context: Sample.context(.en))
    #expect(none.blocks == [.paragraph("There are no such incidents.")])
  }

  @Test("what is stored is read back whole") func stored() throws {
    for control in ControlSample.controls { #expect(try Control(stored: control.json.compact) == control) }
    for incident in ControlSample.incidents {
      #expect(try Incident(stored: incident.json.compact) == incident)
    }
  }

  @Test("a step's lateness is counted from its due day, 0 until it is past") func lateness() {
    let late = ControlSample.controls[0].json(on: "2008-09-08")["next"]
    #expect(late == ["what": "check", "check": 3, "due": "2008-09-01", "overdue": true, "daysLate": 7])
    let due = ControlSample.controls[0].json(on: "2008-09-01")["next"]
    #expect(due?["overdue"] == false && due?["daysLate"] == 0)
    #expect(ControlSample.controls[1].json(on: "2008-09-08")["next"] == .null)
  }
}
