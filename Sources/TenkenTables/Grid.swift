package import TenkenCore

/// A table as it stands in a file: rows of cells, each with its place. What CSV and workbooks are read into, and
/// what the readers of sheets take.
package struct Grid: Sendable, Hashable {
  /// The file as the user would name it.
  package var file: String
  /// The sheet of the workbook; nil where the file is no workbook.
  package var sheet: String?
  package var rows: [Row]
  /// Cells that a workbook shows as one.
  package var merges: [CellRange]

  package init(file: String, sheet: String? = nil, rows: [Row], merges: [CellRange] = []) {
    self.file = file
    self.sheet = sheet
    self.rows = rows
    self.merges = merges
  }

  package struct Row: Sendable, Hashable {
    /// Where the row begins, from 1.
    package var line: Int
    package var cells: [Cell]
    /// The source of the first line; nil where the file is no text.
    package var excerpt: String?

    package init(line: Int, cells: [Cell], excerpt: String? = nil) {
      self.line = line
      self.cells = cells
      self.excerpt = excerpt
    }

    package var isBlank: Bool { cells.allSatisfy(\.isBlank) }
  }

  package struct Cell: Sendable, Hashable {
    package var text: String
    /// From 1.
    package var line: Int
    /// From 1: in a text the character at which the cell begins, in a workbook the number of the column.
    package var column: Int
    package var origin: Origin

    package init(_ text: String, line: Int, column: Int, origin: Origin = .typed) {
      self.text = text
      self.line = line
      self.column = column
      self.origin = origin
    }

    /// How a cell came by its text. All cells of a CSV file are typed.
    package enum Origin: UInt8, Sendable, Hashable {
      case typed
      /// What a formula gave when the workbook was last saved.
      case formula
      /// An error of the spreadsheet, such as `#N/A`.
      case error
      /// One of several cells that the workbook shows as one; only the first of them holds their text.
      case merged
    }

    /// Nothing but blanks, those of full width included.
    package var isBlank: Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// Without blanks at its ends.
    package var trimmed: String {
      let scalars = text.unicodeScalars
      guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
      else { return "" }
      return String(scalars[first...last])
    }
  }

  package func place(of row: Row) -> Place {
    Place(file: file, sheet: sheet, line: row.line, excerpt: row.excerpt)
  }

  package func place(of cell: Cell, in row: Row) -> Place {
    Place(
      file: file, sheet: sheet, line: cell.line, column: cell.column, length: max(1, cell.text.count),
      excerpt: cell.line == row.line ? row.excerpt : nil)
  }

  /// The place of a cell by its index, or of the row where it has none.
  func place(at index: Int, in row: Row) -> Place {
    row.cells.indices.contains(index) ? place(of: row.cells[index], in: row) : place(of: row)
  }
}
