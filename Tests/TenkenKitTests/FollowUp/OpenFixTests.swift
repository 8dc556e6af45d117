import TenkenPlugin
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Fixes that no sheet asked for")
struct OpenFixTests {
  static func open(
    _ workspace: TestWorkspace, on day: Day = "2008-08-01",
    _ change: (inout OpenFix.Request) -> Void = { _ in }
  ) throws(Failure) -> Fix {
    var request = OpenFix.Request(department: "A部", what: "mail went astray")
    change(&request)
    return try OpenFix(workspace.office(on: day)).run(request)
  }

  @Test("opened by hand it is major, due by the rules from today, and says so")
  func byHand() throws {
    let workspace = try TestWorkspace()
    let fix = try Self.open(workspace)
    #expect((fix.id, fix.department, fix.severity, fix.state) == ("F1", "A", .major, .open))
    #expect((fix.due, fix.originalDue) == ("2008-08-15", "2008-08-15"))
    #expect(fix.origin == "manual" && fix.item == nil && fix.round == nil)
    let minor = try Self.open(workspace) { ($0.severity, $0.origin) = (.minor, "audit:2008-1") }
    #expect((minor.id, minor.due, minor.origin) == ("F2", "2008-09-01", "audit:2008-1"))
    let stated = try Self.open(workspace) { $0.due = "2008-08-01" }
    #expect(stated.due == "2008-08-01")
    #expect(try workspace.fixes().map(\.id) == ["F1", "F2", "F3"])
  }

  @Test(
    "an origin of another form is refused",
    arguments: [
      "incident", "incident:", "incident:a b", "risk:R1", "audit:1e5", ":", "finding", "INCIDENT:I1",
    ])
  func badOrigin(_ origin: String) throws {
    let workspace = try TestWorkspace()
    #expect(workspace.refusal { _ = try Self.open(workspace) { $0.origin = origin } } == [.usage])
  }

  @Test("a department that is not there and a due day in the past are refused")
  func refused() throws {
    let workspace = try TestWorkspace()
    #expect(workspace.refusal { _ = try Self.open(workspace) { $0.department = "Z" } } == [.noDepartment])
    #expect(workspace.refusal { _ = try Self.open(workspace) { $0.due = "2008-07-31" } } == [.dayRefused])
    #expect(workspace.record == nil)
  }

  @Test("a fix is spread to other departments, each with its own due day, linked by its origin")
  func spread() throws {
    let workspace = try ChangeFixTests.workspace()
    let fixes = try OpenFix(workspace.office(on: "2008-09-01")).spread("f1", to: ["B", "L部・M部", "B部"])
    #expect(fixes.map(\.id) == ["F2", "F3"])
    #expect(fixes.map(\.department) == ["B", "LM"])
    for fix in fixes {
      #expect((fix.origin, fix.item, fix.severity, fix.state) == ("spread:F1", "locked", .major, .open))
      #expect((fix.due, fix.originalDue) == ("2008-09-15", "2008-09-15"), "two weeks on")
      #expect(fix.found.isEmpty && fix.owner == nil)
    }
    let shown = try ListFixes(workspace.office()).show("F1")
    #expect(try JSON(parsing: shown.history.last?.body ?? "")["to"] == ["F2", "F3"])
    #expect(shown.fix == (try workspace.fixes()[0]))
    #expect(try ListFixes(workspace.office()).show("F2").question == Text("Is it locked?"))
  }

  @Test(
    "its own department, one that has such a fix and one that is not there are told together; nothing opens")
  func spreadRefused() throws {
    let workspace = try ChangeFixTests.workspace()
    let use = try OpenFix(workspace.office(on: "2008-09-01"))
    _ = try use.spread("F1", to: ["B"])
    #expect(
      workspace.refusal { _ = try use.spread("F1", to: ["A", "B", "Z", "LM"]) } == [
        .alreadyThere, .alreadyThere, .noDepartment,
      ])
    #expect(try workspace.fixes().count == 2)
    #expect(workspace.refusal { _ = try use.spread("F7", to: ["LM"]) } == [.noFix])
  }

  @Test("a withdrawn fix is not spread; one that is over otherwise is")
  func spreadStates() throws {
    let workspace = try ChangeFixTests.workspace()
    try workspace.submit(TestWorkspace.sheet("A"), on: "2008-07-25")
    #expect(try workspace.fixes()[0].state == .withdrawn)
    #expect(
      workspace.refusal { _ = try OpenFix(workspace.office()).spread("F1", to: ["B"]) } == [.badTransition])
    let by = try Self.open(workspace)
    try ChangeFixTests.take(workspace, .accept(risk: "R1", approvedBy: "o"), on: "2008-08-01", fix: by.id)
    #expect(try OpenFix(workspace.office()).spread(by.id, to: ["B"]).map(\.origin) == ["spread:F2"])
  }

  @Test("a later sheet continues a spread fix, or proposes it for verification")
  func spreadAndSheets() throws {
    let workspace = try ChangeFixTests.workspace()
    _ = try OpenFix(workspace.office(on: "2008-08-04")).spread("F1", to: ["B", "LM"])
    try workspace.open("r2", from: "2008-11-04", departments: ["A", "B", "LM"])
    try workspace.submit(
      TestWorkspace.sheet("B", "{clear: 10, locked: 9, pc: 10}", round: "r2"),
      TestWorkspace.sheet("LM", round: "r2"), on: "2008-11-04")
    let fixes = try workspace.fixes()
    #expect(fixes.count == 3)
    #expect(fixes[1].found.map(\.round) == ["r2"] && fixes[1].due == "2008-08-18")
    #expect((fixes[2].verificationProposed, fixes[2].state) == (true, .open))
  }
}
