package import TenkenCore

/// The share of items at full points: XCCDF's flat-unweighted model (contract, section 4).
///
/// XCCDF gives the number of passes; here it is divided by the number of items, so that it is a rate.
package struct PassCountScorer: Scorer {
  package let name = "pass-count"
  package let formula = Text(ja: "得点率 = 満点の項目の数 ÷ 項目の数", en: "rate = items at full points / items")

  package init() {}

  package func rate(of sheet: ScorerInput) -> Rational? {
    sheet.counted.weightedMean(weight: { _ in .one }, value: { $0.passes ? .one : .zero })
  }
}
