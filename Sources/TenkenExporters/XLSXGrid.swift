import TenkenPlugin

/// The columns that the tables of one sheet share: a table with fewer columns has some that go over several.
struct XLSXGrid {
  /// In characters.
  let widths: [Double]

  /// In characters; longer texts wrap.
  private static let widestFirst = 40.0
  private static let widest = 12.0
  /// What the letter of a page needs, whatever its tables.
  private static let page = 96.0

  init(_ tables: [Table]) {
    var widths: [Double] = []
    // The table with the most columns says what they are.
    let count = tables.map(\.columns.count).max() ?? 0
    for table in tables where table.columns.count == count {
      for column in table.columns.indices {
        let isText = table.columns[column].alignment == .leading
        let need = min(
          Double(XLSXTable.width(of: column, in: table, button: 0)),
          isText ? XLSXGrid.widestFirst : XLSXGrid.widest)
        if widths.indices.contains(column) {
          widths[column] = max(widths[column], need)
        } else {
          widths.append(need)
        }
      }
    }
    if widths.isEmpty { widths = [XLSXGrid.page] }
    let missing = XLSXGrid.page - widths.reduce(0, +)
    // The widest column is the one with texts.
    if missing > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] += missing
    }
    self.widths = widths
  }

  /// The first column, from 0, that begins at a share of the width or after it.
  func column(at share: Double) -> Int {
    let goal = widths.reduce(0, +) * share
    var (column, width) = (0, 0.0)
    while column < widths.count, width < goal {
      width += widths[column]
      column += 1
    }
    return min(column, widths.count)
  }

  /// For each column of a table those of the grid, from 1.
  func spans(of table: Table) -> [ClosedRange<Int>] {
    let count = table.columns.count
    if count == 0 { return [] }
    if count == widths.count { return (1...count).map { $0...$0 } }
    let needs = table.columns.indices.map { Double(XLSXTable.width(of: $0, in: table, button: 0)) }
    let scale = widths.reduce(0, +) / max(1, needs.reduce(0, +))
    var spans: [ClosedRange<Int>] = []
    var (next, width, goal) = (1, 0.0, 0.0)
    for (column, need) in needs.enumerated() {
      let first = next
      goal += need * scale
      // A column of the grid stays for each further one.
      let last = widths.count - (count - 1 - column)
      repeat {
        width += widths[next - 1]
        next += 1
      } while next <= last && (column == count - 1 || width + widths[next - 1] / 2 < goal)
      spans.append(first...next - 1)
    }
    return spans
  }
}
