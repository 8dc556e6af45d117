import TenkenPlugin

/// The axis of a drawing's figures.
struct DrawingScale: Sendable, Hashable {
  let range: ClosedRange<Double>
  /// Whether the figures are shares, so that 0.5 is 50 %.
  let isShare: Bool

  /// Where an axis may begin and end.
  enum Ends {
    /// At the ends of the chart's own scale.
    case given
    /// The same, or at 0 where the chart has none: bars are as long as their figures.
    case fromZero
    /// Around the figures, within the chart's scale: what moves is to be seen moving.
    case fitted
  }

  init(_ chart: Chart, _ ends: Ends = .given) {
    let cells = chart.table.rows.flatMap { $0.dropFirst() } + (chart.mark.map { [$0] } ?? [])
    let figures = (ends == .fromZero ? [0] : []) + cells.compactMap(\.figure)
    isShare = cells.contains { cell in
      if case .percent = cell.value { true } else { false }
    }
    let found = (figures.min() ?? 0)...(figures.max() ?? 1)
    let given = chart.scale.flatMap { $0.lowerBound.isFinite && $0.upperBound.isFinite ? $0 : nil }
    let range = ends == .fitted ? DrawingScale.around(found, within: given) : given ?? found
    // Figures that are all the same still want a place.
    self.range =
      range.upperBound - range.lowerBound > 0 ? range : (range.lowerBound - 0.5)...(range.lowerBound + 0.5)
  }

  /// With a margin, out to round values.
  private static func around(
    _ found: ClosedRange<Double>, within given: ClosedRange<Double>?
  ) -> ClosedRange<Double> {
    let span = found.upperBound - found.lowerBound
    guard span.isFinite, span > 1e-9, span < 1e12 else { return given ?? found }
    let step = roundStep(atLeast: span / 5)
    let lower = (found.lowerBound / step + 1e-6).rounded(.down) * step
    let upper = (found.upperBound / step - 1e-6).rounded(.up) * step
    guard let given else { return lower...upper }
    let (low, high) = (max(lower, given.lowerBound), min(upper, given.upperBound))
    return low < high ? low...high : given
  }

  /// Where a value stands between the ends, 0 to 1; what lies beyond stands at the end.
  func share(_ value: Double) -> Double {
    // In halves, so that not even the largest numbers have an infinite span.
    let share =
      (value / 2 - range.lowerBound / 2) / (range.upperBound / 2 - range.lowerBound / 2)
    return min(max(share, 0), 1)
  }

  /// Round values within the ends, about so many or fewer.
  func ticks(most: Int) -> [Double] {
    let span = range.upperBound - range.lowerBound
    guard span.isFinite, span > 1e-9, span < 1e12, most > 0 else {
      return [range.lowerBound, range.upperBound]
    }
    let step = DrawingScale.roundStep(atLeast: span / Double(most))
    let first = (range.lowerBound / step - 1e-6).rounded(.up)
    let last = (range.upperBound / step + 1e-6).rounded(.down)
    guard abs(first) < 1e9, last >= first else { return [range.lowerBound, range.upperBound] }
    return (Int(first)...Int(last)).map { Double($0) * step }
  }

  /// 1, 2, 2.5 or 5 times a power of ten.
  private static func roundStep(atLeast least: Double) -> Double {
    var power = 1.0
    while power < least { power *= 10 }
    while power / 10 >= least { power /= 10 }
    return [0.2, 0.25, 0.5].map { $0 * power }.first { $0 >= least * 0.999_999 } ?? power
  }

  /// `50 %`, `2.5`; with U+2212 for minus.
  func text(_ value: Double) -> String {
    let shown = isShare ? value * 100 : value
    guard abs(shown) < 1e12 else { return "\(shown)" }
    let thousandths = Int((shown * 1000).rounded())
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
    var decimals = String(String(rest + 1000).dropFirst())
    while decimals.last == "0" { decimals.removeLast() }
    return (thousandths < 0 ? "\u{2212}" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
      + (isShare ? " %" : "")
  }
}

extension [Cell] {
  /// The cell of a column; a blank where the row ends before it.
  func cell(_ column: Int) -> Cell { indices.contains(column) ? self[column] : .blank }
}
