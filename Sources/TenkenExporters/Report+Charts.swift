import TenkenPlugin

extension [Report.Block] {
  /// The ids of tables: the figures of a chart of such an id stand there, and need not be printed twice.
  var standingTables: Set<String> {
    Set(compactMap { if case .table(let table) = $0 { table.id } else { nil } })
  }
}

extension Cell {
  /// Where the value stands on an axis; nil for a gap, a day, and what is no number.
  var figure: Double? {
    switch value {
    case .number(let number), .percent(let number): number.isFinite ? number : nil
    case .date, nil: nil
    }
  }
}
