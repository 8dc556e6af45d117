package import TenkenCore
package import TenkenPlugin

/// A report as one HTML file that needs nothing else: no script, no fonts or pictures from elsewhere.
///
/// Light and dark as the reader's system asks; readable on a telephone, where wide tables scroll in their own box;
/// printed on A4 or A3 as the widest table needs it, with the header of a table and a number on every page. Charts are
/// drawn as SVG, each with its table. A news sheet is printed on one page.
package struct HTMLExporter: Exporter {
  package let name = "html"
  package let fileExtension = "html"
  package let mediaType = "text/html; charset=utf-8"

  package init() {}

  package func export(
    _ report: Report, name: String, options: ExportOptions
  ) throws(Failure) -> [ExportedPart] {
    var page = HTMLPage(report)
    return [part(page.lines.map { $0 + "\n" }.joined(), name: name)]
  }
}
