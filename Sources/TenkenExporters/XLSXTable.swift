import TenkenCore
import TenkenPlugin
import TenkenTables

/// A table of a report as a sheet: the boxes for seals above it where it is the first, header, rows, rows of totals
/// and the note; beside or below it the charts of its figures.
struct XLSXTable {
  let table: Table
  private let title: String
  private let stamps: XLSXStamps?
  private let rules: XLSXRules
  /// The table's own columns.
  private let widths: [Double]
  private(set) var drawings: XLSXDrawings

  /// - Parameters:
  ///   - title: printed beside the boxes.
  ///   - isDrawn: whether the table is there for its charts alone.
  init(
    _ table: Table, charts: [Chart] = [], isDrawn: Bool = false, stamps: [String] = [], title: String = "",
    day: Day? = nil, language: Language
  ) {
    (self.table, self.title) = (table, title)
    let rules = XLSXRules(table, day: day)
    self.rules = rules
    widths = table.columns.indices.map { Double(XLSXTable.width(of: $0, in: table)) }
    self.stamps = XLSXStamps(stamps, widths: widths)
    drawings = XLSXDrawings(
      table, isDrawn: isDrawn, top: self.stamps == nil ? 0 : XLSXStamps.rows,
      widths: widths + (self.stamps?.furtherWidths ?? []), language: language)
    for chart in charts { drawings.add(chart) }
  }

  private var top: Int { stamps == nil ? 0 : XLSXStamps.rows }
  private var hasGroups: Bool { drawings.head.hasGroups }
  private var headRows: Int { hasGroups ? 2 : 1 }
  private var firstRow: Int { top + headRows + 1 }
  private var lastRow: Int { firstRow + table.rows.count - 1 }
  private var noteRow: Int? { table.note == nil ? nil : lastRow + table.footer.count + 2 }
  /// Of the table with its note.
  private var bottom: Int { noteRow ?? lastRow + table.footer.count }
  /// A note and a title need some width, however narrow the table.
  private static let narrowestNote = 60.0

  func sheet(named name: String) -> XLSXSheet {
    var sheet = XLSXSheet(name: name)
    sheet.widths = drawings.widths
    sheet.frozen = (rows: top + headRows, columns: frozenColumns)
    sheet.repeatedRows = top + headRows...top + headRows
    if hasGroups { sheet.repeatedRows = top + 1...top + 2 }
    if !table.columns.isEmpty {
      sheet.filter = CellRange(rows: top + headRows...lastRow, columns: 1...table.columns.count)
    }
    sheet.merged = (stamps?.merged ?? []) + drawings.head.merged
    if let noteRow { sheet.merged.append(CellRange(rows: noteRow...noteRow, columns: 1...noteColumns)) }
    sheet.heights = stamps?.heights ?? [:]
    if !table.rows.isEmpty { sheet.conditions = conditions }
    sheet.charts = drawings.charts
    let extent = drawings.extent
    let columns = max(1, max(table.columns.count, stamps?.lastColumn ?? 0, extent.columns))
    if drawings.hasFigures {
      sheet.printed = CellRange(rows: 1...max(bottom, extent.rows, 1), columns: 1...columns)
    }
    let width =
      drawings.widths.prefix(columns).reduce(0, +) + Double(max(0, columns - drawings.widths.count)) * 9
    // A chart below a table needs the height of the page more than its width, and is not to be cut in two.
    let areBelow = !drawings.charts.isEmpty && !drawings.isBeside
    let upright = XLSXTable.widestUpright * (areBelow ? 1.9 : 1)
    sheet.isOnePage = areBelow && extent.rows <= XLSXTable.mostOnPage
    sheet.paper = width <= upright ? .a4 : width <= XLSXTable.widestA4 ? .a4Across : .a3Across
    return sheet
  }

  /// A heat map's colours take the place of bars, which would cover them.
  private var conditions: [XLSXCondition] {
    let scales = drawings.scales
    return rules.conditions(rows: firstRow...lastRow).filter { condition in
      guard case .bar = condition.kind else { return true }
      return !scales.contains { $0.range.columns.overlaps(condition.range.columns) }
    } + scales
  }

  /// In characters: what A4 holds upright, and across at three quarters of its size.
  private static let widestUpright = 96.0
  private static let widestA4 = 190.0
  /// Rows of the usual height that are still readable on one page.
  private static let mostOnPage = 110

  /// Names stay in sight where a table is wider than most screens.
  private var frozenColumns: Int {
    guard widths.reduce(0, +) > 120, table.columns.count > 3 else { return 0 }
    return table.columns[0].alignment == .trailing && widths[0] + widths[1] < 40 ? 2 : widths[0] < 40 ? 1 : 0
  }

  /// Columns that the note goes across.
  private var noteColumns: Int {
    var (columns, width) = (0, 0.0)
    while columns < table.columns.count, columns < 1 || width < XLSXTable.narrowestNote * 2 {
      width += widths[columns]
      columns += 1
    }
    return max(1, columns)
  }

  // MARK: Rows

  /// One by one, as they are written: a long table is not held twice.
  var rows: some Sequence<[XLSXCell]> {
    var figures = XLSXFigures()
    return (1...max(bottom, drawings.lastRow)).lazy.map { row(at: $0, &figures) }
  }

  private func row(at line: Int, _ figures: inout XLSXFigures) -> [XLSXCell] {
    var cells: [XLSXCell]
    switch line {
    case ...top: cells = stamps?.cells(row: line, title: title) ?? []
    case ..<firstRow: cells = drawings.head.cells(row: line)
    case ...lastRow: cells = body(table.rows[line - firstRow], isFooter: false, &figures)
    case ...(lastRow + table.footer.count):
      cells = body(table.footer[line - lastRow - 1], isFooter: true, &figures)
    case noteRow:
      cells = [XLSXCell](repeating: XLSXCell(.blank, XLSXLook.note), count: noteColumns)
      cells[0] = XLSXCell(.text(XLSXFigures.text(table.note ?? "")), XLSXLook.note)
    default: cells = []
    }
    drawings.figures(row: line, into: &cells, &figures)
    return cells
  }

  private func body(_ row: [Cell], isFooter: Bool, _ figures: inout XLSXFigures) -> [XLSXCell] {
    var cells: [XLSXCell] = []
    cells.reserveCapacity(row.count)
    for (column, cell) in row.enumerated() {
      let tones = !isFooter && rules.tones(column)
      var style = XLSXLook.cell(cell.tone, fills: !tones)
      style.alignment =
        (table.columns.indices.contains(column) ? table.columns[column].alignment : .leading).style
      if isFooter {
        style.isBold = true
        style.fill = style.fill ?? XLSXLook.foot
      }
      let (value, format) = figures.value(of: cell)
      style.format = format
      cells.append(XLSXCell(value, style))
    }
    return cells
  }

  // MARK: Widths

  /// In characters; longer texts wrap.
  private static let widest = 48
  private static let narrowest = 6
  /// What the filter's button hides of a title.
  private static let button = 3
  /// A longer title wraps where the cells under it are narrower.
  private static let widestTitle = 14
  /// A title that is hardly longer stays on one line: the rest of it would be a bracket or a letter.
  private static let widestWholeTitle = 22
  /// Rows that are looked at.
  private static let mostMeasured = 2_000

  /// Of the longest line, in columns of a terminal: characters such as ○ are wide in Japanese fonts.
  static func width(of column: Int, in table: Table, button: Int = button) -> Int {
    let measure = DisplayWidth(ambiguous: 2)
    func longest(_ text: String) -> Int {
      text.isEmpty ? 0 : HarmlessText.lines(text).map { measure.of($0) }.max() ?? 0
    }
    var width = 0
    for row in [table.rows.prefix(mostMeasured), table.footer[...]].joined()
    where row.indices.contains(column) && width < widest {
      width = max(width, longest(row[column].text) + 2)
    }
    let whole = longest(table.columns[column].title) + button
    let title = whole <= widestWholeTitle ? whole : widestTitle
    return min(widest, max(narrowest, title, width))
  }
}
