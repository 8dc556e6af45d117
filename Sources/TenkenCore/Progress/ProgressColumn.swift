/// A column of the progress matrix: one deliverable, or several that belong together.
package struct ProgressColumn: Sendable, Hashable {
  package var section: Section
  /// In the checklist's order; at least one. They share a head and a deadline.
  package var items: [Item]

  package init(section: Section, items: [Item]) {
    self.section = section
    self.items = items
  }

  /// What stands above it: the head that the definition gives, else the question.
  package var title: Text { items[0].column ?? items[0].ask }

  package var deadline: MonthDay? { items[0].deadline }

  /// Whether it is to be finished by every department; else it stands for reference, as what is held when needed.
  package var isDue: Bool { items.contains { $0.scored || $0.deadline != nil } }
}

extension Checklist {
  /// What of a checklist is preparatory work: the items with a deadline or a head of their own, scored or not.
  /// Neighbours within a section that share head and deadline share a column.
  package var progressColumns: [ProgressColumn] {
    sections.flatMap { section in
      section.items.filter { $0.deadline != nil || $0.column != nil }
        .reduce(into: [ProgressColumn]()) { columns, item in
          if let last = columns.last, item.column != nil, last.items[0].column == item.column,
            last.deadline == item.deadline
          {
            columns[columns.count - 1].items.append(item)
          } else {
            columns.append(ProgressColumn(section: section, items: [item]))
          }
        }
    }
  }
}
