import CXLSXWriter
import Foundation
import TenkenCore

/// Writes the cells and the rules of one sheet.
struct XLSXPen {
  let book: XLSXBook
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let sheet: XLSXSheet
  private let rowHeight: RowHeight
  private let usualWidths: [Double]
  /// By row: the columns that are one there.
  private let merged: [Int: [ClosedRange<Int>]]
  /// Of the first rows, which a chart may stand beside.
  private var heights: [Double] = []
  private var line = 0

  init(book: XLSXBook, worksheet: UnsafeMutablePointer<lxw_worksheet>, sheet: XLSXSheet) {
    (self.book, self.worksheet, self.sheet) = (book, worksheet, sheet)
    rowHeight = RowHeight(language: book.language)
    usualWidths = sheet.widths
    merged = Dictionary(grouping: sheet.merged.filter { $0.rows.count == 1 }, by: \.rows.lowerBound).mapValues
    {
      $0.map(\.columns)
    }
  }

  /// Rows must come in order: what was written is no longer in memory.
  mutating func write(_ cells: [XLSXCell], line: Int) throws(Failure) {
    guard line <= CellRange.maximumRows, cells.count <= CellRange.maximumColumns else {
      throw tooLarge(line: line, column: cells.count)
    }
    self.line = line
    try setHeight(of: cells)
    let row = lxw_row_t(line - 1)
    for (index, cell) in cells.enumerated() {
      let format = try book.format(cell.style, column: index)
      let column = lxw_col_t(index)
      switch cell.value {
      case .number(let number) where number.isFinite:
        try book.check(worksheet_write_number(worksheet, row, column, number, format))
      case .blank, .number: try book.check(worksheet_write_blank(worksheet, row, column, format))
      case .day(let day):
        if let serial = SpreadsheetNumber.serial(of: day) {
          try book.check(worksheet_write_number(worksheet, row, column, Double(serial), format))
        } else {
          try book.check(worksheet_write_string(worksheet, row, column, day.description, format))
        }
      case .text(let text):
        if text.utf8.count > XLSXText.longest, text.utf16.count > XLSXText.longest {
          throw tooLarge(
            line: line, column: index + 1,
            Text(
              ja: "文が長すぎてセルに入りません（\(text.utf16.count)文字）",
              en: "a text of \(text.utf16.count) characters is too long for a cell"))
        }
        // The bytes of the text itself, where an argument would be a copy.
        try book.check(
          XLSXText.cell(text).withCString { worksheet_write_string(worksheet, row, column, $0, format) })
      }
    }
  }

  private mutating func setHeight(of cells: [XLSXCell]) throws(Failure) {
    var widths = usualWidths
    for columns in merged[line] ?? [] where widths.indices.contains(columns.upperBound - 1) {
      widths[columns.lowerBound - 1] = columns.reduce(0) { $0 + widths[$1 - 1] }
    }
    let height = sheet.heights[line] ?? rowHeight.points(of: cells, widths: widths)
    if heights.count < XLSXPen.rowsBesideCharts { heights.append(height) }
    // The sheet's usual height needs no saying.
    if height != rowHeight.line || sheet.heights[line] != nil {
      try book.check(worksheet_set_row(worksheet, lxw_row_t(line - 1), height, nil))
    }
  }

  private static let rowsBesideCharts = 1_000

  private func tooLarge(
    line: Int, column: Int,
    _ message: Text = Text(
      ja: "ワークシートに入りきらない大きさの表です（1,048,576行、16,384列まで）",
      en: "the table is larger than a worksheet can hold (1,048,576 rows, 16,384 columns)")
  ) -> Failure {
    Failure(
      .tooLarge, at: Place(file: book.file, sheet: sheet.name, line: line, column: column), message,
      help: Text(ja: "CSVで書き出してください", en: "write it as CSV"))
  }

  /// Before anything of the sheet is said to the library, whose own errors name no cell.
  private func fits() throws(Failure) {
    let ranges = [sheet.filter, sheet.printed].compactMap { $0 } + sheet.merged
    let row = ranges.map(\.rows.upperBound).max() ?? 1
    let column = max(sheet.widths.count, ranges.map(\.columns.upperBound).max() ?? 1)
    if row > CellRange.maximumRows || column > CellRange.maximumColumns {
      throw tooLarge(line: row, column: column)
    }
  }

  /// What holds for the whole sheet; before its cells, because the library refuses rows behind the last written one.
  func setUp() throws(Failure) {
    try fits()
    worksheet_set_default_row(worksheet, rowHeight.line, 0)
    for (index, width) in sheet.widths.enumerated() {
      try book.check(worksheet_set_column(worksheet, lxw_col_t(index), lxw_col_t(index), width, nil))
    }
    if sheet.frozen != (0, 0) {
      worksheet_freeze_panes(worksheet, lxw_row_t(sheet.frozen.rows), lxw_col_t(sheet.frozen.columns))
    }
    if let filter = sheet.filter {
      let ends = Ends(filter)
      try book.check(
        worksheet_autofilter(worksheet, ends.firstRow, ends.firstColumn, ends.lastRow, ends.lastColumn))
    }
    for validation in sheet.validations { try add(validation) }
    for condition in sheet.conditions { try add(condition) }
    if sheet.isProtected {
      var allowed = lxw_protection()
      (allowed.format_columns, allowed.format_rows, allowed.autofilter) = (1, 1, 1)
      worksheet_protect(worksheet, nil, &allowed)
    }
    // Without a text and a format the library writes nothing into the cells, which the sheet's rows do.
    for range in sheet.merged where range.rows.count > 1 || range.columns.count > 1 {
      let ends = Ends(range)
      try book.check(
        worksheet_merge_range(
          worksheet, ends.firstRow, ends.firstColumn, ends.lastRow, ends.lastColumn, "", nil))
    }
    for (name, range) in sheet.named.sorted(by: { $0.key < $1.key }) {
      try book.define(name, as: Self.reference(sheet.name, range))
    }
    if !sheet.hasGridlines { worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    try setUpPrint()
  }

  /// The rows went into a temporary file; a full disk shows only here.
  func finish() throws(Failure) {
    for chart in sheet.charts { try add(chart, heights: heights) }
    guard let rows = worksheet.pointee.optimize_tmpfile, fflush(rows) == 0, ferror(rows) == 0 else {
      throw XLSXBook.cannotWrite(book.file, String(cString: strerror(errno)))
    }
  }

  private static let paperA4: UInt8 = 9
  private static let paperA3: UInt8 = 8
  /// Characters; both together with their codes stay within the library's 255.
  private static let longestPageText = 100

  private func setUpPrint() throws(Failure) {
    if sheet.paper != .a4 { worksheet_set_landscape(worksheet) }
    worksheet_set_paper(worksheet, sheet.paper == .a3Across ? XLSXPen.paperA3 : XLSXPen.paperA4)
    worksheet_fit_to_pages(worksheet, 1, sheet.isOnePage ? 1 : 0)
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.75, 0.75)
    if let area = sheet.printed.map(Ends.init) {
      try book.check(
        worksheet_print_area(worksheet, area.firstRow, area.firstColumn, area.lastRow, area.lastColumn))
    }
    if let rows = sheet.repeatedRows {
      try book.check(
        worksheet_repeat_rows(worksheet, lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1)))
    }
    if !sheet.pageHeader.isEmpty {
      let text = XLSXText.printed(sheet.pageHeader, to: XLSXPen.longestPageText)
      try book.check(worksheet_set_header(worksheet, "&L" + text))
    }
    let text = XLSXText.printed(sheet.pageFooter, to: XLSXPen.longestPageText)
    try book.check(worksheet_set_footer(worksheet, (text.isEmpty ? "" : "&L" + text) + "&R&P / &N"))
  }
}

/// A range as the library has it: from 0.
struct Ends {
  var firstRow: lxw_row_t
  var firstColumn: lxw_col_t
  var lastRow: lxw_row_t
  var lastColumn: lxw_col_t

  init(_ range: CellRange) {
    firstRow = lxw_row_t(range.rows.lowerBound - 1)
    firstColumn = lxw_col_t(range.columns.lowerBound - 1)
    lastRow = lxw_row_t(range.rows.upperBound - 1)
    lastColumn = lxw_col_t(range.columns.upperBound - 1)
  }
}
