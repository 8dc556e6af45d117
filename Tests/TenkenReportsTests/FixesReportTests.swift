import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenReports

@Suite("Reports of fixes")
struct FixesReportTests {
  private func report(_ language: Language) -> Report {
    FixesReport.build(Sample.fixes, questions: Sample.questions, context: Sample.context(language))
  }

  @Test("a fix shows item and comment, due day with weekday, and the days that are left")
  func japanese() throws {
    #expect(
      try report(.ja).table("fixes").texts == [
        ["F1", "A部", "PCの電源は切れているか", "重大", "未対応", "2008-09-05(金)", "3日超過", ""],
        ["F2", "A部", "机の上は片付いているか（Papers）", "軽微", "計画済", "2008-09-08(月)", "本日", ""],
        ["F3", "B部", "PCの電源は切れているか", "重点", "再対応", "2008-09-11(木)", "あと3日", ""],
        ["F4", "L部・M部・N室（LMN）", "PCの電源は切れているか", "軽微", "有効性確認済", "2008-09-01(月)", "", ""],
        ["F5", "D部", "Door", "軽微", "未対応", "", "", ""],
      ])
  }

  @Test("in English the same, the item in English")
  func english() throws {
    let table = try report(.en).table("fixes")
    #expect(
      table.texts[0]
        == [
          "F1", "Department A", "Are computers off?", "major", "open", "2008-09-05 (Fri)", "3 days overdue",
          "",
        ])
    #expect(table.rows.map { $0[6].text } == ["3 days overdue", "today", "3 days left", "", ""])
    #expect(table.rows.map { $0[6].number } == [-3, 0, 3, nil, nil])
    #expect(table.rows[0][5].value == .date("2008-09-05"))
    #expect(table.rows[0][6].tone == .bad)
  }

  @Test("the counts stand before the table")
  func counts() {
    #expect(
      report(.ja).paragraphs == ["是正は5件です（未対応 2、計画済 1、再対応 1、有効性確認済 1）。期限超過は1件です。"])
    #expect(
      report(.en).paragraphs == ["5 fixes (open 2, planned 1, reopened 1, verified 1); overdue: 1."])
  }

  @Test("no fixes: a sentence and no table")
  func none() {
    let report = FixesReport.build([], questions: [:], context: Sample.context(.en))
    #expect(report.blocks == [.paragraph("There are no such fixes.")])
  }

  @Test("one day is a day, not days")
  func singular() throws {
    let report = FixesReport.build(
      [Sample.fixes[0]], questions: [:], context: Sample.context(.en, asOf: "2008-09-06"))
    #expect(try report.table("fixes").rows[0][6].text == "1 day overdue")
    #expect(report.paragraphs == ["1 fix (open 1); overdue: 1."])
  }

  @Test("one fix shows what is known, its extensions and its history")
  func single() throws {
    var fix = Sample.fixes[0]
    fix.originalDue = "2008-08-29"
    fix.owner = "Suzuki"
    fix.cause = "No wire"
    fix.extensions = [
      Fix.Extension(
        from: "2008-08-29", to: "2008-09-05", reason: "Parts", approvedBy: "Officer", on: "2008-08-28")
    ]
    let report = FixReport.build(
      fix, question: Sample.questions["office/pc-off"],
      history: [
        FixEvent(day: "2008-07-22", by: "Sato", what: Text(ja: "開始", en: "opened")),
        FixEvent(
          day: "2008-08-29", by: "Suzuki", what: Text(ja: "実施", en: "done"),
          evidence: [
            .init(name: "a.jpg", sha256: "0123456789abcdef", state: .kept),
            .init(name: "b.jpg", sha256: "fedcba9876543210", state: .missing),
          ]),
      ],
      context: Sample.context(.en))
    #expect(report.title == "Fix F1")
    #expect(
      try report.table("fix").texts == [
        ["Department", "Department A"], ["Checklist", "office"], ["Item", "pc-off"], ["Round", "2008-1"],
        ["Origin", "Finding"], ["Severity", "major"], ["State", "open"],
        ["Original due day", "2008-08-29 (Fri)"], ["Due", "2008-09-05 (Fri)"],
        ["Days left", "3 days overdue"],
        ["Owner", "Suzuki"], ["Cause", "No wire"],
      ])
    #expect(
      try report.table("extensions").texts
        == [["2008-08-29 (Fri)", "2008-09-05 (Fri)", "Parts", "Officer", "2008-08-28 (Thu)"]])
    #expect(
      try report.table("history").texts == [
        ["2008-07-22 (Tue)", "Sato", "opened", ""],
        ["2008-08-29 (Fri)", "Suzuki", "done", "a.jpg 0123456789ab, b.jpg fedcba987654 (file missing)"],
      ])
    #expect(try report.table("history").rows.last?.last?.tone == .bad)
  }
}
