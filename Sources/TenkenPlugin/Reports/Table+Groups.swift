extension [Table.Column] {
  /// Neighbours of one group together, each column without one alone.
  package var runsOfGroups: [(group: String?, columns: Range<Int>)] {
    indices.reduce(into: []) { runs, index in
      let group = self[index].group
      if let last = runs.last, group != nil, last.group == group {
        runs[runs.count - 1].columns = last.columns.lowerBound..<index + 1
      } else {
        runs.append((group, index..<index + 1))
      }
    }
  }
}

extension Table.Column {
  /// The title with its group before it, where the format has one row of heads.
  package func fullTitle(separator: String = " ") -> String {
    guard let group, !group.isEmpty else { return title }
    return title.isEmpty ? group : group + separator + title
  }
}

extension Table {
  /// The table with some of its columns; without its caption and note, which stand once.
  package func keeping(_ kept: [Int]) -> Table {
    func cells(_ row: [Cell]) -> [Cell] { kept.map { row.indices.contains($0) ? row[$0] : .blank } }
    return Table(id: id, columns: kept.map { columns[$0] }, rows: rows.map(cells), footer: footer.map(cells))
  }
}
