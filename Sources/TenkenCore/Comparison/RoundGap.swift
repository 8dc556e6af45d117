/// The self-assessments of a round held against the inspectors' sheets, per checklist (contract, section 5).
package struct RoundGap: Sendable {
  package var round: Round
  package var checklists: [ChecklistGap]

  package init(round: Round, checklists: [ChecklistGap]) {
    self.round = round
    self.checklists = checklists
  }
}

package struct ChecklistGap: Sendable {
  package var checklist: Checklist
  /// Everyone whom the round asks, in the workspace's order.
  package var departments: [Gap]

  package init(checklist: Checklist, departments: [Gap]) {
    self.checklist = checklist
    self.departments = departments
  }

  /// One item over the departments with both sheets.
  package struct ItemGap: Sendable, Hashable {
    package var item: Item
    package var figures: GapFigures
    /// Departments that gave themselves more than the inspector did.
    package var overRated: [String]
    package var underRated: [String]
  }

  /// Every scored item, in the checklist's order.
  package var items: [ItemGap] {
    let pairs = Dictionary(grouping: departments.flatMap(\.items), by: \.item.id)
    return checklist.items.filter(\.scored).map { item in
      let pairs = pairs[item.id] ?? []
      return ItemGap(
        item: item, figures: GapFigures(of: pairs),
        overRated: pairs.filter { $0.bySelf > $0.byInspector }.map(\.department),
        underRated: pairs.filter { $0.bySelf < $0.byInspector }.map(\.department))
    }
  }

  /// Means of the departments' figures, each over the departments that have it.
  package var mean: Mean { Mean(of: departments.filter(\.hasBoth).map(\.figures)) }

  package struct Mean: Sendable, Hashable {
    /// How many have both sheets.
    package var departments: Int
    package var selfRate: Rational?
    package var inspectorRate: Rational?
    package var difference: Rational?
    package var equal: Rational?

    init(of figures: [GapFigures]) {
      departments = figures.count
      func mean(_ values: [Rational]) -> Rational? {
        values.isEmpty ? nil : values.sum() / Rational(values.count)
      }
      selfRate = mean(figures.compactMap(\.selfRate))
      inspectorRate = mean(figures.compactMap(\.inspectorRate))
      difference = mean(figures.compactMap(\.difference))
      equal = mean(figures.compactMap(\.equal))
    }
  }
}
