import TenkenCore
import Testing

@Suite("National holidays")
struct JapaneseHolidaysTests {
  @Test("every day of 2000 to 2027 is a holiday, by name, exactly where the published list says so")
  func publishedList() throws {
    var expected: [Day: String] = [:]
    for line in try Fixture.lines("japanese-holidays.txt") {
      let parts = line.split(separator: " ", maxSplits: 1)
      expected[try #require(Day(iso: parts[0]))] = String(parts[1])
    }
    #expect(expected.count == 486)
    let (first, last): (Day, Day) = ("2000-01-01", "2027-12-31")
    for serial in first.serial...last.serial {
      let day = Day(serial: serial)
      #expect(JapaneseHolidays.name(of: day)?.in(.ja) == expected[day], "\(day)")
      #expect(JapaneseHolidays.contains(day) == (expected[day] != nil), "\(day)")
    }
  }

  @Test(
    "names stand in English too, and follow the law of their year",
    arguments: [
      ("1988-04-29", "Emperor's Birthday"), ("2006-04-29", "Greenery Day"), ("2007-04-29", "Showa Day"),
      ("2019-10-14", "Health and Sports Day"), ("2020-07-24", "Sports Day"),
      ("2026-05-06", "Substitute Holiday"),
      ("2026-09-22", "Citizens' Holiday"), ("2032-09-21", "Citizens' Holiday"),
      ("2019-05-01", "Enthronement Day"),
      ("1989-02-24", "State Funeral of Emperor Showa"), ("2099-09-23", "Autumnal Equinox Day"),
    ] as [(Day, String)])
  func english(_ day: Day, _ name: String) {
    #expect(JapaneseHolidays.name(of: day)?.in(.en) == name)
  }

  @Test(
    "what is no holiday is none",
    arguments: [
      "1985-05-04", "1997-05-04", "2000-01-15", "2019-12-23", "2020-07-20", "2020-10-12", "2021-08-11",
      "2026-09-24",
      "1979-01-01", "2100-01-01", "9999-12-31", "0001-01-01",
    ] as [Day])
  func none(_ day: Day) {
    #expect(JapaneseHolidays.name(of: day) == nil)
  }

  @Test("each year of the range has between 12 and 22 holidays")
  func plausible() {
    for year in JapaneseHolidays.years {
      guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
      else {
        continue
      }
      let count = (first.serial...last.serial).filter { JapaneseHolidays.contains(Day(serial: $0)) }.count
      #expect((12...22).contains(count), "\(year): \(count)")
    }
  }
}
