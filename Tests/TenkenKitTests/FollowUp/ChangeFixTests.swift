import TenkenPlugin
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("The life of a fix")
struct ChangeFixTests {
  static let roles = """
    people:
      - {id: sato, name: 佐藤, department: A, roles: [secretariat]}
      - {id: abe, name: 阿部, department: L, roles: [officer]}
    """

  /// A round with notice on 1 August, and F1 (A, `locked`, major, due 2008-08-15).
  static func workspace(_ more: String = "") throws -> TestWorkspace {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: more))
    try workspace.open { $0.notice = "2008-08-01" }
    try workspace.submit(
      TestWorkspace.sheet("A", "{clear: 10, locked: 5, pc: 10}", more: "date: 2008-07-22"), on: "2008-07-24")
    return workspace
  }

  @discardableResult
  static func take(
    _ workspace: TestWorkspace, _ step: FixStep, on day: Day, by: String = "sato", fix: String = "F1",
    _ change: (inout ChangeFix.Request) -> Void = { _ in }
  ) throws(Failure) -> ChangeFix.Result {
    var request = ChangeFix.Request(fix, step)
    change(&request)
    return try ChangeFix(workspace.office(on: day, by: by)).run(request)
  }

  @Test("a fix goes its whole way, each step an entry with the fix as it then was")
  func whole() throws {
    let workspace = try Self.workspace()
    try workspace.write("photo.jpg", "a photo")
    try Self.take(workspace, .plan(owner: "Ito", cause: "no key"), on: "2008-08-01")
    try Self.take(workspace, .done(on: "2008-08-11"), on: "2008-08-12", by: "Ito") {
      ($0.note, $0.evidence) = ("keys bought", ["photo.jpg"])
    }
    try Self.take(workspace, .verify(effective: false, by: "Ono"), on: "2008-08-20", by: "Ono") {
      $0.note = "one key missing"
    }
    try Self.take(
      workspace, .extend(to: "2008-09-30", reason: "parts", approvedBy: "Officer"), on: "2008-08-21")
    try Self.take(workspace, .done(on: "2008-09-29"), on: "2008-09-29", by: "Ito")
    try Self.take(workspace, .verify(effective: true, by: "Ono"), on: "2008-10-10", by: "Ono")
    let fix = try workspace.fixes()[0]
    #expect((fix.state, fix.verifiedBy, fix.verifiedOn) == (.verified, "Ono", "2008-10-10"))
    #expect((fix.originalDue, fix.due, fix.doneOn) == ("2008-08-15", "2008-09-30", "2008-09-29"))
    let history = try ListFixes(workspace.office()).show("F1").history
    let bodies = try history.map { try JSON(parsing: $0.body) }
    #expect(
      bodies.map { $0["reason"]?.stringValue } == [
        "opened", "planned", "done", "ineffective", "extended", "done", "effective",
      ])
    #expect(
      bodies.map { $0["fix"]?["state"]?.stringValue } == [
        "open", "planned", "done", "reopened", "reopened", "done", "verified",
      ])
    #expect(bodies[2]["note"] == "keys bought" && bodies[3]["note"] == "one key missing")
    #expect(bodies[2]["evidence"]?.arrayValue?.first?["name"] == "photo.jpg")
    #expect(try KeepRecord(workspace.surroundings()).verify(head: nil).problem == nil)
  }

  @Test("as of a day the fix is shown as it then stood, with the history up to then")
  func asOf() throws {
    let workspace = try Self.workspace()
    try Self.take(workspace, .plan(owner: "Ito"), on: "2008-08-01")
    try Self.take(workspace, .done(on: "2008-08-11"), on: "2008-08-12")
    for (day, state, count) in [
      ("2008-07-31", .open, 1), ("2008-08-01", .planned, 2), ("2008-08-11", .planned, 2),
      ("2008-08-12", .done, 3),
    ] as [(Day, Fix.State, Int)] {
      let shown = try ListFixes(workspace.office(on: "2009-01-01")).show("F1", asOf: day)
      #expect((shown.fix.state, shown.history.count) == (state, count), "\(day)")
    }
    #expect(
      workspace.refusal { _ = try ListFixes(workspace.office()).show("F1", asOf: "2008-07-23") } == [.noFix])
  }

  @Test("what the state forbids is refused with exit 1; the message names what is allowed")
  func forbidden() throws {
    let workspace = try Self.workspace()
    try Self.take(workspace, .done(on: "2008-08-01"), on: "2008-08-01")
    let failure = #expect(throws: Failure.self) {
      try Self.take(workspace, .plan(owner: "Ito"), on: "2008-08-02")
    }
    let diagnostic = try #require(failure?.diagnostics.first)
    #expect((diagnostic.code, diagnostic.code.exitStatus) == (.badTransition, .refused))
    #expect(diagnostic.help?.in(.en) == "allowed now: tenken fix verify F1, tenken fix spread F1")
    #expect(diagnostic.help?.in(.ja).hasSuffix("tenken fix verify F1、tenken fix spread F1") == true)
    for (step, by) in [
      (FixStep.accept(risk: "R1", approvedBy: "o"), "sato"),
      (.extend(to: "2008-12-01", reason: "r", approvedBy: "o"), "sato"),
      (.done(on: "2008-08-01"), "sato"),
    ] {
      #expect(
        workspace.refusal { try Self.take(workspace, step, on: "2008-08-02", by: by) } == [.badTransition])
    }
  }

  @Test("days and owners that the rules forbid are refused, and nothing is recorded")
  func rules() throws {
    let workspace = try Self.workspace()
    try Self.take(workspace, .plan(owner: "sato"), on: "2008-08-01")
    for step in [
      FixStep.plan(owner: "sato", due: "2008-08-16"), .plan(owner: "sato", due: "2008-07-23"),
      .extend(to: "2008-08-15", reason: "r", approvedBy: "o"), .done(on: "2008-08-02"),
      .done(on: "2008-07-21"),
    ] {
      #expect(
        workspace.refusal { try Self.take(workspace, step, on: "2008-08-01") } == [.dayRefused], "\(step)")
    }
    try Self.take(workspace, .done(on: "2008-07-22"), on: "2008-08-01")
    #expect(
      workspace.refusal {
        try Self.take(workspace, .verify(effective: true, by: "SATO"), on: "2008-08-02", by: "SATO")
      } == [.ownWork])
    #expect(
      workspace.refusal { try Self.take(workspace, .done(on: "2008-08-01"), on: "2008-08-01", fix: "F9") }
        == [.noFix])
    try Self.take(workspace, .verify(effective: false, by: "x"), on: "2008-08-05", by: "x")
    #expect(
      workspace.refusal { try Self.take(workspace, .done(on: "2008-08-04"), on: "2008-08-06") } == [
        .dayRefused
      ],
      "not before the check that showed no effect")
  }

  @Test("a name and an id of one person are one owner")
  func people() throws {
    let workspace = try Self.workspace(Self.roles)
    try Self.take(workspace, .plan(owner: "佐藤"), on: "2008-08-01")
    try Self.take(workspace, .done(on: "2008-08-01"), on: "2008-08-01")
    #expect(
      workspace.refusal {
        try Self.take(workspace, .verify(effective: true, by: "sato"), on: "2008-08-02", by: "sato")
      } == [.ownWork])
  }

  @Test("where people are given, extensions and acceptances need the officer's approval")
  func roles() throws {
    let workspace = try Self.workspace(Self.roles)
    func extend(by name: String) throws(Failure) {
      try Self.take(workspace, .extend(to: "2008-09-30", reason: "r", approvedBy: name), on: "2008-08-01")
    }
    func accept(by name: String) throws(Failure) {
      try Self.take(workspace, .accept(risk: "R1", approvedBy: name), on: "2008-08-02")
    }
    #expect(workspace.refusal { try extend(by: "sato") } == [.missingRole])
    #expect(workspace.refusal { try accept(by: "nobody") } == [.missingRole])
    try extend(by: "阿部")
    try accept(by: "abe")
    let fix = try workspace.fixes()[0]
    #expect((fix.state, fix.risk, fix.extensions.first?.approvedBy) == (.accepted, "R1", "阿部"))
  }

  @Test("the id of a risk must be one")
  func badRisk() throws {
    let workspace = try Self.workspace()
    #expect(
      workspace.refusal {
        try Self.take(workspace, .accept(risk: "R 1", approvedBy: "o"), on: "2008-08-01")
      } == [.usage])
  }

  @Test("whoever recorded a fix without an owner as done and checks it gets a warning")
  func nobodysFix() throws {
    let workspace = try Self.workspace()
    try Self.take(workspace, .done(on: "2008-08-01"), on: "2008-08-01", by: "Ito")
    let step = FixStep.verify(effective: true, by: "ito")
    let result = try Self.take(workspace, step, on: "2008-08-05", by: "ito")
    #expect(result.warnings.map(\.code) == [.ownWork])
    #expect(result.fix.state == .verified)
  }

  @Test("a later pass proposes verification, which then needs no done; a recurrence follows it")
  func proposedAndRecurring() throws {
    let workspace = try Self.workspace()
    try workspace.open("r2", from: "2008-11-04")
    try workspace.submit(TestWorkspace.sheet("A", round: "r2"), on: "2008-11-04")
    #expect(try workspace.fixes()[0].verificationProposed)
    try Self.take(workspace, .verify(effective: true, by: "Ono"), on: "2008-11-10", by: "Ono")
    try workspace.submit(
      TestWorkspace.sheet("A", "{clear: 10, locked: 5, pc: 10}", more: "date: 2008-07-22\nconfirmed-by: x"),
      on: "2008-11-11")
    #expect(try workspace.fixes().count == 1, "the old finding again is no recurrence")
    try workspace.open("r3", from: "2009-03-03")
    try workspace.submit(
      TestWorkspace.sheet("A", "{clear: 10, locked: 0, pc: 10}", round: "r3"), on: "2009-03-03")
    #expect(try workspace.fixes().map(\.recurrenceOf) == [nil, "F1"])
  }

  @Test("a file of evidence that cannot be read refuses the step, and none is stored for one that is refused")
  func evidence() throws {
    let workspace = try Self.workspace()
    #expect(
      workspace.refusal {
        try Self.take(workspace, .done(on: "2008-08-01"), on: "2008-08-01") { $0.evidence = ["nope.jpg"] }
      } == [.noFile])
    try workspace.write("photo.jpg", "a photo")
    #expect(
      workspace.refusal {
        try Self.take(workspace, .done(on: "2009-08-01"), on: "2008-08-01") { $0.evidence = ["photo.jpg"] }
      } == [.dayRefused])
    #expect(!workspace.names.contains("evidence"))
  }
}
