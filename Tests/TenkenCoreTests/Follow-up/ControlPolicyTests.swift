import Testing

@testable import TenkenCore

@Suite("The policy of reinforced control")
struct ControlPolicyTests {
  private static let japan = BusinessCalendar([.japan])

  private static func policy(_ change: (inout ControlPolicy) -> Void = { _ in }) -> ControlPolicy {
    var policy = ControlPolicy()
    change(&policy)
    return policy
  }

  /// A period as `since..until`, the due days of its checks, and that of its audit.
  private static func days(
    _ level: ControlLevel, from base: Day, _ policy: ControlPolicy = policy()
  ) -> [String] {
    let period = policy.period(level, from: base, .incident, japan)
    return ["\(period.since)..\(period.until)"] + period.checks.map(\.due.description)
      + ["\(period.auditDue)"]
  }

  @Test("the worked days of the source's case: 20 June 2008, a Friday; 21 July was a holiday")
  func worked() {
    #expect(
      Self.days(.two, from: "2008-06-20") == ["2008-06-20..2008-07-20", "2008-07-22", "2008-08-20"])
    #expect(
      Self.days(.one, from: "2008-06-20") == [
        "2008-06-20..2008-09-20", "2008-07-22", "2008-08-20", "2008-09-22", "2008-10-20",
      ])
  }

  @Test("months are counted from the base day and end with the month, never one from another")
  func monthEnds() {
    let period = Self.policy { $0.roll = .none }.period(.one, from: "2026-01-31", .incident, Self.japan)
    #expect(period.checks.map(\.due) == ["2026-02-28", "2026-03-31", "2026-04-30"])
    #expect(period.until == "2026-04-30")
    let rolled = Self.days(.one, from: "2026-01-31")
    #expect(rolled == ["2026-01-31..2026-04-30", "2026-03-02", "2026-03-31", "2026-04-30", "2026-06-01"])
  }

  @Test("a check after the period is due on the first open day after it, and may be made on the last one")
  func after() {
    let period = Self.policy().period(.two, from: "2008-06-23", .incident, Self.japan)
    #expect(period.until == "2008-07-23")
    #expect(period.checks == [Control.Check(from: "2008-07-23", due: "2008-07-24")])
  }

  @Test("a period may end on the day before; the months of checks stay")
  func dayBefore() {
    let policy = Self.policy { $0.periodEnd = .dayBefore }
    #expect(
      Self.days(.two, from: "2008-06-23", policy).prefix(2) == ["2008-06-23..2008-07-22", "2008-07-23"])
    #expect(
      Self.days(.one, from: "2008-06-20", policy).prefix(4) == [
        "2008-06-20..2008-09-19", "2008-07-22", "2008-08-20", "2008-09-22",
      ])
  }

  @Test(
    "closed days roll as the policy says, and the audit with them",
    arguments: [
      (DueRule.Roll.next, "2008-07-22", "2008-10-20"), (.previous, "2008-07-18", "2008-10-20"),
      (.none, "2008-07-20", "2008-10-20"),
    ])
  func rolls(_ roll: DueRule.Roll, _ first: String, _ audit: String) {
    let days = Self.days(.one, from: "2008-06-20", Self.policy { $0.roll = roll })
    #expect(days[1] == first)
    #expect(days.last == audit)
  }

  @Test("a check that rolls back can be made on the day to which it rolled")
  func rolledBack() {
    let policy = Self.policy { $0.roll = .previous }
    let check = policy.period(.one, from: "2008-06-20", .incident, Self.japan).checks[0]
    #expect(check == Control.Check(from: "2008-07-18", due: "2008-07-18"))
  }

  @Test("audit and approval follow their own spans")
  func spans() {
    let policy = Self.policy {
      $0.auditWithin = .businessDays(5)
      $0.approvalWithin = .weeks(2)
    }
    #expect(Self.days(.two, from: "2008-06-20", policy).last == "2008-07-28")
    #expect(policy.approvalDue(after: "2008-07-05", Self.japan) == "2008-07-22")
  }

  @Test(
    "the row that needs most cases, and has them, gives the level",
    arguments: [(0, nil), (1, ControlLevel.two), (2, .one), (9, .one)])
  func levels(_ cases: Int, _ level: ControlLevel?) {
    #expect(ControlPolicy().level(cases: cases) == level)
  }

  @Test("a table of its own says from when on, how long, and when; a level without a row is the source's")
  func table() {
    let policy = ControlPolicy(rules: [
      .init(level: .two, cases: 3, months: 2, checks: [.months(1), .afterPeriod])
    ])
    #expect(policy.level(cases: 2) == nil)
    #expect(policy.level(cases: 3) == .two)
    #expect(
      Self.days(.two, from: "2008-06-23", policy).prefix(3)
        == ["2008-06-23..2008-08-23", "2008-07-23", "2008-08-25"])
    #expect(policy.rule(.one).months == 3)
  }

  @Test(
    "levels are read as people type them",
    arguments: [
      ("I", ControlLevel.one), ("Ⅰ", .one), ("1", .one), ("レベルⅡ", .two), ("level ii", .two), ("ＩＩ", .two),
      ("III", nil), ("", nil),
    ])
  func typed(_ text: String, _ level: ControlLevel?) { #expect(ControlLevel(typed: text) == level) }
}
