import TenkenPlugin

/// The mean of the items' shares.
@main struct SheetScorer: ScorerPlugin {
  /// The rate from 0 to 1; nil where there is nothing to score. Change this.
  func rate(of sheet: ScorerRequest) throws -> Double? {
    let shares = sheet.items.compactMap { item -> Double? in
      guard let earned = item.earned, let max = item.max, max > 0 else { return nil }
      return earned / max
    }
    return shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}
