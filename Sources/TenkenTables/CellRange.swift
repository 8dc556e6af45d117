import TenkenCore

/// A rectangle of cells; rows and columns from 1, both ends included.
package struct CellRange: Sendable, Hashable {
  package var rows: ClosedRange<Int>
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Of a sheet, as spreadsheets have it.
  package static let maximumRows = 1_048_576
  package static let maximumColumns = 16_384

  /// Reads `B3` or `B3:C4`; nil where it is neither, or lies outside of what a sheet can hold.
  init?(reference: some StringProtocol) {
    let ends = reference.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ CellRange.cell($0) }), ends.count <= 2,
      let last = ends.last.flatMap({ CellRange.cell($0) }), first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  package func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }

  /// Row and column of a reference such as `B3`; nil where it is none.
  static func cell(_ reference: some Sequence<UInt8>) -> (row: Int, column: Int)? {
    var (row, column) = (0, 0)
    for byte in reference {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column <= maximumColumns:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row <= maximumRows:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        if row == 0 { return nil }
      default: return nil
      }
    }
    return row > 0 ? (row, column) : nil
  }
}

extension CellRange: CustomStringConvertible {
  /// `B3:C4`, or `B3` for one cell.
  package var description: String {
    let first = "\(Place.letters(ofColumn: columns.lowerBound))\(rows.lowerBound)"
    let last = "\(Place.letters(ofColumn: columns.upperBound))\(rows.upperBound)"
    return first == last ? first : "\(first):\(last)"
  }
}
