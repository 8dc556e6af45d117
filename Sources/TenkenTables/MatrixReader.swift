import TenkenCore

/// Reads sheets from a matrix: items down and departments across (contract, section 3).
///
/// Round, checklist, role and date are not in it. A column without an answer is no sheet; a row of totals is handed
/// on as stated, to be checked, and is no answer. A row must have as many values as there are departments.
package enum MatrixReader {
  /// What the first cell of the header may say, folded.
  static let cornerWords: Set<String> = [
    "", "item", "items", "no", "no.", "#", "id", "項目", "点検項目", "チェック項目", "項番", "番号",
  ]
  /// What names a row of totals, folded.
  private static let totalWords: Set<String> = ["計", "合計", "合計点", "総計", "total", "totals", "sum"]

  package static func read(_ grid: Grid) -> TableSheets {
    guard let headerIndex = grid.rows.firstIndex(where: { !$0.isBlank }) else { return TableSheets() }
    var reading = MatrixReading(
      grid: grid, header: grid.rows[headerIndex], body: grid.rows[(headerIndex + 1)...])
    reading.departments()
    for row in reading.body where !row.isBlank {
      reading.row(row, isTotal: totalWords.contains(row.cells[0].text.folded))
    }
    let inputs = reading.sheets()
    return TableSheets(inputs: inputs, diagnostics: reading.problems.sortedByPlace)
  }
}
