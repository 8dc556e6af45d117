package import TenkenCore

/// The weighted mean of the items' shares (contract, section 4). Items of max 0 or below have no share.
package struct WeightedScorer: Scorer {
  package let name = "weighted"
  package let formula = Text(
    ja: "得点率 = Σ 重み×（得点÷満点） ÷ Σ 重み", en: "rate = Σ w·(earned/max) / Σ w")

  package init() {}

  package func rate(of sheet: ScorerInput) -> Rational? {
    sheet.counted.filter { $0.max > .zero }.weightedMean(weight: \.weight) { $0.earned / $0.max }
  }
}
