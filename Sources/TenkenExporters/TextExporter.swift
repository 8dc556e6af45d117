package import TenkenCore
package import TenkenPlugin

/// A report for the terminal: aligned by the width that characters take there, wrapped to the terminal's.
package struct TextExporter: Exporter {
  package let name = "text"
  package let fileExtension = "txt"
  package let mediaType = "text/plain; charset=utf-8"

  package init() {}

  package func export(
    _ report: Report, name: String, options: ExportOptions
  ) throws(Failure) -> [ExportedPart] {
    [part(text(of: report, options: options), name: name)]
  }

  /// The report as lines, the last one ended too.
  package func text(of report: Report, options: ExportOptions) -> String {
    var page = TextPage(options: options, japanese: report.language == "ja")
    if let masthead = report.masthead { page.masthead(masthead) }
    page.title(report.title)
    if report.masthead == nil { page.facts(report.facts) }
    for (index, block) in report.blocks.enumerated() {
      switch block {
      case .heading(let level, let text): page.heading(text, level: level)
      case .paragraph(let text): page.paragraph(text)
      case .list(let items): page.list(items)
      case .chart: break
      case .table(let table): page.table(table, hidesCaption: report.blocks.repeatHeading(at: index))
      }
    }
    if report.masthead != nil { page.facts(report.facts) }
    return page.lines.map { $0 + "\n" }.joined()
  }
}
