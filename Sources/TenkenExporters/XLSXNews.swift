import TenkenCore
import TenkenPlugin
import TenkenTables

/// A news sheet as one sheet that is printed on one page of A4: masthead, title, everything in its order, the tables
/// one under another on common columns, and the facts small at the foot.
struct XLSXNews {
  private let report: Report
  private let masthead: Masthead
  private let day: Day
  private let language: Language
  private let grid: XLSXGrid
  private let stamps: XLSXStamps?
  private var page = XLSXNewsPage()

  init(_ report: Report, _ masthead: Masthead, day: Day, language: Language) {
    (self.report, self.masthead, self.day, self.language) = (report, masthead, day, language)
    grid = XLSXGrid(XLSXNews.tables(of: report))
    stamps = XLSXStamps(report.stamps, widths: grid.widths)
    if let stamps {
      page.rows = (1...XLSXStamps.rows).map { stamps.cells(row: $0, title: "") }
      (page.merged, page.heights) = (stamps.merged, stamps.heights)
    }
    head()
    for (index, block) in report.blocks.enumerated() { add(block, at: index) }
    let facts = report.facts.filter { !$0.value.isEmpty }.map {
      HarmlessText.oneLine($0.label + (language == .ja ? "：" : ": ") + $0.value)
    }
    if facts.isEmpty { return }
    var small = XLSXLook.note
    small.size = 8
    page.gap()
    across(facts.joined(separator: language == .ja ? "　" : "   "), small)
  }

  func sheet(named name: String) -> XLSXSheet {
    var sheet = XLSXSheet(name: name)
    sheet.widths = grid.widths + (stamps?.furtherWidths ?? [])
    (sheet.merged, sheet.heights, sheet.conditions) = (page.merged, page.heights, page.conditions)
    sheet.paper = .a4
    sheet.isOnePage = true
    sheet.hasGridlines = false
    return sheet
  }

  var rows: [[XLSXCell]] { page.rows }

  /// The report's tables; those of charts whose figures stand nowhere else.
  private static func tables(of report: Report) -> [Table] {
    let own = report.blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    return report.blocks.compactMap { block in
      switch block {
      case .table(let table): table
      case .chart(let chart) where !own.contains { $0.id == chart.table.id }: chart.table
      default: nil
      }
    }
  }

  private mutating func head() {
    let count = grid.widths.count
    var band = XLSXStyle()
    (band.fill, band.colour, band.isBold, band.size, band.alignment) =
      (XLSXLook.deep, XLSXColour(0xFFFFFF), true, 20, .left)
    var line = band
    (line.isBold, line.size, line.alignment) = (false, 9, .right)
    // The name at the left and number, day and issuer at the right, each a cell of several rows or columns.
    let middle = max(1, grid.column(at: 0.6))
    let lines = masthead.lines.isEmpty ? [""] : masthead.lines
    let first = page.rows.count + 1
    for (index, text) in lines.enumerated() {
      var cells = [XLSXCell](repeating: XLSXCell(.blank, band), count: count)
      if index == 0 { cells[0] = cell(masthead.name, band) }
      if middle < count {
        for column in middle..<count { cells[column] = XLSXCell(.blank, line) }
        cells[middle] = cell(text, line)
        page.merge(CellRange(rows: first + index...first + index, columns: middle + 1...count))
      }
      page.heights[first + index] = lines.count == 1 ? 36 : max(18, 40 / Double(lines.count))
      page.rows.append(cells)
    }
    page.merge(CellRange(rows: first...first + lines.count - 1, columns: 1...middle))
    page.gap()
    var title = XLSXLook.title(15)
    (title.alignment, title.wraps) = (.center, true)
    across(report.title, title)
    page.gap()
  }

  private mutating func add(_ block: Report.Block, at index: Int) {
    switch block {
    case .heading(let level, let text):
      if level == 2 { page.gap() }
      across(text, XLSXLook.title(level == 2 ? 12 : 11))
    case .paragraph(let text): across(text, XLSXLook.text)
    case .list(let items): for item in items { across("・" + item, XLSXLook.text) }
    case .table(let table):
      self.table(table, hasCaption: !report.blocks.repeatHeading(at: index))
    case .chart(let chart):
      let stands = report.blocks.contains { block in
        if case .table(let table) = block { table.id == chart.table.id } else { false }
      }
      if !stands { self.table(chart.table, hasCaption: true) }
    }
  }

  private mutating func table(_ table: Table, hasCaption: Bool) {
    if hasCaption, let caption = table.caption { across(caption, XLSXLook.title(11)) }
    let spans = grid.spans(of: table)
    if !spans.isEmpty {
      var figures = XLSXFigures()
      let head = XLSXHead(table.columns, row: page.rows.count + 1)
      if head.hasGroups {
        // Cells that are one over two rows and over several columns of the grid.
        for range in head.merged {
          let (first, last) = (spans[range.columns.lowerBound - 1], spans[range.columns.upperBound - 1])
          page.merge(CellRange(rows: range.rows, columns: first.lowerBound...last.upperBound))
        }
        for line in 0...1 {
          let merges = line == 1 ? table.columns.map { !($0.group ?? "").isEmpty } : []
          row(head.cells(row: page.rows.count + 1), spans, merges: merges)
        }
      } else {
        row(head.cells(row: page.rows.count + 1), spans)
      }
      let first = page.rows.count + 1
      let rules = XLSXRules(table, day: day)
      // Rules stand for columns of their own only.
      let areRuled = spans.enumerated().allSatisfy { $1 == $0 + 1...$0 + 1 } && !table.rows.isEmpty
      for (cells, isFooter) in table.rows.map({ ($0, false) }) + table.footer.map({ ($0, true) }) {
        row(
          cells.enumerated().map { column, cell in
            var style = XLSXLook.cell(cell.tone, fills: isFooter || !areRuled || !rules.tones(column))
            style.alignment =
              table.columns.indices.contains(column) ? table.columns[column].alignment.style : .left
            if isFooter { (style.isBold, style.fill) = (true, style.fill ?? XLSXLook.foot) }
            let (value, format) = figures.value(of: cell)
            style.format = format
            return XLSXCell(value, style)
          }, spans)
      }
      if areRuled { page.conditions += rules.conditions(rows: first...first + table.rows.count - 1) }
    }
    if let note = table.note {
      var small = XLSXLook.note
      small.size = 9
      across(note, small)
    }
    page.gap()
  }

  /// Each cell over its columns of the grid.
  ///
  /// - Parameter merges: whether a cell's columns become one here; all of them where nil.
  private mutating func row(_ cells: [XLSXCell], _ spans: [ClosedRange<Int>], merges: [Bool]? = nil) {
    let line = page.rows.count + 1
    var row: [XLSXCell] = []
    for (index, (cell, span)) in zip(cells, spans).enumerated() {
      row.append(cell)
      row += [XLSXCell](repeating: XLSXCell(.blank, cell.style), count: span.count - 1)
      if merges.map({ $0.indices.contains(index) && $0[index] }) ?? true {
        page.merge(CellRange(rows: line...line, columns: span))
      }
    }
    page.rows.append(row)
  }

  /// A text over the width of the page.
  private mutating func across(_ text: String, _ style: XLSXStyle) {
    let count = grid.widths.count
    let line = page.rows.count + 1
    var style = style
    style.wraps = true
    page.rows.append(
      [cell(text, style)] + [XLSXCell](repeating: XLSXCell(.blank, style), count: count - 1))
    page.merge(CellRange(rows: line...line, columns: 1...count))
  }

  private func cell(_ text: String, _ style: XLSXStyle) -> XLSXCell {
    XLSXCell(text.isEmpty ? .blank : .text(XLSXFigures.text(text)), style)
  }
}

/// The rows of a news sheet as they come together.
struct XLSXNewsPage {
  var rows: [[XLSXCell]] = []
  var merged: [CellRange] = []
  var heights: [Int: Double] = [:]
  var conditions: [XLSXCondition] = []

  /// A narrow row between two parts.
  mutating func gap() {
    rows.append([])
    heights[rows.count] = 7
  }

  mutating func merge(_ range: CellRange) {
    if range.rows.count > 1 || range.columns.count > 1 { merged.append(range) }
  }
}
