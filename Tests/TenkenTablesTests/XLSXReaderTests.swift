import TenkenCore
import Testing

@testable import TenkenTables

@Suite("Reading workbooks")
struct XLSXReaderTests {
  private func grid(_ source: WorkbookSource) throws -> Grid {
    try #require(XLSXReader.read(source.bytes, file: "x.xlsx").firstVisibleSheet).grid
  }

  private func texts(_ source: WorkbookSource) throws -> [[String]] {
    try grid(source).rows.map { $0.cells.map(\.text) }
  }

  @Test(
    "cells of every kind read the same from openpyxl and from LibreOffice",
    arguments: ["openpyxl", "libreoffice"])
  func kinds(_ program: String) throws {
    let book = try XLSXReader.read(Fixture.bytes("workbooks/\(program).xlsx"), file: "x.xlsx")
    #expect(book.sheets.map(\.name) == ["いろいろ", "控え"])
    #expect(book.sheets.map(\.isHidden) == [false, true])
    let grid = try #require(book.firstVisibleSheet).grid
    let pairs = grid.rows.prefix(18).map { ($0.cells[0].text, $0.cells[2]) }
    var cells = Dictionary(uniqueKeysWithValues: pairs)
    let formula = cells.removeValue(forKey: "formula")
    #expect(formula?.origin == .formula)
    // openpyxl saves no results.
    #expect(formula?.text == (program == "openpyxl" ? "" : "11"))
    let error = cells.removeValue(forKey: "error")
    #expect(error?.text == "#N/A")
    #expect(error?.origin == .error || error?.origin == .formula)
    #expect(
      cells.mapValues(\.text) == [
        "text": "点検 <&> \"x\"", "two lines": "一\n二", "number": "10", "fraction": "0.5",
        "sum of tenths": "0.3",
        "negative": "-3", "number as text": "10", "share": "7%", "day": "2008-07-22",
        "japanese day": "2008-07-22", "era": "2008-07-22", "moment": "2008-07-22 10:30", "time": "9:05",
        "coloured number": "5", "true": "TRUE", "equals as text": "=1+1",
      ])
    #expect(cells.values.allSatisfy { $0.origin == .typed })
  }

  @Test("rows keep their numbers and are of one width; merged cells are marked")
  func shape() throws {
    let book = try XLSXReader.read(Fixture.bytes("workbooks/openpyxl.xlsx"), file: "x.xlsx")
    let grid = try #require(book.firstVisibleSheet).grid
    #expect(grid.rows.map(\.line).suffix(3) == [18, 20, 21])
    #expect(grid.rows.allSatisfy { row in row.cells.map(\.column) == Array(1...5) })
    #expect(grid.merges.map(\.description) == ["A21:B22"])
    #expect(grid.rows.last?.cells.map(\.origin) == [.merged, .merged, .typed, .typed, .typed])
    let row = try #require(grid.rows.first { $0.line == 20 })
    #expect(grid.place(of: row.cells[4], in: row).cell == "いろいろ!E20")
    #expect(grid.place(of: row).cell == "いろいろ!A20")
  }

  @Test("furigana is left out, runs of one text are joined")
  func furigana() throws {
    var source = WorkbookSource(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
        <c r="C1" t="inlineStr"><is><t>総</t><rPh sb="0" eb="1"><t>ソウ</t></rPh><t>務</t></is></c></row>
        """)
    source["xl/sharedStrings.xml"] = """
      <sst><si><t>点検</t><rPh sb="0" eb="2"><t>テンケン</t></rPh><phoneticPr fontId="1"/></si>\
      <si><r><t xml:space="preserve">A部 </t></r><r><rPr><b/></rPr><t>総務_x000D_</t></r></si></sst>
      """
    #expect(try texts(source) == [["点検", "A部 総務\r", "総務"]])
  }

  @Test("elements may have a prefix, cells and rows may lack their names, and parts may be missing")
  func looseness() throws {
    var source = WorkbookSource(rows: "")
    source["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>a</x:v></x:c></x:row>\
      <x:row><x:c t="b"><x:v>0</x:v></x:c><x:c t="d"><x:v>2008-07-22T00:00:00</x:v></x:c></x:row>\
      </x:sheetData></x:worksheet>
      """
    #expect(try texts(source) == [["1", "a"], ["FALSE", "2008-07-22"]])
  }

  @Test(
    "days count from 1904 where the workbook says so", arguments: [("0", "2008-07-22"), ("1", "2012-07-23")])
  func epochs(flag: String, day: String) throws {
    var source = WorkbookSource(rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>39651</v></c></row>")
    source["xl/styles.xml"] =
      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    source["xl/workbook.xml"] =
      source["xl/workbook.xml"]?.replacing("<workbookPr/>", with: "<workbookPr date1904=\"\(flag)\"/>")
    #expect(try texts(source) == [[day]])
  }

  @Test("a formula stays one whatever it is: shared, or without a result")
  func formulas() throws {
    let source = WorkbookSource(
      rows: """
        <row r="1"><c r="A1"><f t="shared" si="0"/><v>5</v></c><c r="B1"><f>A1</f></c><c r="C1"><v>5</v></c></row>
        """)
    #expect(try grid(source).rows[0].cells.map(\.origin) == [.formula, .formula, .typed])
  }

  @Test("only what is typed can be an answer; the cell is named")
  func answers() throws {
    let source = WorkbookSource(
      rows: """
        <row r="2"><c r="B2"><f>A1</f><v>5</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><v>5</v></c>\
        <c r="E2"><v>5</v></c></row>
        """, more: "<mergeCells count=\"1\"><mergeCell ref=\"D2:D3\"/></mergeCells>")
    let grid = try grid(source)
    let found = grid.rows[0].cells.map { grid.problem(withAnswer: $0) }
    #expect(found.map { $0?.code } == [nil, .formulaAnswer, .errorValue, .mergedAnswer, nil])
    #expect(found.map { $0?.place?.cell } == [nil, "S!B2", "S!C2", "S!D2", nil])
    #expect(found[3]?.message.in(.en).contains("D2:D3") == true)
  }

  @Test("a matrix from a workbook is the matrix from CSV", arguments: ["openpyxl", "libreoffice"])
  func matrix(_ program: String) throws {
    let book = try XLSXReader.read(Fixture.bytes("workbooks/matrix-\(program).xlsx"), file: "x.xlsx")
    let sheet = try #require(book.firstVisibleSheet)
    #expect(TableKind.detect(sheet.grid) == .matrix)
    let sheets = MatrixReader.read(sheet.grid)
    #expect(sheets.diagnostics.isEmpty)
    #expect(sheets.inputs.map { $0.department?.value }.last == "LMN")
    #expect(sheets.inputs.map(\.answers.count) == Array(repeating: 10, count: 12))
    #expect(
      sheets.inputs.map { $0.statedTotal?.value }
        == ["95", "100", "100", "99", "100", "100", "100", "100", "100", "100", "100", "95"])
  }

  @Test("all answers that a matrix cannot have are named together")
  func spoilt() throws {
    let book = try XLSXReader.read(Fixture.bytes("workbooks/spoilt.xlsx"), file: "x.xlsx")
    let sheets = MatrixReader.read(try #require(book.firstVisibleSheet).grid)
    #expect(
      sheets.diagnostics.map { [$0.code.rawValue, $0.place?.cell] } == [
        ["formula-answer", "'第1回 点検'!B2"], ["error-value", "'第1回 点検'!C3"],
        ["merged-answer", "'第1回 点検'!C4"], ["merged-answer", "'第1回 点検'!D4"],
        ["error-value", "'第1回 点検'!D5"],
      ])
  }

  @Test("a formula in the answer column of a long table is refused")
  func longTable() throws {
    let row =
      "<row r=\"1\"><c t=\"str\"><v>department</v></c><c t=\"str\"><v>item</v></c><c t=\"str\"><v>answer</v></c></row>"
    let source = WorkbookSource(
      rows: row
        + "<row r=\"2\"><c t=\"str\"><f>Z1</f><v>A</v></c><c t=\"str\"><v>i</v></c><c><f>1+1</f><v>2</v></c></row>"
    )
    let sheets = LongTableReader.read(try grid(source))
    #expect(sheets.diagnostics.map { $0.place?.cell } == ["S!C2"])
  }
}
