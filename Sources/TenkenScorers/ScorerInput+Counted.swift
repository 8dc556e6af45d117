import TenkenCore

/// An item that the `points` scorer counts, for the scorers that look at items one by one.
struct CountedItem {
  var section: String
  var weight: Rational
  var earned: Rational
  var max: Rational
  var kind: AnswerKind

  /// At full points.
  var passes: Bool { earned >= max }
}

extension ScorerInput {
  /// The items that join the maximum: applicable ones, unanswered ones where those count as zero.
  var counted: [CountedItem] {
    items.compactMap { result in
      guard let earned = result.earned, let max = result.max else { return nil }
      return CountedItem(
        section: result.section, weight: result.item.weight, earned: earned, max: max,
        kind: result.item.answer)
    }
  }
}

extension Sequence {
  /// Σ w·value / Σ w; nil where there is nothing.
  func weightedMean(weight: (Element) -> Rational, value: (Element) -> Rational) -> Rational? {
    var (sum, weights) = (Rational.zero, Rational.zero)
    for element in self {
      sum += weight(element) * value(element)
      weights += weight(element)
    }
    return weights == .zero ? nil : sum / weights
  }
}
