import TenkenCore
import Testing

@testable import TenkenTables

@Suite("Writing workbooks")
struct XLSXWriterTests {
  private func bytes(
    _ rows: [[XLSXCell]], in sheet: XLSXSheet = XLSXSheet(name: "S")
  ) throws -> [UInt8] {
    let writer = try XLSXWriter(file: "x.xlsx", title: "題", language: .ja, created: Day(serial: 14_000))
    try writer.add(sheet, rows: rows)
    return try writer.bytes()
  }

  private func read(_ bytes: [UInt8]) throws -> Workbook { try XLSXReader.read(bytes, file: "x.xlsx") }

  private func texts(_ rows: [[XLSXCell]]) throws -> [[String]] {
    try read(bytes(rows)).sheets[0].grid.rows.map { $0.cells.map(\.text) }
  }

  private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var out: [UInt8] = []
    let archive = try ZipArchive(bytes, file: "x.xlsx", limits: WorkbookLimits())
    #expect(try archive.read(name) { piece throws(Failure) in out += piece })
    return String(decoding: out, as: UTF8.self)
  }

  @Test(
    "a text stays a text, whatever it begins with",
    arguments: [
      "=1+1", "+1", "-1", "@x", "10", "2008-07-22", "{=A1}", "https://example.com", "'x", " x ", "#N/A",
    ])
  func texts(text: String) throws {
    let grid = try read(bytes([[XLSXCell(.text(text))]])).sheets[0].grid
    #expect(grid.rows[0].cells.map(\.text) == [text])
    #expect(grid.rows[0].cells[0].origin == .typed)
    #expect(
      try part("xl/worksheets/sheet1.xml", of: bytes([[XLSXCell(.text(text))]])).contains("t=\"inlineStr\""))
  }

  @Test("any text is read back as it was written, but for NUL and what XML cannot hold")
  func anyText() throws {
    var generator = SeededGenerator(seed: 21)
    let pieces = [
      "点検", "か\u{3099}", "<&>\"'", "\n", "\r", "\r\n", "\t", "_x000D_", "_x", "x000A_", "_", "\u{1}",
      "\u{1F}", "\u{7F}", " ", "👩‍💻",
      "\u{202E}", "=1", "]]>", "a",
    ]
    let written = (0..<300).map { _ in
      "<"
        + (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          pieces.randomElement(using: &generator) ?? ""
        }
        .joined() + ">"
    }
    let read = try texts(written.map { [XLSXCell(.text($0))] }).map { $0[0] }
    for (before, after) in zip(written, read) { #expect(Array(before.utf8) == Array(after.utf8)) }
    #expect(try texts([[XLSXCell(.text("a\0b\u{FFFF}"))]]) == [["a\u{FFFD}b\u{FFFD}"]])
  }

  @Test("numbers, shares and days are read back as they were")
  func values() throws {
    var (share, day) = (XLSXStyle(), XLSXStyle())
    (share.format, day.format) = (XLSXNumberFormat("0.0%"), .day)
    let early = Day(serial: -30_000)
    let cells = [
      XLSXCell(.number(10)), XLSXCell(.number(0.5)), XLSXCell(.number(0.95), share),
      XLSXCell(.day(Day(serial: 14_082)), day), XLSXCell(.day(early), day), XLSXCell(.number(.nan)),
      XLSXCell(.blank), XLSXCell(.number(-2.5)),
    ]
    #expect(try texts([cells]) == [["10", "0.5", "95%", "2008-07-22", early.description, "", "", "-2.5"]])
  }

  @Test("the same content gives the same bytes, whatever the clock")
  func stable() throws {
    let rows = [[XLSXCell(.text("点検")), XLSXCell(.number(1))]]
    let first = try bytes(rows)
    #expect(try first == bytes(rows))
    #expect(try part("docProps/core.xml", of: first).contains("2008-05-01T00:00:00Z"))
  }

  @Test("what a sheet is set up as stands in it")
  func setUp() throws {
    var sheet = XLSXSheet(name: "点検票")
    sheet.widths = [10, 40]
    sheet.frozen = (rows: 2, columns: 1)
    sheet.repeatedRows = 1...2
    sheet.filter = CellRange(rows: 2...4, columns: 1...2)
    sheet.isProtected = true
    (sheet.pageHeader, sheet.pageFooter) = ("A & B", "2008-07-22")
    var words = XLSXValidation(CellRange(rows: 3...4, columns: 2...2), .list(["○", "△", "×"]))
    (words.hint, words.refusal) = ("○ △ × のどれか", String(repeating: "長", count: 300))
    sheet.validations = [
      words, XLSXValidation(CellRange(rows: 3...3, columns: 1...1), .whole(0...10)),
      XLSXValidation(CellRange(rows: 4...4, columns: 1...1), .decimal(0...1.5)),
      XLSXValidation(
        CellRange(rows: 5...5, columns: 1...1),
        .cells(sheet: "語 彙", CellRange(rows: 1...9, columns: 1...1))),
    ]
    var red = XLSXStyle()
    (red.fill, red.isBold) = (XLSXColour(0xFFC7CE), true)
    let all = CellRange(rows: 3...4, columns: 1...1)
    sheet.conditions = [
      XLSXCondition(all, .bar(XLSXColour(0x63C384), over: 0...1)),
      XLSXCondition(
        all, .colours(low: XLSXColour(0xF8696B), middle: XLSXColour(0xFFEB84), high: XLSXColour(0x63BE7B))),
      XLSXCondition(all, .formula("=$A3=\"\"", red)),
    ]
    var open = XLSXStyle()
    open.isUnlocked = true
    let written = try bytes(
      (1...5).map { _ in [XLSXCell(.number(1), open), XLSXCell(.text("x"))] }, in: sheet)
    let xml = try part("xl/worksheets/sheet1.xml", of: written)
    for piece in [
      "<pane xSplit=\"1\" ySplit=\"2\"", "<autoFilter ref=\"A2:B4\"/>", "<sheetProtection sheet=\"1\"",
      "orientation=\"landscape\"", "paperSize=\"9\"", "fitToHeight=\"0\"",
      "<oddHeader>&amp;LA &amp;&amp; B</oddHeader>",
      "<oddFooter>&amp;L2008-07-22&amp;R&amp;P / &amp;N</oddFooter>", "<formula1>\"○,△,×\"</formula1>",
      "type=\"whole\"", "<formula2>10</formula2>", "type=\"decimal\"", "<formula2>1.5</formula2>",
      "<formula1>'語 彙'!$A$1:$A$9</formula1>", "<dataBar>", "<colorScale>", "<formula>$A3=\"\"</formula>",
    ] {
      #expect(xml.contains(piece), "\(piece)")
    }
    #expect(try part("xl/styles.xml", of: written).contains("<protection locked=\"0\"/>"))
    #expect(try part("xl/workbook.xml", of: written).contains("'点検票'!$1:$2"))
  }

  @Test("hidden sheets are hidden, and the first of the others opens")
  func hidden() throws {
    let writer = try XLSXWriter(file: "x.xlsx", title: "", language: .en, created: Day(serial: 0))
    var secret = XLSXSheet(name: "secret")
    secret.isHidden = true
    try writer.add(secret, rows: [[XLSXCell(.text("digest"))]])
    try writer.add(XLSXSheet(name: "form"), rows: [[XLSXCell(.text("shown"))]])
    let written = try writer.bytes()
    let book = try read(written)
    #expect(book.sheets.map(\.isHidden) == [true, false])
    #expect(book.firstVisibleSheet?.grid.rows[0].cells[0].text == "shown")
    #expect(try part("xl/workbook.xml", of: written).contains("activeTab=\"1\""))
  }

  @Test("a row is as high as its wrapped texts need")
  func heights() {
    var wrapping = XLSXStyle()
    wrapping.wraps = true
    let long = String(repeating: "点検", count: 20)
    func height(_ text: String, _ style: XLSXStyle) -> Double {
      RowHeight(language: .en).points(of: [XLSXCell(.text(text), style)], widths: [42])
    }
    #expect(height(long, XLSXStyle()) == 15)
    #expect(height(long, wrapping) == 30)
    #expect(height("a\nb\n\nc", wrapping) == 60)
    #expect(height(String(repeating: long, count: 100), wrapping) == 409)
  }

  @Test("a text too long for a cell is refused, and the cell named")
  func tooLong() throws {
    let found = problems { () throws(Failure) in
      let writer = try XLSXWriter(file: "x.xlsx", title: "", language: .en, created: Day(serial: 0))
      let text = String(repeating: "a", count: 32_768)
      try writer.add(XLSXSheet(name: "S"), rows: [[], [XLSXCell(.blank), XLSXCell(.text(text))]])
      return 0
    }
    #expect(found.map(\.code) == [.tooLarge])
    #expect(found.first?.place?.cell == "S!B2")
    #expect(try texts([[XLSXCell(.text(String(repeating: "a", count: 32_767)))]])[0][0].count == 32_767)
  }

  @Test("names of sheets become allowed ones, none twice")
  func names() throws {
    var names = XLSXSheetNames()
    let wanted = [
      "得点", "得点", "得点 (2)", "a[b]:*?/\\c", "'x'", "", "History", String(repeating: "長", count: 40),
      String(repeating: "長", count: 40), String(repeating: "😀", count: 20), "line\nbreak", "Total", "total",
      "\u{1}",
    ]
    let given = wanted.map { names.name(for: $0) }
    #expect(given.prefix(5) == ["得点", "得点 (2)", "得点 (2) (2)", "a b      c", "x"])
    #expect(Set(given.map { $0.lowercased() }).count == given.count)
    #expect(given.allSatisfy { (1...31).contains($0.utf16.count) })
    let writer = try XLSXWriter(file: "x.xlsx", title: "", language: .en, created: Day(serial: 0))
    for name in given { try writer.add(XLSXSheet(name: name), rows: [[XLSXCell(.number(1))]]) }
    #expect(try read(writer.bytes()).sheets.map(\.name) == given)
  }

  @Test("words fit into a list of their own up to 255 characters, and without commas")
  func lists() {
    #expect(XLSXValidation.fits(["はい", "いいえ"]))
    #expect(XLSXValidation.fits([String(repeating: "a", count: 200), String(repeating: "b", count: 54)]))
    #expect(!XLSXValidation.fits([String(repeating: "a", count: 200), String(repeating: "b", count: 55)]))
    #expect(!XLSXValidation.fits(["a,b"]))
    #expect(!XLSXValidation.fits([]))
  }
}
