import TenkenCore

/// A row of bars, one for each figure; its ends are the lowest and the highest figure of all that are compared.
struct Sparkline {
  let lowest: Rational
  let highest: Rational

  /// From the lowest to the highest.
  static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  /// No figure. A no-break space, so that pages keep several of them.
  static let gap: Character = "\u{A0}"

  /// Nil where there are no figures at all.
  init?(_ figures: [Rational]) {
    guard let lowest = figures.min(), let highest = figures.max() else { return nil }
    (self.lowest, self.highest) = (lowest, highest)
  }

  func text(of figures: [Rational?]) -> String {
    String(figures.map { figure in figure.map(bar) ?? Self.gap })
  }

  /// Each bar stands for an equal part of the range; where all figures are equal, the highest.
  private func bar(_ figure: Rational) -> Character {
    let range = highest - lowest
    guard range > .zero else { return Self.bars[Self.bars.count - 1] }
    let share = (figure - lowest) / range
    let index = Self.bars.indices.last { share >= Rational($0, over: Self.bars.count) }
    return Self.bars[index ?? 0]
  }
}
