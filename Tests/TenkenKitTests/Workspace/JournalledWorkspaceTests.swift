import TenkenPlugin
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("tenken.yaml in the journal")
struct JournalledWorkspaceTests {
  static let changed = TestWorkspace.yaml(more: "stamps: [作成, 確認]")

  @Test("a changed tenken.yaml is journalled first, with the next command that writes")
  func first() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.write("tenken.yaml", Self.changed)
    try workspace.submit(TestWorkspace.sheet("A"))
    #expect(
      try workspace.kinds() == ["workspace-changed", "round-opened", "workspace-changed", "sheet-submitted"])
    let body = try JSON(parsing: workspace.entries()[2].body)
    #expect(body["files"]?.arrayValue?.first?["text"]?.stringValue == Self.changed)
    try workspace.submit(TestWorkspace.sheet("B"))
    #expect(try workspace.kinds().count == 5, "only when it changed")
  }

  @Test("a refused command, one that changes nothing, a dry run and a reading one journal nothing")
  func notByOthers() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A"))
    let record = workspace.record
    try workspace.write("tenken.yaml", Self.changed)
    #expect(workspace.refusal { try workspace.open() } == [.roundExists])
    #expect(try workspace.submit(TestWorkspace.sheet("A")).receipts[0].outcome == .unchanged)
    _ = try workspace.submit(TestWorkspace.sheet("B")) { $0.dryRun = true }
    _ = try workspace.score()
    #expect(workspace.record == record)
  }

  @Test("a list of closed days that tenken.yaml names is kept with it")
  func closedDays() throws {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: "holidays: [jp, closed.yaml]"))
    try workspace.write("closed.yaml", "- 2008-08-05\n")
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 5, locked: 10, pc: 10}"))
    #expect(try workspace.fixes()[0].due == "2008-08-06", "14 days, and the 5th is closed")
    try workspace.write("closed.yaml", "- 08-05\n- 08-06\n")
    try workspace.submit(TestWorkspace.sheet("B", "{clear: 5, locked: 10, pc: 10}"))
    #expect(try workspace.kinds().filter { $0 == "workspace-changed" }.count == 2)
    #expect(try workspace.fixes().map(\.due) == ["2008-08-06", "2008-08-07"], "the first keeps its due day")
  }

  @Test("as of a day the workspace of that day is read")
  func asOf() throws {
    let workspace = try TestWorkspace()
    try workspace.open(on: "2008-07-22")
    try workspace.write("tenken.yaml", Self.changed)
    try workspace.submit(TestWorkspace.sheet("A"), on: "2008-07-24")
    func stamps(on day: Day?) throws -> [String] {
      try workspace.office().read(asOf: day) { (_, workspace) throws in workspace.stamps }
    }
    #expect(try stamps(on: "2008-07-23") == [])
    #expect(try stamps(on: "2008-07-24") == ["作成", "確認"])
    #expect(try stamps(on: nil) == ["作成", "確認"])
    var request = ScoreRound.Request(round: "r1")
    request.asOf = "2008-07-23"
    #expect(
      try ScoreRound(workspace.office()).run(request).checklists[0].departments.allSatisfy { $0.score == nil }
    )
    request.asOf = "2008-07-21"
    #expect(workspace.refusal { _ = try ScoreRound(workspace.office()).run(request) } == [.noRound])
  }

  @Test("a workspace is found upwards, or by name; else what to do is said")
  func found() throws {
    let workspace = try TestWorkspace()
    try workspace.write("deep/er/x", "")
    var inside = workspace.surroundings()
    inside.directory = workspace.folder + "/deep/er"
    #expect(try WorkspaceFolder(in: inside).path == workspace.folder)
    inside.directory = "/"
    let failure = #expect(throws: Failure.self) { try WorkspaceFolder(in: inside) }
    #expect(failure?.diagnostics.map(\.code) == [.noWorkspace])
    inside.workspace = workspace.folder
    #expect(try WorkspaceFolder(in: inside).path == workspace.folder)
    inside.workspace = workspace.folder + "/deep"
    #expect(throws: Failure.self) { try WorkspaceFolder(in: inside) }
  }
}
