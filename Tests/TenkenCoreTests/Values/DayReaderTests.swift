import TenkenCore
import Testing

@Suite("Days as people write them")
struct DayReaderTests {
  static func problem(_ text: String, start: Day? = nil) -> DayReader.Problem? {
    do throws(DayReader.Problem) {
      _ = try DayReader(start: start).read(text)
      return nil
    } catch { return error }
  }

  @Test(
    "every notation of a full date is read",
    arguments: [
      "2026-07-31", "2026-7-31", "2026/7/31", "2026/07/31", "2026.7.31", "20260731", "令和8年7月31日", "令8.7.31",
      "R8.7.31", "r8.7.31", "R8/7/31", "R08.07.31", "2026年7月31日", "２０２６／７／３１", "Ｒ８．７．３１", " 2026-07-31 ",
      "2026年 7月31日", "2026 / 7 / 31", "　2026/7/31　", "2026/7/31(金)", "2026年7月31日（金）", "2026-07-31 (Fri)",
      "2026-07-31(Friday)",
      "令和8年7月31日(金曜日)", "20260731(金)", "2026年7月31日㈮", "2026年7月末", "令和8年7月末日", "㋿8年7月31日",
    ])
  func notations(_ text: String) throws {
    #expect(try DayReader().read(text) == "2026-07-31")
  }

  @Test(
    "the first year of an era may be written 元",
    arguments: [
      ("令和元年5月1日", "2019-05-01"), ("R元.5.1", "2019-05-01"), ("平成元年1月8日", "1989-01-08"),
      ("令和1年12月31日", "2019-12-31"),
    ] as [(String, Day)])
  func firstYear(_ text: String, _ expected: Day) throws {
    #expect(try DayReader().read(text) == expected)
  }

  @Test(
    "eras change on their day",
    arguments: [
      ("平成31年4月30日", "2019-04-30"), ("H31.4.30", "2019-04-30"), ("昭和64年1月7日", "1989-01-07"),
      ("S1.12.25", "1926-12-25"), ("大正15年12月24日", "1926-12-24"), ("T1.7.30", "1912-07-30"),
      ("明治45年7月29日", "1912-07-29"), ("平成20年7月22日", "2008-07-22"), ("M5.12.31", "1872-12-31"),
    ] as [(String, Day)])
  func eras(_ text: String, _ expected: Day) throws {
    #expect(try DayReader().read(text) == expected)
  }

  @Test(
    "a day beyond its era is refused",
    arguments: [
      "平成31年5月1日", "令和元年4月30日", "昭和64年1月8日", "平成元年1月7日", "大正15年12月25日", "昭和元年12月24日",
      "明治45年7月30日", "大正元年7月29日", "R2026.7.31", "平成2008年7月22日",
    ])
  func outsideEra(_ text: String) {
    #expect(Self.problem(text) == .outsideEra)
  }

  @Test(
    "a day that does not exist is told from what is no date",
    arguments: [
      "2008-02-30", "2008-13-01", "0000-01-01", "2008-04-31", "20081301", "令和8年2月29日", "令和0年5月1日", "2008/0/1",
      "2008年13月末",
    ])
  func noSuchDay(_ text: String) {
    #expect(Self.problem(text) == .noSuchDay)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", " ", "随時", "済", "26/7/31", "2026", "2026-07", "2026/7", "202607311", "2026-07-31T00:00", "2026.7",
      "1.1", "1-2",
      "令和8年度", "元年7月31日", "7月", "8月初", "2026-007-31", "2026-7-031", "-2026-07-31", "2026-07-31-", "may 5",
      "r8", "45873",
      "2026/7/31(祝)", "2026/7/31(Frogday)", "2026-07/31", "2026-07-3 1", "2026 07 31", "二〇二六年七月三十一日",
      "2026-07-31\n2026-08-01", "()",
      "(金)",
    ])
  func notADay(_ text: String) {
    #expect(Self.problem(text) == .notADay)
  }

  @Test("a wrong weekday is refused with the right one")
  func wrongWeekday() {
    #expect(Self.problem("2026-07-31(木)") == .wrongWeekday(right: "2026-07-31"))
    #expect(Self.problem("7月31日(木)", start: "2026-07-01") == .wrongWeekday(right: "2026-07-31"))
    let message = Self.problem("2026-07-31(木)")?.message("2026-07-31(木)")
    #expect(message?.in(.ja) == "「2026-07-31(木)」の曜日が違います（2026-07-31(金)）")
    #expect(message?.in(.en) == "the weekday of \"2026-07-31(木)\" is wrong: it is 2026-07-31 (Fri)")
  }

  @Test(
    "a day without a year is the first on or after the start",
    arguments: [
      ("7/31", "2026-07-01", "2026-07-31"), ("7月31日", "2026-07-01", "2026-07-31"),
      ("7月31日(金)", "2026-07-01", "2026-07-31"), ("8月末", "2026-07-01", "2026-08-31"),
      ("８月末", "2026-07-01", "2026-08-31"), ("2月末", "2027-12-01", "2028-02-29"),
      ("1/10", "2026-12-01", "2027-01-10"), ("7/31", "2026-07-31", "2026-07-31"),
      ("7/31", "2026-08-01", "2027-07-31"), ("2/29", "2025-03-01", "2028-02-29"),
      ("2/29", "2096-03-01", "2104-02-29"),
    ] as [(String, Day, Day)])
  func withoutYear(_ text: String, _ start: Day, _ expected: Day) throws {
    #expect(try DayReader(start: start).read(text) == expected)
  }

  @Test("without a year and without a start the year is missed")
  func yearMissing() {
    for text in ["7/31", "7月31日", "8月末"] { #expect(Self.problem(text) == .yearMissing) }
    #expect(Self.problem("2/30", start: "2026-01-01") == .noSuchDay)
    #expect(Self.problem("12/31", start: "9999-12-31") == nil)
    #expect(Self.problem("4/31", start: "9999-01-01") == .noSuchDay)
  }

  @Test("each problem says in both languages what was typed")
  func messages() {
    let problems: [DayReader.Problem] = [
      .notADay, .noSuchDay, .wrongWeekday(right: "2026-07-31"), .outsideEra, .yearMissing,
    ]
    for problem in problems {
      for language in Language.allCases { #expect(problem.message("8/32").in(language).contains("8/32")) }
    }
  }

  @Test("every day of the eras reads back from each of its notations")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<400 {
      let day = Day(serial: Int.random(in: 18_017...50_000, using: &random))
      let (year, month, number) = (day.year, day.month, day.day)
      for text in [
        "\(day)", "\(year)/\(month)/\(number)", "令和\(year - 2018)年\(month)月\(number)日",
        "R\(year - 2018).\(month).\(number)",
        day.withWeekday(.ja), day.withWeekday(.en), day.description.replacing("-", with: ""),
      ] {
        #expect(try DayReader().read(text) == day, "\(text)")
      }
    }
  }
}
