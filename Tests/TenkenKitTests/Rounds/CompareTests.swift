import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Rounds held against each other")
struct CompareTests {
  static func compare(
    _ workspace: TestWorkspace, _ round: String, with: String? = nil
  ) throws -> [Comparison] {
    var request = CompareRound.Request(round: round)
    request.with = with
    return try CompareRound(workspace.office()).run(request).checklists[0].departments
  }

  static func year(_ workspace: TestWorkspace, _ id: String, _ from: Day, _ points: String?) throws {
    try workspace.open(id, from: from, on: "2008-04-01")
    if let points {
      try workspace.submit(
        TestWorkspace.sheet("A", "{clear: \(points), locked: 10, pc: 10}", round: id), on: from)
    }
  }

  @Test("the previous round is the latest before that was not cancelled and has the department's sheet")
  func previous() throws {
    let workspace = try TestWorkspace()
    try Self.year(workspace, "r2005", "2005-07-22", "1")
    try Self.year(workspace, "r2006", "2006-07-22", "2")
    try Self.year(workspace, "r2007", "2007-07-22", "3")
    try Self.year(workspace, "r2008", "2008-07-22", nil)
    try Self.year(workspace, "r2009", "2009-07-22", "10")
    try Self.year(workspace, "r2010", "2010-07-22", "10")
    #expect(try Self.compare(workspace, "r2009")[0].previousRound == "r2007", "2008 has no sheet of A")
    #expect(try Self.compare(workspace, "r2009")[0].findings.resolved == ["clear"])
    _ = try ChangeRound(workspace.office()).cancel("r2007", reason: "x")
    #expect(try Self.compare(workspace, "r2009")[0].previousRound == "r2006")
    #expect(try Self.compare(workspace, "r2009", with: "r2005")[0].previousRound == "r2005")
    #expect(try Self.compare(workspace, "r2010", with: "last-year")[0].previousRound == "r2009")
    #expect(try Self.compare(workspace, "r2009", with: "last-year")[0].previousRound == nil)
    #expect(try Self.compare(workspace, "r2005")[0].previousRound == nil)
    #expect(try !Self.compare(workspace, "r2009")[1].hasSheet)
    #expect(workspace.refusal { _ = try Self.compare(workspace, "r2009", with: "r2009") } == [.usage])
    #expect(workspace.refusal { _ = try Self.compare(workspace, "r2009", with: "gone") } == [.noRound])
  }

  @Test("of two rounds that began on one day the one opened later follows the other")
  func sameDay() throws {
    let workspace = try TestWorkspace()
    try Self.year(workspace, "first", "2008-07-22", "5")
    try Self.year(workspace, "second", "2008-07-22", "10")
    #expect(try Self.compare(workspace, "second")[0].previousRound == "first")
    #expect(try Self.compare(workspace, "first")[0].previousRound == nil)
  }

  @Test("a draft or returned sheet is no previous one")
  func counted() throws {
    let workspace = try TestWorkspace()
    try Self.year(workspace, "r1", "2007-07-22", "5")
    try Self.year(workspace, "r2", "2008-07-22", "10")
    var selection = ReviewSheets.Selection(round: "r1")
    selection.departments = ["A"]
    _ = try ReviewSheets(workspace.office()).return(selection, reason: "x")
    #expect(try Self.compare(workspace, "r2")[0].previousRound == nil)
  }

  @Test(
    "a group is held against its members, an absorbing department against both, means count only both rounds")
  func lineage() throws {
    let yaml = TestWorkspace.yaml(
      """
      departments:
        - {id: A, name: A, from: [{department: X, effective: 2008-10-01}]}
        - {id: X, name: X, until: 2008-09-30}
        - {id: N, name: N, since: 2009-01-01}
        - {id: LM, name: LM, members: [L, M]}
        - {id: L, name: L}
        - {id: M, name: M}
      """)
    let workspace = try TestWorkspace(yaml)
    try workspace.open("r1", from: "2008-07-22", departments: ["A", "X", "L", "M"])
    for (department, points) in [("A", "10"), ("X", "0"), ("L", "5"), ("M", "10")] {
      try workspace.submit(
        TestWorkspace.sheet(department, "{clear: \(points), locked: 10, pc: 10}", round: "r1"))
    }
    try workspace.open("r2", from: "2009-07-22", departments: ["A", "N", "LM"])
    for department in ["A", "N", "LM"] {
      try workspace.submit(
        TestWorkspace.sheet(department, "{clear: 5, locked: 10, pc: 10}", round: "r2"), on: "2009-07-22")
    }
    let result = try CompareRound(workspace.office()).run(.init(round: "r2")).checklists[0]
    let (a, n, group) = (result.departments[0], result.departments[1], result.departments[2])
    #expect(a.predecessors == ["A", "X"])
    #expect((a.previousRate, a.change) == (Rational(50, over: 60), .zero))
    #expect(a.findings.repeated == ["clear"])
    #expect((n.previousRound, n.change, n.findings.new) == (nil, nil, ["clear"]))
    #expect(group.predecessors == ["L", "M"])
    #expect(group.items.worsened == ["clear"])
    #expect(result.mean.departments == 2)
    let fixes = try workspace.fixes()
    #expect(fixes.map(\.department) == ["X", "L", "N"], "A carries on that of X, LM that of L")
    #expect(fixes[0].found.map(\.round) == ["r1", "r2"])
  }

  @Test("a department that the round itself asks keeps its fixes from its heir's sheet")
  func duringTheRound() throws {
    let yaml = TestWorkspace.yaml(
      """
      departments:
        - {id: A, name: A, from: [{department: X, effective: 2008-07-24}]}
        - {id: X, name: X, until: 2008-07-23}
      """)
    let workspace = try TestWorkspace(yaml)
    try workspace.open(departments: ["A", "X"])
    try workspace.submit(TestWorkspace.sheet("X", "{clear: 5, locked: 10, pc: 10}"))
    try workspace.submit(TestWorkspace.sheet("A"))
    #expect(try workspace.fixes().map(\.state) == [.open])
  }
}
