extension [Report.Block] {
  /// Whether the block is a table whose caption only repeats the heading right above it.
  package func repeatHeading(at index: Int) -> Bool {
    guard index > 0, case .table(let table) = self[index], case .heading(_, let text) = self[index - 1]
    else { return false }
    return table.caption == text
  }
}
