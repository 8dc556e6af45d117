import TenkenPlugin

/// A report as the lines of a page. It counts what it writes, for the ids and the labels of its parts.
struct HTMLPage {
  private let report: Report
  private let words: HTMLWords
  private let paper: HTMLPaper
  /// Headings of the second level in the order of the report: what the contents name.
  private let parts: [String]
  private var heading = 1
  private var countOfParts = 0
  private var countOfTables = 0
  private var countOfCharts = 0
  private var labels: Set<String> = []

  /// Fewer parts need no contents.
  private static let fewestParts = 4

  init(_ report: Report) {
    self.report = report
    words = HTMLWords(isJapanese: report.language == "ja")
    paper = HTMLPaper(report)
    var level = 1
    parts = report.blocks.compactMap { block in
      guard case .heading(let wanted, let text) = block else { return nil }
      level = HTMLPage.level(wanted, after: level)
      return level == 2 ? text : nil
    }
  }

  /// The whole page.
  var lines: [String] {
    mutating get {
      let style = HTMLStyle.sheet(for: report, paper: paper)
      let hasContents = report.masthead == nil && parts.count >= HTMLPage.fewestParts
      var lines = [
        "<!doctype html>", "<html lang=\"\(HTMLText.escaped(report.language, lineBreak: " "))\">", "<head>",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta name=\"color-scheme\" content=\"light dark\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        "<title>\(HTMLText.escaped(report.title, lineBreak: " "))</title>", "<style>", style, "</style>",
        "</head>", "<body\(report.masthead == nil ? "" : " class=\"news\"")>",
      ]
      if hasContents { lines.append("<a class=\"skip\" href=\"#main\">\(words.skip)</a>") }
      lines += report.masthead.map(masthead) ?? head
      if hasContents { lines += contents }
      lines.append("<main id=\"main\">")
      if report.masthead != nil { lines.append(title) }
      for index in report.blocks.indices { lines += block(at: index) }
      lines.append("</main>")
      if report.masthead != nil, !report.facts.isEmpty { lines += ["<footer>"] + facts + ["</footer>"] }
      return lines + ["</body>", "</html>"]
    }
  }

  private var title: String { "<h1>\(HTMLText.prose(report.title))</h1>" }

  private var head: [String] {
    let style = report.stamps.isEmpty ? "head" : "head sealed"
    return ["<header class=\"\(style)\">", title] + stamps + facts + ["</header>"]
  }

  /// A box for each seal, under the name of whoever sets it.
  private var stamps: [String] {
    if report.stamps.isEmpty { return [] }
    let boxes = report.stamps.map { "<li>\(HTMLText.phrases($0))</li>" }
    return ["<ul class=\"stamps\" aria-label=\"\(words.stamps)\">"] + boxes + ["</ul>"]
  }

  private func masthead(_ head: Masthead) -> [String] {
    let lines = head.lines.map { "<li>\(HTMLText.prose($0))</li>" }
    return ["<header class=\"masthead\">", "<p>\(HTMLText.escaped(head.name))</p>"]
      + (lines.isEmpty ? [] : ["<ul>"] + lines + ["</ul>"]) + stamps + ["</header>"]
  }

  private var facts: [String] {
    if report.facts.isEmpty { return [] }
    let pairs = report.facts.map {
      "<div><dt>\(HTMLText.escaped($0.label))</dt><dd>\(HTMLText.prose($0.value))</dd></div>"
    }
    return ["<dl>"] + pairs + ["</dl>"]
  }

  private var contents: [String] {
    let entries = parts.enumerated().map { index, text in
      "<li><a href=\"#part-\(index + 1)\">\(HTMLText.escaped(text, lineBreak: " "))</a></li>"
    }
    return ["<nav aria-label=\"\(words.contents)\">", "<p>\(words.contents)</p>", "<ol>"] + entries
      + ["</ol>", "</nav>"]
  }

  private mutating func block(at index: Int) -> [String] {
    let hidesCaption = report.blocks.repeatHeading(at: index)
    switch report.blocks[index] {
    case .heading(let level, let text): return [heading(level, text)]
    case .paragraph(let text): return ["<p>\(HTMLText.prose(text))</p>"]
    case .list(let items):
      return ["<ul>"] + items.map { "<li>\(HTMLText.prose($0))</li>" } + ["</ul>"]
    case .table(let table):
      countOfTables += 1
      let place = HTMLTable.Place(
        id: "table-\(countOfTables)", label: label(table.caption ?? lastHeading(before: index)),
        hidesCaption: hidesCaption, isDense: paper.isDense(table))
      return HTMLTable(table, place).lines
    case .chart(let chart):
      countOfCharts += 1
      let caption = chart.table.caption ?? lastHeading(before: index)
      let standing = report.blocks.placeOfTable(chart.table.id)
      let figure = HTMLChart(
        chart, id: "chart-\(countOfCharts)", caption: caption, hidesCaption: hidesCaption, words: words)
      if let standing { return figure.lines(linkedTo: "table-\(standing)") }
      let place = HTMLTable.Place(
        id: nil, label: label(caption), hidesCaption: true, isDense: paper.isDense(chart.table))
      return figure.lines(over: HTMLTable(chart.table, place))
    }
  }

  /// No level is left out on the way down, whatever the report says.
  private mutating func heading(_ wanted: Int, _ text: String) -> String {
    heading = HTMLPage.level(wanted, after: heading)
    var id = ""
    if heading == 2 {
      countOfParts += 1
      id = " id=\"part-\(countOfParts)\""
    }
    return "<h\(heading)\(id)>\(HTMLText.prose(text))</h\(heading)>"
  }

  private static func level(_ wanted: Int, after level: Int) -> Int { min(max(wanted, 2), 6, level + 1) }

  private func lastHeading(before index: Int) -> String {
    for case .heading(_, let text) in report.blocks[..<index].reversed() { return text }
    return report.title
  }

  /// A label that no other region of the page has.
  private mutating func label(_ text: String) -> String {
    var label = text
    var number = 2
    while !labels.insert(label).inserted {
      label = "\(text) (\(number))"
      number += 1
    }
    return label
  }
}
