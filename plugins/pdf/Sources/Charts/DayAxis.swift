import TenkenCore

/// A scale of days, counted as `Day.serial`, with weeks, or the firsts of months or years, as its steps.
struct DayAxis: Hashable {
  let lower: Int
  let upper: Int

  init(_ days: [Int]) {
    let (first, last) = (days.min() ?? 0, days.max() ?? 0)
    let margin = max((last - first) / 25, 2)
    (lower, upper) = (first - margin, last + margin)
  }

  func share(_ day: Int) -> Double { min(max(Double(day - lower) / Double(upper - lower), 0), 1) }

  struct Tick: Hashable {
    var day: Int
    /// As `2008-09-01`, `2008-09` where the steps are months, or `2008`.
    var text: String
  }

  /// No more than so many.
  func ticks(atMost most: Int) -> [Tick] {
    for step in [1, 2, 7, 14] where (upper - lower) / step < most {
      return stride(from: (lower / step + 1) * step, through: upper, by: step).map {
        Tick(day: $0, text: Day(serial: $0).description)
      }
    }
    let (first, last) = (Self.month(of: lower), Self.month(of: upper))
    for step in [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12000] {
      let start = (first + step) / step * step
      guard (last - start) / step < most || step == 12000 else { continue }
      return stride(from: start, through: last, by: step).compactMap { month in
        // The calendar ends with the year 9999.
        guard let day = Day(year: month / 12, month: month % 12 + 1, day: 1) else { return nil }
        let text = step % 12 == 0 ? "\(day.year)" : String(day.description.prefix(7))
        return Tick(day: day.serial, text: text)
      }
    }
    return []
  }

  /// Months since the year 0.
  private static func month(of day: Int) -> Int {
    let day = Day(serial: day)
    return day.year * 12 + day.month - 1
  }
}
