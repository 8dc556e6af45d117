package import TenkenCore

/// Reads CSV (RFC 4180, and what spreadsheets make of it) into a grid.
///
/// Cells are separated by commas; by tabs where the header has tabs and no commas, or the text is UTF-16; by the
/// character of a first line `sep=;`. Lines end with CRLF, LF or CR. Blank lines at the end and wholly blank
/// columns at the right are left out. The apostrophe that ``CSVWriter`` puts before a formula is taken off.
package enum CSVReader {
  /// - Throws: everything that is wrong with the text: `too-large`, `bad-encoding`, `csv-syntax`, `empty-file`.
  package static func read(_ bytes: [UInt8], file: String) throws(Failure) -> Grid {
    let decoded = try TextDecoding(bytes, file: file)
    return try read(decoded.text, isUTF16: decoded.encoding.isUTF16, file: file)
  }

  package static func read(_ text: String, isUTF16: Bool = false, file: String) throws(Failure) -> Grid {
    let lines = SourceLines(text)
    var scanner = CSVScanner(text: text, isUTF16: isUTF16)
    scanner.scan()
    var rows = scanner.rows
    for index in rows.indices { rows[index].excerpt = lines.excerpt(rows[index].line) }
    trim(&rows)
    var problems = scanner.problems.map { diagnostic($0, file: file, lines: lines) }
    if rows.isEmpty && problems.isEmpty {
      problems.append(
        Diagnostic(
          .emptyFile, at: Place(file: file),
          Text(ja: "ファイルに表がありません", en: "the file has no table")))
    }
    try problems.check()
    return Grid(file: file, rows: rows)
  }

  private static func diagnostic(
    _ problem: CSVScanner.Problem, file: String, lines: SourceLines
  ) -> Diagnostic {
    let place = Place(
      file: file, line: problem.line, column: problem.column, excerpt: lines.excerpt(problem.line))
    let line = problem.line
    return switch problem.kind {
    case .unclosedQuote:
      Diagnostic(
        .csvSyntax, at: place,
        Text(ja: "\(line)行目の引用符が閉じていません", en: "the quote opened in line \(line) is never closed"),
        help: Text(
          ja: "値の中の引用符は \"\" と2つ続けて書いてください", en: "write a quote inside a value twice: \"\""))
    case .textAfterQuote:
      Diagnostic(
        .csvSyntax, at: place,
        Text(ja: "\(line)行目で、閉じた引用符の後に文字があります", en: "text after the closing quote in line \(line)"),
        help: Text(
          ja: "値の中の引用符は \"\" と2つ続けて書いてください", en: "write a quote inside a value twice: \"\""))
    case .nul:
      Diagnostic(
        .csvSyntax, at: place,
        Text(ja: "\(line)行目にNUL文字があります", en: "a NUL character in line \(line)"),
        help: Text(
          ja: "CSVではないか、BOMのないUTF-16です。UTF-8のCSVとして保存し直してください",
          en: "this is no CSV, or UTF-16 without a byte order mark: save it as CSV in UTF-8"))
    }
  }

  /// Takes off blank rows at the end and columns at the right that are blank in every row.
  private static func trim(_ rows: inout [Grid.Row]) {
    while let last = rows.last, last.isBlank { rows.removeLast() }
    let width = rows.reduce(0) { width, row in
      max(width, (row.cells.lastIndex { !$0.isBlank } ?? -1) + 1)
    }
    for index in rows.indices where rows[index].cells.count > width {
      rows[index].cells.removeSubrange(max(width, 1)...)
    }
  }
}
