import TenkenCore
import TenkenPlugin
import TenkenTables
import Testing

@testable import TenkenExporters

@Suite("The CSV exporter")
struct CSVExporterTests {
  private func export(_ blocks: [Report.Block], _ options: ExportOptions = ExportOptions()) throws
    -> [ExportedPart]
  {
    let report = Report(kind: "x", language: "ja", title: "題", facts: [.init("組織", "ク社")], blocks: blocks)
    return try CSVExporter().export(report, name: "scores", options: options)
  }

  private func table(_ id: String, _ cells: Cell...) -> Report.Block {
    .table(Table(id: id, columns: cells.map { _ in .init("x") }, rows: [cells]))
  }

  @Test("one table is named after the report, several after their ids")
  func names() throws {
    #expect(try export([.paragraph("p"), table("a", .blank)]).map(\.name) == ["scores.csv"])
    let several = [table("a", .blank), table("b", .blank), table("a", .blank)]
    #expect(try export(several).map(\.name) == ["scores-a.csv", "scores-b.csv", "scores-a-2.csv"])
  }

  @Test("a report without a table gives its facts")
  func facts() throws {
    let parts = try export([.paragraph("p")])
    #expect(parts.map(\.name) == ["scores.csv"])
    #expect(String(decoding: parts[0].bytes, as: UTF8.self) == "\u{FEFF}組織,ク社\r\n")
  }

  @Test("figures are unrounded, shares decimal numbers, days ISO, texts guarded")
  func values() throws {
    let parts = try export([
      table(
        "a", Cell("99.1", value: .number(99.08333333333333)), Cell("95.0 %", value: .percent(0.95)),
        Cell("9月5日", value: .date("2008-09-05")), Cell("-5", value: .number(-5)), Cell("=1+1"))
    ])
    let text = String(decoding: parts[0].bytes, as: UTF8.self)
    #expect(text == "\u{FEFF}x,x,x,x,x\r\n99.08333333333333,0.95,2008-09-05,-5,'=1+1\r\n")
  }

  @Test("CP932 is told by the media type, and refuses what it cannot hold")
  func cp932() throws {
    let parts = try export([table("a", Cell("点検"))], ExportOptions(csvEncoding: .cp932))
    #expect(parts[0].mediaType == "text/csv; charset=Windows-31J")
    #expect(parts[0].bytes.suffix(6) == [0x93, 0x5F, 0x8C, 0x9F, 0x0D, 0x0A])
    #expect(throws: Failure.self) {
      try export([table("a", Cell("𠮷"))], ExportOptions(csvEncoding: .cp932))
    }
  }
}
