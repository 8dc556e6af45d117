import TenkenCore
import TenkenImporting
import TenkenTables

/// A sheet of a form, `survey`, `choices` or `settings`: a row of column names and the rows below.
struct FormSheet {
  var file: String
  /// In a workbook; nil in a CSV file.
  var name: String?
  /// A sheet of a CSV file that holds several has their names in its first column.
  var firstColumn = 0
  private(set) var columns: [ColumnName] = []
  private(set) var rows: [Grid.Row] = []

  /// - Parameter rows: the column names first; blank rows count for nothing.
  init(file: String, name: String? = nil, firstColumn: Int = 0, rows: [Grid.Row]) {
    self.file = file
    self.name = name
    self.firstColumn = firstColumn
    let written = rows.filter { !$0.cells.dropFirst(firstColumn).allSatisfy(\.isBlank) }
    columns = written.first?.cells.map { ColumnName($0.trimmed) } ?? []
    self.rows = Array(written.dropFirst())
  }

  /// Whether it has the columns that a sheet of its kind must have.
  func has(_ names: String...) -> Bool { names.allSatisfy { name in columns.contains { $0.name == name } } }

  /// The text of a cell, without blanks at its ends; empty where there is none.
  func text(_ column: String, in row: Grid.Row) -> String {
    for index in columns.indices where columns[index].name == column && index >= firstColumn {
      if index < row.cells.count, !row.cells[index].isBlank { return row.cells[index].trimmed }
    }
    return ""
  }

  /// The text of a column in all its languages.
  ///
  /// - Parameter usual: the language of a column that states none.
  func texts(_ column: String, in row: Grid.Row, usual: String = "") -> ForeignText {
    var text = ForeignText()
    for index in columns.indices where columns[index].name == column && index >= firstColumn {
      guard index < row.cells.count, let language = columns[index].code(usual: usual) else { continue }
      text.add(row.cells[index].trimmed, language: language)
    }
    return text
  }

  /// Filled-in cells of columns that a predicate picks.
  func cells(in row: Grid.Row, where isWanted: (ColumnName) -> Bool) -> [(column: ColumnName, place: String)]
  {
    columns.indices.compactMap { index in
      guard index >= firstColumn, index < row.cells.count, !row.cells[index].isBlank, isWanted(columns[index])
      else { return nil }
      return (columns[index], place(of: index, in: row))
    }
  }

  /// `survey!B7` in a workbook; in a CSV file the line.
  func place(of row: Grid.Row) -> String { name.map { "\($0)!\(row.line)" } ?? "\(row.line)" }

  func place(of column: String, in row: Grid.Row) -> String {
    let index = columns.firstIndex { $0.name == column && $0.isStated }
    return index.map { place(of: $0, in: row) } ?? place(of: row)
  }

  private func place(of index: Int, in row: Grid.Row) -> String {
    name.map { "\($0)!\(Self.letters(index))\(row.line)" } ?? "\(row.line)"
  }

  /// A column's letters, as in spreadsheets; 0 is A.
  private static func letters(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }
}
