import TenkenCore
import TenkenPlugin
import TenkenTables

/// What a report says apart from its tables, as a sheet: title, facts, headings, paragraphs and lists.
struct XLSXAbout {
  private let report: Report
  private let widths: [Double]
  private let stamps: XLSXStamps?

  /// - Parameter stamps: where it is the only sheet.
  init(_ report: Report, stamps: [String] = []) {
    self.report = report
    let measure = DisplayWidth(ambiguous: 2)
    let labels = report.facts.map { measure.of($0.label) + 2 }
    widths = [Double(min(40, max(14, labels.max() ?? 0))), 84]
    self.stamps = XLSXStamps(stamps, widths: widths)
  }

  func sheet(named name: String) -> XLSXSheet {
    var sheet = XLSXSheet(name: name)
    sheet.widths = widths + (stamps?.furtherWidths ?? [])
    sheet.merged = stamps?.merged ?? []
    sheet.heights = stamps?.heights ?? [:]
    sheet.paper = stamps == nil ? .a4 : .a4Across
    sheet.hasGridlines = false
    return sheet
  }

  var rows: [[XLSXCell]] {
    var rows = [[cell(report.title, XLSXLook.title(14))], []]
    if let stamps {
      rows = (1...XLSXStamps.rows).map { stamps.cells(row: $0, title: HarmlessText.oneLine(report.title)) }
    }
    var label = XLSXLook.text
    (label.colour, label.isTop) = (XLSXLook.quiet, true)
    for fact in report.facts { rows.append([cell(fact.label, label), cell(fact.value, XLSXLook.text)]) }
    if !report.facts.isEmpty { rows.append([]) }
    for (index, block) in report.blocks.enumerated() { rows += self.rows(of: block, at: index) }
    return rows
  }

  private func rows(of block: Report.Block, at index: Int) -> [[XLSXCell]] {
    switch block {
    case .heading(let level, let text):
      // A heading right above a table is the table's caption and names its sheet.
      let next = report.blocks.indices.contains(index + 1) ? report.blocks[index + 1] : nil
      if case .table(let table)? = next, table.caption == text { return [] }
      return [[], [cell(text, XLSXLook.title(level == 2 ? 12 : 11))]]
    case .paragraph(let text): return [[XLSXCell(.blank), cell(text, XLSXLook.text)]]
    case .list(let items): return items.map { [XLSXCell(.blank), cell("・" + $0, XLSXLook.text)] }
    case .table, .chart: return []
    }
  }

  private func cell(_ text: String, _ style: XLSXStyle) -> XLSXCell {
    XLSXCell(.text(XLSXFigures.text(text)), style)
  }
}
