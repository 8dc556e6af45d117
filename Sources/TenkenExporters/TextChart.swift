import TenkenCore
import TenkenPlugin

/// A chart as a table of text with a column that is drawn: bars, sparklines, arrows, lines over days.
struct TextChart {
  private let chart: Chart
  /// Columns that the drawing may take with its labels.
  private let width: Int
  private let measure: DisplayWidth
  /// Letters only: block characters would be torn apart, or not be there.
  private let isPlain: Bool

  /// A drawing is no wider, and where there is less room than the least there is none.
  private static let widest = 40
  private static let least = 8

  init(_ chart: Chart, width: Int, measure: DisplayWidth, isPlain: Bool) {
    self.chart = chart
    self.width = width
    self.measure = measure
    self.isPlain = isPlain || measure.ambiguous != 1
  }

  /// The table to print; nil where nothing is to be printed.
  ///
  /// - Parameter stands: the figures stand in a table of the report, which is seen as easily as any drawing but bars.
  func table(stands: Bool) -> Table? {
    if chart.table.columns.count < 2 || chart.table.rows.isEmpty { return nil }
    let drawn: Table? =
      switch chart.kind {
      case .bars: bars
      case .lines: stands ? nil : lines
      case .slopes: stands ? nil : slopes
      case .heatMap: nil
      case .timeline: stands ? nil : timeline
      }
    return drawn ?? (stands ? nil : chart.table)
  }

  /// Room for the drawing beside the columns of a table; nil where that is too little.
  private func room(beside table: Table) -> Int? {
    let natural = TextTable(table, measure: measure).widths(within: nil) ?? []
    let left = width - natural.reduce(0) { $0 + $1 + 2 }
    return left < Self.least ? nil : min(left, Self.widest)
  }

  // MARK: Bars

  private var bars: Table? {
    var table = chart.table
    let (marks, bar) = (table.columns.count > 2, isPlain ? "|" : "│")
    if marks { table.columns[2].title = "\(bar) \(table.columns[2].title)" }
    guard let axis, let room = room(beside: table) else { return nil }
    let legend = marks ? nil : chart.mark.map { "\(bar) \($0.text)" }
    table.columns.insert(Table.Column(legend ?? ""), at: 1)
    for index in table.rows.indices {
      let row = table.rows[index]
      let value = row[1].figure.map { Self.share($0, of: axis) }
      let mark = (marks ? row[2].figure : value == nil ? nil : chart.mark?.figure)
        .map { Self.share($0, of: axis) }
      table.rows[index].insert(Cell(self.bar(value, mark: mark, room), tone: row[1].tone), at: 1)
    }
    return table
  }

  /// The ends of the axis: those of the chart, else from 0 over all figures.
  private var axis: ClosedRange<Double>? {
    let figures = chart.table.rows.flatMap { $0.dropFirst().compactMap(\.figure) }
    guard let low = figures.min(), let high = figures.max() else { return nil }
    let axis = chart.scale ?? min(low, 0)...max(high, 0)
    return axis.lowerBound < axis.upperBound ? axis : nil
  }

  /// 0 to 1.
  private static func share(_ value: Double, of axis: ClosedRange<Double>) -> Double {
    min(max((value - axis.lowerBound) / (axis.upperBound - axis.lowerBound), 0), 1)
  }

  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  private func bar(_ value: Double?, mark: Double?, _ room: Int) -> String {
    var fields = [Character](repeating: " ", count: room)
    if let value {
      let eighths = Int((value * Double(room * 8)).rounded())
      if isPlain {
        for index in 0..<((eighths + 4) / 8) { fields[index] = "#" }
      } else {
        for index in 0..<(eighths / 8) { fields[index] = "█" }
        if eighths % 8 > 0 { fields[eighths / 8] = Self.eighths[eighths % 8 - 1] }
      }
    }
    if let mark { fields[min(Int(mark * Double(room)), room - 1)] = isPlain ? "|" : "│" }
    return TextWrapping.trimmedEnd(String(fields))
  }

  // MARK: Lines and slopes

  private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The figures with a sparkline before them, from the lowest to the highest of all.
  private var lines: Table {
    var table = chart.table
    let figures = table.rows.flatMap { $0.dropFirst().compactMap(\.figure) }
    guard !isPlain, let low = figures.min(), let high = figures.max() else { return table }
    table.columns.insert(Table.Column(""), at: 1)
    for index in table.rows.indices {
      let bars = table.rows[index].dropFirst().map { cell -> Character in
        // A no-break space: blanks at the end would be cut.
        guard let figure = cell.figure else { return "\u{A0}" }
        return Self.levels[high > low ? min(7, Int((figure - low) / (high - low) * 8)) : 7]
      }
      table.rows[index].insert(Cell(String(bars)), at: 1)
    }
    return table
  }

  private var slopes: Table? {
    var table = chart.table
    if table.columns.count < 3 { return nil }
    table.columns.insert(Table.Column(""), at: 2)
    for index in table.rows.indices { table.rows[index].insert(Cell(isPlain ? "->" : "→"), at: 2) }
    return table
  }

  // MARK: Days

  private var timeline: Table? {
    let days = chart.table.rows.flatMap { $0.dropFirst().compactMap(\.day) }
    let today = chart.mark?.day
    let all = days + (today.map { [$0] } ?? [])
    guard let first = all.min(), let last = all.max(), first < last, let room = room(beside: chart.table)
    else { return nil }
    func place(_ day: Int) -> Int { (day - first) * (room - 1) / (last - first) }
    let signs: [Character] = isPlain ? ["-", "o", "x", "|"] : ["─", "○", "●", "│"]
    var table = chart.table
    table.columns.insert(Table.Column(""), at: 1)
    for index in table.rows.indices {
      let cells = table.rows[index]
      func day(_ column: Int) -> Int? { cells.indices.contains(column) ? cells[column].day : nil }
      var fields = [Character](repeating: " ", count: room)
      if let today { fields[place(today)] = signs[3] }
      if let begun = day(1), let due = day(2), begun <= due {
        for field in place(begun)...place(due) { fields[field] = signs[0] }
      }
      if let due = day(2) { fields[place(due)] = signs[1] }
      if let done = day(3) { fields[place(done)] = signs[2] }
      let tone = cells.indices.contains(2) ? cells[2].tone : .plain
      table.rows[index].insert(Cell(TextWrapping.trimmedEnd(String(fields)), tone: tone), at: 1)
    }
    var legend = zip(signs[1...2], chart.table.columns.dropFirst(2)).map { "\($0) \($1.title)" }
    if let mark = chart.mark { legend.append("\(signs[3]) \(mark.text)") }
    table.note = ([legend.joined(separator: "  ")] + [table.note].compactMap { $0 }).joined(separator: "\n")
    return table
  }
}

extension Cell {
  fileprivate var day: Int? {
    if case .date(let iso) = value { Day(iso: iso)?.serial } else { nil }
  }
}
