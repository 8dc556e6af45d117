package import TenkenCore
package import TenkenTables

/// A form as CSV: the line that says what it is, then what the workbook's sheet shows.
package enum FormCSV {
  /// - Parameter file: as the user would name it.
  /// - Throws: `bad-encoding` for each cell with a character that CP932 has not.
  package static func bytes(
    _ form: Form, encoding: CSVEncoding, file: String
  ) throws(Failure) -> [UInt8] {
    let page = FormPage(form)
    let tag = FormTag(form, number: 1)
    let rows = page.rows(tag: tag, isWorkbook: false).map { row in
      page.columns.map { column -> CSVValue in
        switch row.cells[column]?.value {
        case nil: .text("")
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .day(let day): .text(day.description)
        }
      }
    }
    return try CSVWriter(encoding: encoding).bytes([tag.cells.map { .text($0) }] + rows, file: file)
  }
}
