import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenReports

@Suite("The report of self-assessments against inspectors")
struct GapReportTests {
  private func report(_ language: Language) -> Report {
    GapReport.build(GapSample.gap, context: Sample.context(language))
  }

  @Test("departments with both sheets stand with rates, difference in points and equal answers")
  func departments() throws {
    let table = try report(.ja).table("departments-office")
    #expect(
      table.texts == [
        ["B部", "3", "94.4 %", "100.0 %", "\u{2212}3.3", "66.7 %", "0", "1"],
        ["A部", "2", "100.0 %", "33.3 %", "+62.5", "0.0 %", "2", "0"],
      ])
    #expect(
      table.footerTexts == [["平均（2部署）", "", "97.2 %", "66.7 %", "+29.6", "33.3 %", "", ""]])
    #expect(table.rows[1][4].value == .number(62.5))
    #expect(table.rows.map { $0[4].tone } == [.plain, .warning], "only over-rating deserves a look")
  }

  @Test("items stand with the same figures over departments, and who rated otherwise")
  func items() throws {
    let table = try report(.en).table("items-office")
    #expect(
      table.texts == [
        [
          "1", "Are computers off?", "2", "95.0 %", "62.5 %", "+32.5", "0.0 %", "Department A",
          "Department B",
        ],
        ["2", "Are desks clear?", "2", "100.0 %", "75.0 %", "+25.0", "50.0 %", "Department A", ""],
        ["3", "Are the steps posted?", "1", "100.0 %", "100.0 %", "0.0", "100.0 %", "", ""],
      ])
  }

  @Test("those with only one of the two sheets are listed, then what each rated otherwise, in points")
  func lists() {
    #expect(
      report(.ja).listItems == [
        "自主点検だけがある部署：L部・M部・N室（LMN）", "点検者の点検票だけがある部署：D部", "どちらも未提出の部署：C",
        "自主点検の方が低い：PCの電源は切れているか（自主点検9点、点検者10点）",
        "自主点検の方が高い：PCの電源は切れているか（自主点検10点、点検者2.5点）",
        "自主点検の方が高い：机の上は片付いているか（自主点検5点、点検者2.5点）",
      ])
  }

  @Test("where nobody has both sheets the report says so, without empty tables")
  func nobody() {
    var gap = GapSample.gap
    gap.checklists[0].departments.removeAll(where: \.hasBoth)
    let report = GapReport.build(gap, context: Sample.context(.en))
    #expect(report.tables.isEmpty)
    #expect(
      report.paragraphs == ["No department has both a self-assessment and an inspector's sheet."])
    #expect(report.listItems.count == 3)
  }
}
