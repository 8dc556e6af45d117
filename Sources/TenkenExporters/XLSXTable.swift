import TenkenCore
import TenkenPlugin
import TenkenTables

/// A table of a report as the rows of a sheet: header, rows, rows of totals, and the note.
struct XLSXTable {
  private let table: Table

  init(_ table: Table) { self.table = table }

  /// In characters; longer texts wrap.
  private static let widest = 48
  private static let narrowest = 6
  /// What the filter's button hides of a title.
  private static let button = 3
  /// A longer title wraps where the cells under it are narrower.
  private static let widestTitle = 14

  func sheet(named name: String) -> XLSXSheet {
    var sheet = XLSXSheet(name: name)
    sheet.widths = table.columns.indices.map { Double(width(of: $0)) }
    sheet.frozen = (rows: 1, columns: 0)
    sheet.repeatedRows = 1...1
    if !table.columns.isEmpty {
      sheet.filter = CellRange(rows: 1...table.rows.count + 1, columns: 1...table.columns.count)
    }
    return sheet
  }

  var rows: [[XLSXCell]] {
    var rows = [table.columns.indices.map(header)]
    rows += table.rows.map { row($0, isFooter: false) } + table.footer.map { row($0, isFooter: true) }
    if let note = table.note { rows += [[], [XLSXCell(.text(XLSXTable.text(note)))]] }
    return rows
  }

  /// Of the longest line, in columns of a terminal: characters such as ○ are wide in Japanese fonts.
  private func width(of column: Int) -> Int {
    let measure = DisplayWidth(ambiguous: 2)
    func longest(_ text: String) -> Int { HarmlessText.lines(text).map { measure.of($0) }.max() ?? 0 }
    let texts = (table.rows + table.footer).map { row in
      row.indices.contains(column) ? longest(row[column].text) + 2 : 0
    }
    let title = min(XLSXTable.widestTitle, longest(title(of: column)) + XLSXTable.button)
    return min(XLSXTable.widest, max(XLSXTable.narrowest, title, texts.max() ?? 0))
  }

  private func title(of column: Int) -> String { table.columns[column].fullTitle(separator: "\n") }

  private func header(_ column: Int) -> XLSXCell {
    var style = XLSXStyle()
    (style.isBold, style.hasBorder, style.wraps) = (true, true, true)
    style.fill = XLSXColour(0xDDEBF7)
    style.alignment = alignment(column)
    return XLSXCell(.text(XLSXTable.text(title(of: column))), style)
  }

  private func alignment(_ column: Int) -> XLSXStyle.Alignment? {
    switch table.columns.indices.contains(column) ? table.columns[column].alignment : .leading {
    case .leading: .left
    case .center: .center
    case .trailing: .right
    }
  }

  private func row(_ cells: [Cell], isFooter: Bool) -> [XLSXCell] {
    cells.enumerated().map { column, cell in
      var style = XLSXTable.style(of: cell.tone)
      (style.hasBorder, style.wraps) = (true, true)
      style.alignment = alignment(column)
      if isFooter {
        style.isBold = true
        style.fill = style.fill ?? XLSXColour(0xF2F2F2)
      }
      let (value, format) = XLSXTable.value(of: cell)
      style.format = format
      return XLSXCell(value, style)
    }
  }

  private static func style(of tone: Cell.Tone) -> XLSXStyle {
    var style = XLSXStyle()
    switch tone {
    case .plain: break
    case .quiet: style.colour = XLSXColour(0x666666)
    case .strong: style.isBold = true
    case .good: (style.fill, style.colour) = (XLSXColour(0xE2F0D9), XLSXColour(0x1E5128))
    case .warning: (style.fill, style.colour) = (XLSXColour(0xFFF2CC), XLSXColour(0x7F6000))
    case .bad: (style.fill, style.colour) = (XLSXColour(0xFBE0DD), XLSXColour(0x9C0006))
    }
    return style
  }

  private static func value(of cell: Cell) -> (XLSXCell.Value, XLSXNumberFormat) {
    switch cell.value {
    case .number(let number):
      return (.number(number), FigureFormat(showing: cell.text, of: number, isShare: false).format)
    case .percent(let number):
      return (.number(number), FigureFormat(showing: cell.text, of: number, isShare: true).format)
    case .date(let text):
      if let day = Day(iso: text) { return (.day(day), .day) }
      return (.text(XLSXTable.text(cell.text)), .general)
    case nil:
      return (cell.text.isEmpty ? .blank : .text(XLSXTable.text(cell.text)), .general)
    }
  }

  static func text(_ text: String) -> String { HarmlessText.lines(text).joined(separator: "\n") }
}
