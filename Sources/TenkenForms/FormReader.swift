import TenkenCore
package import TenkenTables

/// Reads forms that come back as tables (contract, section 3). Rows are matched by their ids and columns by their
/// titles, wherever they then stand.
package enum FormReader {
  package static func isForm(_ workbook: Workbook) -> Bool {
    workbook.sheets.contains { sheet in
      sheet.grid.rows.contains { $0.cells.first?.text == FormTag.word } || mark(in: sheet.grid) != nil
    }
  }

  /// Whether a table in a text file is a form: its first line says so.
  package static func isForm(_ grid: Grid) -> Bool { grid.rows.first?.cells.first?.trimmed == FormTag.word }

  package static func read(_ workbook: Workbook) -> TableSheets {
    let tags = workbook.sheets.flatMap { sheet in
      sheet.grid.rows.compactMap { row in FormTag(row.cells.map(\.trimmed)) }
    }
    var sheets = TableSheets()
    for sheet in workbook.sheets {
      guard let number = mark(in: sheet.grid) else { continue }
      guard let tag = tags.first(where: { $0.number == number }) else {
        sheets.diagnostics.append(
          notForm(
            Place(file: workbook.file, sheet: sheet.name),
            Text(
              ja: "用紙を見分ける隠れたワークシート「\(FormWorkbook.hiddenName)」がありません",
              en:
                "the hidden worksheet \"\(FormWorkbook.hiddenName)\", which says what the form is, is missing"
            )))
        continue
      }
      read(sheet.grid, tag, into: &sheets)
    }
    if sheets.inputs.isEmpty, sheets.diagnostics.isEmpty {
      sheets.diagnostics.append(
        notForm(
          Place(file: workbook.file, sheet: workbook.firstVisibleSheet?.name),
          Text(ja: "用紙のワークシートがありません", en: "the worksheet of the form is missing")))
    }
    return sheets
  }

  package static func read(_ grid: Grid) -> TableSheets {
    var sheets = TableSheets()
    if let line = grid.rows.first, let tag = FormTag(line.cells.map(\.trimmed)) {
      read(grid, tag, into: &sheets)
    } else {
      sheets.diagnostics.append(
        notForm(
          Place(file: grid.file, line: grid.rows.first?.line),
          Text(ja: "用紙の先頭の行が壊れています", en: "the first line of the form is damaged")))
    }
    return sheets
  }

  private static func read(_ grid: Grid, _ tag: FormTag, into sheets: inout TableSheets) {
    guard tag.isKnown, let role = tag.values["role"].flatMap({ Role(rawValue: $0) }) else {
      sheets.diagnostics.append(
        notForm(
          Place(file: grid.file, sheet: grid.sheet),
          Text(ja: "この版のtenkenが知らない用紙です", en: "a form that this version of tenken does not know")))
      return
    }
    var reading = FormReading(grid: grid, tag: tag, role: role)
    let input = reading.read()
    sheets.diagnostics += reading.problems.sortedByPlace
    if let input { sheets.inputs.append(input) }
  }

  /// The number of the form that a sheet holds.
  private static func mark(in grid: Grid) -> Int? {
    grid.rows.lazy.flatMap(\.cells).compactMap { FormTag.number(ofMark: $0.text) }.first
  }

  static func notForm(_ place: Place, _ message: Text) -> Diagnostic {
    Diagnostic(
      .notForm, at: place, message,
      help: Text(
        ja: "tenken form で作った用紙に記入し直してください", en: "fill in the form as \"tenken form\" wrote it"))
  }
}
