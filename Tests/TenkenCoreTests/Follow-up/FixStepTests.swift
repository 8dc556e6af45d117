import Testing

@testable import TenkenCore

@Suite("The steps of a fix")
struct FixStepTests {
  static let days = FixStep.Days(today: "2008-08-25", opened: "2008-07-24", mendable: "2008-07-22")

  static func fix(_ state: Fix.State = .open, _ change: (inout Fix) -> Void = { _ in }) -> Fix {
    var fix = Fix(
      id: "F1", department: "A", severity: .major, state: state, due: "2008-09-05", what: "no wire")
    change(&fix)
    return fix
  }

  static func taking(
    _ step: FixStep, _ fix: Fix = fix(), on days: FixStep.Days = days
  ) throws(FixRefusal) -> Fix {
    var fix = fix
    try fix.take(step, days)
    return fix
  }

  static func refusal(_ step: FixStep, _ fix: Fix = fix(), on days: FixStep.Days = days) -> FixRefusal? {
    var taken = fix
    do throws(FixRefusal) { try taken.take(step, days) } catch {
      #expect(taken == fix, "a refused step changes nothing")
      return error
    }
    return nil
  }

  @Test("a plan names the owner; planned again, only what is given changes")
  func plan() throws {
    let first = try Self.taking(
      .plan(owner: "Sato", immediate: "locked away", cause: "no wire", action: "buy"))
    #expect((first.state, first.owner, first.due) == (.planned, "Sato", "2008-09-05"))
    let second = try Self.taking(.plan(owner: "Ito", action: "borrow"), first)
    #expect((second.owner, second.immediate, second.cause) == ("Ito", "locked away", "no wire"))
    #expect(second.action == "borrow")
  }

  @Test("a plan may bring the due day forward, not put it off, and not before the fix was opened")
  func planDue() throws {
    let earlier = try Self.taking(.plan(owner: "Sato", due: "2008-09-01"))
    #expect((earlier.due, earlier.originalDue) == ("2008-09-01", "2008-09-05"))
    #expect(try Self.taking(.plan(owner: "Sato", due: "2008-09-05")).due == "2008-09-05")
    #expect(Self.refusal(.plan(owner: "Sato", due: "2008-09-06")) == .laterThanDue("2008-09-05"))
    #expect(Self.refusal(.plan(owner: "S", due: "2008-09-03"), earlier) == .laterThanDue("2008-09-01"))
    #expect(Self.refusal(.plan(owner: "S", due: "2008-07-23")) == .dueBeforeOpening("2008-07-24"))
  }

  @Test("where no rule gave a due day, the plan's is the first one; there is nothing to extend before")
  func planFirstDue() throws {
    let without = Self.fix { ($0.due, $0.originalDue) = (nil, nil) }
    let planned = try Self.taking(.plan(owner: "Sato", due: "2009-01-30"), without)
    #expect((planned.due, planned.originalDue) == ("2009-01-30", "2009-01-30"))
    #expect(
      Self.refusal(.extend(to: "2009-01-30", reason: "r", approvedBy: "o"), without) == .noDue)
  }

  @Test(
    "what was done was done by today, and not before it was found",
    arguments: [
      ("2008-08-25", nil), ("2008-07-22", nil), ("2008-08-26", .doneInFuture),
      ("2008-07-21", .doneBefore("2008-07-22")),
    ] as [(Day, FixRefusal?)])
  func done(_ day: Day, _ expected: FixRefusal?) throws {
    #expect(Self.refusal(.done(on: day)) == expected)
    if expected == nil {
      let fix = try Self.taking(.done(on: day))
      #expect((fix.state, fix.doneOn) == (.done, day))
    }
  }

  @Test("a check that shows an effect verifies; one that does not reopens; both answer the proposal")
  func verify() throws {
    let done = Self.fix(.done) {
      ($0.owner, $0.doneOn, $0.verificationProposed) = ("Sato", "2008-08-01", true)
    }
    let verified = try Self.taking(.verify(effective: true, by: "Ito"), done)
    #expect((verified.state, verified.verifiedBy, verified.verifiedOn) == (.verified, "Ito", "2008-08-25"))
    #expect((verified.verificationProposed, verified.doneOn) == (false, "2008-08-01"))
    let reopened = try Self.taking(.verify(effective: false, by: "Ito"), done)
    #expect((reopened.state, reopened.verifiedBy, reopened.doneOn) == (.reopened, nil, nil))
    #expect(!reopened.verificationProposed)
  }

  @Test("the owner may not verify, however the name is typed")
  func ownWork() {
    let done = Self.fix(.done) { $0.owner = "Ｓａｔｏ" }
    for effective in [true, false] {
      #expect(Self.refusal(.verify(effective: effective, by: "sato"), done) == .ownWork)
    }
    #expect(Self.refusal(.verify(effective: true, by: "sato"), Self.fix(.done)) == nil, "nobody owns it")
  }

  @Test("a check need not wait for done where it was proposed")
  func proposed() throws {
    let step = FixStep.verify(effective: true, by: "Ito")
    #expect(Self.refusal(step) == .forbidden(.effective))
    let proposed = Self.fix { $0.verificationProposed = true }
    #expect(try Self.taking(step, proposed).state == .verified)
    #expect(try Self.taking(.verify(effective: false, by: "Ito"), proposed).state == .reopened)
  }

  @Test("an extension goes beyond the present due day, keeps the first one and leaves the state as it is")
  func extend() throws {
    func step(_ day: Day) -> FixStep { .extend(to: day, reason: "parts", approvedBy: "Officer") }
    #expect(Self.refusal(step("2008-09-05")) == .notAfterDue("2008-09-05"))
    let once = try Self.taking(step("2008-09-19"), Self.fix(.planned))
    let twice = try Self.taking(step("2008-10-31"), once)
    #expect((twice.state, twice.due, twice.originalDue) == (.planned, "2008-10-31", "2008-09-05"))
    #expect(twice.extensions.map(\.from) == ["2008-09-05", "2008-09-19"])
    #expect(twice.extensions.map(\.on) == ["2008-08-25", "2008-08-25"])
  }

  @Test("an acceptance keeps the risk and ends it")
  func accept() throws {
    let accepted = try Self.taking(.accept(risk: "R1", approvedBy: "o"))
    #expect((accepted.state, accepted.risk) == (.accepted, "R1"))
    #expect(Self.refusal(.accept(risk: "R2", approvedBy: "o"), accepted) == .forbidden(.accepted))
  }

  @Test(
    "random steps: the first due day never moves, the due day only by plans and extensions", arguments: 1...40
  )
  func random(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var fix = Self.fix { if seed % 5 == 0 { ($0.due, $0.originalDue) = (nil, nil) } }
    var today: Day = "2008-07-24"
    for _ in 0..<40 {
      today = today.adding(days: Int.random(in: 0...9, using: &generator))
      let days = FixStep.Days(today: today, opened: "2008-07-24")
      let step = Self.step(&generator, today)
      let before = fix
      do throws(FixRefusal) { try fix.take(step, days) } catch {
        #expect(fix == before)
        let isForbidden = step.act.target(from: before.state, isProposed: before.verificationProposed) == nil
        #expect(isForbidden == (error == .forbidden(step.act)))
        continue
      }
      #expect(fix.state == step.act.target(from: before.state, isProposed: before.verificationProposed))
      if let first = before.originalDue { #expect(fix.originalDue == first) }
      #expect((fix.due == nil) == (fix.originalDue == nil))
      switch step {
      case .plan(_, _, _, _, let due?): #expect(fix.due == due && due <= before.due ?? due)
      case .extend(let day, _, _): #expect(fix.due == day && day > before.due ?? day.adding(days: -1))
      default: #expect(fix.due == before.due)
      }
      #expect(fix.extensions.starts(with: before.extensions), "extensions are only added")
      #expect(fix.extensions.allSatisfy { $0.from < $0.to })
      #expect((fix.state == .verified) == (fix.verifiedOn != nil))
      #expect(fix.isOverdue(on: today) == (fix.state.awaitsWork && fix.due.map { $0 < today } ?? false))
    }
  }

  private static func step(_ generator: inout SeededGenerator, _ today: Day) -> FixStep {
    let day = today.adding(days: Int.random(in: -20...40, using: &generator))
    let name = ["Sato", "Ito"].randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<9, using: &generator) {
    case 0, 1: return .plan(owner: name, due: Bool.random(using: &generator) ? day : nil)
    case 2, 3: return .done(on: day)
    case 4: return .verify(effective: true, by: name)
    case 5, 6: return .verify(effective: false, by: name)
    case 7: return .extend(to: day, reason: "r", approvedBy: name)
    default:
      return Int.random(in: 0..<4, using: &generator) == 0
        ? .accept(risk: "R1", approvedBy: "o") : .done(on: today)
    }
  }
}
