/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31. Written `2026-07-31` in data.
package struct Day: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// `nil` where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.lastDay(year: year, month: month)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `YYYY-MM-DD` and nothing else. What people type goes through ``DayReader``.
  package init?(iso text: some StringProtocol) {
    var (year, month, day, index) = (0, 0, 0, 0)
    for byte in text.utf8 {
      let digit = Int(byte) - 0x30
      switch index {
      case 4, 7: if byte != UInt8(ascii: "-") { return nil }
      case 0..<10 where !(0...9).contains(digit): return nil
      case 0..<4: year = year * 10 + digit
      case 5, 6: month = month * 10 + digit
      case 8, 9: day = day * 10 + digit
      default: return nil
      }
      index += 1
    }
    if index != 10 { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The calendar's first and last day.
  package static let first = Day(serial: .min)
  package static let last = Day(serial: .max)

  /// Days since 1970-01-01; clamped to the calendar's range.
  package init(serial: Int) {
    let clamped = min(max(serial, -719_162), 2_932_896)
    // Howard Hinnant's civil_from_days.
    let z = clamped + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    day = doy - (153 * mp + 2) / 5 + 1
    month = mp < 10 ? mp + 3 : mp - 9
    year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  package var serial: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return era * 146_097 + doe - 719_468
  }

  package static func lastDay(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Clamped to the calendar's range.
  package func adding(days: Int) -> Day {
    let (sum, overflow) = serial.addingReportingOverflow(days)
    return Day(serial: overflow ? days : sum)
  }

  /// Clamped to the calendar's range.
  package func adding(weeks: Int) -> Day {
    let (days, overflow) = weeks.multipliedReportingOverflow(by: 7)
    return adding(days: overflow ? weeks : days)
  }

  /// The same day number so many months on, else that month's last day (contract, section 6); clamped to the
  /// calendar's range.
  package func adding(months: Int) -> Day {
    let index = year * 12 + month - 1 + min(max(months, -120_000), 120_000)
    if index < 12 { return .first }
    let (year, month) = (index / 12, index % 12 + 1)
    return Day(year: year, month: month, day: min(day, Day.lastDay(year: year, month: month))) ?? .last
  }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// 0 Sunday … 6 Saturday.
  package var weekday: Int { ((serial + 4) % 7 + 7) % 7 }
}

extension Day: CustomStringConvertible {
  package var description: String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.count) + digits
      + (month < 10 ? "-0" : "-") + String(month) + (day < 10 ? "-0" : "-") + String(day)
  }

  /// The day with its weekday, as people read it: `2008-09-05(金)`, `2008-09-05 (Fri)`.
  package func withWeekday(_ language: Language) -> String {
    switch language {
    case .ja: "\(self)(\(Day.japaneseWeekdays[weekday]))"
    case .en: "\(self) (\(Day.englishWeekdays[weekday]))"
    }
  }

  package static let japaneseWeekdays: [Character] = ["日", "月", "火", "水", "木", "金", "土"]
  package static let englishWeekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
}

/// A day of every year, as `04-01`.
package struct MonthDay: Sendable, Hashable {
  package let month: Int
  package let day: Int

  /// Reads `MM-DD`; 02-29 is allowed, 04-31 is not.
  package init?(_ text: some StringProtocol) {
    guard let day = Day(iso: "2000-" + text) else { return nil }
    self.init(day)
  }

  package init(_ day: Day) { (month, self.day) = (day.month, day.day) }

  /// The day in a year; 02-29 becomes 02-28 where there is none. Clamped to the calendar's range.
  package func `in`(year: Int) -> Day {
    Day(year: year, month: month, day: min(day, Day.lastDay(year: year, month: month)))
      ?? (year < 1 ? .first : .last)
  }

  /// The first such day on or after another.
  package func onOrAfter(_ start: Day) -> Day {
    let same = self.in(year: start.year)
    return same >= start ? same : self.in(year: start.year + 1)
  }
}

extension MonthDay: CustomStringConvertible {
  package var description: String {
    String(Day(year: 2000, month: month, day: day)?.description.dropFirst(5) ?? "")
  }
}
