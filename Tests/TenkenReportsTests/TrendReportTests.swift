import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenReports

@Suite("The report of a trend")
struct TrendReportTests {
  private func report(_ language: Language) throws -> Report {
    TrendReport.build(try TrendSample.trends(), context: Sample.context(language))
  }

  @Test("each department has a line of bars and its rate in every round; a pooled one is marked")
  func departments() throws {
    let table = try report(.ja).table("departments-office")
    #expect(table.columns.map(\.title) == ["部署", "推移", "2008-1", "2008-2", "2009-1"])
    #expect(
      table.texts == [
        ["B部", "██▆", "100.0 %", "100.0 %", "83.3 %"],
        ["A部", "▁▃█", "50.0 %", "60.0 %", "100.0 %"],
        ["L部・M部・N室（LMN）", "▄\u{A0}█", "66.7 % *", "未提出", "100.0 %"],
        ["D部", "\u{A0}\u{A0}\u{A0}", "未提出", "", "未提出"],
        ["L", "▄\u{A0}\u{A0}", "66.7 %", "", ""],
        ["M", "▁\u{A0}\u{A0}", "44.4 %", "", ""],
        ["N", "▇\u{A0}\u{A0}", "88.9 %", "", ""],
      ])
    #expect(table.rows[2][2].value == .percent(2.0 / 3))
    #expect(
      table.note?.hasPrefix("推移の棒は、表の中で最も低い44.4 %から最も高い100.0 %までを表します。") == true)
  }

  @Test("whose sheets were pooled is said below the table")
  func pooled() throws {
    let report = try report(.en)
    #expect(report.listItems == ["L, M and N (LMN) 2008-1: L, M, N"])
    #expect(report.paragraphs == ["* The rate of the sheets of predecessors together (Σ earned / Σ max)."])
  }

  @Test("means of neighbouring rounds cover those in both, and say so")
  func means() throws {
    let table = try report(.ja).table("means-office")
    #expect(
      table.texts == [
        ["2008-1", "2008-2", "2", "75.0 %", "80.0 %", "+5.0"],
        ["2008-2", "2009-1", "2", "80.0 %", "91.7 %", "+11.7"],
      ])
    #expect(table.note?.contains("部署だけで計算") == true)
    #expect(table.rows.map { $0[2].number } == [2, 2])
  }

  @Test("every round stands with its days, checklist, scorer and how many sheets it has")
  func rounds() throws {
    let table = try report(.en).table("rounds-office")
    #expect(
      table.texts[1] == [
        "2008-2", "Inspection", "2008-11-04 (Tue)", "2008-11-06 (Thu)", "Desk inspection", "1.10", "2",
        "points",
        "2/3", "interim",
      ])
    #expect(try report(.en).fact("Scorer") == ["points (rate = Σ earned / Σ max)"])
  }

  @Test("rounds that ask different items point to the comparison over the same items; others do not")
  func themes() throws {
    #expect(try report(.en).table("departments-office").note?.contains("tenken compare") == true)
    #expect(try report(.en).table("departments-storage").note?.contains("tenken compare") == false)
  }

  @Test("a family with one round, and a single department, have no means")
  func noMeans() throws {
    #expect(try report(.ja).tables.map(\.id).contains("means-storage") == false)
    var trends = try TrendSample.trends()
    trends[0].lines.removeAll { $0.department != "A" }
    let alone = TrendReport.build(trends, context: Sample.context(.ja))
    #expect(!alone.tables.map(\.id).contains("means-office"))
    #expect(try alone.table("departments-office").texts.count == 1)
  }

  @Test("a sheet without a rate says so, and has no bar")
  func blocked() throws {
    var trends = try TrendSample.trends()
    trends[0].lines[1].points[0].rate = nil
    let table = try TrendReport.build(trends, context: Sample.context(.ja)).table("departments-office")
    #expect(table.texts[1] == ["A部", "\u{A0}▃█", "得点率なし", "60.0 %", "100.0 %"])
  }

  @Test("without rounds the report says that there are none")
  func none() {
    #expect(TrendReport.build([], context: Sample.context(.en)).paragraphs == ["There are no rounds yet."])
  }

  @Test(
    "bars share the range in equal parts, and equal figures are all full",
    arguments: [
      ([0, 1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇██"), ([0, 100], "▁█"), ([5, 5], "██"), ([-8, 0], "▁█"), ([], ""),
    ] as [([Int], String)])
  func sparkline(figures: [Int], text: String) {
    let figures = figures.map { Rational($0) }
    #expect((Sparkline(figures)?.text(of: figures) ?? "") == text)
  }
}
