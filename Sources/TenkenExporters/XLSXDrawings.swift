import TenkenCore
import TenkenPlugin
import TenkenTables

/// The charts on a table's sheet, and the figures that they need and the table does not hold: these stand right of
/// everything, outside of what is printed.
struct XLSXDrawings {
  let table: Table
  let head: XLSXHead
  let language: Language
  private(set) var charts: [XLSXChart] = []
  /// Colour scales over the table's figures.
  private(set) var scales: [XLSXCondition] = []
  /// Whether the table is there for its charts alone.
  private let isDrawn: Bool
  private let headRow: Int
  private let tableWidths: [Double]
  private var further: [(title: String, cells: [Cell])] = []
  /// Of the first of the further figures.
  private let furtherColumn: Int
  let isBeside: Bool

  /// The row of the table's first figures.
  let firstRow: Int

  /// In pixels of a column that has no width of its own, and of a character.
  private static let usualColumn = 64.0
  private static let character = 7.0
  private static let gap = 20.0

  init(_ table: Table, isDrawn: Bool, top: Int, widths: [Double], language: Language) {
    (self.table, self.isDrawn, self.language) = (table, isDrawn, language)
    head = XLSXHead(table.columns, row: top + 1)
    headRow = top + (head.hasGroups ? 2 : 1)
    firstRow = headRow + 1
    tableWidths = widths
    let width = widths.reduce(0, +)
    // A chart below a long table is not seen, one beside a wide table neither; below it is printed larger.
    isBeside =
      table.rows.count > XLSXDrawings.longestAbove
      || (table.rows.count > XLSXDrawings.shortest && width <= XLSXDrawings.widestBeside)
    // Beyond the widest chart, so that nothing of them is printed.
    var (column, covered) = (isBeside ? widths.count + 1 : 0, 0.0)
    while covered < XLSXDrawings.widestChart || column < widths.count {
      covered +=
        widths.indices.contains(column) ? widths[column] * XLSXDrawings.character : XLSXDrawings.usualColumn
      column += 1
    }
    furtherColumn = column + 2
  }

  private static let widestBeside = 85.0
  private static let longestAbove = 40
  private static let shortest = 15
  static let size = XLSXChart.Size(width: 660, height: 380)
  static let widestChart = 1_400.0
  private static let widestBelow = 1_000.0

  var hasFigures: Bool { !further.isEmpty }

  /// The widths of all columns up to the last that has one.
  var widths: [Double] {
    if further.isEmpty { return tableWidths }
    let free = [Double](repeating: 9, count: max(0, furtherColumn - 1 - tableWidths.count))
    return tableWidths + free + further.map { _ in 12 }
  }

  /// The last row that has further figures.
  var lastRow: Int { further.isEmpty ? 0 : firstRow - 1 + (further.map(\.cells.count).max() ?? 0) }

  /// The last row and column that a chart covers, as far as rows have the usual height.
  var extent: (rows: Int, columns: Int) {
    charts.reduce((0, 0)) { extent, chart in
      let rows = chart.corner.row + Int((chart.size.height / XLSXDrawings.row).rounded(.up))
      return (max(extent.0, rows), max(extent.1, lastColumn(of: chart)))
    }
  }

  /// In pixels, of the lower of both languages' rows.
  private static let row = 20.0

  private func lastColumn(of chart: XLSXChart) -> Int {
    var (column, left) = (chart.corner.column, chart.size.width)
    while left > 0 {
      left -=
        tableWidths.indices.contains(column - 1)
        ? tableWidths[column - 1] * XLSXDrawings.character : XLSXDrawings.usualColumn
      column += 1
    }
    return column - 1
  }

  // MARK: Adding

  /// Draws a chart, if there is something to draw.
  mutating func add(_ chart: Chart) {
    if chart.kind == .heatMap {
      colour(chart)
      return
    }
    guard var drawing = XLSXDrawing.draw(chart, on: &self) else { return }
    if isBeside {
      let below = charts.last.map {
        $0.corner.row + Int(($0.size.height + XLSXDrawings.gap) / XLSXDrawings.row) + 1
      }
      drawing.corner = XLSXChart.Corner(row: below ?? firstRow, column: tableWidths.count + 2)
    } else {
      let bottom = firstRow + table.rows.count + table.footer.count + (table.note == nil ? 1 : 3)
      let below = charts.last.map {
        $0.corner.row + Int(($0.size.height + XLSXDrawings.gap) / XLSXDrawings.row) + 1
      }
      drawing.corner = XLSXChart.Corner(row: below ?? bottom, column: 1)
      // As wide as the table above it, as far as that leaves it its shape.
      let width = tableWidths.prefix(table.columns.count).reduce(0, +) * XLSXDrawings.character
      drawing.size.width = max(drawing.size.width, min(width, XLSXDrawings.widestBelow))
    }
    charts.append(drawing)
  }

  /// A column of further figures.
  ///
  /// - Returns: its number in the sheet, from 1.
  mutating func add(title: String, cells: [Cell]) -> Int {
    further.append((title, cells))
    return furtherColumn + further.count - 1
  }

  /// A column of a chart's table as it stands in the sheet's, if it does.
  func column(_ index: Int, of chart: Table) -> Int? {
    if isDrawn { return index + 1 }
    guard chart.rows.count == table.rows.count, chart.columns.indices.contains(index) else { return nil }
    let wanted = chart.rows.map { $0.indices.contains(index) ? $0[index] : .blank }
    return table.columns.indices.first { column in
      zip(table.rows, wanted).allSatisfy { row, cell in
        guard row.indices.contains(column) else { return false }
        return index == 0
          ? row[column].text == cell.text : row[column].spreadsheetFigure == cell.spreadsheetFigure
      } && (index == 0 || wanted.contains { $0.spreadsheetFigure != nil })
    }.map { $0 + 1 }
  }

  /// The rows of a chart's figures in a column of the sheet.
  func cells(column: Int, rows: Int) -> CellRange {
    CellRange(rows: firstRow...firstRow + max(1, rows) - 1, columns: column...column)
  }

  func name(column: Int) -> XLSXChart.Name {
    if column <= table.columns.count { return head.name(of: column - 1) }
    let title = further.indices.contains(column - furtherColumn) ? further[column - furtherColumn].title : ""
    return .cell(row: headRow, column: column, text: XLSXFigures.text(title))
  }

  /// The cells with the titles of neighbouring columns.
  func headCells(columns: ClosedRange<Int>) -> XLSXChart.Cells<String> {
    let names = columns.map { name(column: $0) }
    let places = names.compactMap { name -> (row: Int, text: String)? in
      if case .cell(let row, _, let text) = name { (row, text) } else { nil }
    }
    let row = places.first?.row ?? headRow
    return XLSXChart.Cells(CellRange(rows: row...row, columns: columns), places.map(\.text))
  }

  // MARK: Writing

  func figures(row line: Int, into cells: inout [XLSXCell], _ figures: inout XLSXFigures) {
    if further.isEmpty || line < headRow || line > lastRow { return }
    while cells.count < furtherColumn - 1 { cells.append(XLSXCell(.blank)) }
    for (title, column) in further {
      var style = XLSXStyle()
      style.colour = XLSXLook.quiet
      guard line >= firstRow else {
        style.wraps = true
        cells.append(XLSXCell(.text(XLSXFigures.text(title)), style))
        continue
      }
      guard column.indices.contains(line - firstRow) else {
        cells.append(XLSXCell(.blank))
        continue
      }
      let (value, format) = figures.value(of: column[line - firstRow])
      style.format = format
      cells.append(XLSXCell(value, style))
    }
  }

  // MARK: Heat maps

  /// The colour scale of a heat map, on the cells of the table where its figures stand.
  ///
  /// There they may be points where the map has shares, of another maximum for each question: then each line of equal
  /// maxima has the scale in its own unit.
  private mutating func colour(_ chart: Chart) {
    if table.rows.isEmpty { return }
    let titles = Set(chart.table.columns.dropFirst().map(\.title))
    let rows = Set(chart.table.rows.compactMap { $0.first?.text })
    let found = isDrawn ? Array(table.columns.indices.dropFirst()) : columns(headed: titles)
    let isTurned = found.isEmpty
    for columns in XLSXDrawings.runs(isTurned ? columns(headed: rows) : found, { _ in 1.0 }) {
      let lines = isTurned ? Array(table.rows.indices) : columns.lines
      let factors = Dictionary(
        uniqueKeysWithValues: lines.map { line in
          (line, isDrawn ? 1 : factor(of: chart, line: line, across: columns.lines, isTurned: isTurned))
        })
      for run in XLSXDrawings.runs(lines, { factors[$0] ?? nil }) {
        let across = isTurned ? columns.lines : run.lines
        let down = isTurned ? run.lines : Array(table.rows.indices)
        guard let left = across.first, let right = across.last, let top = down.first, let end = down.last
        else { continue }
        scales.append(
          XLSXCondition(
            CellRange(rows: firstRow + top...firstRow + end, columns: left + 1...right + 1),
            .colours(
              low: XLSXColour(0xF4A59A), middle: XLSXColour(0xFFE9A8), high: XLSXColour(0xDDF0D3),
              over: chart.scale.flatMap {
                $0.lowerBound < $0.upperBound
                  ? $0.lowerBound * run.factor...$0.upperBound * run.factor : nil
              })))
      }
    }
  }

  /// Columns with such a title that hold figures.
  private func columns(headed titles: Set<String>) -> [Int] {
    table.columns.indices.filter { column in
      titles.contains(table.columns[column].title)
        && table.rows.contains { $0.cell(column).spreadsheetFigure != nil }
    }
  }

  /// What a figure of the map is multiplied with to be that of the table; nil where the line does not tell.
  private func factor(of chart: Chart, line: Int, across columns: [Int], isTurned: Bool) -> Double? {
    let pairs =
      isTurned
      ? columns.map { (row: line, column: $0) } : table.rows.indices.map { (row: $0, column: line) }
    let factors = pairs.compactMap { place -> Double? in
      let title = table.columns[place.column].title
      let texts = Set(table.rows[place.row].map(\.text))
      let name: (String?) -> Bool = { isTurned ? $0 == title : $0.map(texts.contains) ?? false }
      guard let row = chart.table.rows.first(where: { name($0.first?.text) }),
        let column = chart.table.columns.indices.dropFirst().first(where: {
          isTurned ? texts.contains(chart.table.columns[$0].title) : chart.table.columns[$0].title == title
        }), let drawn = row.cell(column).spreadsheetFigure, drawn != 0,
        let written = table.rows[place.row].cell(place.column).spreadsheetFigure, written != 0
      else { return nil }
      return written / drawn
    }
    guard let first = factors.first, first > 0,
      factors.allSatisfy({ abs($0 - first) <= first * 1e-9 })
    else { return nil }
    return first
  }

  /// Neighbouring lines of the same factor; those without one are left out.
  private static func runs(
    _ lines: [Int], _ factor: (Int) -> Double?
  ) -> [(lines: [Int], factor: Double)] {
    var runs: [(lines: [Int], factor: Double)] = []
    for line in lines {
      guard let own = factor(line) else { continue }
      if let last = runs.last, last.lines.last == line - 1, abs(last.factor - own) <= own * 1e-9 {
        runs[runs.count - 1].lines.append(line)
      } else {
        runs.append(([line], own))
      }
    }
    return runs
  }
}
