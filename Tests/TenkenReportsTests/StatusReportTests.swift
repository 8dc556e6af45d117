import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenReports

@Suite("Reports of who has submitted")
struct StatusReportTests {
  @Test("one round is a matrix of departments and sheets, with what is late and what is missing")
  func matrix() throws {
    let report = StatusReport.build([Sample.status], context: Sample.context(.ja))
    let table = try report.table("status")
    #expect(table.columns.map(\.title) == ["部署", "office（点検者）", "office（自主点検）"])
    #expect(
      table.texts == [
        ["B部", "受理（下書きあり）", ""], ["A部", "受理（期限後）", ""],
        ["L部・M部・N室（LMN）", "未提出（期限後）", "提出済"], ["D部", "未提出（期限後）", ""],
      ])
    #expect(table.footerTexts == [["提出率", "2/4（50.0 %）", "—"]])
    #expect(report.paragraphs == ["未提出：L部・M部・N室（LMN）、D部"])
    #expect(report.fact("提出率") == ["2/4（50.0 %）"])
    #expect(report.fact("提出期限") == ["2008-07-24(木)"])
  }

  @Test("before the due day a missing sheet is no late one")
  func inTime() throws {
    let status = RoundStatus(
      of: Sample.round, sheets: [], drafts: [Sample.sheet("A", [:], state: .draft)], on: "2008-07-24")
    let table = try StatusReport.build([status], context: Sample.context(.en)).table("status")
    #expect(table.rows.map { $0[1].text } == ["sheet missing", "draft", "sheet missing", "sheet missing"])
  }

  @Test("several rounds are a line each, and the missing departments are named below")
  func several() throws {
    var second = Sample.status
    second.round.id = "2008-2"
    second.sheets = []
    let report = StatusReport.build([Sample.status, second], context: Sample.context(.en))
    #expect(
      try report.table("rounds").texts == [
        ["2008-1", "First inspection", "open", "2008-07-24 (Thu)", "2/4 (50.0 %)", "2", "3"],
        ["2008-2", "First inspection", "open", "2008-07-24 (Thu)", "—", "0", "0"],
      ])
    #expect(report.paragraphs == ["2008-1 Sheet missing: L, M and N (LMN), Department D"])
  }

  @Test("the JSON states counts, who is missing and every sheet")
  func json() {
    let json = Sample.status.json
    #expect(json["submitted"] == 2)
    #expect(json["expected"] == 4)
    #expect(json["missing"] == ["LMN", "D"])
    #expect(
      json["sheets"]?.arrayValue?.last == [
        "department": "D", "checklist": "office", "role": "inspector", "state": .null, "draft": false,
        "expected": true, "late": true,
      ])
  }

  @Test("the list of sheets has the missing ones too")
  func sheets() throws {
    let report = SheetsReport.build(Sample.status, sheets: Sample.sheets, context: Sample.context(.en))
    #expect(
      try report.table("sheets").texts == [
        ["Department B", "office", "inspector", "accepted (with a draft)", "2008-07-22 (Tue)", "Sato", ""],
        ["Department A", "office", "inspector", "accepted (late)", "2008-07-22 (Tue)", "Sato", ""],
        ["L, M and N (LMN)", "office", "inspector", "sheet missing (late)", "", "", ""],
        ["L, M and N (LMN)", "office", "self-assessment", "submitted", "2008-07-22 (Tue)", "Sato", ""],
        ["Department D", "office", "inspector", "sheet missing (late)", "", "", ""],
      ])
  }
}
