import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenReports

@Suite("The charts of reports")
struct ChartsTests {
  static func charts(_ report: Report) -> [Chart] {
    report.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  @Test(
    "every chart has a title, a sentence, a cell for each column and rows that differ",
    arguments: Language.allCases)
  func shape(language: Language) throws {
    var kinds: Set<Chart.Kind> = []
    for report in try EveryReportTests.all(language) {
      for chart in Self.charts(report) {
        kinds.insert(chart.kind)
        #expect(chart.table.caption?.isEmpty == false, "\(report.kind)")
        #expect(chart.summary.hasSuffix(language == .ja ? "。" : "."), "\(chart.summary)")
        #expect(chart.table.rows.allSatisfy { $0.count == chart.table.columns.count })
        #expect(Set(chart.table.rows.map { $0[0].text }).count == chart.table.rows.count)
        #expect(chart.table.rows.contains { $0.dropFirst().contains { $0.value != nil } })
        if let scale = chart.scale {
          let values = chart.table.rows.flatMap { $0.dropFirst() }.compactMap { cell -> Double? in
            if case .percent(let share) = cell.value { share } else { cell.number }
          }
          #expect(values.allSatisfy(scale.contains), "\(report.kind) \(chart.table.id)")
        }
      }
    }
    #expect(kinds == Set(Chart.Kind.allCases))
  }

  @Test("scores are bars and a heat map; who has no sheet has a row that says so")
  func scores() throws {
    let report = ScoresReport.build(
      try Sample.scores(Sample.sheets), items: true, context: Sample.context(.ja))
    let charts = Self.charts(report)
    #expect(charts.map(\.kind) == [.bars, .heatMap])
    #expect(charts.map(\.table.id) == ["departments-office", "items-office"])
    #expect(charts[0].table.rows.map { $0[0].text } == report.tables[0].rows.map { $0[0].text })
    #expect(charts[0].table.rows[3][1] == Cell("未提出", tone: .bad))
    #expect(charts[0].mark?.text.hasPrefix("平均 ") == true)
    #expect(charts[1].table.rows[3][0].text == "D部（未提出）")
    #expect(charts[1].summary.contains("減点が最も大きいのは「机の上は片付いているか」です。"))
  }

  @Test("one department alone is not drawn")
  func alone() throws {
    var scores = try Sample.scores(Sample.sheets)
    scores.checklists[0].departments.removeAll { $0.department != "A" }
    let report = ScoresReport.build(scores, items: true, context: Sample.context(.en))
    #expect(Self.charts(report).isEmpty)
    let trend = TrendReport.build([], context: Sample.context(.en))
    #expect(Self.charts(trend).isEmpty)
  }

  @Test("the previous rates make marks, which no table has: the chart has an id of its own")
  func previous() throws {
    let comparison = try ComparisonSample.comparison()
    let charts = comparison.checklists[0].charts(Sample.context(.en))
    #expect(charts.count == 2)
    for case .chart(let chart) in charts {
      #expect(chart.table.id == "departments-\(comparison.checklists[0].checklist.id)")
      #expect(chart.table.columns.map(\.title).contains("Previous"))
    }
  }

  @Test("a timeline has the most urgent fixes, says how many it leaves out, and nothing that is not due")
  func timeline() throws {
    let fixes = (1...34).map { number in
      Fix(
        id: "F\(number)", department: "A", severity: .major,
        state: number == 34 ? .withdrawn : .open, due: Day(serial: 14100 + number), what: "x")
    }
    let context = Sample.context(.en)
    guard case .chart(let chart) = FixesReport.timeline(fixes, opened: ["F1": "2008-08-01"], context) else {
      Issue.record("there is no chart")
      return
    }
    #expect(chart.table.rows.count == 30 && chart.table.note == "The 30 most urgent; 3 more are left out.")
    #expect(chart.table.rows[0].map(\.text).prefix(2) == ["F1 Department A", "2008-08-01 (Fri)"])
    #expect(chart.mark?.value == .date("2008-09-08"))
    #expect(FixesReport.timeline([fixes[0], fixes[33]], opened: [:], context) == nil)
  }

  @Test("with eras the texts have them, and the values stay as they are")
  func eras() throws {
    for (language, said) in [(Language.ja, "平成20年9月8日(月)"), (.en, "8 September 2008 (Mon, Heisei 20)")] {
      var context = Sample.context(language)
      context.eras = true
      let report = MonthlyReport.build(ProgressSample.monthly(), context: context)
      #expect(report.facts.contains { $0.value == said } && report.day == "2008-09-08")
      let iso = try Regex("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
      #expect(report.texts.filter { $0.contains(iso) } == [])
      #expect(report.json.compact.contains("\"date\": \"2008-09-0"))
    }
  }
}
