import TenkenCore
import TenkenPlugin
import TenkenScorers
import Testing

@testable import TenkenReports

@Suite("The report of scores")
struct ScoresReportTests {
  private func report(_ language: Language, items: Bool = true) throws -> Report {
    ScoresReport.build(try Sample.scores(Sample.sheets), items: items, context: Sample.context(language))
  }

  @Test("departments stand in the organisation's order, the one without a sheet among them")
  func departments() throws {
    let table = try report(.ja).table("departments-office")
    #expect(
      table.texts == [
        ["B部", "18", "18", "100.0 %", "良好", "3/3", "0", "受理"],
        ["A部", "8", "18", "44.4 %", "要改善", "3/3", "2", "受理（期限後）"],
        ["L部・M部・N室（LMN）", "10", "15", "66.7 %", "要改善", "1/2（対象外1）", "0", "提出済"],
        ["D部", "", "", "", "", "", "", "未提出"],
      ])
    #expect(table.footerTexts == [["平均", "12", "", "70.4 %", "", "", "", "3部署"]])
    #expect(table.note == "点検票の種類：点検者（B部、A部）、自主点検（L部・M部・N室（LMN））")
  }

  @Test("in English the same figures stand under English words")
  func english() throws {
    let table = try report(.en).table("departments-office")
    #expect(
      table.columns.map(\.title) == [
        "Department", "Earned", "Maximum", "Rate", "Band", "Coverage", "Findings", "State",
      ])
    #expect(
      table.texts[2] == [
        "L, M and N (LMN)", "10", "15", "66.7 %", "Needs work", "1/2 (1 n/a)", "0", "submitted",
      ])
    #expect(table.texts[3].last == "sheet missing")
  }

  @Test("cells carry the exact figures, texts the rounded ones")
  func exactValues() throws {
    let row = try report(.ja).table("departments-office").rows[1]
    #expect(row[1].value == .number(8))
    #expect(row[3].value == .percent(8.0 / 18))
    #expect(row[3].text == "44.4 %")
    #expect(row[6].tone == .warning)
  }

  @Test("who has not submitted is named before the table")
  func missing() throws {
    #expect(try report(.ja).paragraphs.contains("未提出：D部"))
    #expect(try report(.en).paragraphs.contains("Sheet missing: Department D"))
  }

  @Test("the facts name organisation, round, checklist with version, scorer, coverage, day and journal")
  func facts() throws {
    #expect(
      try report(.ja).facts == [
        .init("組織", "ク社"), .init("実施回", "2008-1「第1回点検」（2008-07-22(火)～2008-07-24(木)）"),
        .init("報告の版", "中間"), .init("チェックリスト", "オフィス点検（office、第1.10版）"),
        .init("採点方法", "points（得点率 = 得点の合計 ÷ 満点の合計）"),
        .init("回答状況", "回答 7、対象外 1、未回答 1"), .init("基準日", "2008-09-08(月)"),
        .init("操作履歴", "0123456789abcdef"),
      ])
    #expect(
      try report(.en).fact("Round") == ["2008-1 \"First inspection\", 2008-07-22 (Tue) to 2008-07-24 (Thu)"])
  }

  @Test("items by departments: a word where nobody answered, the totals at the foot")
  func items() throws {
    let table = try report(.ja).table("items-office")
    #expect(
      table.columns.map(\.title) == ["番号", "分類", "点検項目", "満点", "B部", "A部", "L部・M部・N室（LMN）", "D部"])
    #expect(
      table.texts == [
        ["1", "机", "PCの電源は切れているか", "10", "10", "2.5", "10", ""],
        ["2", "机", "机の上は片付いているか", "5", "5", "2.5", "未回答", ""],
        ["3", "FAX", "手順は掲示されているか", "3", "3", "3", "対象外", ""],
      ])
    #expect(
      table.footerTexts == [
        ["", "", "計", "18", "18", "8", "10", "未提出"],
        ["", "", "得点率", "", "100.0 %", "44.4 %", "66.7 %", ""],
      ])
    #expect(table.rows[1][6].value == nil, "unanswered is no 0")
  }

  @Test("without items the table of items is left out")
  func withoutItems() throws {
    #expect(try report(.ja, items: false).tables.map(\.id) == ["departments-office", "findings-office"])
  }

  @Test("findings name department, item, points lost, severity and comment")
  func findings() throws {
    #expect(
      try report(.ja).table("findings-office").texts == [
        ["A部", "PCの電源は切れているか", "7.5", "重大", "Sleeping"],
        ["A部", "机の上は片付いているか", "2.5", "重大", ""],
      ])
  }

  @Test("a round without findings says so, a round without sheets does not")
  func noFindings() throws {
    let clean = ScoresReport.build(
      try Sample.scores([Sample.sheets[0]]), items: false, context: Sample.context(.en))
    #expect(clean.paragraphs.contains("There are no findings."))
    let empty = ScoresReport.build(try Sample.scores([]), items: true, context: Sample.context(.en))
    #expect(!empty.paragraphs.contains("There are no findings."))
    #expect(try empty.table("departments-office").texts.allSatisfy { $0.last == "sheet missing" })
    #expect(
      try empty.table("departments-office").footerTexts == [
        ["Mean", "", "", "", "", "", "", "0 departments"]
      ])
  }

  @Test("a blocked sheet has no rate, and the report says which item blocks it")
  func blocked() throws {
    var checklist = Sample.checklist
    checklist.sections[1].items[0].importance = .gate
    let sheet = Sample.sheet(
      "A", Sample.answers(["pc-off": "10", "desk-clear": "○", "rules-posted": "no"]))
    let report = ScoresReport.build(
      try Sample.scores([sheet], checklist), items: false, context: Sample.context(.en))
    #expect(
      report.listItems == [
        "Department A: no rate, as critical items are under full points (Are the steps posted?)"
      ])
    #expect(try report.table("departments-office").rows[1][3] == .blank)
  }

  @Test("a critical failure says that it caps the band")
  func capped() throws {
    let sheet = Sample.sheet(
      "A", Sample.answers(["pc-off": "10", "desk-clear": "○", "rules-posted": "no"]))
    let report = ScoresReport.build(
      try Sample.scores([sheet]), items: false, context: Sample.context(.ja))
    #expect(
      report.listItems == ["A部：重点項目に指摘事項があるため、評価区分は最も低いものです（手順は掲示されているか）"])
  }

  @Test("points before the first item stand in a row of their own, so that the column still adds up")
  func start() throws {
    var checklist = Sample.checklist
    checklist.start = Rational(110)
    let report = ScoresReport.build(
      try Sample.scores(Sample.sheets, checklist), items: true, context: Sample.context(.ja))
    let table = try report.table("items-office")
    #expect(table.texts[0] == ["", "", "はじめの持ち点", "110", "110", "110", "110", ""])
    #expect(table.footerTexts[0] == ["", "", "計", "128", "128", "118", "120", "未提出"])
  }
}
