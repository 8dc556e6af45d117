import CXLSXWriter
import Foundation
import TenkenCore

/// Writes the cells and the rules of one sheet.
struct XLSXPen {
  let book: XLSXBook
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let sheet: XLSXSheet

  /// Rows must come in order: what was written is no longer in memory.
  func write(_ cells: [XLSXCell], line: Int) throws(Failure) {
    guard line <= CellRange.maximumRows, cells.count <= CellRange.maximumColumns else {
      throw tooLarge(
        line: line, column: cells.count,
        Text(ja: "ワークシートに入りきらない大きさの表です", en: "the table is larger than a worksheet can hold"))
    }
    let height = RowHeight(language: book.language).points(of: cells, widths: sheet.widths)
    try book.check(worksheet_set_row(worksheet, lxw_row_t(line - 1), height, nil))
    for (index, cell) in cells.enumerated() {
      let format = try book.format(cell.style)
      let (row, column) = (lxw_row_t(line - 1), lxw_col_t(index))
      switch cell.value {
      case .blank: try book.check(worksheet_write_blank(worksheet, row, column, format))
      case .number(let number) where number.isFinite:
        try book.check(worksheet_write_number(worksheet, row, column, number, format))
      case .number: try book.check(worksheet_write_blank(worksheet, row, column, format))
      case .day(let day):
        if let serial = SpreadsheetNumber.serial(of: day) {
          try book.check(worksheet_write_number(worksheet, row, column, Double(serial), format))
        } else {
          try book.check(worksheet_write_string(worksheet, row, column, day.description, format))
        }
      case .text(let text):
        if text.utf16.count > XLSXText.longest {
          throw tooLarge(
            line: line, column: index + 1,
            Text(
              ja: "文が長すぎてセルに入りません（\(text.utf16.count)文字）",
              en: "a text of \(text.utf16.count) characters is too long for a cell"))
        }
        try book.check(worksheet_write_string(worksheet, row, column, XLSXText.cell(text), format))
      }
    }
  }

  private func tooLarge(line: Int, column: Int, _ message: Text) -> Failure {
    Failure(
      .tooLarge, at: Place(file: book.file, sheet: sheet.name, line: line, column: column), message,
      help: Text(ja: "CSVで書き出してください", en: "write it as CSV"))
  }

  /// What holds for the whole sheet; before its cells, because the library refuses rows behind the last written one.
  func setUp() throws(Failure) {
    worksheet_set_default_row(worksheet, RowHeight(language: book.language).line, 0)
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
    try setUpPrint()
  }

  /// The rows went into a temporary file; a full disk shows only here.
  func finish() throws(Failure) {
    guard let rows = worksheet.pointee.optimize_tmpfile, fflush(rows) == 0, ferror(rows) == 0 else {
      throw XLSXBook.cannotWrite(book.file, String(cString: strerror(errno)))
    }
  }

  private static let paperA4: UInt8 = 9
  /// Characters; both together with their codes stay within the library's 255.
  private static let longestPageText = 100

  private func setUpPrint() throws(Failure) {
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, XLSXPen.paperA4)
    worksheet_fit_to_pages(worksheet, 1, 0)
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
