import TenkenCore
import TenkenPlugin

/// The layout of one table in text: how wide its columns are, and its lines.
struct TextTable {
  private let table: Table
  private let wrapping: TextWrapping
  /// The width of each column, unwrapped.
  private let natural: [Int]

  /// Blanks between two columns.
  private static let gap = 2
  /// A column of texts is not squeezed below this.
  private static let leastTextWidth = 10
  /// A word longer than this may be broken.
  private static let longestWord = 16

  init(_ table: Table, measure: DisplayWidth) {
    let wrapping = TextWrapping(measure)
    self.table = table
    self.wrapping = wrapping
    natural = table.columns.enumerated().map { index, column in
      TextTable.body(index, of: table).reduce(TextTable.width(of: column.title, measure)) {
        max($0, TextTable.width(of: $1, measure))
      }
    }
  }

  private static func body(_ index: Int, of table: Table) -> [String] {
    (table.rows + table.footer).map { cell(index, of: $0).text }
  }

  private static func width(of text: String, _ measure: DisplayWidth) -> Int {
    HarmlessText.lines(text).map(measure.of).max() ?? 0
  }

  /// Columns below which one of the table's is not squeezed: figures stay whole, texts keep a readable width. Where
  /// columns have groups, cells stay whole: such a table falls apart rather than being squeezed.
  private func least(_ index: Int) -> Int {
    let column = table.columns[index]
    let texts = TextTable.body(index, of: table)
    let body = texts.map { TextTable.width(of: $0, wrapping.measure) }.max() ?? 0
    let title = min(wrapping.longestUnit(column.title), TextTable.longestWord)
    let isGrouped = table.columns.contains { $0.group != nil }
    if column.alignment == .trailing || isGrouped { return max(body, title) }
    let word = min(texts.map(wrapping.longestUnit).max() ?? 0, TextTable.longestWord)
    return max(word, title, min(body, TextTable.leastTextWidth))
  }

  /// The width of each column, the widest squeezed first; nil where the table does not fit.
  func widths(within width: Int?) -> [Int]? {
    guard let width else { return natural }
    let room = width - TextTable.gap * max(natural.count - 1, 0)
    if natural.reduce(0, +) <= room { return natural }
    let least = natural.indices.map(least)
    if least.reduce(0, +) > room { return nil }
    func squeezed(to bound: Int) -> [Int] {
      natural.indices.map { min(natural[$0], max(least[$0], bound)) }
    }
    var (low, high) = (0, natural.max() ?? 0)
    while low < high {
      let middle = (low + high + 1) / 2
      if squeezed(to: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    var widths = squeezed(to: low)
    var rest = room - widths.reduce(0, +)
    for index in widths.indices where rest > 0 && widths[index] < natural[index] {
      widths[index] += 1
      rest -= 1
    }
    return widths
  }

  func lines(widths: [Int], style: TextStyle) -> [String] {
    if natural.isEmpty { return [] }
    let rule = join(
      widths.map { Piece(text: wrapping.rule($0)) }, widths: widths, style: TextStyle(isOn: false))
    var out: [String] = []
    out += groups(widths: widths, style: style)
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      let titles = table.columns.map { Cell($0.title, tone: .strong) }
      out += row(titles, widths: widths, style: style, fromBottom: true) + [rule]
    }
    for cells in table.rows { out += row(cells, widths: widths, style: style) }
    if !table.footer.isEmpty { out.append(rule) }
    for cells in table.footer { out += row(cells, widths: widths, style: style) }
    return out
  }

  /// The heads of groups, each above its columns.
  private func groups(widths: [Int], style: TextStyle) -> [String] {
    let runs = table.columns.runsOfGroups
    if runs.allSatisfy({ $0.group == nil }) { return [] }
    let spans = runs.map { run in
      run.columns.reduce(TextTable.gap * (run.columns.count - 1)) { $0 + widths[$1] }
    }
    let titles = Table(id: table.id, columns: runs.map { _ in Table.Column("") }, rows: [])
    let heads = runs.map { Cell($0.group ?? "", tone: .strong) }
    return TextTable(titles, measure: wrapping.measure).row(
      heads, widths: spans, style: style, fromBottom: true)
  }

  /// One line of one cell.
  private struct Piece {
    var text: String
    var tone = Cell.Tone.plain
  }

  private static func cell(_ index: Int, of row: [Cell]) -> Cell {
    row.indices.contains(index) ? row[index] : .blank
  }

  private func row(
    _ cells: [Cell], widths: [Int], style: TextStyle, fromBottom: Bool = false
  ) -> [String] {
    let wrapped = widths.indices.map { index in
      wrapping.lines(TextTable.cell(index, of: cells).text, width: widths[index])
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let pieces = widths.indices.map { index in
        let own = fromBottom ? line - (height - wrapped[index].count) : line
        let text = wrapped[index].indices.contains(own) ? wrapped[index][own] : ""
        return Piece(text: text, tone: TextTable.cell(index, of: cells).tone)
      }
      return join(pieces, widths: widths, style: style)
    }
  }

  /// The pieces side by side, without blanks at the end.
  private func join(_ pieces: [Piece], widths: [Int], style: TextStyle) -> String {
    guard let last = pieces.lastIndex(where: { !$0.text.isEmpty }) else { return "" }
    var out = ""
    for index in 0...last {
      let spare = max(0, widths[index] - wrapping.measure.of(pieces[index].text))
      let before =
        switch table.columns[index].alignment {
        case .leading: 0
        case .center: spare / 2
        case .trailing: spare
        }
      out += String(repeating: " ", count: before) + style.apply(pieces[index].tone, to: pieces[index].text)
      if index < last { out += String(repeating: " ", count: spare - before + TextTable.gap) }
    }
    return out
  }
}
