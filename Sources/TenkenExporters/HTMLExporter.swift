package import TenkenCore
package import TenkenPlugin

/// A report as one HTML file that needs nothing else: no script, no fonts or pictures from elsewhere.
///
/// Light and dark as the reader's system asks; readable on a telephone, where wide tables scroll in their own box;
/// printed on A4 with the header of a table on every page.
package struct HTMLExporter: Exporter {
  package let name = "html"
  package let fileExtension = "html"
  package let mediaType = "text/html; charset=utf-8"

  package init() {}

  package func export(
    _ report: Report, name: String, options: ExportOptions
  ) throws(Failure) -> [ExportedPart] {
    let title = HTMLText.escaped(report.title)
    var lines = [
      "<!doctype html>", "<html lang=\"\(HTMLText.escaped(report.language))\">", "<head>",
      "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<title>\(HTMLText.escaped(report.title, lineBreak: " "))</title>", "<style>", HTMLStyle.sheet,
      "</style>",
      "</head>", "<body>", "<main>",
      "<h1>\(title)</h1>",
    ]
    lines += HTMLExporter.facts(report.facts)
    for (index, block) in report.blocks.enumerated() {
      lines += HTMLExporter.block(block, hidesCaption: report.blocks.repeatHeading(at: index))
    }
    lines += ["</main>", "</body>", "</html>"]
    return [part(lines.map { $0 + "\n" }.joined(), name: name)]
  }

  private static func facts(_ facts: [Report.Fact]) -> [String] {
    if facts.isEmpty { return [] }
    let pairs = facts.map {
      "<div><dt>\(HTMLText.escaped($0.label))</dt><dd>\(HTMLText.escaped($0.value))</dd></div>"
    }
    return ["<dl>"] + pairs + ["</dl>"]
  }

  private static func block(_ block: Report.Block, hidesCaption: Bool) -> [String] {
    switch block {
    case .heading(let level, let text):
      let level = min(max(level, 2), 6)
      return ["<h\(level)>\(HTMLText.escaped(text))</h\(level)>"]
    case .paragraph(let text): return ["<p>\(HTMLText.escaped(text))</p>"]
    case .list(let items): return ["<ul>"] + items.map { "<li>\(HTMLText.escaped($0))</li>" } + ["</ul>"]
    case .chart: return []
    case .table(let table): return HTMLTable(table, hidesCaption: hidesCaption).lines
    }
  }
}
