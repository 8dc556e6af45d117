package import TenkenCore

/// The lowest of the sections' means of their levels, each as its place between the ends of the scale (contract,
/// section 4). Only `level` items count; what an item earns of its maximum is that place.
package struct MaturityScorer: Scorer {
  package let name = "maturity"
  package let formula = Text(
    ja: "得点率 = 分類ごとの（段階−最低）÷（最高−最低）の平均のうち、最も低いもの",
    en: "rate = the lowest of the sections' means of (n − from)/(to − from)")

  package init() {}

  package func rate(of sheet: ScorerInput) -> Rational? {
    let levels = sheet.counted.filter { item in
      if case .level = item.kind { item.max > .zero } else { false }
    }
    return sheet.checklist.sections.compactMap { section in
      levels.filter { $0.section == section.id }.weightedMean(weight: { _ in .one }) { $0.earned / $0.max }
    }.min()
  }
}
