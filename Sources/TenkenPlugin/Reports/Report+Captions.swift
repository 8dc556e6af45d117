extension [Report.Block] {
  /// Whether the block is a table or a chart whose caption only repeats the heading right above it.
  package func repeatHeading(at index: Int) -> Bool {
    guard index > 0, case .heading(_, let text) = self[index - 1] else { return false }
    switch self[index] {
    case .table(let table): return table.caption == text
    case .chart(let chart): return chart.table.caption == text
    case .heading, .paragraph, .list: return false
    }
  }

  /// Which of the tables has that id, counted from 1; nil where there is none.
  package func placeOfTable(_ id: String) -> Int? {
    let ids = compactMap { block in
      if case .table(let table) = block { table.id } else { nil }
    }
    return ids.firstIndex(of: id).map { $0 + 1 }
  }
}
