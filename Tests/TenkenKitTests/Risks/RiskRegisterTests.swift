import Foundation
import TenkenStore
import TenkenTables
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("The registers of risks")
struct RiskRegisterTests {
  static let people = """
    people:
      - {id: sato, name: 佐藤, department: A, roles: [secretariat]}
      - {id: jomu, name: 常務, roles: [officer]}
    """

  static func facts(_ state: RiskFacts.State = .notDone, _ scenario: String = "盗まれる") -> RiskFacts {
    RiskFacts(information: "申込書", stage: "入手", means: "郵送", scenario: scenario, measure: "施錠", state: state)
  }

  static let plan = RiskPlan(level: .high, measure: "鍵付きの受箱", owner: "佐藤", due: "2008-09-30")

  static func list(
    _ workspace: TestWorkspace, _ change: (inout ListRisks.Request) -> Void = { _ in }
  ) throws -> [FollowedRisk] {
    var request = ListRisks.Request()
    change(&request)
    return try ListRisks(workspace.office()).run(request)
  }

  @Test("a risk is entered, planned, returned, planned again and approved; the record keeps every step")
  func life() throws {
    let workspace = try TestWorkspace()
    let keep = KeepRisks(try workspace.office())
    #expect(try keep.add(Self.facts(.done), department: "A部").standing == .latent)
    #expect(try keep.add(Self.facts(), department: "B").id == "R2")
    #expect(try keep.plan("r2", Self.plan).standing == .submitted)
    #expect(try keep.return("R2", reason: "遅い").returned?.by == "sato")
    #expect(try keep.plan("R2", Self.plan).returned == nil)
    let approved = try keep.approve("R2", approvedBy: "常務", condition: "見直し")
    #expect(approved.approved == Risk.Signed(by: "常務", on: "2008-07-22"))
    let shown = try ListRisks(workspace.office()).show("R2")
    #expect(shown.risk.risk == approved)
    #expect(shown.history.count == 5)
    #expect(try Self.list(workspace) { $0.residualOnly = true }.map(\.risk.id) == ["R2"])
  }

  @Test("what the standing forbids is refused with what is allowed, and leaves the record alone")
  func refusals() throws {
    let workspace = try TestWorkspace()
    let keep = KeepRisks(try workspace.office())
    _ = try keep.add(Self.facts(.done), department: "A")
    #expect(workspace.refusal { _ = try keep.plan("R1", Self.plan) } == [.badTransition])
    #expect(
      workspace.refusal { _ = try keep.approve("R1", approvedBy: "x", condition: nil) } == [.badTransition])
    #expect(workspace.refusal { _ = try keep.return("R1", reason: "x") } == [.badTransition])
    #expect(workspace.refusal { _ = try keep.return("R9", reason: "x") } == [.noRisk])
    let failure = #expect(throws: Failure.self) { _ = try keep.plan("R1", Self.plan) }
    #expect(failure?.diagnostics[0].help?.in(.en).contains("tenken risk update R1") ?? false)
    var changes = KeepRisks.Changes()
    changes.state = .done
    #expect(try !keep.update("R1", changes, note: nil).isChanged)
  }

  @Test("where people are given, only the officer approves and returns")
  func roles() throws {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: Self.people))
    let keep = KeepRisks(try workspace.office())
    _ = try keep.add(Self.facts(), department: "A")
    _ = try keep.plan("R1", Self.plan)
    #expect(
      workspace.refusal { _ = try keep.approve("R1", approvedBy: "佐藤", condition: nil) } == [.missingRole])
    #expect(workspace.refusal { _ = try keep.return("R1", reason: "x") } == [.missingRole])
    #expect(try KeepRisks(workspace.office(by: "常務")).return("R1", reason: "x").standing == .returned)
    _ = try keep.plan("R1", Self.plan)
    #expect(try keep.approve("R1", approvedBy: "jomu", condition: nil).standing == .approved)
  }

  @Test("the catalogue is taken once for each department")
  func catalogue() throws {
    let workspace = try TestWorkspace()
    let take = ImportRisks(try workspace.office())
    #expect(try take.catalogue(department: "A", information: nil).added.count == 11)
    #expect(try take.catalogue(department: "A", information: nil).unchanged == 11)
    #expect(try take.catalogue(department: "B", information: nil, dryRun: true).added.count == 11)
    #expect(try take.catalogue(department: "A", information: "申込書").added.count == 11)
    #expect(try Self.list(workspace).count == 22)
    #expect(try Self.list(workspace).allSatisfy { $0.risk.facts.state == .planned })
  }

  private static func export(_ workspace: TestWorkspace, _ format: ExportRisks.Format) throws -> [UInt8] {
    try ExportRisks(workspace.office()).bytes(
      ListRisks.Request(), format: format, encoding: .utf8, language: .ja, file: "r")
  }

  @Test(
    "an export changes nothing where it came from, and makes the same register elsewhere",
    arguments: [
      ExportRisks.Format.csv, .xlsx,
    ])
  func roundTrip(format: ExportRisks.Format) throws {
    let workspace = try TestWorkspace()
    let keep = KeepRisks(try workspace.office())
    _ = try keep.add(Self.facts(.notDone, "=SUM(A1), \"引用\"\n二行目"), department: "A")
    _ = try keep.add(Self.facts(.done), department: "B")
    _ = try keep.add(Self.facts(.notDone, "1-5"), department: "A")
    _ = try keep.add(Self.facts(.notDone, "2008-07-22"), department: "B")
    _ = try keep.plan("R3", Self.plan)
    _ = try keep.plan("R4", Self.plan)
    _ = try keep.approve("R4", approvedBy: "常務", condition: nil)
    var better = KeepRisks.Changes()
    better.state = .planned
    _ = try keep.update("R3", better, note: nil)
    better.state = .done
    _ = try keep.update("R4", better, note: nil)
    let bytes = try Self.export(workspace, format)
    try Data(bytes).write(to: URL(filePath: workspace.folder + "/r"))
    let before = try workspace.entries()
    #expect(try ImportRisks(workspace.office()).file("r").unchanged == 4)
    #expect(try workspace.entries() == before)
    let other = try TestWorkspace()
    try Data(bytes).write(to: URL(filePath: other.folder + "/r"))
    #expect(try ImportRisks(other.office()).file("r").added.count == 4)
    #expect(try Self.export(other, .csv) == Self.export(workspace, .csv))
  }

  @Test("a register is taken wholly or not at all, with all that is wrong with it")
  func badRegister() throws {
    let workspace = try TestWorkspace()
    try workspace.write(
      "r.csv",
      """
      番号,部署,個人情報,管理段階,リスク,状況,リスクレベル,管理策,担当者,期限
      ,A,申込書,入手,盗まれる,?,,,,
      ,Z,申込書,入手,盗まれる,○,,,,
      N1,A,,入手,盗まれる,○,高,,佐藤,2008-02-30
      n1,A,申込書,入手,盗まれる,○,,,,
      """)
    #expect(
      workspace.refusal { _ = try ImportRisks(workspace.office()).file("r.csv") } == [
        .unknownValue, .noDepartment, .missingKey, .missingKey,
      ])
    try workspace.write("h.csv", "department,information,stage,scenario,nonsense\nA,a,b,c,d\n")
    #expect(
      workspace.refusal { _ = try ImportRisks(workspace.office()).file("h.csv") } == [
        .missingKey, .unknownKey,
      ])
    try workspace.write(
      "p.csv",
      "department,information,stage,scenario,state,level,plan,owner,due\nA,a,b,c,○,high,d,e,2008-09-30\n")
    #expect(workspace.refusal { _ = try ImportRisks(workspace.office()).file("p.csv") } == [.badTransition])
  }

  @Test("a round asks about the residual risks of its departments, and the register knows what was answered")
  func followUp() throws {
    let workspace = try TestWorkspace()
    let keep = KeepRisks(try workspace.office())
    _ = try keep.add(Self.facts(), department: "A")
    _ = try keep.add(Self.facts(.done), department: "A")
    _ = try keep.plan("R1", Self.plan)
    try workspace.open("r1", ["desk", "risk-follow-up"])
    _ = try keep.add(Self.facts(), department: "B")
    let asked = try Self.list(workspace) { $0.round = "r1" }
    #expect(asked.map(\.risk.id) == ["R1"])
    #expect(asked[0].followUps == [RiskFollowUp(round: "r1", department: "A")])
    try workspace.submit(
      TestWorkspace.sheet(
        "A", "{register-reviewed: ○, R1: {answer: ×, comment: まだ}}", checklist: "risk-follow-up"),
      TestWorkspace.sheet("B", "{register-reviewed: ○}", checklist: "risk-follow-up"))
    let followUps = try Self.list(workspace)[0].followUps
    #expect(followUps.map(\.answer) == ["×"])
    #expect(followUps.map(\.comment) == ["まだ"])
    #expect(try workspace.fixes().map(\.item) == ["R1"])
    #expect(
      throws: (any Error).self, "B is not asked about A's risks",
      performing: {
        try workspace.submit(
          TestWorkspace.sheet("B", "{register-reviewed: ○, R1: ○}", checklist: "risk-follow-up"))
      })
    _ = try ChangeRound(workspace.office()).cancel("r1", reason: "x")
    #expect(try Self.list(workspace).allSatisfy(\.followUps.isEmpty))
  }

  @Test("a checklist of the workspace's own comes before the one that is made")
  func ownFollowUp() throws {
    let workspace = try TestWorkspace()
    try workspace.write("checklists/risk-follow-up/checklist.yaml", TestWorkspace.checklist("risk-follow-up"))
    #expect(try workspace.open("r1", ["risk-follow-up"]).checklists[0].version == "1")
  }

  @Test("the register as of a day is what it was then")
  func asOf() throws {
    let workspace = try TestWorkspace()
    _ = try KeepRisks(workspace.office(on: "2008-07-01")).add(Self.facts(), department: "A")
    _ = try KeepRisks(workspace.office(on: "2008-07-05")).plan("R1", Self.plan)
    #expect(try Self.list(workspace) { $0.asOf = "2008-07-04" }.map(\.risk.standing) == [.open])
    #expect(try Self.list(workspace) { $0.asOf = "2008-06-30" }.isEmpty)
  }
}
