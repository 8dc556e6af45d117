import Testing

@testable import TenkenCore

@Suite("What an incident leads to")
struct ControlLedgerTests {
  /// An incident in short: `F 2008-06-20 mailing`, `!` where the officer decides on level I, `+x` for similar tasks.
  private static func incident(_ text: String, _ ledger: ControlLedger) throws -> Incident {
    let words = text.split(separator: " ").map(String.init)
    var incident = Incident(
      id: ledger.nextIncident, department: words[0], on: try #require(Day(iso: words[1])), process: words[2],
      what: "x")
    for word in words.dropFirst(3) {
      if word == "!" {
        incident.decidedBy = "officer"
      } else {
        incident.similar.append(String(word.dropFirst()))
      }
    }
    return incident
  }

  private static func ledger(_ change: (inout ControlPolicy) -> Void = { _ in }) throws -> ControlLedger {
    var policy = ControlPolicy()
    change(&policy)
    return ControlLedger(
      policy: policy, calendar: BusinessCalendar([.japan]),
      fiscalYearStart: try #require(MonthDay("04-01")))
  }

  /// What each leads to, as `cases level control since change`.
  private static func record(_ texts: [String], _ ledger: inout ControlLedger) throws -> [String] {
    try texts.map { text in
      let result = ledger.record(try incident(text, ledger))
      let control = result.control
      return [
        "\(result.incident.cases)", result.incident.level?.rawValue ?? "-", control?.id ?? "-",
        control.map { "\($0.period.since)" } ?? "-", result.change?.rawValue ?? "-",
      ].joined(separator: " ")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var incidents: [String]
    var expected: [String]
    var change: @Sendable (inout ControlPolicy) -> Void = { _ in }
  }

  private static let first = "1 II C1 2008-06-20 opened"

  static let cases: [Case] = [
    Case(
      testDescription: "the first: level II from its day", incidents: ["F 2008-06-20 mail"], expected: [first]
    ),
    Case(
      testDescription: "the second within half a year: level I from the new day",
      incidents: ["F 2008-06-20 mail", "F 2008-07-10 mail"],
      expected: [first, "2 I C1 2008-07-10 raised"]),
    Case(
      testDescription: "six months later, the same day number still counts",
      incidents: ["F 2008-06-20 mail", "F 2008-12-20 mail"],
      expected: [first, "2 I C1 2008-12-20 raised"]),
    Case(
      testDescription:
        "a day later it is the first again; a control that still runs makes it level I all the same",
      incidents: ["F 2008-06-20 mail", "F 2008-12-21 mail"],
      expected: [first, "1 I C1 2008-12-21 raised"]),
    Case(
      testDescription: "another process is another count",
      incidents: ["F 2008-06-20 mail", "F 2008-07-10 fax"],
      expected: [first, "1 II C2 2008-07-10 opened"]),
    Case(
      testDescription: "another department is another count",
      incidents: ["F 2008-06-20 mail", "G 2008-07-10 mail"],
      expected: [first, "1 II C2 2008-07-10 opened"]),
    Case(
      testDescription: "a process is matched as typed words are",
      incidents: ["F 2008-06-20 ﾒｰﾙ", "F 2008-07-10 メール"],
      expected: [first, "2 I C1 2008-07-10 raised"]),
    Case(
      testDescription: "a case in a similar process is one during the control",
      incidents: ["F 2008-06-20 mail +fax", "F 2008-07-10 fax"],
      expected: [first, "1 I C1 2008-07-10 raised"]),
    Case(
      testDescription: "the officer decides on level I", incidents: ["F 2008-06-20 mail !"],
      expected: ["1 I C1 2008-06-20 opened"]),
    Case(
      testDescription: "a case during level I begins the three months anew",
      incidents: ["F 2008-06-20 mail !", "F 2008-07-10 mail"],
      expected: ["1 I C1 2008-06-20 opened", "2 I C1 2008-07-10 restarted"]),
    Case(
      testDescription: "found late, an earlier case raises from the day of the later one",
      incidents: ["F 2008-06-20 mail", "F 2008-05-10 mail"],
      expected: [first, "2 I C1 2008-06-20 raised"]),
    Case(
      testDescription: "found late, a case of long ago changes nothing",
      incidents: ["F 2008-06-20 mail", "F 2007-05-10 mail"],
      expected: [first, "1 II C1 2008-06-20 joined"]),
    Case(
      testDescription: "per department: any process counts, and joins its control",
      incidents: ["F 2008-06-20 mail", "F 2008-07-10 fax", "G 2008-07-11 mail"],
      expected: [first, "2 I C1 2008-07-10 raised", "1 II C2 2008-07-11 opened"],
      change: { $0.scope = .department }),
    Case(
      testDescription: "company-wide: the count goes over all, the control is the department's own",
      incidents: ["F 2008-06-20 mail", "G 2008-07-10 fax"],
      expected: [first, "2 I C2 2008-07-10 opened"], change: { $0.scope = .company }),
    Case(
      testDescription: "fiscal half: September does not count in October",
      incidents: ["F 2008-09-30 mail", "F 2008-10-01 mail"],
      expected: ["1 II C1 2008-09-30 opened", "1 II C1 2008-10-01 restarted"],
      change: { ($0.window, $0.secondCase) = (.fiscalHalf, .count) }),
    Case(
      testDescription: "fiscal half: April counts in September, January in March",
      incidents: ["F 2008-04-01 mail", "F 2008-09-30 mail", "G 2009-01-05 mail", "G 2009-03-31 mail"],
      expected: [
        "1 II C1 2008-04-01 opened", "2 I C1 2008-09-30 raised", "1 II C2 2009-01-05 opened",
        "2 I C2 2009-03-31 raised",
      ], change: { $0.window = .fiscalHalf }),
    Case(
      testDescription:
        "the count alone decides: a first case during level II stays at II, with a new base day",
      incidents: ["F 2008-06-20 mail", "F 2008-12-21 mail"],
      expected: [first, "1 II C1 2008-12-21 restarted"], change: { $0.secondCase = .count }),
    Case(
      testDescription: "by the count alone no level falls",
      incidents: ["F 2008-06-20 mail !", "F 2008-12-21 mail"],
      expected: ["1 I C1 2008-06-20 opened", "1 I C1 2008-12-21 restarted"],
      change: { $0.secondCase = .count }),
    Case(
      testDescription: "the clock is kept: level I counts from the first base day",
      incidents: ["F 2008-06-20 mail", "F 2008-07-10 mail", "F 2008-07-11 mail"],
      expected: [first, "2 I C1 2008-06-20 raised", "3 I C1 2008-06-20 joined"],
      change: { $0.clock = .keep }),
    Case(
      testDescription: "a policy without a row for one case: the first leads to nothing",
      incidents: ["F 2008-06-20 mail", "F 2008-07-10 mail"],
      expected: ["1 - - - -", "2 I C1 2008-07-10 opened"],
      change: { $0.rules = [ControlPolicy.Rule.defaults[0]] }),
  ]

  @Test("each branch of the policy", arguments: cases)
  func branches(_ example: Case) throws {
    var ledger = try Self.ledger(example.change)
    #expect(try Self.record(example.incidents, &ledger) == example.expected)
  }

  @Test("a released control is over: the next case opens another, at the level of the count")
  func released() throws {
    var ledger = try Self.ledger()
    _ = try Self.record(["F 2008-06-20 mail"], &ledger)
    ledger.controls[0].state = .released
    #expect(
      try Self.record(["F 2008-08-01 mail", "F 2009-03-01 fax"], &ledger) == [
        "2 I C2 2008-08-01 opened", "1 II C3 2009-03-01 opened",
      ])
  }

  @Test("a case while the approval is awaited begins a new period, even where the clock is kept")
  func reporting() throws {
    var ledger = try Self.ledger { $0.clock = .keep }
    _ = try Self.record(["F 2008-06-20 mail"], &ledger)
    ledger.controls[0].state = .reporting
    #expect(try Self.record(["F 2008-08-01 mail"], &ledger) == ["2 I C1 2008-08-01 raised"])
    #expect(ledger.controls[0].state == .checking)
    #expect(ledger.controls[0].earlier.map(\.level) == [.two])
  }

  @Test("of two controls that cover a process its own goes on") func own() throws {
    var ledger = try Self.ledger()
    let found = try Self.record(
      ["F 2008-06-20 mail", "F 2008-06-25 fax +mail", "F 2008-07-01 mail"], &ledger)
    #expect(found.last == "2 I C1 2008-07-01 raised")
    #expect(ledger.controls.map(\.incidents) == [["I1", "I3"], ["I2"]])
  }

  @Test("what is covered grows, each task once, and the officer's name stands with the period")
  func coverage() throws {
    var ledger = try Self.ledger()
    _ = try Self.record(["F 2008-06-20 mail +fax", "F 2008-07-01 ＦＡＸ +post +mail !"], &ledger)
    #expect(ledger.controls[0].processes == ["mail", "fax", "post"])
    #expect(ledger.controls[0].period.decidedBy == "officer")
    #expect(ledger.controls[0].period.cause == .decision)
    #expect(ledger.controls[0].earlier[0].decidedBy == nil)
  }

  @Test("whatever is recorded, in whatever order: no level falls, no case is lost, days follow the base day")
  func invariants() throws {
    var generator = SeededGenerator(seed: 11)
    for clock in ControlPolicy.Clock.allCases {
      for scope in ControlPolicy.Scope.allCases {
        var ledger = try Self.ledger { ($0.clock, $0.scope) = (clock, scope) }
        for _ in 0..<150 {
          let day = Day(serial: 14_000 + Int.random(in: 0..<500, using: &generator))
          let text =
            "\("FG".randomElement(using: &generator) ?? "F") \(day) \(Int.random(in: 0..<3, using: &generator))"
          let before = Dictionary(uniqueKeysWithValues: ledger.controls.map { ($0.id, $0) })
          let result = ledger.record(try Self.incident(text, ledger))
          let control = try #require(result.control)
          #expect(control.incidents.last == result.incident.id)
          #expect(control.covers(process: result.incident.process))
          if let old = before[control.id] {
            #expect(control.period.level >= old.period.level && control.period.since >= old.period.since)
          }
          let period = control.period
          #expect(period.since < period.until && period.until <= period.auditDue)
          #expect(period.checks.allSatisfy { period.since < $0.from && $0.from <= $0.due })
          #expect(period.checks.map(\.due) == period.checks.map(\.due).sorted())
          if Int.random(in: 0..<10, using: &generator) == 0 {
            ledger.controls[ledger.controls.count - 1].state = .released
          }
        }
        #expect(ledger.controls.flatMap(\.incidents).sorted() == ledger.incidents.map(\.id).sorted())
      }
    }
  }
}
