package import TenkenCore

/// The weight of the items at full points in that of all: XCCDF's flat model (contract, section 4).
///
/// XCCDF gives the sum of weights; here it is divided by the sum over all items, so that it is a rate.
package struct WeightedPassScorer: Scorer {
  package let name = "weighted-pass"
  package let formula = Text(ja: "得点率 = 満点の項目の重み ÷ 全項目の重み", en: "rate = Σ w of items at full points / Σ w")

  package init() {}

  package func rate(of sheet: ScorerInput) -> Rational? {
    sheet.counted.weightedMean(weight: \.weight) { $0.passes ? .one : .zero }
  }
}
