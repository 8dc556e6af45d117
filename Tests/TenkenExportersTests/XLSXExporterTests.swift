import TenkenCore
import TenkenPlugin
import TenkenTables
import Testing

@testable import TenkenExporters

@Suite("Reports as workbooks")
struct XLSXExporterTests {
  private func part(_ report: Report) throws -> ExportedPart {
    try XLSXExporter().export(report, name: "r", options: ExportOptions())[0]
  }

  private func book(_ report: Report) throws -> Workbook {
    try XLSXReader.read(part(report).bytes, file: "r.xlsx")
  }

  private func texts(_ grid: Grid) -> [[String]] { grid.rows.map { $0.cells.map(\.text) } }

  @Test("each table is a sheet, named by its caption or its heading, and the rest of the report is the last")
  func sheets() throws {
    #expect(try book(SampleReports.japanese).sheets.map(\.name) == ["部署別の得点", "指摘事項", "報告書について"])
    #expect(
      try book(SampleReports.english).sheets.map(\.name) == ["Overdue", "Nothing else", "About this report"])
    let about = texts(try #require(book(SampleReports.japanese).sheets.last).grid)
    #expect(about[0] == ["第1回クリーンオフィスキャンペーン 得点", ""])
    #expect(about.contains(["組織", "ク社"]))
    #expect(about.contains(["", "・ロッカーに見出しがあり、整頓されている。"]))
  }

  @Test("figures, shares and days are real ones, unrounded; texts are as the report has them")
  func values() throws {
    let grid = try #require(book(SampleReports.japanese).sheets.first).grid
    #expect(
      texts(grid) == [
        ["部署", "状態", "得点", "得点率", "評価区分", "前回比"], ["A部", "受理", "95", "95%", "要改善", "-1.5"],
        ["B部", "受理", "100", "100%", "良好", "2"], ["L部・M部・N室", "未提出", "", "", "", "新規"],
        ["平均", "", "97.5", "97.5%", "", ""], ["※100点満点。未提出の部署は平均に含みません。", "", "", "", "", ""],
      ])
    let findings = try book(SampleReports.japanese).sheets[1].grid
    #expect(findings.rows[1].cells[4].text == "2008-09-05")
    #expect(findings.rows[2].cells[3].text == "=cmd|' /C calc'!A0 と書かれた紙")
    #expect(findings.rows.allSatisfy { $0.cells.allSatisfy { $0.origin == .typed } })
  }

  @Test("tables of one caption are told apart by the heading of their part")
  func doubled() throws {
    let table = Table(id: "t", caption: "得点", columns: [.init("x")], rows: [[Cell("1")]])
    let report = Report(
      kind: "k", language: "ja", title: "題",
      blocks: [.heading(level: 2, "机"), .table(table), .heading(level: 2, "箱/棚"), .table(table)])
    #expect(try book(report).sheets.map(\.name) == ["机 得点", "箱 棚 得点", "報告書について"])
  }

  @Test("the bytes depend on the report and its day, not on the clock")
  func stable() throws {
    #expect(try part(SampleReports.english) == part(SampleReports.english))
    #expect(XLSXExporter.day(of: SampleReports.english).description == "2008-09-08")
    #expect(XLSXExporter.day(of: SampleReports.japanese).description == "1980-01-01")
  }

  @Test(
    "a figure is shown as its text shows it",
    arguments: [
      ("95", 95, false, "0"), ("97.5", 97.483, false, "0.0"), ("95.0 %", 0.95, true, "0.0\" \"%"),
      ("100%", 1, true, "0%"), ("+2.0", 2, false, "+0.0;-0.0;0.0"), ("-1.5", -1.5, false, "0.0"),
      ("3日超過", -3, false, "0\"日\"\"超\"\"過\";0\"日\"\"超\"\"過\""), ("1,234", 1234, false, "#,##0"),
      ("—", 5, false, "General"), ("", 5, false, "General"), ("—", 0.5, true, "0.0%"),
      ("3/5", 3, false, "General"),
      ("F-12", 12, false, "\"F\"0"), ("5 %", 5, false, "General"), ("約\"3\"", 3, false, "\"約\"\\\"0\\\""),
    ] as [(String, Double, Bool, String)])
  func formats(text: String, value: Double, isShare: Bool, code: String) {
    #expect(FigureFormat(showing: text, of: value, isShare: isShare).format.code == code)
  }

  @Test("any table is written and read back with as many rows and columns")
  func property() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<60 {
      let table = generator.table(columns: Int.random(in: 1...5, using: &generator))
      let report = Report(kind: "k", language: "en", title: "t", blocks: [.table(table)])
      let grid = try #require(book(report).sheets.first).grid
      let written = ([table.columns.map(\.title)] + (table.rows + table.footer).map { $0.map(\.text) })
        .filter { !$0.allSatisfy(\.isEmpty) }
      #expect(
        texts(grid).map { $0.joined(separator: "|") }
          == written.map { row in
            (row + Array(repeating: "", count: max(0, (grid.rows.first?.cells.count ?? 0) - row.count)))
              .prefix(grid.rows.first?.cells.count ?? 0).joined(separator: "|")
          })
    }
  }
}
