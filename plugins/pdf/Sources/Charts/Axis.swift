import TenkenPlugin

/// A scale of figures with round steps.
struct Axis: Hashable {
  let lower: Double
  let upper: Double
  let step: Double

  /// - Parameters:
  ///   - values: those to be drawn.
  ///   - scale: the ends, where they are given; else they are round figures about the values.
  ///   - fromZero: whether zero is on the scale, as bars need it.
  ///   - fitted: whether the ends are round figures about the values though a scale is given, but not beyond it: of
  ///     what rises and falls the movement is to be seen.
  init(
    _ values: [Double], scale: ClosedRange<Double>?, fromZero: Bool = false, fitted: Bool = false,
    steps: Double = 5
  ) {
    let finite = values.filter(\.isFinite)
    var (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    if let scale, !fitted {
      (low, high) = (min(scale.lowerBound, low), max(scale.upperBound, high))
    } else if fromZero {
      (low, high) = (min(low, 0), max(high, 0))
    }
    if !(high - low > 0) { (low, high) = (low, low + (low == 0 ? 1 : low.magnitude)) }
    if fitted, values.allSatisfy({ $0 == low }), let scale {
      // Figures that are all the same show no movement.
      (low, high) = (min(scale.lowerBound, low), max(scale.upperBound, low))
    }
    guard (high - low).isFinite else {
      (lower, upper, step) = (0, 1, 0.5)
      return
    }
    step = Self.roundStep((high - low) / steps)
    let isWithin = scale.map { $0.lowerBound <= low && $0.upperBound >= high } ?? false
    if isWithin, !fitted {
      (lower, upper) = (low, high)
    } else {
      let ends = (
        (low / step + 1e-9).rounded(.down) * step, (high / step - 1e-9).rounded(.up) * step
      )
      lower = isWithin ? max(ends.0, scale?.lowerBound ?? ends.0) : ends.0
      upper = isWithin ? min(ends.1, scale?.upperBound ?? ends.1) : ends.1
    }
  }

  /// 1, 2 or 5 times a power of ten, no less than given.
  static func roundStep(_ least: Double) -> Double {
    var power = 1.0
    while power > least, power > 1e-300 { power /= 10 }
    while power * 10 <= least, power < 1e300 { power *= 10 }
    for factor in [1.0, 2, 5] where power * factor >= least * (1 - 1e-9) { return power * factor }
    return power * 10
  }

  var ticks: [Double] {
    let first = (lower / step - 1e-9).rounded(.up)
    let last = (upper / step + 1e-9).rounded(.down)
    guard last >= first, last - first < 100 else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// Where the figure is on the scale: 0 at its lower end, 1 at its upper; nothing lies beyond.
  func share(_ value: Double) -> Double {
    guard value.isFinite else { return 0 }
    return min(max((value - lower) / (upper - lower), 0), 1)
  }

  /// The figure of a tick as it is printed.
  func text(_ tick: Double, isPercent: Bool) -> String {
    let (value, step) = isPercent ? (tick * 100, step * 100) : (tick, step)
    var decimals = 0
    var unit = step
    while decimals < 4, (unit - unit.rounded()).magnitude > 1e-6 {
      unit *= 10
      decimals += 1
    }
    return Self.fixed(value, decimals: decimals) + (isPercent ? " %" : "")
  }

  private static func fixed(_ value: Double, decimals: Int) -> String {
    var factor = 1.0
    for _ in 0..<decimals { factor *= 10 }
    let rounded = (value * factor).rounded()
    guard rounded.magnitude < 1e15 else { return "\(value)" }
    let whole = Int(rounded.magnitude)
    let sign = rounded < 0 ? "-" : ""
    guard decimals > 0 else { return sign + "\(whole)" }
    let digits = String(repeating: "0", count: max(decimals + 1 - "\(whole)".count, 0)) + "\(whole)"
    return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }
}

extension Cell.Value {
  /// What can be drawn along a scale; nil of a day.
  var figure: Double? {
    switch self {
    case .number(let value), .percent(let value): value
    case .date: nil
    }
  }

  var isPercent: Bool { if case .percent = self { true } else { false } }
}

extension Table {
  /// The figure of a cell, the first column being no figure.
  func figure(_ row: Int, _ column: Int) -> Double? {
    guard rows[row].indices.contains(column) else { return nil }
    return rows[row][column].value?.figure
  }

  func cell(_ row: Int, _ column: Int) -> Cell {
    rows[row].indices.contains(column) ? rows[row][column] : .blank
  }

  /// Whether its figures are shares.
  var isOfPercents: Bool { rows.contains { $0.contains { $0.value?.isPercent == true } } }

  var figures: [Double] { rows.flatMap { $0.dropFirst().compactMap { $0.value?.figure } } }
}
