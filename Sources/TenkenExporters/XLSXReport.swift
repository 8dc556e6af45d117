import TenkenCore
import TenkenPlugin
import TenkenTables

/// The sheets of a report's workbook.
struct XLSXReport {
  private let report: Report
  private let title: String
  private let day: Day
  private let language: Language

  init(_ report: Report, title: String, day: Day, language: Language) {
    (self.report, self.title, self.day, self.language) = (report, title, day, language)
  }

  func write(to writer: borrowing XLSXWriter) throws(Failure) {
    var names = XLSXSheetNames()
    if let masthead = report.masthead {
      let news = XLSXNews(report, masthead, day: day, language: language)
      var sheet = news.sheet(named: names.name(for: HarmlessText.oneLine(masthead.name)))
      sheet.pageFooter = title
      try writer.add(sheet, rows: news.rows)
      return
    }
    var defined = XLSXDefinedNames()
    let pages = XLSXReport.pages(of: report)
    for (index, page) in pages.enumerated() {
      let table = page.table
      let drawn = XLSXTable(
        table, charts: page.charts, isDrawn: page.isDrawn, stamps: index == 0 ? report.stamps : [],
        title: title, day: day, language: language)
      let caption = table.caption.map(HarmlessText.oneLine)
      // Of two tables with one caption, as of two checklists, the heading says which is which.
      let isDoubled = caption != nil && pages.count { $0.table.caption == table.caption } > 1
      let name = caption ?? page.heading ?? (index == 0 ? title : table.id)
      var sheet = drawn.sheet(
        named: names.name(for: (isDoubled ? page.heading : nil).map { XLSXSheetNames.both($0, name) } ?? name)
      )
      if let filter = sheet.filter { sheet.named = [defined.name(for: table.id): filter] }
      let head = [title, page.heading, caption == page.heading ? nil : caption].compactMap { $0 }
      sheet.pageHeader = head.joined(separator: language == .ja ? "　" : " – ")
      sheet.pageFooter = day.withWeekday(language)
      try writer.add(sheet, rows: drawn.rows)
    }
    let about = XLSXAbout(report, stamps: pages.isEmpty ? report.stamps : [])
    var sheet = about.sheet(named: names.name(for: language == .ja ? "報告書について" : "About this report"))
    sheet.pageHeader = title
    sheet.pageFooter = day.withWeekday(language)
    try writer.add(sheet, rows: about.rows)
  }

  /// A table with its charts.
  private struct Page {
    var table: Table
    var charts: [Chart]
    /// Whether the table is there for its chart alone.
    var isDrawn: Bool
    /// Of the part that it stands in.
    var heading: String?
  }

  /// The tables in their order; a chart stands with the table of its id, or with its own.
  private static func pages(of report: Report) -> [Page] {
    var heading: String?
    var pages: [Page] = []
    let tables = report.blocks.compactMap { block in
      if case .table(let table) = block { table.id } else { nil }
    }
    for block in report.blocks {
      switch block {
      case .heading(level: 2, let text): heading = HarmlessText.oneLine(text)
      case .table(let table):
        pages.append(Page(table: table, charts: [], isDrawn: false, heading: heading))
      case .chart(let chart) where !tables.contains(chart.table.id):
        pages.append(Page(table: chart.table, charts: [chart], isDrawn: true, heading: heading))
      default: break
      }
    }
    for case .chart(let chart) in report.blocks {
      let place = pages.firstIndex { !$0.isDrawn && $0.table.id == chart.table.id }
      if let place { pages[place].charts.append(chart) }
    }
    return pages
  }
}

/// Names of cells as spreadsheets allow them: letters, digits and `_`, no cell's reference, no name twice.
struct XLSXDefinedNames {
  private var used: Set<String> = []

  /// `table_fixes` for `fixes`, so that it is never a reference such as `A1`.
  mutating func name(for id: String) -> String {
    let base =
      "table_"
      + String(
        id.prefix(100).map { ($0.isASCII && ($0.isLetter || $0.isNumber)) ? $0 : "_" })
    var (name, number) = (base, 2)
    while !used.insert(name.lowercased()).inserted {
      name = base + "_\(number)"
      number += 1
    }
    return name
  }
}
