extension Place {
  /// The cell of a workbook as spreadsheets write it, `Sheet1!B3`; a row stands for its first cell. Nil where the
  /// place is in no sheet of a workbook.
  package var cell: String? {
    guard let sheet else { return nil }
    guard let line else { return Place.quoted(sheet: sheet) }
    return "\(Place.quoted(sheet: sheet))!\(Place.letters(ofColumn: column ?? 1))\(line)"
  }

  /// `A` for 1, `AA` for 27; empty below 1.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The name of a sheet in a reference: between apostrophes unless it is made of letters, digits and `_` and
  /// does not begin with a digit.
  package static func quoted(sheet: String) -> String {
    let isPlain =
      !(sheet.first?.isNumber ?? true) && sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return isPlain
      ? sheet : "'\(sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}
