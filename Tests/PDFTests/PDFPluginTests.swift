import Foundation
import TenkenPlugin
import Testing

@testable import TenkenPluginHost
@testable import pdf

@Suite("A report as PDF")
struct PDFPluginTests {
  private static func squeezed(_ text: String) -> String {
    HarmlessText.lines(text).joined().filter { !$0.isWhitespace && $0 != "\u{200F}" }
  }

  private static func table(_ rows: Int, columns: Int = 4, width: Int = 3) -> Table {
    Table(
      id: "t", caption: "表",
      columns: (0..<columns).map { Table.Column("列見出\($0)", $0 == 0 ? .leading : .trailing) },
      rows: (0..<rows).map { row in
        (0..<columns).map {
          $0 == 0 ? Cell("部署\(row)") : Cell("\(row % 10)", value: .number(Double(row % 10)))
        }
      }, footer: [[Cell("計")] + Array(repeating: Cell("9"), count: columns - 1)], note: "注: 終わり")
  }

  private static func report(_ blocks: [Report.Block], masthead: Masthead? = nil) -> Report {
    Report(
      kind: "scores", language: "ja", title: "第1回点検の得点", day: "2008-07-24", masthead: masthead,
      facts: [.init("組織", "ク社")], blocks: blocks)
  }

  @Test(
    "holds every text of everything that a document can hold", arguments: ExporterContract.reports.indices)
  func texts(_ index: Int) throws {
    let report = ExporterContract.reports[index]
    let text = try PrintedPDF(report).text()
    for placed in report.placedTexts(in: "en") {
      let wanted = Self.squeezed(placed.text)
      if wanted.isEmpty { continue }
      #expect(text.contains(wanted), "\(placed.place): \(wanted)")
    }
  }

  @Test("embeds its fonts, names its title, and says the report's day")
  func metadata() throws {
    let pdf = try PrintedPDF(Self.report([.heading(level: 2, "得点"), .table(Self.table(5))]))
    let embedded = try pdf.embedded()
    #expect(!embedded.isEmpty && embedded.allSatisfy { $0 })
    let info = try pdf.info()
    #expect(info["Title"] == "第1回点検の得点")
    #expect(info["CreationDate"]?.contains("Jul 24") == true)
    #expect(info["Page size"]?.hasPrefix("595.276 x 841.89") == true)
    #expect(info["Tagged"] == "yes")
    let structure = try pdf.structure()
    #expect(["H1", "H2", "Table", "TR", "TH", "TD", "Caption"].allSatisfy(structure.contains))
  }

  @Test("the same report becomes the same bytes, on another day too")
  func bytes() throws {
    let report = Self.report([.table(Self.table(100))])
    #expect(try PrintedPDF(report).bytes == PrintedPDF(report).bytes)
  }

  @Test("boxes for seals stand on the first page, under their names", arguments: [3, 40])
  func stamps(_ count: Int) throws {
    var report = Self.report([.table(Self.table(300))])
    report.stamps = (1...count).map { "承認\($0)" }
    let pages = try PrintedPDF(report).pages()
    for stamp in report.stamps {
      #expect(pages[0].contains(stamp) && !pages.dropFirst().contains { $0.contains(stamp) })
    }
    #expect(pages[0].contains("第1回点検の得点"))
  }

  @Test("a table over pages has its head on each, its totals and note on the last, and no row is lost")
  func heads() throws {
    let pages = try PrintedPDF(Self.report([.table(Self.table(300))])).pages()
    #expect(pages.count > 5)
    for (index, page) in pages.enumerated() {
      #expect(page.contains("列見出1") && page.contains("\(index + 1)/\(pages.count)"))
      #expect(index == 0 || page.contains("第1回点検の得点"))
      #expect(page.contains("注:終わり") == (index == pages.count - 1))
    }
    for row in 0..<300 { #expect(pages.contains { $0.contains("部署\(row)") }) }
    #expect(pages.last?.contains("部署298") == true)
  }

  @Test(
    "the paper is as wide as the tables need", arguments: [(4, "595.276"), (20, "841.89"), (60, "841.89")])
  func paper(_ columns: Int, _ width: String) throws {
    let pdf = try PrintedPDF(Self.report([.table(Self.table(3, columns: columns))]))
    #expect(try pdf.info()["Page size"]?.hasPrefix(width) == true || columns == 60)
    let text = try pdf.text()
    for column in 0..<columns { #expect(text.contains("列見出\(column)")) }
  }

  @Test("columns that fit on no paper stand below each other, the first with each")
  func pieces() throws {
    var table = Self.table(2, columns: 40)
    for row in table.rows.indices { table.rows[row][39] = Cell("終", value: nil) }
    for column in 1..<39 { table.rows[0][column] = Cell("123,456,789", value: .number(123_456_789)) }
    let text = try PrintedPDF(Self.report([.table(table)])).text()
    #expect(text.contains("表(1/") && text.contains("表(2/"))
    #expect(text.components(separatedBy: "部署1").count > 2 && text.contains("終"))
  }

  @Test("a cell that is longer than a page goes on on the next")
  func hugeCell() throws {
    var table = Self.table(2)
    table.rows[0][1] = Cell((0..<4000).map { "文\($0)。" }.joined())
    let text = try PrintedPDF(Self.report([.table(table)])).text()
    for number in stride(from: 0, to: 4000, by: 371) { #expect(text.contains("文\(number)")) }
    #expect(text.contains("部署1"))
  }

  @Test("a character that no font has is an error that names it and its place, in both languages")
  func missingGlyph() throws {
    var table = Self.table(3)
    table.rows[1][0] = Cell("部\u{10FFFD}")
    let report = Self.report([.heading(level: 2, "得点"), .table(table), .paragraph("\u{10FFFC}")])
    do {
      _ = try PrintedPDF(report)
      Issue.record("no error")
    } catch let error as PluginError {
      #expect(error.kind == .badData)
      #expect(error.message.contains("U+10FFFD"), "\(error)")
      #expect(error.message.contains("「得点」の表「表」の2行目、列「列見出0」"), "\(error)")
      #expect(error.message.contains("U+10FFFC"), "\(error)")
    }
    let typesetter = Typesetter(fonts: PrintedPDF.fonts, language: "ja")
    let english = MissingGlyphs(report, typesetter, language: "en").error.message
    #expect(english.contains("table \"表\" under \"得点\", row 2, column \"列見出0\""), "\(english)")
  }

  @Test("control characters, marks of direction and empty texts harm nothing")
  func harmless() throws {
    let text = try PrintedPDF(
      Self.report([
        .paragraph("a\u{0}b\u{1B}[31m\tc\u{202E}exe.txt\u{200F}"), .heading(level: 2, ""), .list([]),
        .list([""]),
        .table(Table(id: "n", columns: [], rows: [])), .table(Self.table(0)), .heading(level: 9, "深い"),
      ])
    ).text()
    #expect(text.contains("exe.txt") && text.contains("列見出3") && text.contains("深い"))
  }

  @Test("a news sheet is one page with its facts at the foot, in type as large as it can be")
  func news() throws {
    let masthead = Masthead(name: "点検だより", lines: ["第5号", "2008年8月1日"])
    let paragraph = Report.Block.paragraph(String(repeating: "点検を行いました。", count: 12))
    for count in [1, 8, 16] {
      let blocks = [.table(Self.table(12, columns: 13))] + Array(repeating: paragraph, count: count)
      let pages = try PrintedPDF(Self.report(blocks, masthead: masthead)).pages()
      #expect(pages.count == 1)
      #expect(pages.first?.contains("点検だより") == true && pages.first?.contains("組織：ク社") == true)
    }
    let long = Self.report(Array(repeating: paragraph, count: 80), masthead: masthead)
    #expect(try PrintedPDF(long).pages().count > 1)
  }

  @Test(
    "every kind of chart is printed with its title, its sentence and, where there is no such table, its figures"
  )
  func charts() throws {
    let day = Cell("2008-07-22", value: .date("2008-07-22"))
    for kind in Chart.Kind.allCases {
      let table =
        kind == .timeline
        ? Table(
          id: "c", caption: "図の題", columns: [.init("是正"), .init("から"), .init("期限")],
          rows: [[Cell("F1"), day, day]])
        : Self.table(3)
      let chart = Chart(kind, summary: "要約の文。", table: table, mark: Cell("印", value: .number(4)))
      let alone = try PrintedPDF(Self.report([.chart(chart)])).text()
      #expect(alone.contains(table.caption ?? "") && alone.contains("要約の文。"))
      let name = table.rows[0][0].text
      let beside = try PrintedPDF(Self.report([.table(table), .chart(chart)])).text()
      // Once in the drawing at least, and once in the one table.
      #expect(alone.components(separatedBy: name).count >= 3)
      #expect(beside.components(separatedBy: name).count == alone.components(separatedBy: name).count)
      let none = Chart(kind, summary: "", table: Table(id: "e", columns: [.init("a")], rows: [[Cell("b")]]))
      _ = try PrintedPDF(Self.report([.chart(none)]))
    }
  }

  @Test(
    "a chart takes less height where it then fits the rest of the page, and else goes on with its heading")
  func heights() {
    let chart = Chart(.bars, summary: "要約の文。", table: Self.table(12))
    let setting = ChartSetting(
      chart: chart, scale: .report, typesetter: Typesetter(fonts: PrintedPDF.fonts, language: "ja"))
    /// How high the chart is, and on which page it stands with its heading.
    func set(room: Double) -> (height: Double, page: Int, heading: Int?) {
      let flow = Flow(paper: .a4)
      flow.move(to: flow.paper.height - flow.paper.bottom - room)
      flow.hold(.init(space: 0, height: 20, ink: [], level: 2, text: "図の見出し"))
      let start = flow.y + 20
      setting.set(in: flow, with: nil)
      return (flow.y - start, flow.pages.count - 1, flow.outline.last?.page)
    }
    let whole = set(room: 500)
    #expect((whole.page, whole.heading) == (0, 0))
    let less = set(room: 20 + whole.height * 0.8)
    #expect((less.page, less.heading) == (0, 0))
    #expect(less.height <= whole.height * 0.8 && less.height > whole.height * 0.5)
    let next = set(room: 20 + whole.height * 0.3)
    #expect((next.page, next.heading) == (1, 1))
  }

  @Test("two charts stand side by side on paper on its side, and below each other on upright paper")
  func pairs() throws {
    func chart(_ caption: String) -> Report.Block {
      var table = Self.table(6)
      table.caption = caption
      return .chart(Chart(.bars, summary: "要約。", table: table))
    }
    for (columns, isBeside) in [(4, false), (24, true)] {
      let blocks = [.table(Self.table(3, columns: columns, width: 9)), chart("一つ目の図"), chart("二つ目の図")]
      let lines = try PrintedPDF(Self.report(blocks)).lines()
      #expect(lines.contains { $0.contains("一つ目の図") })
      #expect(lines.contains { $0.contains("一つ目の図") && $0.contains("二つ目の図") } == isBeside)
    }
  }

  @Test("a chart that prints every figure has no table of its own, one that does not has it")
  func ownTables() throws {
    var table = Self.table(3, columns: 3)
    table.footer = []
    for kind in [Chart.Kind.bars, .heatMap, .lines] {
      let text = try PrintedPDF(Self.report([.chart(Chart(kind, summary: "要約。", table: table))])).text()
      for words in ["列見出0", "列見出1", "列見出2", "部署2", "終わり"] {
        #expect(text.contains(words), "\(kind): \(words)")
      }
      #expect(text.components(separatedBy: "部署2").count == (kind == .lines ? 3 : 2), "\(kind)")
    }
  }

  @Test(
    "a configuration that names no fonts is refused", arguments: [JSON.null, "Noto", [], [1], ["a,b"], [""]])
  func fonts(_ fonts: JSON) {
    #expect(throws: PluginError.self) { try Settings(["fonts": fonts], language: "en") }
  }

  @Test("ten thousand rows are a second's work, not a minute's")
  func long() throws {
    let pdf = try PrintedPDF(Self.report([.table(Self.table(10_000))]))
    #expect(try pdf.info()["Pages"].flatMap { Int($0) } ?? 0 > 200)
    #expect(pdf.bytes.count < 10_000_000)
  }
}
