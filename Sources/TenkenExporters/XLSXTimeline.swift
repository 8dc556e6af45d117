import TenkenCore
import TenkenPlugin
import TenkenTables

/// A timeline as bars of days: what leads up to a start is unseen, then the days until the end or the due day, then
/// those after the due day.
struct XLSXTimeline {
  private let chart: Chart
  private let language: Language
  private let rows: [Row]

  private struct Row {
    var name: Cell
    var start: Day
    /// Days from the start to the due day, while nothing has ended it; to its end; past the due day.
    var open: Int?
    var ended: Int?
    var late: Int?
    /// The last day of its bar.
    var last: Day
  }

  /// Nil where no row has a first day.
  init?(_ chart: Chart, _ language: Language) {
    (self.chart, self.language) = (chart, language)
    let today = chart.mark?.day
    rows = chart.table.rows.compactMap { row in
      // A day that spreadsheets have.
      let days = [1, 2, 3].map { row.cell($0).spreadsheetFigure == nil ? nil : row.cell($0).day }
      guard let start = days[0] ?? days[1] ?? days[2] else { return nil }
      let (due, end) = (days[1], days[2])
      let last = end ?? max(due ?? start, today ?? due ?? start)
      // What is due and over, or due and not over yet.
      let late = due.map { last.serial - max($0, start).serial }.flatMap { days in
        days > 0 && (end != nil || today.map { $0 > (due ?? $0) } ?? false) ? days : nil
      }
      let length = max(0, last.serial - start.serial - (late ?? 0))
      return Row(
        name: row.cell(0), start: start, open: end == nil ? length : nil, ended: end == nil ? nil : length,
        late: late, last: max(last, start))
    }
    if rows.isEmpty { return nil }
  }

  func drawing(on sheet: inout XLSXDrawings) -> XLSXChart {
    func days(_ count: Int?) -> Cell { count.map { Cell("\($0)", value: .number(Double($0))) } ?? .blank }
    let names = sheet.add(title: title(0), cells: rows.map { Cell($0.name.text) })
    let categories = XLSXChart.Cells(
      sheet.cells(column: names, rows: rows.count), rows.map { XLSXFigures.text($0.name.text) })
    var parts: [(title: String, cells: [Cell], look: XLSXChart.Look)] = [
      (title(1), rows.map { Cell($0.start.description, value: .date($0.start.description)) }, .unseen),
      (title(1) + "～" + title(2), rows.map { days($0.open) }, .bar(XLSXLook.accent)),
    ]
    if chart.table.columns.count > 3 {
      parts.append((title(1) + "～" + title(3), rows.map { days($0.ended) }, .bar(XLSXColour(0x6BA37A))))
    }
    let late = language == .ja ? title(2) + "超過" : "past " + title(2)
    parts.append((late, rows.map { days($0.late) }, .bar(XLSXColour(0xC0392B))))
    let series = parts.enumerated().map { index, part in
      let column = sheet.add(title: part.title, cells: part.cells)
      var made = XLSXChart.Series(
        sheet.name(column: column), categories: categories,
        values: XLSXChart.Cells(
          sheet.cells(column: column, rows: rows.count), part.cells.map(\.spreadsheetFigure)),
        look: part.look)
      made.isInLegend = index > 0
      return made
    }
    var title = XLSXDrawing.title(chart)
    if let mark = chart.mark, !mark.text.isEmpty {
      title += language == .ja ? "（\(mark.text)現在）" : " (as of \(mark.text))"
    }
    var drawing = XLSXChart(.stackedBars, title: title, summary: chart.summary, series: series)
    drawing.format = XLSXNumberFormat("yyyy-mm-dd")
    drawing.size = XLSXChart.Size(width: 760, height: min(1_600, 140 + 26 * Double(max(3, rows.count))))
    setScale(of: &drawing)
    return drawing
  }

  private func title(_ column: Int) -> String {
    chart.table.columns.indices.contains(column)
      ? HarmlessText.oneLine(chart.table.columns[column].title) : ""
  }

  private func setScale(of drawing: inout XLSXChart) {
    guard let first = rows.map(\.start.serial).min(), let last = rows.map(\.last.serial).max() else { return }
    // Six or seven days are named along the axis.
    let step =
      [1, 2, 7, 14, 28, 56, 91, 182, 364].first { (last - first) / $0 <= 6 } ?? max(1, (last - first) / 6)
    let lower = XLSXCell.serial(of: Day(serial: first)) ?? 61
    let count = (last - first) / step + 1
    drawing.scale = Double(lower)...Double(lower + count * step)
    drawing.step = Double(step)
  }
}

extension Cell {
  fileprivate var day: Day? {
    if case .date(let text)? = value { Day(iso: text) } else { nil }
  }
}
