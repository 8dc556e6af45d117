package import TenkenCore

/// Points earned over the most that could be earned (contract, section 4).
package struct PointsScorer: Scorer {
  package let name = "points"
  package let formula = Text(ja: "得点率 = 得点の合計 ÷ 満点の合計", en: "rate = Σ earned / Σ max")

  package init() {}

  package func rate(of sheet: ScorerInput) -> Rational? {
    sheet.max == .zero ? nil : sheet.earned / sheet.max
  }
}
