package import TenkenCore
package import TenkenPlugin
import TenkenTables

/// A report as one workbook: a sheet a table, and one with everything else behind them.
///
/// Figures, shares and days are real ones, shown as the report's texts show them; the header stays in sight and
/// filters; tones are colours. The last sheet has the report's title, its facts and its paragraphs.
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
    let writer = try XLSXWriter(file: file, title: title, language: language, created: day)
    var names = XLSXSheetNames()
    let tables = XLSXExporter.tables(of: report)
    for (table, heading) in tables {
      let page = XLSXTable(table)
      let caption = table.caption.map(HarmlessText.oneLine)
      // Of two tables with one caption, as of two checklists, the heading says which is which.
      let isDoubled = caption != nil && tables.count { $0.table.caption == table.caption } > 1
      let name = [isDoubled ? heading : nil, caption ?? table.id].compactMap { $0 }.joined(separator: " ")
      var sheet = page.sheet(named: names.name(for: name))
      let head = [title, heading, caption == heading ? nil : caption].compactMap { $0 }
      sheet.pageHeader = head.joined(separator: language == .ja ? "　" : " – ")
      sheet.pageFooter = day.withWeekday(language)
      try writer.add(sheet, rows: page.rows)
    }
    let about = XLSXAbout(report)
    var sheet = about.sheet(named: names.name(for: language == .ja ? "報告書について" : "About this report"))
    sheet.pageFooter = day.withWeekday(language)
    try writer.add(sheet, rows: about.rows)
    return [ExportedPart(name: file, mediaType: mediaType, bytes: try writer.bytes())]
  }

  /// The tables, each with the heading of the part that it stands in.
  private static func tables(of report: Report) -> [(table: Table, heading: String?)] {
    var heading: String?
    var tables: [(table: Table, heading: String?)] = []
    for block in report.blocks {
      switch block {
      case .heading(level: 2, let text): heading = HarmlessText.oneLine(text)
      case .table(let table): tables.append((table, heading))
      default: break
      }
    }
    return tables
  }

  /// The report's day; a fixed one where it has none, or none of the calendar.
  static func day(of report: Report) -> Day {
    // The first day that a zip archive can hold.
    report.day.flatMap { Day(iso: $0) } ?? Day(serial: 3652)
  }
}
