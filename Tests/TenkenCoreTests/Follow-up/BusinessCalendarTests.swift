import TenkenCore
import Testing

@Suite("Business calendar")
struct BusinessCalendarTests {
  /// National holidays and the usual closing from 29 December to 3 January.
  static let office = BusinessCalendar([
    .japan,
    .days(
      file: "closed-days.yaml", dates: ["2026-08-13", "2026-08-14"],
      everyYear: ["12-29", "12-30", "12-31", "01-01", "01-02", "01-03"].compactMap { MonthDay($0) }),
  ])

  /// Every day of a range is closed.
  static func closed(from first: Day, days: Int) -> BusinessCalendar {
    BusinessCalendar([
      .days(file: "all.yaml", dates: (0..<days).map { first.adding(days: $0) }, everyYear: [])
    ])
  }

  @Test(
    "a closed day rolls to the next open one, or back to the one before",
    arguments: [
      ("2026-05-02", "2026-05-07", "2026-05-01"), ("2026-09-19", "2026-09-24", "2026-09-18"),
      ("2026-12-29", "2027-01-04", "2026-12-28"), ("2027-03-20", "2027-03-23", "2027-03-19"),
      ("2029-03-31", "2029-04-02", "2029-03-30"), ("2026-08-13", "2026-08-17", "2026-08-12"),
      ("2026-07-31", "2026-07-31", "2026-07-31"),
    ] as [(Day, Day, Day)])
  func rolls(_ day: Day, _ next: Day, _ previous: Day) {
    #expect(Self.office.next(onOrAfter: day) == next)
    #expect(Self.office.previous(onOrBefore: day) == previous)
  }

  @Test(
    "business days are counted from the day after",
    arguments: [
      ("2008-08-22", 10, "2008-09-05"), ("2026-04-28", 5, "2026-05-11"), ("2026-09-18", 3, "2026-09-28"),
      ("2026-12-25", 5, "2027-01-07"), ("2026-07-31", 1, "2026-08-03"), ("2026-08-01", 1, "2026-08-03"),
      ("2026-08-01", 0, "2026-08-01"), ("2026-08-01", -3, "2026-08-01"),
    ] as [(Day, Int, Day)])
  func businessDays(_ day: Day, _ count: Int, _ expected: Day) {
    #expect(Self.office.adding(businessDays: count, to: day) == expected)
  }

  @Test("without sources only weekends are closed")
  func weekends() {
    let plain = BusinessCalendar()
    #expect(plain.isOpen("2026-01-01"))
    #expect(!plain.isOpen("2026-08-01"))
    #expect(!plain.isOpen("2026-08-02"))
    #expect(plain.isOpen("2026-08-03"))
  }

  @Test("29 February closes leap years only")
  func leapDay() {
    let calendar = BusinessCalendar([
      .days(file: "x", dates: [], everyYear: [MonthDay("02-29")].compactMap { $0 })
    ])
    #expect(!calendar.isOpen("2024-02-29"))
    #expect(calendar.isOpen("2025-02-28"))
    #expect(calendar.isOpen("2024-02-28"))
  }

  @Test("a calendar in which all days are closed gives the day itself")
  func allClosed() {
    let calendar = Self.closed(from: "2024-01-01", days: 2000)
    let day: Day = "2026-08-05"
    #expect(calendar.next(onOrAfter: day) == day)
    #expect(calendar.previous(onOrBefore: day) == day)
    #expect(calendar.adding(businessDays: 3, to: day) == day)
  }

  @Test("a search reaches 366 days and no further")
  func reach() {
    let day: Day = "2026-08-05"
    #expect(Self.closed(from: day, days: 366).next(onOrAfter: day) == "2027-08-06")
    let further = Self.closed(from: day, days: 367)
    #expect(further.next(onOrAfter: day) == day)
    #expect(further.adding(businessDays: 2, to: "2026-08-03") == "2026-08-04")
  }

  @Test("the ends of the calendar end a search")
  func ends() {
    #expect(BusinessCalendar().adding(businessDays: 1_000_000, to: "9999-12-01") == "9999-12-31")
    let closed = Self.closed(from: "9999-12-01", days: 31)
    #expect(closed.next(onOrAfter: "9999-12-30") == "9999-12-30")
    #expect(closed.adding(businessDays: 9, to: "9999-11-29") == "9999-11-30")
    let early = Self.closed(from: .first, days: 40)
    #expect(early.previous(onOrBefore: "0001-01-20") == "0001-01-20")
  }

  @Test("whatever the day, the next is open and the nearest, and counting is monotone")
  func properties() {
    var random = SeededGenerator(seed: 2008)
    let calendar = Self.office
    for _ in 0..<500 {
      let day = Day(serial: Int.random(in: 10_000...40_000, using: &random))
      let next = calendar.next(onOrAfter: day)
      let previous = calendar.previous(onOrBefore: day)
      #expect(calendar.isOpen(next) && calendar.isOpen(previous))
      #expect(previous <= day && day <= next)
      for serial in previous.serial + 1..<max(next.serial, previous.serial + 1) {
        #expect(!calendar.isOpen(Day(serial: serial)))
      }
      let count = Int.random(in: 1...60, using: &random)
      let due = calendar.adding(businessDays: count, to: day)
      #expect(calendar.isOpen(due))
      #expect(due < calendar.adding(businessDays: count + 1, to: day))
      #expect(due <= calendar.adding(businessDays: count, to: day.adding(days: 1)))
      let open = (day.serial + 1...due.serial).filter { calendar.isOpen(Day(serial: $0)) }
      #expect(open.count == count)
    }
  }
}
