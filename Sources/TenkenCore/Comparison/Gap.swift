/// A department's self-assessment held against the inspector's sheet of the same round (contract, section 5), over
/// the scored items that both answered.
package struct Gap: Sendable, Hashable {
  package var department: String
  /// The state of the counted self-assessment; nil where there is none.
  package var selfState: SheetState?
  /// The state of the inspector's counted sheet; nil where there is none.
  package var inspectorState: SheetState?
  /// In the checklist's order.
  package var items: [AnsweredTwice]

  /// An item with both its results.
  package struct AnsweredTwice: Sendable, Hashable {
    package var item: Item
    package var department: String
    package var bySelf: Rational
    package var byInspector: Rational
    /// Both sheets give the same answer, whatever it earns.
    package var isEqual: Bool
  }

  /// A counted sheet, judged.
  package struct Side: Sendable {
    package var state: SheetState
    package var results: [ItemResult]

    package init(state: SheetState, results: [ItemResult]) {
      self.state = state
      self.results = results
    }
  }

  package init(of department: String, self own: Side?, inspector: Side?) {
    self.department = department
    (selfState, inspectorState) = (own?.state, inspector?.state)
    let others = Dictionary(
      (inspector?.results ?? []).map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    items = (own?.results ?? []).compactMap { result in
      guard result.item.scored, result.isAnswered, let other = others[result.item.id], other.isAnswered,
        let bySelf = result.earned, let byInspector = other.earned
      else { return nil }
      return AnsweredTwice(
        item: result.item, department: department, bySelf: bySelf, byInspector: byInspector,
        isEqual: result.value?.canonical == other.value?.canonical)
    }
  }

  package var hasBoth: Bool { selfState != nil && inspectorState != nil }
  package var figures: GapFigures { GapFigures(of: items) }
  /// Ids of items for which the department gave itself more than the inspector did.
  package var overRated: [String] { items.filter { $0.bySelf > $0.byInspector }.map(\.item.id) }
  package var underRated: [String] { items.filter { $0.bySelf < $0.byInspector }.map(\.item.id) }
}

/// What pairs of answers come to: those of one department, or those to one item.
package struct GapFigures: Sendable, Hashable {
  package var count: Int
  /// Σ earned / Σ max over the pairs; nil where the sum of maxima is 0.
  package var selfRate: Rational?
  package var inspectorRate: Rational?
  /// The mean of the differences of shares, self minus inspector, −1 to 1 as a rule; items of max 0 or below have no share
  /// and are left out.
  package var difference: Rational?
  /// The share of equal answers, 0 to 1.
  package var equal: Rational?

  init(of pairs: [Gap.AnsweredTwice]) {
    count = pairs.count
    let max = pairs.map(\.item.max).sum()
    if max != .zero {
      selfRate = pairs.map(\.bySelf).sum() / max
      inspectorRate = pairs.map(\.byInspector).sum() / max
    }
    let differences = pairs.filter { $0.item.max > .zero }.map { ($0.bySelf - $0.byInspector) / $0.item.max }
    if !differences.isEmpty { difference = differences.sum() / Rational(differences.count) }
    if !pairs.isEmpty { equal = Rational(pairs.count(where: \.isEqual), over: pairs.count) }
  }
}
