package import TenkenCore

/// The weighted mean of the sections' weighted means, where an item passes (1) or fails (0): XCCDF's default model
/// (contract, section 4).
///
/// XCCDF works in floating point and rounds nothing; a section without counted items leaves both, as there.
package struct SectionsScorer: Scorer {
  package let name = "sections"
  package let formula = Text(
    ja: "得点率 = 分類ごとの満点の項目の割合（重み付き）の、分類の重みによる平均",
    en: "rate = weighted mean of the sections' weighted means, items pass (1, full points) or fail (0)")

  package init() {}

  package func rate(of sheet: ScorerInput) -> Rational? {
    let sections = sheet.checklist.sections.compactMap { section -> (weight: Rational, mean: Rational)? in
      sheet.counted.filter { $0.section == section.id }
        .weightedMean(weight: \.weight) { $0.passes ? .one : .zero }
        .map { (section.weight, $0) }
    }
    return sections.weightedMean(weight: \.weight, value: \.mean)
  }
}
