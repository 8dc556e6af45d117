package import TenkenCore
package import TenkenPlugin
import TenkenTables

/// A report as one workbook: a sheet a table with the charts of its figures, and one with everything else behind
/// them; a news sheet is one sheet that is printed on one page.
///
/// Figures, shares and days are real ones, shown as the report's texts show them; the header stays in sight and
/// filters; tones are colours, by rules where the values tell them. The last sheet has the report's title, its facts
/// and its paragraphs.
package struct XLSXExporter: Exporter {
  package let name = "xlsx"
  package let fileExtension = "xlsx"
  package let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  package init() {}

  package func export(
    _ report: Report, name: String, options: ExportOptions
  ) throws(Failure) -> [ExportedPart] {
    let file = "\(name).\(fileExtension)"
    let language = Language(rawValue: report.language) ?? .en
    let title = HarmlessText.oneLine(report.title)
    let day = XLSXExporter.day(of: report)
    var properties = XLSXProperties(title: title, created: day)
    properties.category = report.kind
    properties.comments = report.facts.filter { !$0.value.isEmpty }.map {
      HarmlessText.oneLine($0.label + (language == .ja ? "：" : ": ") + $0.value)
    }.joined(separator: "\n")
    let writer = try XLSXWriter(file: file, properties: properties, language: language)
    let book = XLSXReport(report, title: title, day: day, language: language)
    try book.write(to: writer)
    return [ExportedPart(name: file, mediaType: mediaType, bytes: try writer.bytes())]
  }

  /// The report's day; a fixed one where it has none, or none of the calendar.
  static func day(of report: Report) -> Day {
    // The first day that a zip archive can hold.
    report.day.flatMap { Day(iso: $0) } ?? Day(serial: 3652)
  }
}
