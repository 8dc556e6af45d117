import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenExporters

@Suite("Charts in text, Markdown and CSV")
struct TextChartTests {
  private static func text(
    _ chart: Chart, _ options: ExportOptions = ExportOptions(width: 72), beside: [Table] = []
  )
    -> [String]
  {
    let report = Report(
      kind: "x", language: "ja", title: "題", blocks: [.chart(chart)] + beside.map { .table($0) })
    return TextExporter().text(of: report, options: options).split(separator: "\n").dropFirst().map(
      String.init)
  }

  @Test("bars have marks of the previous round, and a gap says why")
  func bars() {
    let lines = Self.text(SampleCharts.bars)
    #expect(lines.contains { $0.hasPrefix("A部") && $0.contains("█│█") && $0.hasSuffix("95.0 %   90.0 %") })
    #expect(lines.contains { $0.hasPrefix("L部・M部・N室") && !$0.contains("█") && $0.contains("│") })
  }

  @Test("no line is wider than the terminal, and where there is no room for bars the table stands")
  func narrow() {
    for chart in SampleCharts.all {
      for width in [20, 34, 50, 80] {
        for line in Self.text(chart, ExportOptions(width: width)) {
          #expect(DisplayWidth().of(line) <= width, "\(chart.kind) \(width): \(line)")
        }
      }
    }
    #expect(!Self.text(SampleCharts.bars, ExportOptions(width: 30)).joined().contains("█"))
  }

  @Test("where characters are ambiguous or the terminal is plain, bars are letters")
  func plain() {
    for options in [ExportOptions(width: 72, ambiguousWidth: 2), ExportOptions(width: 72, isPlain: true)] {
      let text = Self.text(SampleCharts.bars, options).joined()
      #expect(text.contains("####") && text.contains("|") && !text.contains("█"))
      #expect(!Self.text(SampleCharts.lines, options).joined().contains("▁"))
      #expect(Self.text(SampleCharts.timeline, options).joined().contains("---o"))
    }
  }

  @Test("lines are sparklines beside their figures, slopes have arrows, days a line")
  func others() {
    #expect(Self.text(SampleCharts.lines).contains { $0.hasPrefix("A部") && $0.contains("▁\u{A0}▆▇") })
    #expect(Self.text(SampleCharts.slopes).contains { $0.hasPrefix("A部") && $0.contains("95.0 %  →") })
    let timeline = Self.text(SampleCharts.timeline)
    #expect(timeline.contains { $0.contains("──○") } && timeline.contains { $0.contains("●") })
    #expect(timeline.last == "○ 期限  ● 確認日  │ 2008-09-08(月)")
  }

  @Test("what a table of the report has already is not printed twice, but for bars")
  func twice() {
    for chart in SampleCharts.all {
      let table = Table(id: chart.table.id, columns: [.init("x")], rows: [[Cell("y")]])
      let lines = Self.text(chart, beside: [table])
      #expect(lines.contains("y") && (lines.count > 4) == (chart.kind == .bars), "\(chart.kind)")
    }
  }

  @Test("CSV and Markdown have a chart's figures where no table has them")
  func files() throws {
    let other = Table(id: "rates", columns: [.init("x")], rows: [[Cell("y")]])
    func report(_ blocks: [Report.Block]) -> Report {
      Report(kind: "k", language: "ja", title: "題", blocks: blocks)
    }
    func names(_ blocks: [Report.Block]) throws -> [String] {
      try CSVExporter().export(report(blocks), name: "r", options: ExportOptions()).map(\.name)
    }
    let bars = Report.Block.chart(SampleCharts.bars)
    #expect(try names([bars, .table(other)]) == ["r.csv"])
    #expect(try names([bars, .chart(SampleCharts.heatMap), bars]) == ["r-rates.csv", "r-heat.csv"])
    func markdown(_ blocks: [Report.Block]) throws -> String {
      String(
        decoding: try MarkdownExporter().export(report(blocks), name: "r", options: ExportOptions())[0].bytes,
        as: UTF8.self)
    }
    #expect(try markdown([bars]).contains("**部署別の得点率**\n\n| 部署 | 今回 | 前回 |"))
    #expect(try !markdown([bars, .table(other)]).contains("部署別の得点率"))
  }
}
