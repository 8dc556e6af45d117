import TenkenPlugin
import Testing

extension Report {
  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  func table(_ id: String) throws -> Table { try #require(tables.first { $0.id == id }) }

  var paragraphs: [String] {
    blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
  }

  var listItems: [String] {
    blocks.flatMap { block -> [String] in if case .list(let items) = block { items } else { [] } }
  }

  func fact(_ label: String) -> [String] { facts.filter { $0.label == label }.map(\.value) }

  /// Everything that a person reads.
  var texts: [String] {
    [title] + facts.flatMap { [$0.label, $0.value] }
      + blocks.flatMap { block -> [String] in
        switch block {
        case .heading(_, let text), .paragraph(let text): [text]
        case .list(let items): items
        case .table(let table): table.allTexts
        case .chart(let chart): [chart.summary] + chart.table.allTexts + (chart.mark.map { [$0.text] } ?? [])
        }
      }
  }
}

extension Table {
  var allTexts: [String] {
    [caption, note].compactMap { $0 } + columns.map(\.title) + (rows + footer).joined().map(\.text)
  }

  /// The rows as texts.
  var texts: [[String]] { rows.map { $0.map(\.text) } }
  var footerTexts: [[String]] { footer.map { $0.map(\.text) } }
}

extension Cell {
  var number: Double? { if case .number(let value) = value { value } else { nil } }
}
