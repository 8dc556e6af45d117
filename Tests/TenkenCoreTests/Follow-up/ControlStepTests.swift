import Testing

@testable import TenkenCore

@Suite("The life of a reinforced control")
struct ControlStepTests {
  private static let policy = ControlPolicy()
  private static let calendar = BusinessCalendar([.japan])

  /// From Friday 20 June 2008, led to a state.
  private static func control(
    _ level: ControlLevel = .two, _ state: Control.State = .checking, _ policy: ControlPolicy = policy
  ) throws -> Control {
    var control = Control(
      id: "C1", department: "F", processes: ["mail"], incidents: ["I1"],
      period: policy.period(level, from: "2008-06-20", .incident, calendar))
    if state == .checking { return control }
    for check in control.period.checks { try take(&control, .check(on: check.due, result: .ok)) }
    if state == .auditing { return control }
    try take(&control, .audit(on: "2008-09-24", by: "auditor", isEffective: true))
    if state == .reporting { return control }
    try take(&control, .release(on: "2008-09-25", approvedBy: "officer"))
    return control
  }

  private static func take(
    _ control: inout Control, _ step: ControlStep, today: Day = "2008-12-01",
    _ policy: ControlPolicy = policy
  ) throws(ControlRefusal) {
    try control.take(step, today: today, policy, calendar)
  }

  private static let steps: [ControlStep] = [
    .check(on: "2008-10-01", result: .ok), .audit(on: "2008-10-01", by: "a", isEffective: true),
    .audit(on: "2008-10-01", by: "a", isEffective: false), .raise(decidedBy: "o", reason: "r"),
    .release(on: "2008-10-01", approvedBy: "o"),
  ]

  static let allowed: [(Control.State, [ControlAct])] = [
    (.checking, [.check, .raise]), (.auditing, [.auditEffective, .auditIneffective, .raise]),
    (.reporting, [.raise, .release]), (.released, []),
  ]

  @Test("in each state some acts are allowed, and all others refused without a change", arguments: allowed)
  func transitions(_ state: Control.State, _ acts: [ControlAct]) throws {
    #expect(try Self.control(.two, state).allowedActs == acts)
    for step in Self.steps {
      var control = try Self.control(.two, state)
      let before = control
      if acts.contains(step.act) {
        try Self.take(&control, step)
        #expect(control != before)
      } else {
        #expect(throws: ControlRefusal.forbidden(step.act)) { try Self.take(&control, step) }
        #expect(control == before)
      }
    }
    let afterCase: Control.State? = state == .released ? nil : .checking
    #expect(ControlAct.incident.target(from: state) == afterCase)
  }

  @Test("level II: one check, the audit, the approval; then normal control")
  func two() throws {
    var control = try Self.control()
    #expect(control.next == Control.Next(what: .check(1), due: "2008-07-22"))
    try Self.take(&control, .check(on: "2008-07-22", result: .ok))
    #expect(control.next == Control.Next(what: .audit, due: "2008-08-20"))
    try Self.take(&control, .audit(on: "2008-07-23", by: "auditor", isEffective: true))
    #expect(control.next == Control.Next(what: .release, due: "2008-08-25"))
    try Self.take(&control, .release(on: "2008-07-24", approvedBy: "officer"))
    #expect(control.next == nil)
    #expect(control.state == .released)
    #expect((control.releasedOn, control.approvedBy) == ("2008-07-24", "officer"))
  }

  @Test("level I: three checks before the audit") func one() throws {
    var control = try Self.control(.one)
    for (number, day) in [(1, "2008-07-22" as Day), (2, "2008-08-20"), (3, "2008-09-22")] {
      #expect(control.next == Control.Next(what: .check(number), due: day))
      try Self.take(&control, .check(on: day, result: .ok))
    }
    #expect(control.state == .auditing)
  }

  @Test("due today is not overdue, the day after is") func overdue() throws {
    let control = try Self.control()
    #expect(!control.isOverdue(on: "2008-07-22"))
    #expect(control.isOverdue(on: "2008-07-23"))
    #expect(try !Self.control(.two, .released).isOverdue(on: "2020-01-01"))
  }

  @Test("a check passes over those before it: they were missed") func missed() throws {
    var control = try Self.control(.one)
    try Self.take(&control, .check(on: "2008-08-25", result: .notOK))
    #expect(control.period.checks.map(\.on) == [nil, "2008-08-25", nil])
    #expect(control.period.checks[1].result == .notOK)
    #expect(control.next == Control.Next(what: .check(3), due: "2008-09-22"))
    #expect(throws: ControlRefusal.checkBefore("2008-09-20")) {
      try Self.take(&control, .check(on: "2008-09-19", result: .ok))
    }
  }

  @Test(
    "days that cannot be are refused",
    arguments: [
      (
        Control.State.checking, ControlStep.check(on: "2008-07-19", result: .ok),
        ControlRefusal.checkBefore("2008-07-20")
      ),
      (.checking, .check(on: "2008-12-02", result: .ok), .inFuture),
      (.auditing, .audit(on: "2008-07-21", by: "a", isEffective: true), .auditBefore("2008-07-22")),
      (.auditing, .audit(on: "2008-12-02", by: "a", isEffective: true), .inFuture),
      (.reporting, .release(on: "2008-09-23", approvedBy: "o"), .releaseBefore("2008-09-24")),
      (.reporting, .release(on: "2008-12-02", approvedBy: "o"), .inFuture),
    ])
  func days(_ state: Control.State, _ step: ControlStep, _ refusal: ControlRefusal) throws {
    var control = try Self.control(.two, state)
    let before = control
    #expect(throws: refusal) { try Self.take(&control, step) }
    #expect(control == before)
  }

  @Test(
    "an audit without effect begins another period from its day",
    arguments: [
      (ControlPolicy.Ineffective.raise, ControlLevel.two, ControlLevel.one, "2008-10-24" as Day),
      (.raise, .one, .one, "2008-12-24"), (.repeat, .two, .two, "2008-08-24"),
      (.repeat, .one, .one, "2008-12-24"),
    ])
  func ineffective(
    _ rule: ControlPolicy.Ineffective, _ level: ControlLevel, _ then: ControlLevel, _ until: Day
  ) throws {
    var policy = Self.policy
    policy.ineffective = rule
    var control = try Self.control(level, .auditing)
    let day: Day = level == .two ? "2008-07-24" : "2008-09-24"
    try Self.take(&control, .audit(on: day, by: "a", isEffective: false), policy)
    #expect(control.state == .checking)
    #expect((control.period.level, control.period.since, control.period.until) == (then, day, until))
    #expect(control.period.cause == .ineffective)
    #expect(control.earlier.count == 1)
    #expect(control.earlier[0].audit == Control.Audit(on: day, by: "a", isEffective: false))
  }

  @Test(
    "the officer raises from the day of the decision, or keeps the clock",
    arguments: ControlPolicy.Clock.allCases)
  func raise(_ clock: ControlPolicy.Clock) throws {
    var policy = Self.policy
    policy.clock = clock
    var control = try Self.control()
    try Self.take(&control, .raise(decidedBy: "o", reason: "many"), today: "2008-07-01", policy)
    #expect(control.period.level == .one)
    #expect(control.period.since == (clock == .keep ? "2008-06-20" : "2008-07-01"))
    #expect((control.period.decidedBy, control.period.reason) == ("o", "many"))
    #expect(throws: ControlRefusal.strictest) {
      try Self.take(&control, .raise(decidedBy: "o", reason: "more"), policy)
    }
    #expect(control.allowedActs == [.check])
  }
}
