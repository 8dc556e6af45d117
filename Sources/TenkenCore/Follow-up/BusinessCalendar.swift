/// On which days the organisation works: not on Saturdays and Sundays, nor on the days its `holidays:` close
/// (contract, section 1).
package struct BusinessCalendar: Sendable, Hashable {
  private var closesOnNationalHolidays = false
  private var closedDays: Set<Day> = []
  /// Closed every year; 02-29 closes leap years only.
  private var closedEveryYear: Set<MonthDay> = []

  /// No search for an open day goes further than this many days.
  package static let reach = 366

  package init(_ sources: [HolidaySource] = []) {
    for source in sources {
      switch source {
      case .japan: closesOnNationalHolidays = true
      case .days(_, let dates, let everyYear):
        closedDays.formUnion(dates)
        closedEveryYear.formUnion(everyYear)
      }
    }
  }

  package func isOpen(_ day: Day) -> Bool {
    if day.weekday == 0 || day.weekday == 6 { return false }
    if closedDays.contains(day) || closedEveryYear.contains(MonthDay(day)) { return false }
    return !(closesOnNationalHolidays && JapaneseHolidays.contains(day))
  }

  /// The first open day from this one on; the day itself where none comes within ``reach`` days.
  package func next(onOrAfter day: Day) -> Day { firstOpen(from: day, step: 1) ?? day }

  /// The last open day up to this one; the day itself where there was none for ``reach`` days.
  package func previous(onOrBefore day: Day) -> Day { firstOpen(from: day, step: -1) ?? day }

  /// The so-manieth open day after another, which does not count itself.
  ///
  /// 0 and below give the day itself. Where no open day follows within ``reach`` days, or the calendar ends, the
  /// count ends at the day it has come to.
  package func adding(businessDays count: Int, to day: Day) -> Day {
    var (reached, left) = (day, count)
    while left > 0 {
      let following = reached.adding(days: 1)
      guard following > reached, let open = firstOpen(from: following, step: 1) else { break }
      (reached, left) = (open, left - 1)
    }
    return reached
  }

  private func firstOpen(from day: Day, step: Int) -> Day? {
    (0...BusinessCalendar.reach).lazy.map { day.adding(days: $0 * step) }.first(where: isOpen)
  }
}
