import TenkenCore
import Testing

@Suite("Days in Japanese eras")
struct JapaneseEraTests {
  @Test(
    "an era begins on its day, and its first year is 元年",
    arguments: [
      ("1873-01-01", "明治6年1月1日(水)", "1 January 1873 (Wed, Meiji 6)"),
      ("1912-07-29", "明治45年7月29日(月)", "29 July 1912 (Mon, Meiji 45)"),
      ("1912-07-30", "大正元年7月30日(火)", "30 July 1912 (Tue, Taisho 1)"),
      ("1926-12-24", "大正15年12月24日(金)", "24 December 1926 (Fri, Taisho 15)"),
      ("1926-12-25", "昭和元年12月25日(土)", "25 December 1926 (Sat, Showa 1)"),
      ("1989-01-07", "昭和64年1月7日(土)", "7 January 1989 (Sat, Showa 64)"),
      ("1989-01-08", "平成元年1月8日(日)", "8 January 1989 (Sun, Heisei 1)"),
      ("2008-07-22", "平成20年7月22日(火)", "22 July 2008 (Tue, Heisei 20)"),
      ("2019-04-30", "平成31年4月30日(火)", "30 April 2019 (Tue, Heisei 31)"),
      ("2019-05-01", "令和元年5月1日(水)", "1 May 2019 (Wed, Reiwa 1)"),
      ("2026-11-24", "令和8年11月24日(火)", "24 November 2026 (Tue, Reiwa 8)"),
    ])
  func boundaries(iso: String, japanese: String, english: String) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.inEra(.ja) == japanese)
    #expect(day.inEra(.en) == english)
    #expect(day.inEra(.ja, weekday: false) == String(japanese.dropLast(3)))
  }

  @Test("a day before Meiji 6 stands as it is: Japan counted its days otherwise")
  func before() throws {
    for iso in ["1872-12-31", "1868-01-25", "0001-01-01"] {
      let day = try #require(Day(iso: iso))
      #expect(day.era == nil)
      #expect(day.inEra(.ja) == day.withWeekday(.ja))
      #expect(day.inEra(.en, weekday: false) == iso)
    }
  }

  @Test("every day in an era is read back as itself")
  func roundTrip() throws {
    for serial in stride(from: -35428, through: 40000, by: 37) {
      let day = Day(serial: serial)
      #expect(try DayReader().read(day.inEra(.ja)) == day)
      #expect(try DayReader().read(day.inEra(.ja, weekday: false)) == day)
    }
  }
}
