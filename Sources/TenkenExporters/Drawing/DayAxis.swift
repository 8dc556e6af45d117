import TenkenCore
import TenkenPlugin

/// The axis of a drawing over days; days are counted as ``Day/serial``.
struct DayAxis: Sendable, Hashable {
  let first: Int
  let last: Int

  /// From the first day of the chart to its last, and a day around them.
  init(_ chart: Chart) {
    let days =
      chart.table.rows.flatMap { $0.dropFirst().compactMap(\.serial) }
      + [chart.mark?.serial].compactMap(\.self)
    let (first, last) = (days.min() ?? 0, days.max() ?? 0)
    let margin = 1 + (last - first) / 40
    self.first = first - margin
    self.last = last + margin
  }

  /// Where the day stands between the ends, 0 to 1.
  func share(_ day: Int) -> Double { Double(day - first) / Double(last - first) }

  /// Days to be named, evenly apart as a calendar is: single days, Mondays, or first days of months.
  func ticks(most: Int) -> [Int] {
    for step in [1, 2] where (last - first) / step < most {
      return stride(from: first, through: last, by: step).map(\.self)
    }
    for weeks in [1, 2] where (last - first) / (weeks * 7) < most {
      let monday = first + (8 - Day(serial: first).weekday) % 7
      return stride(from: monday, through: last, by: weeks * 7).map(\.self)
    }
    for months in [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12000, 24000, 60000] {
      let ticks = self.months(every: months)
      if ticks.count <= most { return ticks }
    }
    return []
  }

  private func months(every step: Int) -> [Int] {
    let start = Day(serial: first)
    let index = (start.year * 12 + start.month - 1 + step) / step * step
    // The bound ends what a calendar of 10,000 years would not.
    return (0..<64).lazy.map { index + $0 * step }.compactMap {
      Day(year: $0 / 12, month: $0 % 12 + 1, day: 1)?.serial
    }.prefix { $0 <= last }.map(\.self)
  }

  /// The month of its first day, otherwise the day.
  func text(_ tick: Int) -> String {
    let day = Day(serial: tick)
    let isMonth = day.day == 1 && last - first > 62
    return isMonth ? String(day.description.dropLast(3)) : day.description
  }
}
