import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenReports

@Suite("The report of a comparison")
struct ComparisonReportTests {
  private func report(_ language: Language) throws -> Report {
    ComparisonReport.build(try ComparisonSample.comparison(), context: Sample.context(language))
  }

  @Test(
    "rates, the change in points and counts stand by department; a new one says so, a missing one is listed")
  func departments() throws {
    let table = try report(.ja).table("departments-office")
    #expect(
      table.texts == [
        ["B部", "2008-1", "100.0 %", "96.4 %", "\u{2212}6.7", "2", "0", "1", "1", "0", "0"],
        ["A部", "2008-1", "44.4 %", "91.1 %", "+50.0", "2", "1", "0", "0", "1", "1"],
        ["L部・M部・N室（LMN）", "2008-1", "66.7 %", "100.0 %", "0.0", "1", "0", "0", "0", "0", "0"],
        ["D部", "新規", "", "82.1 %", "新規", "0", "", "", "1", "0", "0"],
        ["C", "未提出", "", "", "", "", "", "", "", "", ""],
      ])
    #expect(
      table.footerTexts == [
        ["平均（両方にある3部署）", "", "70.4 %", "95.8 %", "+14.4", "", "", "", "", "", ""]
      ])
    #expect(table.columns[4].title == "前回比（ポイント）")
  }

  @Test("a rise is good, a fall is bad, and the sign is a minus sign, never a triangle")
  func tones() throws {
    let table = try report(.en).table("departments-office")
    #expect(table.rows[0][4].tone == .bad)
    #expect(table.rows[1][4].tone == .good)
    #expect(table.rows[2][4].tone == .plain)
    #expect(table.rows[1][4].value == .number(50))
    #expect(table.columns[4].title == "Change (pt)")
    #expect(table.rows[3][1].text == "new")
  }

  @Test("what changed is listed for each department in the words of the items")
  func details() throws {
    #expect(
      try report(.en).listItems == [
        "Worsened: Are the computers switched off?", "New finding: Are the computers switched off?",

        "Improved: Are the computers switched off?", "Repeated finding: Are desks clear?",
        "Resolved finding: Are the computers switched off?",

        "New finding: Are desks clear?",
      ])
  }

  @Test("each item that is left out stands once, with the reason and the departments; a new one has none")
  func leftOut() throws {
    let table = try report(.en).table("left-out-office")
    #expect(
      table.texts == [
        ["Are the steps posted?", "another edition (1 → 2)", "all"],
        ["Are desks clear?", "unanswered or not applicable", "L, M and N (LMN)"],
        ["Are lockers locked?", "not asked before", "all"],
      ])
    #expect(try report(.ja).table("left-out-office").texts[0] == ["手順は掲示されているか", "版が違う（1 → 2）", "すべて"])
  }

  @Test("a reworded item stands with both wordings")
  func reworded() throws {
    #expect(
      try report(.ja).table("reworded-office").texts == [["PCの電源は切れているか", "PCの電源は切ったか", "すべて"]])
  }

  @Test("an item that is no longer asked stands with what it asked")
  func removed() throws {
    var comparison = try ComparisonSample.comparison()
    comparison.checklists[0].departments[0].items = Comparison.Items(removed: ["old-item"])
    comparison.checklists[0].departments[0].earlier = ["old-item": Item(id: "old-item", ask: Text("旧項目"))]
    let table = try ComparisonReport.build(comparison, context: Sample.context(.ja)).table("left-out-office")
    #expect(table.texts.last == ["旧項目", "今回点検なし", "B部"])
  }

  @Test("where everything was compared there is no such table")
  func nothingLeftOut() throws {
    var comparison = try ComparisonSample.comparison()
    for index in comparison.checklists[0].departments.indices {
      comparison.checklists[0].departments[index].items = Comparison.Items(same: ["pc-off"])
    }
    let ids = ComparisonReport.build(comparison, context: Sample.context(.ja)).tables.map(\.id)
    #expect(ids == ["departments-office"])
  }

  @Test("predecessors other than the department itself are named")
  func predecessors() throws {
    var comparison = try ComparisonSample.comparison()
    comparison.checklists[0].departments[2].predecessors = ["A", "B"]
    let table = try ComparisonReport.build(comparison, context: Sample.context(.ja))
      .table("departments-office")
    #expect(table.rows[2][1].text == "2008-1：A部、B部")
  }

  @Test("the mean change stands only where every department in both rounds has one")
  func meanChange() throws {
    var comparison = try ComparisonSample.comparison()
    comparison.checklists[0].departments[2].change = nil
    let table = try ComparisonReport.build(comparison, context: Sample.context(.ja))
      .table("departments-office")
    #expect(table.footer[0][4] == .blank)
  }

  @Test(
    "differences round half up once, and what rounds to nothing has no sign",
    arguments: [
      (Rational(1, over: 20), "+0.1"), (Rational(-1, over: 20), "\u{2212}0.1"),
      (Rational(1, over: 21), "0.0"),
      (Rational(-1, over: 21), "0.0"), (.zero, "0.0"), (Rational(-100), "\u{2212}100.0"),
    ])
  func signs(value: Rational, text: String) { #expect(value.signed == text) }
}
