import TenkenPlugin
import TenkenTables

/// The heads of a table's columns: a row, or two where some have a common head, which is one cell over them.
struct XLSXHead {
  private let columns: [Table.Column]
  /// The first of its rows.
  private let row: Int
  let hasGroups: Bool

  init(_ columns: [Table.Column], row: Int) {
    (self.columns, self.row) = (columns, row)
    hasGroups = columns.contains { !($0.group ?? "").isEmpty }
  }

  var merged: [CellRange] {
    if !hasGroups { return [] }
    return columns.runsOfGroups.map { run in
      let range = run.columns.lowerBound + 1...run.columns.upperBound
      // A column of its own has both rows.
      return CellRange(rows: row...((run.group ?? "").isEmpty ? row + 1 : row), columns: range)
    }
  }

  func cells(row line: Int) -> [XLSXCell] {
    columns.map { column in
      let isGrouped = !(column.group ?? "").isEmpty
      let text = hasGroups && line == row && isGrouped ? column.group ?? "" : column.title
      var style = XLSXLook.header
      style.alignment = hasGroups && line == row && isGrouped ? .center : column.alignment.style
      // Of cells that are one only the first has the text.
      return XLSXCell(hasGroups && line > row && !isGrouped ? .blank : .text(XLSXFigures.text(text)), style)
    }.enumerated().map { index, cell in
      guard hasGroups, line == row, index > 0, let group = columns[index].group, !group.isEmpty,
        columns[index - 1].group == group
      else { return cell }
      return XLSXCell(.blank, cell.style)
    }
  }

  /// The cell with a column's own title.
  func name(of column: Int) -> XLSXChart.Name {
    let isGrouped = !(columns[column].group ?? "").isEmpty
    return .cell(
      row: hasGroups && isGrouped ? row + 1 : row, column: column + 1,
      text: XLSXFigures.text(columns[column].title))
  }
}
