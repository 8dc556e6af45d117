import TenkenCore
import TenkenPlugin
import TenkenTables

/// What a report says apart from its tables, as a sheet: title, facts, headings, paragraphs and lists.
struct XLSXAbout {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func sheet(named name: String) -> XLSXSheet {
    var sheet = XLSXSheet(name: name)
    let measure = DisplayWidth(ambiguous: 2)
    let labels = report.facts.map { measure.of($0.label) + 2 }
    sheet.widths = [Double(min(40, max(14, labels.max() ?? 0))), 96]
    return sheet
  }

  var rows: [[XLSXCell]] {
    var title = XLSXStyle()
    (title.isBold, title.size) = (true, 14)
    var rows = [[cell(report.title, title)], []]
    var label = XLSXStyle()
    label.colour = XLSXColour(0x666666)
    for fact in report.facts { rows.append([cell(fact.label, label), cell(fact.value, wrapping)]) }
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
      var style = XLSXStyle()
      (style.isBold, style.size) = (true, level == 2 ? 12 : nil)
      return [[cell(text, style)]]
    case .paragraph(let text): return [[XLSXCell(.blank), cell(text, wrapping)]]
    case .list(let items): return items.map { [XLSXCell(.blank), cell("・" + $0, wrapping)] }
    case .table, .chart: return []
    }
  }

  private var wrapping: XLSXStyle {
    var style = XLSXStyle()
    style.wraps = true
    return style
  }

  private func cell(_ text: String, _ style: XLSXStyle) -> XLSXCell {
    XLSXCell(.text(XLSXTable.text(text)), style)
  }
}
