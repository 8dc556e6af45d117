/// What a workbook holds, in the order of its sheets.
package struct Workbook: Sendable {
  /// The file as the user would name it.
  package var file: String
  package var sheets: [Sheet]

  package init(file: String, sheets: [Sheet]) {
    self.file = file
    self.sheets = sheets
  }

  package struct Sheet: Sendable {
    package var name: String
    /// Whether people see it in the spreadsheet only after asking for it.
    package var isHidden: Bool
    /// Each row is as wide as the widest; rows without a cell are left out.
    package var grid: Grid

    package init(name: String, isHidden: Bool, grid: Grid) {
      self.name = name
      self.isHidden = isHidden
      self.grid = grid
    }
  }

  /// Nil where all are hidden.
  package var firstVisibleSheet: Sheet? { sheets.first { !$0.isHidden } }
}

/// What a reader of workbooks takes at most; a workbook beyond is refused.
struct WorkbookLimits: Sendable {
  /// Bytes of the file.
  var size = TextDecoding.maximumSize
  /// Bytes of all entries together, inflated.
  var inflated = 256 << 20
  /// Inflated bytes of an entry over its packed ones; counted from ``smallEntry`` bytes on.
  var ratio = 200
  var smallEntry = 1 << 20
  /// Of the zip archive.
  var entries = 1_000
  /// Of all sheets together, blank ones between others counted.
  var cells = 4_000_000
  /// Of elements in one another.
  var depth = 100
  /// Bytes of one tag or of one stretch of text, as it stands in the XML.
  var token = 1 << 20
}
