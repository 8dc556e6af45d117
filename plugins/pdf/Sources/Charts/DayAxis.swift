/// A scale of days, in days since 1970-01-01, with weeks, or the firsts of months or years, as its steps.
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
        Tick(day: $0, text: Self.text($0))
      }
    }
    let (first, last) = (Self.month(of: lower), Self.month(of: upper))
    for step in [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12000] {
      let start = (first + step) / step * step
      guard (last - start) / step < most || step == 12000 else { continue }
      let months = Array(stride(from: start, through: last, by: step))
      return months.map { month in
        let text =
          step % 12 == 0 ? "\(month / 12)" : Self.text(Self.day(ofMonth: month)).prefix(7).description
        return Tick(day: Self.day(ofMonth: month), text: text)
      }
    }
    return []
  }

  // MARK: The calendar

  /// The day of `2008-07-22`; nil for anything else.
  static func day(_ text: String) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), year > 0, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return days(year, month, day)
  }

  /// Of the Gregorian calendar, counted from March on, so that the leap day ends the year.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }

  /// Months since the year 0.
  private static func month(of day: Int) -> Int {
    let (year, month, _) = date(day)
    return year * 12 + month - 1
  }

  private static func day(ofMonth month: Int) -> Int { days(month / 12, month % 12 + 1, 1) }

  private static func date(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// As `2008-07-22`.
  static func text(_ day: Int) -> String {
    let (year, month, day) = date(day)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return String(repeating: "0", count: max(4 - "\(year)".count, 0)) + "\(year)-\(two(month))-\(two(day))"
  }
}
