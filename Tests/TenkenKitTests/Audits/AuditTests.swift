import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Audits, contractors and approvals")
struct AuditTests {
  static let people = """
    people:
      - {id: sato, name: 佐藤, department: A, roles: [secretariat, auditor]}
      - {id: suzuki, name: 鈴木, department: L, roles: [auditor]}
      - {id: jomu, name: 常務, roles: [officer]}
    """

  static func plan(
    _ workspace: TestWorkspace, _ department: String = "A", half: Int = 1, by auditor: String = "鈴木",
    on day: Day = "2008-07-22"
  ) throws -> KeepAudits.Result {
    try KeepAudits(workspace.office()).plan(
      KeepAudits.Plan(department: department, half: half, auditor: auditor, on: day))
  }

  @Test("an audit is planned, moved and held; its nonconformities open fixes that name it")
  func life() throws {
    let workspace = try TestWorkspace()
    #expect(try Self.plan(workspace).audit.id == "AU1")
    #expect(try Self.plan(workspace, on: "2008-07-20").audit.id == "AU1")
    var record = KeepAudits.Record(
      "au1", on: "2008-07-21",
      findings: [
        Audit.Finding(result: .observation, text: "掲示"), Audit.Finding(result: .minor, text: "台帳"),
        Audit.Finding(result: .major, text: "鍵"),
      ])
    record.note = "良好"
    let held = try KeepAudits(workspace.office()).record(record).audit
    #expect(held.result == .major)
    #expect(held.findings.map(\.fix) == [nil, "F1", "F2"])
    let fixes = try workspace.fixes()
    #expect(fixes.map(\.origin) == ["audit:AU1", "audit:AU1"])
    #expect(fixes.map(\.severity) == [.minor, .major])
    #expect(fixes.map(\.what) == ["台帳", "鍵"])
    #expect(workspace.refusal { _ = try KeepAudits(workspace.office()).record(record) } == [.badTransition])
    #expect(workspace.refusal { _ = try Self.plan(workspace) } == [.badTransition])
    #expect(try Self.plan(workspace, half: 2, on: "2008-11-01").audit.id == "AU2")
  }

  @Test("days are held against the half and today")
  func days() throws {
    let workspace = try TestWorkspace()
    #expect(workspace.refusal { _ = try Self.plan(workspace, half: 2) } == [.dayRefused])
    #expect(try Self.plan(workspace, on: "2008-10-01").warnings.map(\.code) == [.dayRefused])
    #expect(
      workspace.refusal {
        _ = try KeepAudits(workspace.office()).record(
          KeepAudits.Record("AU1", on: "2008-07-23", findings: []))
      } == [.dayRefused])
    #expect(
      workspace.refusal {
        _ = try KeepAudits(workspace.office()).record(
          KeepAudits.Record("AU7", on: "2008-07-22", findings: []))
      } == [.noAudit])
  }

  @Test("nobody audits the own department: refused where people are given, else a warning")
  func ownDepartment() throws {
    let free = try TestWorkspace()
    #expect(try Self.plan(free, by: "A部").warnings.map(\.code) == [.ownDepartment])
    #expect(try Self.plan(free, "LM", by: "M").warnings.map(\.code) == [.ownDepartment])
    #expect(try Self.plan(free, "B", by: "A部").warnings.isEmpty)
    let strict = try TestWorkspace(TestWorkspace.yaml(more: Self.people))
    #expect(strict.refusal { _ = try Self.plan(strict, by: "佐藤") } == [.ownDepartment])
    #expect(strict.refusal { _ = try Self.plan(strict, "LM") } == [.ownDepartment])
    #expect(try Self.plan(strict).warnings.isEmpty)
    let record = KeepAudits.Record("AU1", on: "2008-07-22", findings: [])
    #expect(strict.refusal { _ = try KeepAudits(strict.office(by: "常務")).record(record) } == [.missingRole])
    #expect(strict.refusal { _ = try KeepAudits(strict.office(by: "佐藤")).record(record) } == [.ownDepartment])
    #expect(try KeepAudits(strict.office(by: "鈴木")).record(record).audit.isHeld)
  }

  @Test("the list has the audits of the record, and who has none in the half that runs")
  func list() throws {
    let workspace = try TestWorkspace()
    _ = try Self.plan(workspace)
    func list(_ change: (inout ListAudits.Request) -> Void = { _ in }) throws -> [String] {
      var request = ListAudits.Request()
      change(&request)
      return try ListAudits(workspace.office(on: "2008-10-05")).run(request)
        .map { "\($0.half.half) \($0.department) \($0.audit?.id ?? "-")" }
    }
    #expect(try list() == ["1 A AU1", "2 A -", "2 B -", "2 LM -"])
    #expect(try list { $0.half = 1 } == ["1 A AU1", "1 B -", "1 LM -"])
    #expect(try list { ($0.year, $0.department) = (2008, "B部") } == ["1 B -", "2 B -"])
    #expect(try list { $0.asOf = "2008-07-21" } == ["1 A -", "1 B -", "1 LM -"])
  }

  static let contractors = """
    contractors:
      - {id: c-a, name: 配送, department: A}
      - {id: c-b, name: 入力, department: A, until: 2008-06-30}
    """

  @Test("a contractor has its last inspection, a decision and whether this year's is due")
  func contractors() throws {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: Self.contractors))
    func list(_ day: Day) throws -> KeepContractors.Listing {
      try KeepContractors(workspace.office(on: day)).list()
    }
    #expect(try list("2008-07-22").contractors.map(\.isDue) == [true, false])
    #expect(try list("2008-07-22").counts == [ContractorCount(department: "A", before: 2, now: 1)])
    #expect(try KeepContractors(workspace.office()).decide("配送", .stop, note: nil).warnings.count == 1)
    try workspace.open("c1", departments: ["c-a"])
    try workspace.submit(TestWorkspace.sheet("c-a", "{clear: 10, locked: 5, pc: 10}", round: "c1"))
    let standing = try list("2008-07-22").contractors[0]
    #expect(standing.inspection?.rate == Rational(25, over: 30))
    #expect(standing.inspection?.band?.id == "poor")
    #expect(!standing.isDue)
    #expect(standing.decision?.kind == .stop)
    let decided = try KeepContractors(workspace.office()).decide("c-a", .conditional, note: "再点検")
    #expect(decided.warnings.isEmpty)
    #expect(decided.decision.round == "c1")
    #expect(try list("2008-07-22").contractors[0].decision?.id == "D2")
    #expect(try list("2009-04-01").contractors.map(\.isDue) == [true])
    #expect(
      workspace.refusal { _ = try KeepContractors(workspace.office()).decide("A", .stop, note: nil) } == [
        .noDepartment
      ])
  }

  @Test("what waits for approval: sheets, plans and fixes, each for who may decide")
  func approvals() throws {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: Self.people))
    try workspace.open()
    try workspace.submit(
      TestWorkspace.sheet("A", "{clear: 10, locked: 10, pc: {answer: 0, fixed: 2008-07-22}}"))
    let keep = KeepRisks(try workspace.office())
    _ = try keep.add(RiskRegisterTests.facts(), department: "B")
    _ = try keep.plan("R1", RiskRegisterTests.plan)
    func ids(_ person: String? = nil, asOf: Day? = nil) throws -> [String] {
      try ListApprovals(workspace.office()).run(for: person, asOf: asOf).map(\.id)
    }
    #expect(try ids() == ["r1/A/desk/inspector", "R1", "F1"])
    #expect(try ids("佐藤") == ["r1/A/desk/inspector", "F1"])
    #expect(try ids("jomu") == ["R1", "F1"])
    #expect(try ids("鈴木") == ["F1"])
    #expect(try ids(asOf: "2008-07-21") == [])
    #expect(workspace.refusal { _ = try ids("誰か") } == [.noPerson])
    _ = try keep.approve("R1", approvedBy: "常務", condition: nil)
    #expect(try ids("jomu") == ["F1"])
  }
}
