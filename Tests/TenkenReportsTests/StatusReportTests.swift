import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenReports

@Suite("Reports of who has submitted")
struct StatusReportTests {
  @Test("one round is a matrix of departments and sheets, with what is late and what is missing")
  func matrix() throws {
    let report = StatusReport.build(Sample.status, context: Sample.context(.ja))
    let table = try report.table("status")
    #expect(table.columns.map(\.title) == ["部署", "office（点検者）", "office（自主点検）"])
    #expect(
      table.texts == [
        ["B部", "受理（下書きあり、未回答3件）", ""], ["A部", "受理（期限後2日）", ""],
        ["L部・M部・N室（LMN）", "未提出（期限後46日）", "提出済"], ["D部", "未提出（期限後46日）", ""],
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
    let table = try StatusReport.build(status, context: Sample.context(.en)).table("status")
    #expect(table.rows.map { $0[1].text } == ["sheet missing", "draft", "sheet missing", "sheet missing"])
  }

  @Test("a returned sheet says why, in a table of its own")
  func returned() throws {
    var sheet = Sample.sheet("A", [:], state: .returned)
    sheet.reason = "No photo"
    let status = RoundStatus(of: Sample.round, sheets: [sheet], drafts: [], on: "2008-07-25")
    let report = StatusReport.build(status, context: Sample.context(.en))
    #expect(try report.table("status").rows[1][1].text == "returned (1 day late)")
    #expect(try report.table("returned").texts == [["Department A", "office", "inspector", "No photo"]])
    #expect(
      report.paragraphs == ["Sheet missing: Department B, Department A, L, M and N (LMN), Department D"])
  }

  @Test("the draft that lacks nothing but is not submitted is named as one")
  func whole() throws {
    let draft = Sample.sheet("A", [:], state: .draft)
    let status = RoundStatus(
      of: Sample.round, sheets: [], drafts: [draft], unanswered: [draft.sheet.key: 0], on: "2008-07-24")
    let table = try StatusReport.build(status, context: Sample.context(.en)).table("status")
    #expect(table.rows[1][1].text == "draft")
  }

  @Test("the JSON states counts, who is missing and every sheet")
  func json() {
    let json = Sample.status.json
    #expect(json["submitted"] == 2)
    #expect(json["expected"] == 4)
    #expect(json["rate"] == .number(0.5))
    #expect(json["missing"] == ["LMN", "D"])
    #expect(
      json["sheets"]?.arrayValue?.last == [
        "department": "D", "checklist": "office", "role": "inspector", "state": .null, "reason": .null,
        "draft": false, "unanswered": .null, "expected": true, "late": true, "daysLate": 46,
      ])
  }

  @Test("the list of sheets has the missing ones too")
  func sheets() throws {
    let report = SheetsReport.build(Sample.status, sheets: Sample.sheets, context: Sample.context(.en))
    #expect(
      try report.table("sheets").texts == [
        [
          "Department B", "office", "inspector", "accepted (with a draft, 3 unanswered)", "2008-07-22 (Tue)",
          "Sato", "",
        ],
        ["Department A", "office", "inspector", "accepted (2 days late)", "2008-07-22 (Tue)", "Sato", ""],
        ["L, M and N (LMN)", "office", "inspector", "sheet missing (46 days late)", "", "", ""],
        ["L, M and N (LMN)", "office", "self-assessment", "submitted", "2008-07-22 (Tue)", "Sato", ""],
        ["Department D", "office", "inspector", "sheet missing (46 days late)", "", "", ""],
      ])
  }
}
