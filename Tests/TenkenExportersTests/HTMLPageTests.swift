import Foundation
import TenkenPlugin
import Testing

@testable import TenkenExporters

@Suite("Pages of reports")
struct HTMLPageTests {
  private func page(_ report: Report) throws -> MarkupReader {
    let part = try HTMLExporter().export(report, name: "x", options: ExportOptions())[0]
    return try #require(MarkupReader.read(String(decoding: part.bytes, as: UTF8.self)))
  }

  private func report(_ blocks: [Report.Block]) -> Report {
    Report(kind: "x", language: "ja", title: "題", blocks: blocks)
  }

  private func table(_ id: String, columns: Int = 3, text: String = "十二文字の長い文です。") -> Table {
    Table(
      id: id, caption: "表", columns: (0..<columns).map { .init("列\($0)") },
      rows: [(0..<columns).map { _ in Cell(text) }])
  }

  @Test("a long report has contents and a way past them, a short one has not")
  func contents() throws {
    let parts = (1...4).map { Report.Block.heading(level: 2, "部\($0)") }
    let long = try page(report(parts))
    #expect(long.all("nav").count == 1)
    let targets = long.all("a").compactMap { $0.attributes["href"]?.dropFirst() }.map(String.init)
    #expect(targets == ["main", "part-1", "part-2", "part-3", "part-4"])
    let ids = long.elements.compactMap { $0.attributes["id"] }
    #expect(targets.allSatisfy(ids.contains) && Set(ids).count == ids.count)
    #expect(try page(report(Array(parts.dropLast()))).all("nav").isEmpty)
  }

  @Test("no level of headings is left out")
  func levels() throws {
    let levels = [4, 4, 2, 3, 9, 2, 4].map { Report.Block.heading(level: $0, "h") }
    let names = try page(report(levels)).elements.map(\.name).filter {
      $0.count == 2 && $0.hasPrefix("h") && $0 != "hr"
    }
    #expect(names == ["h1", "h2", "h3", "h2", "h3", "h4", "h2", "h3"])
  }

  @Test("no two boxes that scroll have the same name")
  func labels() throws {
    let page = try page(report([.table(table("a")), .table(table("b")), .table(table("c"))]))
    let labels = page.elements.filter { $0.attributes["role"] == "region" }.compactMap {
      $0.attributes["aria-label"]
    }
    #expect(labels == ["表", "表 (2)", "表 (3)"])
  }

  @Test("a table that fits the narrowest page is no stop of the keyboard")
  func narrow() throws {
    let page = try page(report([.table(table("a", columns: 2, text: "短い"))]))
    #expect(!page.elements.contains { $0.attributes["tabindex"] != nil })
  }

  @Test("a chart has its drawing twice, its summary and its table, or the way to the report's own")
  func charts() throws {
    let alone = try page(report([.chart(SampleCharts.bars)]))
    #expect(alone.all("svg").count == 2 && alone.all("details").count == 1 && alone.all("table").count == 1)
    for svg in alone.all("svg") {
      #expect(svg.attributes["role"] == "img")
      let names = [svg.attributes["aria-labelledby"], svg.attributes["aria-describedby"]]
      #expect(names.allSatisfy { name in alone.elements.contains { $0.attributes["id"] == name } })
    }
    #expect(alone.all("figcaption")[0].text.contains(SampleCharts.bars.summary))
    let beside = try page(
      report([.chart(SampleCharts.bars), .table(table("x")), .table(SampleCharts.bars.table)]))
    #expect(beside.all("details").isEmpty && beside.all("table").count == 2)
    #expect(beside.all("a").map { $0.attributes["href"] } == ["#table-2"])
    #expect(beside.elements.contains { $0.attributes["id"] == "table-2" })
  }

  @Test("the paper is turned for a wide table, and larger for a very wide one")
  func paper() {
    func size(_ columns: Int) -> HTMLPaper.Size {
      HTMLPaper(report([.table(table("t", columns: columns, text: "十文字の文字列"))])).size
    }
    #expect(size(3) == .portrait)
    #expect(size(10) == .landscape)
    #expect(size(20) == .large)
    #expect(
      HTMLPaper(report([.chart(Chart(.lines, summary: "", table: table("t", columns: 20)))])).size == .large)
    let rule = HTMLPaper(report([])).rule(title: "題\"")
    #expect(
      rule.contains("size: A4;") && rule.contains("counter(page)") && rule.contains("content: \"題\\22 \""))
  }

  @Test("groups of columns stand over them, and what has none reaches over both rows")
  func groups() throws {
    let table = Table(
      id: "t", columns: [.init("部署"), .init("a", group: "g"), .init("b", group: "g")], rows: [])
    let heads = try page(report([.table(table)])).all("th")
    #expect(heads.map(\.text) == ["部署", "g", "a", "b"])
    #expect(heads[0].attributes["rowspan"] == "2" && heads[1].attributes["colspan"] == "2")
    #expect(heads.map { $0.attributes["scope"] } == ["col", "colgroup", "col", "col"])
  }

  @Test("a news sheet has its masthead first and its facts last, without contents")
  func news() throws {
    let page = try page(SampleNews.all[0])
    let names = page.elements.map(\.name)
    #expect(page.all("header").count == 1 && page.all("footer").count == 1 && page.all("nav").isEmpty)
    #expect(try #require(names.firstIndex(of: "header")) < #require(names.firstIndex(of: "h1")))
    #expect(try #require(names.firstIndex(of: "dl")) > #require(names.firstIndex(of: "footer")))
    let cells = (page.all("td") + page.all("th")).map(\.text)
    for total in ["95", "99", "100", "20", "29", "30"] { #expect(cells.contains(total)) }
  }

  @Test("boxes for seals stand in the head, named and in their order; without them nothing does")
  func stamps() throws {
    for var sheet in [SampleReports.japanese, SampleNews.all[0]] {
      let plain = try page(sheet)
      #expect(!plain.elements.contains { $0.attributes["class"] == "stamps" })
      #expect(!plain.all("style").contains { $0.text.contains(".stamps") })
      sheet.stamps = ["作成", "確認・承認", "<b>"]
      let page = try page(sheet)
      let list = try #require(page.elements.first { $0.attributes["class"] == "stamps" })
      #expect(list.name == "ul" && list.attributes["aria-label"] == "押印欄")
      #expect(Array(page.all("li").map(\.text).filter(sheet.stamps.contains)) == sheet.stamps)
      #expect(page.all("style").contains { $0.text.contains(".stamps") })
    }
  }

  @Test("the more a news sheet says, the smaller its type, down to a bound")
  func newsSize() throws {
    let sheet = SampleNews.all[0]
    let head = try #require(sheet.masthead)
    let size = HTMLNewsSize(sheet, head).points
    #expect((8.5...10.5).contains(size))
    var longer = sheet
    longer.blocks += Array(sheet.blocks.suffix(6))
    #expect(HTMLNewsSize(longer, head).points < size)
    var shorter = sheet
    shorter.blocks = Array(sheet.blocks.prefix(2))
    #expect(HTMLNewsSize(shorter, head).points == 10.5)
    longer.blocks += Array(repeating: sheet.blocks[1], count: 20)
    #expect(HTMLNewsSize(longer, head).points == 6.5)
  }

  @Test(
    "figures, days and ids are not broken",
    arguments: [
      ("平均は95.0 %です", ["95.0 %"]), ("2.3ポイント上がった", ["2.3ポイント"]), ("12部署のうち", ["12部署"]),
      ("2008-07-22(火)から2008-07-24 (Thu).", ["2008-07-22(火)", "2008-07-24 (Thu)"]), ("第1回の点検", ["第1回"]),
      ("2008-campaign-1、F-12", ["2008-campaign-1", "F-12"]), ("差は\u{2212}1.5。", ["\u{2212}1.5"]),
      ("no figures, here.", []),
      ("a 12 b", []), ("2008年度第1回", ["2008年度", "第1回"]), ("0123456789-0123456789-0123456789", []),
    ] as [(String, [String])])
  func unbroken(text: String, kept: [String]) {
    #expect(Unbroken.pieces(of: text).filter(\.isUnbroken).map { String($0.text) } == kept)
  }

  @Test("pieces and phrases of a text are the whole text")
  func pieces() {
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<500 {
      let text = (0..<6).map { _ in
        generator.text(most: 4)
          + (["2.5 %", "第3回", "(月)", "F-1", ".", "−4", "・", "/", "（"].randomElement(using: &generator) ?? "")
      }.joined()
      #expect(Unbroken.pieces(of: text).map(\.text).joined() == text)
      #expect(HTMLText.phrases(of: text).joined() == text)
      #expect(Unbroken.pieces(of: text).allSatisfy { !$0.text.isEmpty })
    }
  }
}
