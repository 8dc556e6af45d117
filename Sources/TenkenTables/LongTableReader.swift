import TenkenCore

/// Reads sheets from a long table: one answer a row (contract, section 3).
///
/// Rows of one round, checklist, department and role make one sheet, in the order in which they first stand. A blank
/// answer is unanswered. Words of answers are taken as typed; which word is which is decided by the item.
package enum LongTableReader {
  package enum Column: String, Sendable, Hashable, CaseIterable {
    case round, checklist, department, role, item, answer, comment, by, date

    static let required: [Column] = [.department, .item, .answer]
  }

  package static func read(_ grid: Grid) -> TableSheets {
    guard let headerIndex = grid.rows.firstIndex(where: { !$0.isBlank }) else { return TableSheets() }
    var reading = LongTableReading(grid: grid)
    reading.header(grid.rows[headerIndex])
    if reading.problems.hasErrors { return TableSheets(diagnostics: reading.problems) }
    for row in grid.rows[(headerIndex + 1)...] where !row.isBlank { reading.row(row) }
    return TableSheets(inputs: reading.inputs, diagnostics: reading.problems.sortedByPlace)
  }
}
