package import TenkenCore

/// 1 where every item is at full points, else 0: XCCDF's absolute model (contract, section 4).
package struct AllOrNothingScorer: Scorer {
  package let name = "all-or-nothing"
  package let formula = Text(
    ja: "得点率 = 全項目が満点なら1、そうでなければ0", en: "rate = 1 if every item is at full points, else 0")

  package init() {}

  package func rate(of sheet: ScorerInput) -> Rational? {
    let items = sheet.counted
    return items.isEmpty ? nil : items.allSatisfy(\.passes) ? .one : .zero
  }
}
