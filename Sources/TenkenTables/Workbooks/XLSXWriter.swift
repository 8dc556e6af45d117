package import TenkenCore

/// Writes an Excel workbook through libxlsxwriter, row by row in constant memory.
///
/// Texts are always written as texts: what begins with `=` is no formula. The bytes depend on what is written and
/// the day alone, not on the clock.
package struct XLSXWriter: ~Copyable {
  private let book: XLSXBook

  /// - Parameter file: as the user would name it, for errors.
  /// - Throws: `cannot-write` where there is no place for temporary files.
  package init(file: String, properties: XLSXProperties, language: Language) throws(Failure) {
    book = try XLSXBook(file: file, properties: properties, language: language)
  }

  /// - Parameter created: what the file says of its making.
  package init(file: String, title: String, language: Language, created: Day) throws(Failure) {
    try self.init(
      file: file, properties: XLSXProperties(title: title, created: created), language: language)
  }

  /// Adds a sheet with its cells; the first that is not hidden is the one that opens.
  ///
  /// - Throws: `too-large` for a text of more than 32,767 characters or more rows or columns than a sheet holds, each
  ///   with its cell; `cannot-write`.
  package func add(_ sheet: XLSXSheet, rows: some Sequence<[XLSXCell]>) throws(Failure) {
    var pen = try book.add(sheet)
    try pen.setUp()
    var line = 0
    for row in rows {
      line += 1
      try pen.write(row, line: line)
    }
    try pen.finish()
  }

  /// The finished workbook.
  ///
  /// - Throws: `cannot-write`.
  package consuming func bytes() throws(Failure) -> [UInt8] { try book.close() }
}

/// What a workbook says of itself.
package struct XLSXProperties: Sendable, Hashable {
  package var title: String
  package var category = ""
  package var comments = ""
  /// The day of its making.
  package var created: Day

  package init(title: String, created: Day) { (self.title, self.created) = (title, created) }
}
