import TenkenCore
import Testing

@Suite("Due dates")
struct DueDateTests {
  static let calendar = BusinessCalendarTests.office
  static let basis = DueDate.Basis(sheetDate: "2008-08-22", roundEnd: "2008-08-29")

  static func due(
    _ severity: Severity = .minor, sheet: Day, notice: Day? = nil, roundEnd: Day = "2026-09-30",
    item: DueRule? = nil, _ rules: DueRule...
  ) -> Day? {
    DueDate.of(
      severity: severity, basis: DueDate.Basis(sheetDate: sheet, notice: notice, roundEnd: roundEnd),
      itemRule: item, rules: rules, calendar: calendar)
  }

  @Test(
    "the default rules give 3 business days, 14 days and 30 days",
    arguments: [
      (.critical, "2008-08-27"), (.major, "2008-09-05"), (.minor, "2008-09-22"),
    ] as [(Severity, Day)])
  func defaults(_ severity: Severity, _ expected: Day) {
    let due = DueDate.of(
      severity: severity, basis: Self.basis, rules: DueRule.defaults, calendar: Self.calendar)
    #expect(due == expected)
  }

  @Test("the first rule that fits decides, not the narrowest")
  func firstFits() {
    let rules = [DueRule(within: .days(30)), DueRule(severity: .critical, within: .days(1))]
    let due = DueDate.of(severity: .critical, basis: Self.basis, rules: rules, calendar: Self.calendar)
    #expect(due == "2008-09-22")
  }

  @Test("where no rule fits there is no due day")
  func noneFits() {
    #expect(Self.due(.minor, sheet: "2026-04-01", DueRule(severity: .critical, within: .days(1))) == nil)
    #expect(Self.due(.minor, sheet: "2026-04-01") == nil)
  }

  @Test("an item's own rule stands before the workspace's, unless it is for another severity")
  func itemRule() {
    let week = DueRule(within: .weeks(1))
    #expect(Self.due(sheet: "2026-08-03", item: week, DueRule(within: .days(30))) == "2026-08-10")
    let critical = DueRule(severity: .critical, within: .days(1))
    #expect(Self.due(sheet: "2026-08-03", item: critical, DueRule(within: .days(2))) == "2026-08-05")
  }

  @Test("the base is the later of the sheet's date and the round's notice, or the round's end")
  func base() {
    let rule = DueRule(within: .days(7))
    #expect(Self.due(sheet: "2026-06-01", notice: "2026-06-10", rule) == "2026-06-17")
    #expect(Self.due(sheet: "2026-06-10", notice: "2026-06-01", rule) == "2026-06-17")
    #expect(Self.due(sheet: "2026-06-10", rule) == "2026-06-17")
    let fromEnd = DueRule(within: .days(7), base: .roundEnd)
    #expect(
      Self.due(sheet: "2026-12-01", notice: "2026-12-10", roundEnd: "2026-06-30", fromEnd) == "2026-07-07")
  }

  @Test(
    "months keep the number of the base day, else the month's last, and then roll",
    arguments: [
      (1, .none, "2026-09-30"), (2, .none, "2026-10-31"), (2, .next, "2026-11-02"),
      (2, .previous, "2026-10-30"), (3, .next, "2026-11-30"),
    ] as [(Int, DueRule.Roll, Day)])
  func months(_ count: Int, _ roll: DueRule.Roll, _ expected: Day) {
    #expect(Self.due(sheet: "2026-08-31", DueRule(within: .months(count), roll: roll)) == expected)
  }

  @Test(
    "a closed due day rolls as the rule says",
    arguments: [
      (.next, "2029-04-02"), (.previous, "2029-03-30"), (.none, "2029-03-31"),
    ] as [(DueRule.Roll, Day)])
  func roll(_ roll: DueRule.Roll, _ expected: Day) {
    #expect(Self.due(sheet: "2029-03-01", DueRule(within: .days(30), roll: roll)) == expected)
  }

  @Test("business days are open days already, and zero days is the base itself, rolled")
  func businessDays() {
    #expect(
      Self.due(sheet: "2026-09-18", DueRule(within: .businessDays(3), roll: .previous)) == "2026-09-28")
    #expect(Self.due(sheet: "2026-08-01", DueRule(within: .days(0))) == "2026-08-03")
  }

  @Test(
    "spans beyond the end of the calendar stop at its last day",
    arguments: [
      .days(.max), .weeks(.max), .months(.max), .days(400), .weeks(60), .months(12),
    ] as [DueRule.Span])
  func farFuture(_ span: DueRule.Span) {
    #expect(Self.due(sheet: "9999-10-01", DueRule(within: span, roll: .none)) == "9999-12-31")
    #expect(Self.due(sheet: "9999-10-01", DueRule(within: span, roll: .next)) == "9999-12-31")
  }

  @Test("a later sheet is never due earlier, whatever the rule")
  func monotone() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<300 {
      let count = Int.random(in: 1...40, using: &random)
      let spans: [DueRule.Span] = [.days(count), .weeks(count), .months(count), .businessDays(count)]
      let rolls: [DueRule.Roll] = [.next, .previous, .none]
      let sheet = Day(serial: Int.random(in: 12_000...30_000, using: &random))
      for span in spans {
        for roll in rolls {
          let rule = DueRule(within: span, roll: roll)
          let (due, later) = (Self.due(sheet: sheet, rule), Self.due(sheet: sheet.adding(days: 1), rule))
          #expect(due ?? .last <= later ?? .first, "\(sheet) \(rule)")
        }
      }
    }
  }
}
