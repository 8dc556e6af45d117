import TenkenCore
import TenkenTables

/// Boxes for seals at the top right of a sheet, above its table: a row of names, a row of boxes, and a free one.
struct XLSXStamps {
  private let names: [String]
  /// The columns of each box, in the order of the names.
  private let boxes: [ClosedRange<Int>]
  /// Of the columns that the sheet gets for them.
  let furtherWidths: [Double]

  /// Rows that they take.
  static let rows = 3
  /// In characters: a seal is 10 to 18 mm wide.
  private static let width = 10.0
  private static let widest = 22.0
  private static let height = 56.0

  /// Nil where there are none.
  ///
  /// - Parameter widths: of the sheet's columns.
  init?(_ names: [String], widths: [Double]) {
    if names.isEmpty { return nil }
    self.names = names
    var boxes: [ClosedRange<Int>] = []
    var column = widths.count
    // From the right, as many columns as a box needs.
    while boxes.count < names.count, column > 0 {
      let last = column
      var width = 0.0
      while column > 0, width < XLSXStamps.width {
        width += widths[column - 1]
        column -= 1
      }
      if width < XLSXStamps.width || width > XLSXStamps.widest { break }
      boxes.append(column + 1...last)
    }
    // The title needs room beside them.
    if boxes.count == names.count, widths.prefix(column).reduce(0, +) >= XLSXStamps.widest {
      self.boxes = boxes.reversed()
      furtherWidths = []
    } else {
      // One column stays free between the table and them.
      let first = widths.count + 2
      self.boxes = names.indices.map { first + $0...first + $0 }
      furtherWidths = [2] + names.map { _ in XLSXStamps.width + 1 }
    }
  }

  var merged: [CellRange] {
    let title = CellRange(rows: 1...2, columns: 1...max(1, (boxes.first?.lowerBound ?? 2) - 1))
    return [title]
      + boxes.filter { $0.count > 1 }.flatMap { box in
        (1...2).map { CellRange(rows: $0...$0, columns: box) }
      }
  }

  var heights: [Int: Double] { [1: 20, 2: XLSXStamps.height, 3: 9] }

  /// The last column that they take.
  var lastColumn: Int { boxes.last?.upperBound ?? 0 }

  /// - Parameter title: what stands at the left of them.
  func cells(row: Int, title: String) -> [XLSXCell] {
    if row == 3 { return [] }
    var cells = [XLSXCell](repeating: XLSXCell(.blank), count: lastColumn)
    var heading = XLSXLook.title(14)
    heading.wraps = true
    for column in 0..<(boxes.first?.lowerBound ?? 1) - 1 { cells[column] = XLSXCell(.blank, heading) }
    if row == 1, !title.isEmpty { cells[0] = XLSXCell(.text(title), heading) }
    var style = XLSXStyle()
    (style.hasBorder, style.alignment, style.colour) = (true, .center, XLSXLook.quiet)
    for (name, box) in zip(names, boxes) {
      for column in box { cells[column - 1] = XLSXCell(.blank, style) }
      if row == 1 { cells[box.lowerBound - 1] = XLSXCell(.text(XLSXFigures.text(name)), style) }
    }
    return cells
  }
}
