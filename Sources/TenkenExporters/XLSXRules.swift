import TenkenCore
import TenkenPlugin
import TenkenTables

/// Rules of a table's sheet that give cells their look by their values, so that it stays right when somebody types
/// another value: bars in columns of shares, tones of figures by their sign and of days by the report's day, tones of
/// marks.
///
/// A report says only how its own cells are to be taken. A rule stands where one explains every cell of its column;
/// elsewhere cells have their tones themselves.
struct XLSXRules {
  /// By column.
  let looks: [[Look]]

  enum Look: Hashable {
    /// A bar over 0 to 1.
    case bar
    /// Fill and colour of a tone where the value compares so with a limit.
    case tone(Cell.Tone, Comparison, than: Double)
    /// Fill and colour of a tone where the text is this.
    case mark(String, Cell.Tone)
  }

  enum Comparison: String {
    case below = "<"
    case same = "="
    case above = ">"
  }

  init(_ table: Table, day: Day?) {
    looks = table.columns.indices.map { column in
      let cells = table.rows.lazy.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      return XLSXRules.looks(of: cells, day: day)
    }
  }

  /// Whether the rules of a column give its cells their tones.
  func tones(_ column: Int) -> Bool {
    looks.indices.contains(column) && looks[column].contains { $0 != .bar }
  }

  /// - Parameter first: the cell of the first column and row.
  func conditions(rows: ClosedRange<Int>, firstColumn: Int = 1) -> [XLSXCondition] {
    var conditions: [XLSXCondition] = []
    var column = 0
    while column < looks.count {
      let first = column
      // Neighbours with the same rules share them.
      while column < looks.count, looks[column] == looks[first] { column += 1 }
      let range = CellRange(rows: rows, columns: firstColumn + first...firstColumn + column - 1)
      let cell = CellRange(
        rows: rows.lowerBound...rows.lowerBound, columns: range.columns.lowerBound...range.columns.lowerBound)
      conditions += looks[first].map { XLSXCondition(range, $0.kind(at: "\(cell)")) }
    }
    return conditions
  }

  private static func looks(of cells: some Sequence<Cell>, day: Day?) -> [Look] {
    var figures: [(value: Double, tone: Cell.Tone)] = []
    var (texts, days, shares) = (0, 0, 0)
    var marks: [String: Cell.Tone]? = [:]
    for cell in cells where cell != .blank {
      guard let figure = cell.spreadsheetFigure else {
        texts += 1
        let tone = cell.tone
        if marks?[cell.text, default: tone] != tone || cell.text.count > longestMark { marks = nil }
        marks?[cell.text] = tone
        if let count = marks?.count, count > mostMarks { marks = nil }
        continue
      }
      if case .date? = cell.value { days += 1 }
      if cell.isShare { shares += 1 }
      figures.append((figure, cell.tone))
    }
    var looks: [Look] = []
    if shares > 1, shares == figures.count, figures.allSatisfy({ (0...1).contains($0.value) }) {
      looks.append(.bar)
    }
    if !figures.isEmpty, days == 0 || days == figures.count {
      let limit = days == 0 ? 0 : day.flatMap { XLSXCell.serial(of: $0) }.map(Double.init)
      if let limit { looks += tones(figures, than: limit) }
    }
    // Texts among figures explain themselves; a column of marks alone is one.
    if figures.isEmpty, texts > 1, let marks {
      looks += marks.filter { XLSXLook.tone($0.value) != XLSXStyle() && !$0.key.isEmpty }.sorted {
        $0.key < $1.key
      }
      .map { .mark($0.key, $0.value) }
    }
    return looks
  }

  /// Of a mark, in characters, and of the different marks in a column.
  private static let longestMark = 20
  private static let mostMarks = 12

  /// Nothing unless all figures on one side of the limit have one tone.
  private static func tones(
    _ figures: [(value: Double, tone: Cell.Tone)], than limit: Double
  ) -> [Look] {
    var tones: [Comparison: Cell.Tone] = [:]
    for (value, tone) in figures {
      let side: Comparison = value < limit ? .below : value > limit ? .above : .same
      // Emphasis is the cell's own.
      let tone = XLSXLook.tone(tone) == XLSXStyle() ? .plain : tone
      if tones.updateValue(tone, forKey: side) ?? tone != tone { return [] }
    }
    guard tones.count > 1, Set(tones.values).count > 1 else { return [] }
    return [Comparison.below, .same, .above].compactMap { side in
      tones[side].flatMap { $0 == .plain ? nil : .tone($0, side, than: limit) }
    }
  }
}

extension XLSXRules.Look {
  /// - Parameter cell: the first of the rule's range, as a formula names it.
  func kind(at cell: String) -> XLSXCondition.Kind {
    switch self {
    case .bar: .bar(XLSXColour(0xBDD7EE), over: 0...1)
    case .tone(let tone, let comparison, let limit):
      .formula(
        "=AND(ISNUMBER(\(cell)),\(cell)\(comparison.rawValue)\(Int(limit)))", XLSXLook.tone(tone))
    case .mark(let text, let tone):
      .formula(
        "=EXACT(\(cell),\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\")",
        XLSXLook.tone(tone))
    }
  }
}
