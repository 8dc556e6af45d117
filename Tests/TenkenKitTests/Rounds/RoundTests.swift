import Foundation
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Rounds: opening and the transitions after it")
struct RoundTests {
  @Test("without departments a round asks those alive on its first day that are no member of another")
  func departments() throws {
    let lm = "{id: LM, name: LM, members: [L, M], since: 2008-10-01}"
    let yaml = TestWorkspace.yaml(
      """
      departments:
        - {id: A, name: A}
        - {id: X, name: X, until: 2008-07-21}
        - {id: Y, name: Y, until: 2008-07-22}
        - {id: N, name: N, since: 2008-07-23}
        - \(lm)
        - {id: L, name: L}
        - {id: M, name: M}
      contractors:
        - {id: c1, name: 配送, department: A}
      """)
    let workspace = try TestWorkspace(yaml)
    #expect(try workspace.open("r1", departments: []).departments == ["A", "Y", "L", "M"])
    #expect(try workspace.open("r2", from: "2008-10-01", departments: []).departments == ["A", "N", "LM"])
    #expect(try workspace.open("r3", departments: ["c1", "L", "A"]).departments == ["A", "L", "c1"])
  }

  @Test("a round pins its checklists, is due at its end and stands in the record")
  func opened() throws {
    let workspace = try TestWorkspace()
    let round = try workspace.open(departments: ["B部", "Department A"])
    #expect(round.departments == ["A", "B"], "in the workspace's order, named by id or name")
    #expect((round.to, round.due) == ("2008-07-24", "2008-07-24"))
    #expect(round.expect == .inspector)
    #expect(round.checklists.map(\.checklist) == ["desk"])
    #expect(round.checklists.map(\.family) == ["desk"])
    #expect(round.checklists[0].digest.count == 64)
    #expect(try workspace.kinds() == ["workspace-changed", "round-opened"])
  }

  @Test("opening is refused with the reason, and leaves no record behind")
  func refused() throws {
    let workspace = try TestWorkspace()
    #expect(workspace.refusal { try workspace.open("2008-07-22") } == [.badID])
    #expect(workspace.refusal { try workspace.open("a b") } == [.badID])
    #expect(workspace.refusal { try workspace.open("r", []) } == [.missingFlag])
    #expect(workspace.refusal { try workspace.open("r", ["dsk"]) } == [.noChecklist])
    #expect(workspace.refusal { try workspace.open("r", departments: ["Z"]) } == [.noDepartment])
    #expect(
      workspace.refusal { try workspace.open("r") { $0.to = "2008-07-21" } } == [.usage])
    #expect(workspace.refusal { try workspace.open("r") { $0.due = "2008-07-21" } } == [.usage])
    #expect(!workspace.names.contains("tenken.db"))
    try workspace.open()
    #expect(workspace.refusal { try workspace.open() } == [.roundExists])
    #expect(DiagnosticCode.roundExists.exitStatus == .refused)
  }

  static let programme = """
    programme:
      - {round: 1, months: apr-jul, checklists: [desk], expect: self, report-by: 07-31}
      - {round: 2, months: aug-nov, checklists: [desk], expect: both, report-by: 11-30}
      - {round: 3, months: dec-mar, checklists: [desk], expect: self}
    """

  @Test("the programme supplies what is not given; a closed report-by day rolls back")
  func programme() throws {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: Self.programme))
    func open(_ id: String, _ programme: String, _ change: (inout OpenRound.Request) -> Void = { _ in })
      throws
      -> Round
    {
      var request = OpenRound.Request(id: id)
      request.programme = programme
      change(&request)
      return try OpenRound(workspace.office()).run(request)
    }
    let first = try open("p1", "2008/1")
    #expect((first.from, first.to, first.due) == ("2008-04-01", "2008-07-31", "2008-07-31"))
    #expect((first.expect, first.programme) == (.self, "2008/1"))
    #expect(first.checklists.map(\.checklist) == ["desk"])
    #expect(first.departments == ["A", "B", "LM"])
    let second = try open("p2", "2008/2")
    #expect(second.due == "2008-11-28", "the 30th is a Sunday")
    let third = try open("p3", "2008/3")
    #expect((third.from, third.to, third.due) == ("2008-12-01", "2009-03-31", "2009-03-31"))
    let given = try open("p4", "2008/1") { ($0.from, $0.expect) = ("2008-05-01", .inspector) }
    #expect((given.from, given.to, given.expect) == ("2008-05-01", "2008-07-31", .inspector))
    #expect(workspace.refusal { _ = try open("p5", "2008") } == [.usage])
    #expect(workspace.refusal { _ = try open("p5", "2008/4") } == [.unknownReference])
  }

  @Test("a change needs something to change, keeps the days in order and moves a due day that was the end")
  func change() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let rounds = ChangeRound(try workspace.office())
    #expect(workspace.refusal { _ = try rounds.change("r1", .init(), reason: "x") } == [.missingFlag])
    var request = ChangeRound.Request()
    request.to = "2008-07-25"
    #expect(try rounds.change("r1", request, reason: "延期").due == "2008-07-25")
    request.to = "2008-07-21"
    #expect(workspace.refusal { _ = try rounds.change("r1", request, reason: "x") }.contains(.usage))
    request = .init()
    request.due = "2008-07-31"
    _ = try rounds.change("r1", request, reason: "延期")
    request = .init()
    (request.to, request.title) = ("2008-07-28", "新しい題")
    let changed = try rounds.change("r1", request, reason: "延期")
    #expect((changed.due, changed.title) == ("2008-07-31", Text("新しい題")))
    #expect(workspace.refusal { _ = try rounds.change("r9", request, reason: "x") } == [.noRound])
    let seq = try workspace.entries().count
    #expect(try rounds.change("r1", request, reason: "again") == changed)
    #expect(try workspace.entries().count == seq, "nothing changed, nothing is written")
  }

  @Test("a department that has answered cannot leave the round; others may come and go")
  func changeDepartments() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A"))
    let rounds = ChangeRound(try workspace.office())
    var request = ChangeRound.Request()
    request.departments = ["B"]
    #expect(workspace.refusal { _ = try rounds.change("r1", request, reason: "x") } == [.badTransition])
    request.departments = ["LM", "A"]
    #expect(try rounds.change("r1", request, reason: "x").departments == ["A", "LM"])
  }

  @Test("a round with missing sheets closes only when that is accepted")
  func close() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A"))
    let rounds = ChangeRound(try workspace.office())
    #expect(workspace.refusal { _ = try rounds.close("r1", incomplete: false) } == [.badTransition])
    try workspace.submit(TestWorkspace.sheet("B"))
    #expect(try rounds.close("r1", incomplete: false).state == .closed)
    try workspace.open("r2")
    #expect(try rounds.close("r2", incomplete: true).state == .closed)
  }

  @Test("only open rounds close, only closed ones reopen, and a cancelled one stays so")
  func transitions() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let rounds = ChangeRound(try workspace.office())
    var title = ChangeRound.Request()
    title.title = "t"
    #expect(workspace.refusal { _ = try rounds.reopen("r1", reason: "x") } == [.badTransition])
    _ = try rounds.close("r1", incomplete: true)
    #expect(workspace.refusal { _ = try rounds.close("r1", incomplete: true) } == [.badTransition])
    #expect(try rounds.reopen("r1", reason: "訂正").state == .open)
    #expect(try rounds.cancel("r1", reason: "中止").state == .cancelled)
    for act in [
      { _ = try rounds.cancel("r1", reason: "x") }, { _ = try rounds.close("r1", incomplete: true) },
      { _ = try rounds.reopen("r1", reason: "x") }, { _ = try rounds.change("r1", title, reason: "x") },
    ] {
      #expect(workspace.refusal(act) == [.badTransition])
    }
    #expect(DiagnosticCode.badTransition.exitStatus == .refused)
    #expect(
      try workspace.kinds().suffix(3) == ["round-closed", "round-reopened", "round-cancelled"])
  }

  @Test("where people are given, these acts are the secretariat's, by id or name")
  func roles() throws {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: TestWorkspace.people))
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("B"))
    var title = ChangeRound.Request()
    title.title = "t"
    for stranger in ["suzuki", "鈴木", "nobody"] {
      let office = try workspace.office(by: stranger)
      var selection = ReviewSheets.Selection(round: "r1")
      selection.departments = ["B"]
      for act in [
        { _ = try ChangeRound(office).change("r1", title, reason: "x") },
        { _ = try ChangeRound(office).close("r1", incomplete: true) },
        { _ = try ChangeRound(office).reopen("r1", reason: "x") },
        { _ = try ChangeRound(office).cancel("r1", reason: "x") },
        { _ = try ReviewSheets(office).accept(selection, all: false) },
        { _ = try ReviewSheets(office).return(selection, reason: "x") },
      ] as [() throws -> Void] {
        #expect(workspace.refusal(act) == [.missingRole], "\(stranger)")
      }
    }
    #expect(DiagnosticCode.missingRole.exitStatus == .refused)
    #expect(try ChangeRound(workspace.office(by: "佐藤")).close("r1", incomplete: true).state == .closed)
  }

  @Test("later edits of a checklist's file change no score of a round that pinned it")
  func pinned() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 5, locked: 10, pc: 10}"))
    let before = try workspace.score()
    let fewer = [TestWorkspace.desk[0].replacingOccurrences(of: "clear,", with: "clear, max: 5,")]
    try workspace.write(
      "checklists/desk/checklist.yaml", TestWorkspace.checklist("desk", version: 2, items: fewer))
    #expect(try workspace.score().score == before.score)
    #expect(before.score?.max == Rational(30))
    try workspace.submit(TestWorkspace.sheet("B"))
    #expect(try workspace.score("r1", "B").score?.max == Rational(30), "later sheets are asked the same")
    #expect(try workspace.open("r2").checklists.map(\.version) == ["2"])
  }

  @Test("a cancelled round withdraws its untouched fixes")
  func cancelWithdraws() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 5, locked: 9, pc: 10}"))
    #expect(try workspace.fixes().map(\.state) == [.open, .open])
    _ = try ChangeRound(workspace.office()).cancel("r1", reason: "中止")
    #expect(try workspace.fixes().map(\.state) == [.withdrawn, .withdrawn])
    #expect(try KeepRecord(workspace.surroundings()).verify(head: nil).problem == nil)
  }
}
