package import TenkenCore

/// The two tables in which sheets come (contract, section 3).
package enum TableKind: Sendable, Hashable {
  /// One answer a row.
  case long
  /// Items down, departments across.
  case matrix

  /// Told by the header: two names of columns of the long table, or a first cell that is blank or means "item".
  /// Nil where it is neither.
  package static func detect(_ header: [String]) -> TableKind? {
    let words = header.map(\.folded)
    let known = Set(LongTableReader.Column.allCases.map(\.rawValue))
    if words.count(where: known.contains) >= 2 { return .long }
    if let first = words.first, words.count >= 2, MatrixReader.cornerWords.contains(first) { return .matrix }
    return nil
  }

  /// The header of a grid: its first row that is not blank.
  package static func detect(_ grid: Grid) -> TableKind? {
    guard let header = grid.rows.first(where: { !$0.isBlank }) else { return nil }
    return detect(header.cells.map(\.text))
  }
}

/// The sheets that a table states, and everything that is wrong with it.
package struct TableSheets: Sendable {
  package var inputs: [SheetInput]
  package var diagnostics: [Diagnostic]

  package init(inputs: [SheetInput] = [], diagnostics: [Diagnostic] = []) {
    self.inputs = inputs
    self.diagnostics = diagnostics
  }
}
