import Foundation
import TenkenPlugin
import Testing

@testable import TenkenExporters

@Suite("Whatever a report says, its page stays a page")
struct HTMLSafetyTests {
  /// Texts that would be something else if they were not escaped.
  static let hostile = [
    "<script>alert('x')</script>", "\" onload=\"alert(1)\" x=\"", "' onclick='alert(1)",
    "]]><img src=x onerror=alert(1)>",
    "</style><script>alert(1)</script>", "</title></svg></body>", "<!-- open",
    "&lt;b&gt; &amp &#60; &nosuch;",
    "=cmd|' /C calc'!A0", "exe.txt\u{202E}\u{2066}txt.exe", "\u{0}\u{1}\u{8}\u{1B}[31m\u{7F}\u{9B}",
    "\u{FFFE}\u{FFFF}\u{1FFFE}",
    "url(https://example.com/x)", "\\\"}* { display: none }", "\r\n\u{2028}\u{2029}\u{85}\t",
  ]

  /// A report that holds the text wherever a report may hold one.
  private static func report(_ text: String, news: Bool) -> Report {
    let row = [
      Cell(text, tone: .bad), Cell(text, value: .number(3), tone: .bad),
      Cell(text, value: .percent(0.5), tone: .warning),
      Cell(text, value: .date(text)),
    ]
    let days = [
      Cell(text), Cell(text, value: .date("2008-08-22")), Cell(text, value: .date("2008-09-05"), tone: .bad),
      Cell(text, value: .date(text)),
    ]
    let long = [Cell(String(repeating: text, count: 9))] + row.dropFirst()
    let table = Table(
      id: text, caption: text,
      columns: [.init(text)] + (0..<3).map { _ in .init(text, .trailing, group: text) },
      rows: [row, long, days], footer: [row], note: text)
    var ownTable = table
    ownTable.id += "x"
    let charts = Chart.Kind.allCases.map { kind in
      Report.Block.chart(
        Chart(
          kind, summary: text, table: ownTable,
          mark: Cell(text, value: kind == .timeline ? .date("2008-09-08") : .number(2))))
    }
    return Report(
      kind: text, language: text, title: text,
      masthead: news ? Masthead(name: text, lines: [text, text]) : nil,
      facts: [.init(text, text)],
      blocks: (1...6).map { .heading(level: $0, text) } + [.paragraph(text), .list([text]), .table(table)]
        + charts
        + [.chart(Chart(.bars, summary: text, table: table))])
  }

  private static let elements: Set = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "footer", "ol", "ul",
    "li", "p", "h1",
    "h2", "h3", "h4", "h5", "h6", "dl", "div", "dt", "dd", "figure", "figcaption", "strong", "span", "table",
    "caption",
    "thead", "tbody", "tfoot", "tr", "th", "td", "time", "br", "wbr", "details", "summary", "svg", "desc",
    "g", "rect",
    "line", "path", "circle", "text",
  ]

  @Test("no text becomes an element, an attribute or a style", arguments: hostile, [false, true])
  func nothingLeaks(text: String, news: Bool) throws {
    let report = HTMLSafetyTests.report(text, news: news)
    let page = String(
      decoding: try HTMLExporter().export(report, name: "x", options: ExportOptions())[0].bytes, as: UTF8.self
    )
    let reader = try #require(MarkupReader.read(page), "the page is not well-formed")
    for element in reader.elements {
      #expect(HTMLSafetyTests.elements.contains(element.name), "\(element.name)")
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "src" && name != "style", "\(name)")
        if name == "href" { #expect(value.hasPrefix("#")) }
      }
    }
    // Each style is Tenken's own: the text has not ended it, and stands in it only as a string.
    #expect(reader.all("style").count == 1)
    let styles = reader.all("style")[0].text
    let tame = HTMLSafetyTests.report("x", news: news)
    let expected = HTMLStyle.sheet(for: tame, paper: HTMLPaper(report)).replacing(
      "content: \"x\"", with: "content: " + HTMLText.cssString(text))
    func withoutType(_ sheet: String) -> String {
      sheet.replacing(#/\.news \{ font-size: [0-9.]+pt; \}/#, with: "")
    }
    #expect(withoutType(styles).trimmingCharacters(in: .newlines) == withoutType(expected))
    // The text is there, as a text.
    let shown = HarmlessText.lines(text).map { line in
      String(
        String.UnicodeScalarView(line.unicodeScalars.map { $0.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : $0 }))
    }
    #expect(reader.all("li").contains { $0.text == shown.joined() })
    #expect(reader.all("title")[0].text == shown.joined(separator: " "))
    #expect(reader.all("desc").count == 2 * (Chart.Kind.allCases.count + 1))
    #expect(reader.all("desc").allSatisfy { $0.text == shown.joined(separator: " ") })
    #expect(
      !page.unicodeScalars.contains {
        (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
      })
    #expect(!page.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test("a string of CSS holds nothing that could end it", arguments: hostile)
  func cssStrings(text: String) {
    let string = HTMLText.cssString(text)
    #expect(string.hasPrefix("\"") && string.hasSuffix("\""))
    #expect(!string.dropFirst().dropLast().contains(where: { "\"'<>&;{}()/\n\r".contains($0) }))
    #expect(HTMLText.cssString("得点 a1") == "\"得点 a1\"")
    #expect(HTMLText.cssString("a\"b</style>") == "\"a\\22 b\\3c \\2f style\\3e \"")
  }

  @Test("figures beyond all bounds are drawn within the drawing", arguments: Chart.Kind.allCases)
  func bounds(kind: Chart.Kind) throws {
    let values: [Double] = [1e308, -1e308, 0, .leastNonzeroMagnitude, .infinity, .nan, -0.0, 1e15]
    let cells = values.map { Cell("x", value: .number($0)) }
    let days = ["0001-01-01", "9999-12-31", "2008-02-30", ""].map { Cell("x", value: .date($0)) }
    for scale in [nil, 0...0, -1e308...1e308, 3...4] as [ClosedRange<Double>?] {
      for rows in [[], [[]], [[Cell("a")]], [[Cell("a")] + cells, [Cell("b")] + days, [Cell("c")]]] {
        let table = Table(id: "t", columns: [.init("n")] + cells.map { _ in .init("c") }, rows: rows)
        for mark in [nil, Cell("m", value: .number(1e308)), Cell("m", value: .date("9999-12-31"))] as [Cell?]
        {
          let chart = Chart(kind, summary: "s", table: table, scale: scale, mark: mark)
          for width in [Drawing.wide, Drawing.narrow] {
            let drawing = Drawing(chart, Drawing.Setting(width: width, isJapanese: true))
            #expect(drawing.width >= 300 && drawing.width < 2000 && drawing.height < 2000)
            #expect(MarkupReader.read(drawing.markup(id: "c", title: "t", summary: "s")) != nil)
          }
        }
      }
    }
    let empty = Chart(kind, summary: "", table: Table(id: "t", columns: [], rows: []))
    #expect(Drawing(empty, Drawing.Setting(width: 358, isJapanese: false)).height < 500)
  }
}
