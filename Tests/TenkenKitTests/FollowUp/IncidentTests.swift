import TenkenPlugin
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Incidents and reinforced control in the record")
struct IncidentTests {
  static let people = """
    people:
      - {id: sato, name: 佐藤, department: A, roles: [officer]}
      - {id: suzuki, name: 鈴木, department: L, roles: [auditor]}
      - {id: tanaka, name: 田中, department: B, roles: [auditor]}
    """

  private static func workspace(_ more: String = "") throws -> TestWorkspace {
    try TestWorkspace(TestWorkspace.yaml(more: "holidays: [jp]\n" + more))
  }

  @discardableResult
  private static func add(
    _ workspace: TestWorkspace, _ department: String = "A", on day: Day = "2008-06-20",
    process: String = "mail",
    what: String = "x", today: Day? = nil, decidedBy: String? = nil
  ) throws(Failure) -> AddIncident.Result {
    var request = AddIncident.Request(department: department, on: day, process: process, what: what)
    request.decidedBy = decidedBy
    return try AddIncident(workspace.office(on: today ?? day)).run(request)
  }

  private static func controls(_ workspace: TestWorkspace, asOf day: Day? = nil) throws -> [Control] {
    var request = ListControls.Request()
    request.asOf = day
    return try ListControls(workspace.office(on: "2009-01-01")).run(request)
  }

  @Test("an incident opens its fix and its control, in one transaction") func add() throws {
    let workspace = try Self.workspace()
    let result = try Self.add(workspace, "A部", today: "2008-07-01")
    #expect((result.incident.id, result.incident.control, result.incident.fix) == ("I1", "C1", "F1"))
    let fix = try #require(try workspace.fixes().first)
    #expect((fix.origin, fix.severity, fix.department, fix.what) == ("incident:I1", .major, "A", "x"))
    #expect(fix.due == "2008-07-04", "14 days from the incident's day, not from today")
    #expect(try Self.controls(workspace).map(\.period.level) == [.two])
    #expect(
      try workspace.kinds() == ["workspace-changed", "fix-opened", "incident-changed", "control-changed"])
    #expect(try Record(readingFrom: workspace.folder + "/tenken.db").verify().problem == nil)
  }

  @Test("the rules of tenken.yaml decide: closed days, level and due day") func rules() throws {
    let workspace = try Self.workspace(
      "fixes: {due: [{within: 5 business days}]}\ncontrol: {levels: [{level: I, cases: 1, months: 2, checks: [1, 2]}]}"
    )
    let result = try Self.add(workspace)
    #expect(result.fix.due == "2008-06-27")
    #expect(result.control?.period.checks.map(\.due) == ["2008-07-22", "2008-08-20"])
    let without = try Self.workspace("control: {levels: [{level: I, cases: 2, months: 3, checks: [3]}]}")
    let first = try Self.add(without)
    #expect(first.control == nil && first.incident.level == nil)
    #expect(try Self.controls(without).isEmpty)
    #expect(try Self.add(without, on: "2008-06-21").control?.period.level == .one)
  }

  @Test("refused: a day to come, no such department, the same again, a decision without the role")
  func refusals() throws {
    let workspace = try Self.workspace(Self.people)
    try Self.add(workspace)
    #expect(
      workspace.refusal { try Self.add(workspace, on: "2008-06-21", today: "2008-06-20") } == [.dayRefused])
    #expect(workspace.refusal { try Self.add(workspace, "Z") } == [.noDepartment])
    #expect(workspace.refusal { try Self.add(workspace, process: "ＭＡＩＬ") } == [.alreadyThere])
    #expect(workspace.refusal { try Self.add(workspace, what: "y", decidedBy: "suzuki") } == [.missingRole])
    #expect(try Self.add(workspace, what: "y", decidedBy: "佐藤").incident.level == .one)
  }

  private func lead(_ workspace: TestWorkspace, _ by: String, on day: Day) throws -> ChangeControl {
    ChangeControl(try workspace.office(on: day, by: by))
  }

  @Test("from the case to the release, with the roles, and as of each day what was then") func life() throws {
    let workspace = try Self.workspace(Self.people)
    try Self.add(workspace)
    let checked = try lead(workspace, "anybody", on: "2008-07-22").check("c1", on: "2008-07-22", .ok)
    #expect(checked.control.state == .auditing)

    let later: Day = "2008-07-24"
    func refused(_ work: () throws -> Void) -> [DiagnosticCode] { workspace.refusal(work) }
    #expect(
      refused { _ = try lead(workspace, "sato", on: later).audit("C1", on: later, isEffective: true) }
        == [.missingRole])
    #expect(
      refused { _ = try lead(workspace, "tanaka", on: later).release("C1", approvedBy: "tanaka", on: later) }
        == [.missingRole])
    #expect(
      refused { _ = try lead(workspace, "tanaka", on: later).release("C1", approvedBy: "sato", on: later) }
        == [.badTransition])
    #expect(
      refused { _ = try lead(workspace, "tanaka", on: later).raise("C1", decidedBy: "tanaka", reason: "r") }
        == [.missingRole])
    #expect(refused { _ = try lead(workspace, "x", on: later).check("C9", on: later, .ok) } == [.noControl])

    let audited = try lead(workspace, "tanaka", on: later).audit("C1", on: later, isEffective: true)
    #expect(audited.warnings.isEmpty && audited.control.period.audit?.by == "tanaka")
    _ = try lead(workspace, "x", on: "2008-07-25").release("C1", approvedBy: "sato", on: "2008-07-25")

    let days: [Day] = ["2008-06-19", "2008-06-20", "2008-07-22", "2008-07-24", "2008-07-25"]
    let states = try days.map { try Self.controls(workspace, asOf: $0).map(\.state) }
    #expect(states == [[], [.checking], [.auditing], [.reporting], [.released]])
    let shown = try ListControls(workspace.office()).show("c1")
    #expect(shown.history.count == 4 && shown.incidents.map(\.id) == ["I1"])
    #expect(try Record(readingFrom: workspace.folder + "/tenken.db").verify().problem == nil)
  }

  @Test("an auditor of the department, or of a member of it, is refused") func ownDepartment() throws {
    let workspace = try Self.workspace(Self.people)
    for (department, auditor) in [("B", "tanaka"), ("LM", "suzuki")] {
      let id = try #require(try Self.add(workspace, department).control?.id)
      _ = try lead(workspace, "x", on: "2008-07-22").check(id, on: "2008-07-22", .ok)
      #expect(
        workspace.refusal {
          _ = try lead(workspace, auditor, on: "2008-07-23").audit(id, on: "2008-07-23", isEffective: true)
        } == [.ownDepartment])
    }
    #expect(DiagnosticCode.ownDepartment.exitStatus == .refused)
  }

  @Test("without people an auditor who is named like the department gets a warning") func warning() throws {
    for (name, warns) in [("B部", true), ("ｂ", true), ("監査の担当", false)] {
      let workspace = try Self.workspace()
      try Self.add(workspace, "B")
      _ = try lead(workspace, "x", on: "2008-07-22").check("C1", on: "2008-07-22", .ok)
      let result = try lead(workspace, name, on: "2008-07-23").audit(
        "C1", on: "2008-07-23", isEffective: true)
      #expect(result.warnings.map(\.code) == (warns ? [.ownDepartment] : []), "\(name)")
    }
  }

  @Test("a refusal names what the state allows") func allowed() throws {
    let workspace = try Self.workspace()
    try Self.add(workspace)
    do {
      _ = try lead(workspace, "x", on: "2008-07-22").audit("C1", on: "2008-07-22", isEffective: true)
      Issue.record("an audit before the check")
    } catch let error as Failure {
      let help = error.diagnostics.first?.help?.in(.en)
      #expect(help == "possible now: tenken control check C1, tenken control raise C1")
    }
  }

  @Test("the most urgent stand first, the released last; department, level and lateness choose")
  func order() throws {
    let workspace = try Self.workspace()
    try Self.add(workspace, "A", on: "2008-06-20")
    try Self.add(workspace, "B", on: "2008-05-20")
    try Self.add(workspace, "B", on: "2008-06-25", process: "fax", decidedBy: "x")
    #expect(try Self.controls(workspace).map(\.id) == ["C2", "C1", "C3"])
    func ids(_ change: (inout ListControls.Request) -> Void) throws -> [String] {
      var request = ListControls.Request()
      request.asOf = "2008-07-23"
      change(&request)
      return try ListControls(workspace.office()).run(request).map(\.id)
    }
    #expect(try ids { $0.overdue = true } == ["C2", "C1"])
    #expect(try ids { $0.department = "B部" } == ["C2", "C3"])
    #expect(try ids { $0.level = .one } == ["C3"])
    #expect(try ids { $0.state = .released } == [])
    #expect(try ListIncidents(workspace.office()).run(department: "B").map(\.id) == ["I2", "I3"])
    #expect(workspace.refusal { _ = try ListIncidents(workspace.office()).show("I9") } == [.noIncident])
  }
}
