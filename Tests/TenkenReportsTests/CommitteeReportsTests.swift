import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenReports

@Suite("Reports to committee, management and departments")
struct CommitteeReportsTests {
  private func progress(_ language: Language, on day: Day = "2008-06-01", events: [DepartmentEvent] = [])
    -> Report
  {
    ProgressReport.build(
      ProgressSample.progress(on: day, events: events), context: Sample.context(language, asOf: day))
  }

  @Test("the matrix has groups, marks, months, a changed number, steps, and says what is late")
  func matrix() throws {
    let report = progress(.ja)
    #expect(report.title == "第1回点検 準備作業の進捗（中間、2008-06-01現在）")
    let table = try report.table("progress-work")
    #expect(table.columns.map(\.title) == ["部署", "図と計画", "随時研修", "委託先はいくつか", "点検"])
    #expect(table.columns.map(\.group) == [nil, "計画", "計画", "委託", "委託"])
    #expect(
      table.texts == [
        ["A部", "●・（期限超過）", "④⑥", "3→1", "①、未"], ["B部", "期限超過", "", "", ""],
        ["L部・M部・N室（LMN）", "(実施)、(実施)", "—", "—", "①、②"],
      ])
    #expect(
      table.footerTexts == [
        ["実施期限", "05-31", "", "06-30", "06-30"], ["完了した部署", "1/3", "", "2/3", "1/3"],
      ])
    #expect(table.rows[0][1].tone == .bad && table.rows[2][1].tone == .plain)
    #expect(
      report.listItems == [
        "点検票：下書き 1部署、受理 1部署", "まだ記入のない部署：B部", "期限超過の欄：A部 1、B部 1", "点検：① 媒体、② 鍵",
      ])
  }

  @Test("in English the same")
  func english() throws {
    let report = progress(.en, on: "2008-07-01")
    #expect(report.title == "Preparatory work: First inspection (interim, as of 2008-07-01)")
    #expect(
      try report.table("progress-work").texts == [
        ["Department A", "●· (late)", "④⑥", "3→1", "①, not yet (late)"],
        ["Department B", "late", "", "late", "late"],
        ["L, M and N (LMN)", "(held), (held)", "—", "—", "①, ②"],
      ])
    #expect(report.listItems.contains("Late cells: Department A 2, Department B 3"))
  }

  @Test("incidents and releases have a column where there are any; a final report says so")
  func events() throws {
    let table = try progress(.ja, events: ProgressSample.events).table("progress-work")
    #expect(table.columns.last?.title == "不適合事象・管理強化")
    #expect(
      table.rows.map { $0.last?.text } == [
        "2008-04-30 対応済\n2008-05-20 管理強化レベルII（2008-06-20まで）\n2008-06-20 解除", "2008-09-01 対応中", "",
      ])
    #expect(table.footer.allSatisfy { $0.count == table.columns.count })
    let final = ProgressReport.build(
      ProgressSample.progress(on: "2008-07-31", edition: .final),
      context: Sample.context(.en, asOf: "2008-07-31"))
    #expect(final.title.contains("(final, as of 2008-07-31)"))
  }

  @Test("the month: who is missing, what was finished since, what is late and overdue")
  func monthly() throws {
    let report = MonthlyReport.build(ProgressSample.monthly(), context: Sample.context(.ja))
    #expect(report.title == "月次報告（2008-09-08現在）")
    #expect(report.fact("前月の基準日") == ["2008-08-08(金)"])
    #expect(
      try report.table("progress-work").texts == [
        ["図と計画", "05-31", "1/3", "1", "A部、B部"], ["委託先はいくつか", "06-30", "2/3", "1", "B部"],
        ["点検", "06-30", "1/3", "1", "A部、B部"],
      ])
    #expect(report.listItems.contains("A部：委託先はいくつか"))
    #expect(report.listItems.contains { $0.hasPrefix("2008-1 未提出：") && $0.contains("D部") })
    #expect(report.paragraphs.contains("前月から：新規 1件、実施済 0件、有効性確認済 1件、再対応 0件"))
    #expect(report.paragraphs.contains("対応の必要な是正は4件、うち期限超過は1件です。"))
    #expect(try report.table("fixes").texts.map { $0[0] } == ["F1"])
    #expect(try report.table("incidents").texts.map { $0[0] } == ["I1"])
    #expect(try report.table("controls").texts.map { $0[0] } == ["C1"])
    let none = MonthlyReport.build(
      ProgressSample.monthly(followUp: FollowUpFacts()),
      context: Sample.context(.en))
    #expect(none.paragraphs.suffix(2) == ["There are no incidents.", "There is no reinforced control."])
  }

  @Test("the management review begins with what needs a decision, each department once")
  func review() throws {
    let report = ReviewReport.build(try ProgressSample.review(), context: Sample.context(.en))
    #expect(report.blocks.first == .heading(level: 2, "What needs a decision"))
    let decisions = report.listItems
    #expect(decisions.contains { $0.hasPrefix("Sheets missing: ") && $0.contains("Department D") })
    #expect(decisions.contains("Fixes overdue (1): Department A"))
    #expect(decisions.contains("Fixes without effect: Department B"))
    #expect(decisions.contains("Release from reinforced control to be approved: Department A"))
    let table = try report.table("departments-office")
    #expect(table.rows.count == Sample.round.departments.count)
    #expect(table.footerTexts[0].first == "Mean, sum")
    let counts = try report.table("fix-counts")
    #expect(counts.texts.first == ["Opened", "4", "5"])
    #expect(counts.texts.last == ["Of these overdue", "1", "1"])
    #expect(try report.table("fixes").texts.map { $0[0] } == ["F1", "F3"])
  }

  @Test("a department's report has its sheets, findings and fixes")
  func department() throws {
    let report = DepartmentReport.build(try ProgressSample.department(), context: Sample.context(.ja))
    #expect(report.title == "A部 部署別報告")
    let sheets = try report.table("sheets")
    #expect(sheets.rows.count == 2 && sheets.texts[0][6] == "新規" && sheets.texts[1][2] == "未提出")
    #expect(try report.table("findings").texts.map { $0[4] } == ["新規", "新規"])
    #expect(try report.table("fixes").texts.map { $0[0] } == ["F1", "F2"])
    #expect(try report.table("incidents").rows.count == 1)
    var empty = try ProgressSample.department()
    (empty.rounds, empty.fixes) = ([], [])
    empty.followUp = FollowUpFacts()
    let none = DepartmentReport.build(empty, context: Sample.context(.en))
    #expect(
      none.paragraphs == [
        "No round asks this department.", "There are no findings.", "There are no such fixes.",
        "There are no incidents.", "There is no reinforced control.",
      ])
  }
}
