import TenkenCore
import TenkenPlugin
import TenkenTables
import Testing

@testable import TenkenExporters

@Suite("What a report's workbook shows")
struct XLSXReportTests {
  private func sheet(_ table: Table, _ charts: [Chart] = [], isDrawn: Bool = false) -> XLSXSheet {
    XLSXTable(table, charts: charts, isDrawn: isDrawn, day: Day(iso: "2008-09-08"), language: .ja).sheet(
      named: "S")
  }

  private func drawn(_ chart: Chart) -> XLSXSheet { sheet(chart.table, [chart], isDrawn: true) }

  private func formulas(_ sheet: XLSXSheet) -> [String] {
    sheet.conditions.compactMap { condition in
      if case .formula(let formula, _) = condition.kind { "\(condition.range) \(formula)" } else { nil }
    }
  }

  @Test(
    "charts of every kind are drawn from the cells of their own table, and the heat map is a colour scale")
  func kinds() throws {
    let bars = try #require(drawn(SampleCharts.bars).charts.first)
    #expect(bars.kind == .columns && bars.series.count == 3 && bars.scale == 0...1)
    #expect(bars.series[0].values.range.description == "B2:B5")
    #expect(bars.series[0].values.contents == [0.95, 1, 0.99, nil])
    #expect(bars.series[1].look == .marker(XLSXLook.mark))
    #expect(bars.series[2].values.contents == [0.991, 0.991, 0.991, 0.991])
    let lines = try #require(drawn(SampleCharts.lines).charts.first)
    #expect(lines.series.map(\.values.range.description) == ["B2:E2", "B3:E3", "B4:E4"])
    #expect(lines.series[0].categories.contents.last == "2008年11月")
    let slopes = try #require(drawn(SampleCharts.slopes).charts.first)
    #expect(slopes.kind == .lines && slopes.series.allSatisfy { $0.values.contents.count == 2 })
    #expect(
      slopes.series.map { $0.labels[1] } == [nil, "A部、B部", "D部 90.0 %", "新設部 80.0 %"])
    let heat = drawn(SampleCharts.heatMap)
    #expect(heat.charts.isEmpty)
    #expect(
      heat.conditions.contains {
        if case .colours(_, _, _, let scale) = $0.kind {
          scale == 0...10 && "\($0.range)" == "B2:D5"
        } else {
          false
        }
      })
  }

  @Test("a heat map of shares colours points by the maximum of their question")
  func heatOfPoints() {
    let table = Table(
      id: "heat", columns: [.init("番号"), .init("点検項目"), .init("A部"), .init("B部")],
      rows: [("机", [5, 10]), ("床", [10, 0]), ("鍵", [1, 2]), ("棚", [0, 0])].enumerated().map { index, item in
        [Cell("\(index + 1)"), Cell(item.0)] + item.1.map { Cell("\($0)", value: .number(Double($0))) }
      })
    let shares: [(String, [Double])] = [("A部", [0.5, 1, 0.5, 0]), ("B部", [1, 0, 1, 0])]
    let chart = Chart(
      .heatMap, summary: "",
      table: Table(
        id: "heat", columns: ["部署", "机", "床", "鍵", "棚"].map { .init($0) },
        rows: shares.map { [Cell($0)] + $1.map { Cell("", value: .percent($0)) } }), scale: 0...1)
    let found = sheet(table, [chart]).conditions.compactMap { condition -> String? in
      guard case .colours(_, _, _, let scale?) = condition.kind else { return nil }
      return "\(condition.range) \(scale)"
    }
    // Of the last question nothing tells the maximum.
    #expect(found == ["C2:D3 0.0...10.0", "C4:D4 0.0...2.0"])
  }

  @Test("a timeline is bars of days: until due, to the end, and past the due day up to the report's")
  func timeline() throws {
    let chart = try #require(drawn(SampleCharts.timeline).charts.first)
    #expect(chart.kind == .stackedBars && chart.title == "是正の期限（2008-09-08(月)現在）")
    #expect(chart.series.map { $0.look == .unseen } == [true, false, false, false])
    // 2008-08-22 is day 39682 of a spreadsheet.
    #expect(chart.series[0].values.contents == [39_682, 39_682, 39_682])
    #expect(chart.series[1].values.contents == [14, nil, 17])
    #expect(chart.series[2].values.contents == [nil, 19, nil])
    #expect(chart.series[3].values.contents == [3, nil, nil])
  }

  @Test("a chart stands on the sheet of the table of its id, drawn from that table's cells where it has them")
  func shared() throws {
    var table = SampleCharts.bars.table
    table.columns.insert(.init("状態"), at: 1)
    table.rows = table.rows.map { [$0[0], Cell("受理"), $0[1], $0[2]] }
    var chart = SampleCharts.bars
    chart.mark = nil
    let found = try #require(sheet(table, [chart]).charts.first)
    #expect(found.series.map(\.values.range.description) == ["C2:C5", "D2:D5"])
    #expect(sheet(table, [chart]).printed == nil)
    // Other figures than the table's stand beside it and are not printed.
    chart.table.rows[0][1] = Cell("1", value: .percent(0.1))
    let other = sheet(table, [chart])
    let column = try #require(other.charts.first?.series[0].values.range.columns.lowerBound)
    #expect(column > 4 && other.printed.map { !$0.columns.contains(column) } ?? false)
    let report = Report(kind: "k", language: "ja", title: "t", blocks: [.table(table), .chart(chart)])
    let part = try XLSXExporter().export(report, name: "r", options: ExportOptions())[0]
    #expect(try XLSXReader.read(part.bytes, file: "r").sheets.count == 2)
  }

  @Test("bars stand on shares; tones follow signs, the report's day and marks where these explain every cell")
  func rules() {
    func days(_ day: String, _ tone: Cell.Tone) -> Cell { Cell(day, value: .date(day), tone: tone) }
    func number(_ value: Double, _ tone: Cell.Tone) -> Cell {
      Cell("\(value)", value: .number(value), tone: tone)
    }
    let table = Table(
      id: "t",
      columns: ["率", "差", "期限", "印", "点"].map { .init($0, .trailing) },
      rows: [
        [
          Cell("90 %", value: .percent(0.9)), number(-1, .bad), days("2008-09-01", .bad),
          Cell("×", tone: .bad),
          number(5, .bad),
        ],
        [
          Cell("95 %", value: .percent(0.95)), number(2, .good), days("2008-09-08", .plain), Cell("○"),
          number(10, .plain),
        ],
      ])
    let found = sheet(table)
    #expect(
      found.conditions.contains {
        "\($0.range)" == "A2:A3" && $0.kind == .bar(XLSXColour(0xBDD7EE), over: 0...1)
      })
    #expect(
      formulas(found) == [
        "B2:B3 =AND(ISNUMBER(B2),B2<0)", "B2:B3 =AND(ISNUMBER(B2),B2>0)",
        "C2:C3 =AND(ISNUMBER(C2),C2<39699)", "D2:D3 =EXACT(D2,\"×\")",
      ])
    let cells =
      XLSXTable(table, day: Day(iso: "2008-09-08"), language: .ja).rows.dropFirst(1).first { _ in true } ?? []
    #expect(cells.map { $0.style.fill == nil } == [true, true, true, true, false])
  }

  @Test("boxes for seals stand above the first sheet's table, and only there")
  func stamps() throws {
    var report = SampleReports.japanese
    report.stamps = ["作成", "確認", "=承認"]
    let book = try XLSXReader.read(
      XLSXExporter().export(report, name: "r", options: ExportOptions())[0].bytes, file: "r")
    let first = book.sheets[0].grid.rows.map { $0.cells.map(\.text) }
    #expect(first[0].filter { !$0.isEmpty } == [report.title, "作成", "確認", "=承認"])
    #expect(first[1][0] == "部署" || first[2][0] == "部署")
    #expect(book.sheets[1].grid.rows[0].cells[0].text == "部署")
    for widths in [[], [3.0], [60, 60], [Double](repeating: 6, count: 20)] {
      let stamps = try #require(XLSXStamps(["a", "b"], widths: widths))
      #expect(stamps.cells(row: 1, title: "t").count == stamps.lastColumn)
    }
    #expect(XLSXStamps([], widths: [10]) == nil)
  }

  @Test(
    "a news sheet is one sheet on one page: masthead, tables on common columns, letter, facts at the foot")
  func news() throws {
    let news = XLSXNews(
      SampleNews.all[0], try #require(SampleNews.all[0].masthead),
      day: try #require(Day(iso: "2008-08-11")), language: .ja)
    let sheet = news.sheet(named: "S")
    #expect(sheet.isOnePage && sheet.paper == .a4 && sheet.widths.count == 14)
    let bytes = try XLSXExporter().export(SampleNews.all[0], name: "r", options: ExportOptions())[0].bytes
    let book = try XLSXReader.read(bytes, file: "r")
    #expect(book.sheets.map(\.name) == ["クオリティアップ↑ニュース"])
    let texts = book.sheets[0].grid.rows.map { $0.cells.map(\.text) }
    #expect(texts[0].first == "クオリティアップ↑ニュース" && texts[0].contains("第5号"))
    #expect(texts.contains { $0[1] == "合計" && $0[2] == "95" && $0[13] == "95" })
    #expect(texts.contains { $0[1] == "合計" && $0[2] == "20" && $0[13] == "29" })
    #expect(texts.last?[0].hasPrefix("組織：ク社　実施回：") ?? false)
    // No cell is in two that are one.
    for (index, range) in sheet.merged.enumerated() {
      #expect(
        !sheet.merged[..<index].contains {
          $0.rows.overlaps(range.rows) && $0.columns.overlaps(range.columns)
        })
    }
  }

  @Test("whatever a report holds, a workbook comes of it or a refusal that says why")
  func hostile() throws {
    let nothing = Table(id: "", columns: [], rows: [])
    let odd = Cell("x", value: .number(.nan))
    let endless = Cell("∞", value: .percent(.infinity))
    var blocks: [Report.Block] = [
      .table(nothing), .table(Table(id: "a", columns: [.init("h")], rows: [], footer: [[odd]], note: "n")),
      .table(
        Table(id: "[]:*?/\\" + String(repeating: "長", count: 50), columns: [.init("=1")], rows: [[odd], []])),
      .table(Table(id: "A", columns: [.init("h"), .init("i")], rows: [[endless, odd, odd]])),
      .table(Table(id: "a1", columns: [.init("g", group: "=g"), .init("h", group: "=g")], rows: [])),
    ]
    var number = 0
    for kind in Chart.Kind.allCases {
      for rows in [[], [[]], [[Cell("a"), .blank, .blank]], [[Cell("=b"), odd, endless, odd]]] as [[[Cell]]] {
        for columns in [0, 1, 2, 4] {
          let table = Table(
            id: number % 2 == 0 ? "A" : "own", columns: (0..<columns).map { .init("\($0)") }, rows: rows)
          number += 1
          blocks.append(.chart(Chart(kind, summary: "", table: table, scale: 1...1, mark: odd)))
        }
      }
    }
    for masthead in [nil, Masthead(name: "", lines: []), Masthead(name: "=n", lines: ["1", "2", "3"])] {
      let report = Report(
        kind: "k", language: "xx", title: "", day: "9999-99-99", masthead: masthead, stamps: ["", "=s"],
        facts: [.init("=a", "=b")], blocks: blocks)
      let part = try XLSXExporter().export(report, name: "r", options: ExportOptions())[0]
      let book = try XLSXReader.read(part.bytes, file: "r.xlsx")
      #expect(
        book.sheets.allSatisfy { $0.grid.rows.allSatisfy { $0.cells.allSatisfy { $0.origin != .formula } } })
    }
    let wide = Table(id: "w", columns: (0..<16_385).map { .init("\($0)") }, rows: [])
    for masthead in [nil, Masthead(name: "n", lines: [])] {
      let report = Report(kind: "k", language: "en", title: "t", masthead: masthead, blocks: [.table(wide)])
      #expect(throws: Failure.self) { try XLSXExporter().export(report, name: "r", options: ExportOptions()) }
    }
  }
}
