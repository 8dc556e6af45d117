import Foundation
import TenkenCore
import Testing

@testable import TenkenTables

@Suite("Charts and sheets of workbooks")
struct XLSXChartTests {
  private func parts(
    _ sheet: XLSXSheet, _ rows: [[XLSXCell]], _ names: [String]
  ) throws -> [String] {
    let writer = try XLSXWriter(file: "x.xlsx", title: "", language: .ja, created: Day(serial: 14_000))
    try writer.add(sheet, rows: rows)
    let archive = try ZipArchive(writer.bytes(), file: "x.xlsx", limits: WorkbookLimits())
    return try names.map { name in
      var out: [UInt8] = []
      _ = try archive.read(name) { piece throws(Failure) in out += piece }
      return String(decoding: out, as: UTF8.self)
    }
  }

  private let rows = [
    [XLSXCell(.text("部署")), XLSXCell(.text("今回")), XLSXCell(.text("前回"))],
    [XLSXCell(.text("A部")), XLSXCell(.number(0.9)), XLSXCell(.number(0.8))],
    [XLSXCell(.text("=B部")), XLSXCell(.blank), XLSXCell(.number(1))],
  ]

  private func series(_ column: Int, _ values: [Double?], _ look: XLSXChart.Look) -> XLSXChart.Series {
    XLSXChart.Series(
      .cell(row: 1, column: column, text: "今回"),
      categories: XLSXChart.Cells(CellRange(rows: 2...3, columns: 1...1), ["A部", "=B部"]),
      values: XLSXChart.Cells(CellRange(rows: 2...3, columns: column...column), values), look: look)
  }

  @Test("columns with marks are one chart of columns and lines on the same axes, with their values")
  func combined() throws {
    var chart = XLSXChart(
      .columns, title: "=得点率", summary: "A部が90 %です。",
      series: [
        series(2, [0.9, nil], .bar(XLSXColour(0x2F6FA7))),
        series(3, [0.8, 1], .marker(XLSXColour(0xD95F02))),
      ])
    chart.scale = 0...1
    (chart.valueTitle, chart.format) = ("得点率", XLSXNumberFormat("0%"))
    chart.series[0].colours = [0: XLSXColour(0xC0392B)]
    var sheet = XLSXSheet(name: "得点 1")
    sheet.charts = [chart]
    let found = try parts(sheet, rows, ["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"])
    let (xml, drawing) = (found[0], found[1])
    let bars = try #require(xml.range(of: "<c:barChart>"))
    let lines = try #require(xml.range(of: "<c:lineChart><c:grouping val=\"standard\"/>"))
    #expect(bars.lowerBound < lines.lowerBound)
    for piece in [
      "<c:idx val=\"1\"/>", "'得点 1'!$B$2:$B$3", "<c:v>0.9</c:v>", "<c:v>=B部</c:v>", "<c:ptCount val=\"2\"/>",
      "<a:t> =得点率</a:t>", "<a:t>得点率</a:t>", "<c:max val=\"1\"/>", "formatCode=\"0%\"", "<c:dPt>",
      "<c:symbol val=\"diamond\"/>",
    ] {
      #expect(xml.contains(piece), "\(piece)")
    }
    #expect(xml.components(separatedBy: "<c:catAx>").count == 2)
    #expect(drawing.contains("descr=\"A部が90 %です。\""))
  }

  @Test("bars lie with their first category at the top; a series may be unseen and a point have a text")
  func lying() throws {
    var chart = XLSXChart(
      .stackedBars, title: "期限", summary: "s",
      series: [series(2, [1, nil], .unseen), series(3, [2, 3], .bar(XLSXColour(0x2F6FA7)))])
    chart.series[0].isInLegend = false
    (chart.categoryTitle, chart.valueTitle, chart.scale, chart.step) = ("是正", "日付", 0...10, 2)
    var sheet = XLSXSheet(name: "S")
    var lines = XLSXChart(
      .lines, title: "", summary: "",
      series: [series(2, [1, .nan], .line(XLSXColour(0), width: 2, hasMarkers: true, isDashed: true))])
    lines.series[0].labels = [0: "A部 90 %"]
    lines.corner = XLSXChart.Corner(row: 20, column: 3)
    sheet.charts = [chart, lines]
    let found = try parts(sheet, rows, ["xl/charts/chart1.xml", "xl/charts/chart2.xml"])
    for piece in [
      "<c:barDir val=\"bar\"/>", "<c:grouping val=\"stacked\"/>", "<c:overlap val=\"100\"/>",
      "<a:noFill/>", "<c:legendEntry>", "<c:orientation val=\"maxMin\"/>", "<c:majorUnit val=\"2\"/>",
    ] {
      #expect(found[0].contains(piece), "\(piece)")
    }
    let categories = try #require(found[0].components(separatedBy: "<c:catAx>").last)
    #expect(categories.components(separatedBy: "</c:catAx>")[0].contains("<a:t>是正</a:t>"))
    #expect(found[1].contains("A部 90 %") && found[1].contains("<a:prstDash val=\"dash\"/>"))
    #expect(!found[1].contains("nan"))
  }

  @Test("cells that are one, names, paper and what is printed are as the sheet says")
  func sheet() throws {
    var sheet = XLSXSheet(name: "点検")
    sheet.merged = [CellRange(rows: 1...2, columns: 1...1), CellRange(rows: 1...1, columns: 2...3)]
    sheet.heights = [2: 56]
    sheet.named = ["table_scores": CellRange(rows: 1...3, columns: 1...3)]
    (sheet.paper, sheet.isOnePage, sheet.hasGridlines) = (.a3Across, true, false)
    sheet.printed = CellRange(rows: 1...3, columns: 1...2)
    sheet.conditions = [
      XLSXCondition(
        CellRange(rows: 2...3, columns: 2...3),
        .colours(
          low: XLSXColour(0xFF0000), middle: XLSXColour(0xFFFF00), high: XLSXColour(0x00FF00), over: 0...10))
    ]
    let found = try parts(sheet, rows, ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
    for piece in [
      "<mergeCell ref=\"A1:A2\"/>", "<mergeCell ref=\"B1:C1\"/>", "ht=\"56\"", "paperSize=\"8\"",
      "<cfvo type=\"num\" val=\"5\"/>", "showGridLines=\"0\"", "orientation=\"landscape\"",
    ] {
      #expect(found[0].contains(piece), "\(piece)")
    }
    #expect(!found[0].contains("fitToHeight=\"0\""))
    #expect(found[0].components(separatedBy: "r=\"A2\"").count == 2)
    #expect(
      found[1].contains(
        "<definedName name=\"table_scores\">\(Place.quoted(sheet: "点検"))!$A$1:$C$3</definedName>"))
    #expect(found[1].contains("_xlnm.Print_Area"))
  }

  @Test(
    "a table that is too wide or too long for a sheet is refused with the cell, before anything is written")
  func tooLarge() {
    func refusal(_ change: (inout XLSXSheet) -> Void, _ rows: [[XLSXCell]] = []) -> Diagnostic? {
      var sheet = XLSXSheet(name: "S")
      change(&sheet)
      return problems { () throws(Failure) in
        let writer = try XLSXWriter(file: "x.xlsx", title: "", language: .en, created: Day(serial: 0))
        try writer.add(sheet, rows: rows)
        return 0
      }.first
    }
    let wide = refusal { $0.widths = [Double](repeating: 8, count: 16_385) }
    #expect(wide?.code == .tooLarge && wide?.place?.cell == "S!XFE1")
    let wider = refusal { $0.merged = [CellRange(rows: 1...1, columns: 1...100_000)] }
    #expect(wider?.code == .tooLarge)
    let long = refusal { $0.filter = CellRange(rows: 1...1_048_577, columns: 1...1) }
    #expect(long?.code == .tooLarge && long?.place?.cell == "S!A1048577")
    let row = refusal({ _ in }, [[XLSXCell](repeating: XLSXCell(.blank), count: 16_385)])
    #expect(row?.code == .tooLarge)
    #expect(refusal { $0.widths = [Double](repeating: 8, count: 16_384) } == nil)
  }
}
