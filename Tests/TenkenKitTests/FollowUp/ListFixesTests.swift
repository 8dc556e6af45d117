import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("The list of fixes")
struct ListFixesTests {
  static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    try workspace.open { $0.notice = "2008-08-01" }
    try workspace.submit(
      TestWorkspace.sheet("A", "{clear: 9, locked: 5, pc: 10}"),
      TestWorkspace.sheet("B", "{clear: 10, locked: 10, pc: {answer: 0, fixed: 2008-07-22}}"))
    return workspace
  }

  static func list(
    _ workspace: TestWorkspace, on day: Day = "2008-08-01",
    _ change: (inout ListFixes.Request) -> Void = { _ in }
  ) throws -> [String] {
    var request = ListFixes.Request()
    change(&request)
    return try ListFixes(workspace.office(on: day)).run(request).fixes.map {
      "\($0.department) \($0.item ?? "")"
    }
  }

  @Test("due days count from the notice; what is most urgent comes first, what awaits verification after it")
  func urgency() throws {
    let workspace = try Self.workspace()
    #expect(try workspace.fixes().map(\.due) == ["2008-09-01", "2008-08-15", "2008-08-15"])
    #expect(try Self.list(workspace) == ["A locked", "A clear", "B pc"])
  }

  @Test("the list is narrowed by department, state, round, overdue and days to come")
  func narrowed() throws {
    let workspace = try Self.workspace()
    #expect(try Self.list(workspace) { $0.department = "B部" } == ["B pc"])
    #expect(try Self.list(workspace) { $0.state = .open } == ["A locked", "A clear"])
    #expect(try Self.list(workspace) { $0.round = "r1" }.count == 3)
    #expect(try Self.list(workspace, on: "2008-08-15") { $0.overdue = true } == [])
    #expect(try Self.list(workspace, on: "2008-08-16") { $0.overdue = true } == ["A locked"])
    #expect(try Self.list(workspace, on: "2008-08-08") { $0.dueWithin = 7 } == ["A locked"])
    #expect(try Self.list(workspace, on: "2008-08-07") { $0.dueWithin = 7 } == [])
    #expect(workspace.refusal { _ = try Self.list(workspace) { $0.department = "Z" } } == [.noDepartment])
    #expect(workspace.refusal { _ = try Self.list(workspace) { $0.round = "r9" } } == [.noRound])
  }

  @Test("one fix is shown with its question and history, in either case of its id")
  func shown() throws {
    let workspace = try Self.workspace()
    let shown = try ListFixes(workspace.office()).show("f1")
    #expect(shown.fix.id == "F1")
    #expect(shown.question == Text("Is the desk clear?"))
    #expect(shown.history.map(\.kind) == ["fix-opened"])
    #expect(workspace.refusal { _ = try ListFixes(workspace.office()).show("F9") } == [.noFix])
  }
}
