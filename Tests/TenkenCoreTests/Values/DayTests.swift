import Foundation
import TenkenCore
import Testing

@Suite("Days")
struct DayTests {
  @Test("a day's serial number leads back to it, over the whole calendar")
  func serialRoundTrip() {
    for serial in stride(from: Day.first.serial, through: Day.last.serial, by: 97) {
      let day = Day(serial: serial)
      #expect(day.serial == serial)
      #expect(Day(year: day.year, month: day.month, day: day.day) == day)
      #expect(Day(iso: day.description) == day)
      #expect(day < Day(serial: serial + 1))
    }
  }

  @Test("days are those of Foundation's proleptic Gregorian calendar")
  func againstFoundation() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for serial in stride(from: Day(serial: -40_000).serial, to: 60_000, by: 173) {
      let date = Date(timeIntervalSince1970: Double(serial) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = Day(serial: serial)
      #expect(
        [day.year, day.month, day.day, day.weekday + 1] == [
          parts.year, parts.month, parts.day, parts.weekday,
        ])
    }
  }

  @Test("the calendar begins on 0001-01-01 and ends on 9999-12-31, and sums stay in it")
  func ends() {
    #expect(Day.first.description == "0001-01-01")
    #expect(Day.last.description == "9999-12-31")
    for step in [1, 400, Int.max, Int.max / 2] {
      #expect(Day.last.adding(days: step) == .last)
      #expect(Day.last.adding(weeks: step) == .last)
      #expect(Day.last.adding(months: step) == .last)
      #expect(Day.first.adding(days: -step) == .first)
      #expect(Day.first.adding(weeks: -step) == .first)
      #expect(Day.first.adding(months: -step) == .first)
    }
    #expect(Day.last.adding(days: .min) == .first)
    #expect(Day.first.adding(weeks: .max) == .last)
  }

  @Test(
    "what is no day is nil",
    arguments: [
      (2008, 2, 30), (2007, 2, 29), (1900, 2, 29), (2008, 13, 1), (2008, 0, 1), (2008, 4, 31), (0, 1, 1),
      (10_000, 1, 1), (2008, 1, 0), (2008, 1, -1),
    ])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "only YYYY-MM-DD is ISO",
    arguments: [
      "2008-7-22", "08-07-22", "2008/07/22", "20080722", " 2008-07-22", "2008-07-22 ", "2008-07-2２",
      "+008-07-22", "2008-07", "", "2008-02-30", "0000-01-01",
    ])
  func notISO(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(
    "months keep the number of the day, else take the last",
    arguments: [
      ("2026-08-31", 1, "2026-09-30"), ("2026-08-31", 2, "2026-10-31"), ("2026-08-31", 3, "2026-11-30"),
      ("2026-02-28", 1, "2026-03-28"), ("2026-04-30", 1, "2026-05-30"), ("2024-01-31", 1, "2024-02-29"),
      ("2025-01-31", 1, "2025-02-28"), ("2025-11-30", 3, "2026-02-28"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-01-15", -13, "2024-12-15"), ("2026-01-15", 0, "2026-01-15"),
    ] as [(Day, Int, Day)])
  func months(_ day: Day, _ count: Int, _ expected: Day) {
    #expect(day.adding(months: count) == expected)
  }

  @Test("adding months lands in the right month, on the same number or its last day")
  func monthsProperty() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let day = Day(serial: Int.random(in: -100_000...100_000, using: &random))
      let count = Int.random(in: -600...600, using: &random)
      let sum = day.adding(months: count)
      #expect(sum.year * 12 + sum.month == day.year * 12 + day.month + count)
      #expect(sum.day == min(day.day, Day.lastDay(year: sum.year, month: sum.month)))
    }
  }

  @Test("weekdays are printed in both languages")
  func weekday() {
    let day: Day = "2008-09-05"
    #expect(day.withWeekday(.ja) == "2008-09-05(金)")
    #expect(day.withWeekday(.en) == "2008-09-05 (Fri)")
    #expect(Day.first.weekday == 1)
  }

  @Test("a month-day is MM-DD, and 29 February is one")
  func monthDay() throws {
    #expect(MonthDay("04-01")?.description == "04-01")
    #expect(MonthDay("02-29")?.description == "02-29")
    for text in ["04-31", "4-1", "13-01", "00-10", "0401", "", "04-01-01"] { #expect(MonthDay(text) == nil) }
    let leap = try #require(MonthDay("02-29"))
    #expect(leap.in(year: 2007) == "2007-02-28")
    #expect(leap.in(year: 2008) == "2008-02-29")
    #expect(leap.in(year: 0) == .first)
    #expect(leap.in(year: 10_000) == .last)
    #expect(MonthDay("2008-02-29" as Day) == leap)
  }

  @Test("the next such month-day is this year's or the next one's")
  func onOrAfter() throws {
    let day = try #require(MonthDay("04-01"))
    #expect(day.onOrAfter("2008-04-01") == "2008-04-01")
    #expect(day.onOrAfter("2008-04-02") == "2009-04-01")
    #expect(day.onOrAfter("2008-03-31") == "2008-04-01")
  }
}
