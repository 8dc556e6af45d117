import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Answers into the draft")
struct AnswerTests {
  static func answer(
    _ workspace: TestWorkspace, _ answers: String..., department: String = "A", role: Role = .inspector,
    on day: Day = "2008-07-23"
  ) throws -> GiveAnswers.Result {
    try GiveAnswers(workspace.office(on: day, by: "suzuki")).run(
      .init(round: "r1", department: department, answers: answers, role: role))
  }

  @Test("answers begin a draft, add to it, change it and take back")
  func draft() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    #expect(try Self.answer(workspace, "clear=10", "2=５").changed == 2)
    #expect(try Self.answer(workspace, "locked=9").gaps.map(\.item) == ["pc"])
    let sheet = try #require(workspace.drafts().first?.sheet)
    #expect(sheet.answers == ["clear": Answer(.word("10")), "locked": Answer(.word("9"))])
    #expect((sheet.by, sheet.date) == ("suzuki", "2008-07-23"))
    _ = try Self.answer(workspace, "clear=")
    #expect(try workspace.drafts()[0].sheet.answers["clear"]?.typed == nil)
    #expect(try workspace.sheets().isEmpty)
  }

  @Test("a draft starts from the counted sheet, which stays as it is; comments stay with their answers")
  func fromCounted() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A", "{clear: {answer: 5, comment: 書類}, locked: 10, pc: 10}"))
    #expect(try Self.answer(workspace, "clear=9").gaps.isEmpty)
    #expect(
      try workspace.drafts()[0].sheet.answers
        == [
          "clear": Answer(.word("9"), comment: "書類"), "locked": Answer(.word("10")),
          "pc": Answer(.word("10")),
        ])
    #expect(try workspace.score().score?.earned == Rational(25))
  }

  @Test("an answer that says what stands already writes nothing")
  func same() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A"))
    let record = workspace.record
    #expect(try Self.answer(workspace, "clear=10").changed == 0)
    #expect(try Self.answer(workspace, "clear=", department: "B").changed == 0)
    #expect(workspace.record == record)
    _ = try Self.answer(workspace, "clear=9")
    let draft = workspace.record
    #expect(try Self.answer(workspace, "clear=9").changed == 0)
    #expect(workspace.record == draft)
  }

  @Test("what cannot be answered is refused, all of it together")
  func refused() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    #expect(
      workspace.refusal { _ = try Self.answer(workspace, "clear=11", "lokced=1", "locked=1", "2=2") }
        == [.badAnswer, .unknownItem, .duplicateAnswer])
    #expect(workspace.refusal { _ = try Self.answer(workspace, "clear") } == [.usage])
    #expect(
      workspace.refusal { _ = try Self.answer(workspace, "clear=1", department: "LM") } == [.noDepartment])
    try workspace.submit(TestWorkspace.sheet("A"))
    _ = try ReviewSheets(workspace.office()).accept(.init(round: "r1"), all: true)
    #expect(workspace.refusal { _ = try Self.answer(workspace, "clear=1") } == [.sheetAccepted])
    _ = try ChangeRound(workspace.office()).close("r1", incomplete: true)
    #expect(
      workspace.refusal { _ = try Self.answer(workspace, "clear=1", department: "B") } == [.roundClosed])
  }

  @Test("of several checklists the one that has the items is meant; where several have, it must be named")
  func checklists() throws {
    let workspace = try TestWorkspace()
    try workspace.write(
      "checklists/safe/checklist.yaml",
      TestWorkspace.checklist("safe", items: ["{id: safe, ask: Safe?}", "{id: pc, ask: PC?}"]))
    try workspace.open("r1", ["desk", "safe"])
    #expect(try Self.answer(workspace, "safe=1").key.checklist == "safe")
    #expect(try Self.answer(workspace, "clear=1", "pc=1").key.checklist == "desk")
    #expect(workspace.refusal { _ = try Self.answer(workspace, "pc=1") } == [.missingFlag])
  }
}

@Suite("Accepting and returning sheets")
struct ReviewTests {
  static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    try workspace.open { $0.expect = .both }
    return workspace
  }

  static func selection(_ departments: String..., role: Role? = nil) -> ReviewSheets.Selection {
    var selection = ReviewSheets.Selection(round: "r1")
    (selection.departments, selection.role) = (departments, role)
    return selection
  }

  @Test("accepting takes the submitted sheets that are meant; again it changes nothing")
  func accept() throws {
    let workspace = try Self.workspace()
    try workspace.submit(
      TestWorkspace.sheet("A"), TestWorkspace.sheet("A", role: "self"), TestWorkspace.sheet("B"))
    let review = ReviewSheets(try workspace.office())
    #expect(try review.accept(Self.selection("A部", role: .self), all: false).map(\.role) == [.self])
    #expect(try review.accept(Self.selection(), all: true).count == 2)
    let record = workspace.record
    #expect(try review.accept(Self.selection("A"), all: false).isEmpty)
    #expect(workspace.record == record)
  }

  @Test("nothing submitted, nobody named, or a returned sheet cannot be accepted")
  func refused() throws {
    let workspace = try Self.workspace()
    let review = ReviewSheets(try workspace.office())
    #expect(workspace.refusal { _ = try review.accept(Self.selection(), all: false) } == [.missingFlag])
    #expect(workspace.refusal { _ = try review.accept(Self.selection("A"), all: false) } == [.noSheet])
    #expect(workspace.refusal { _ = try review.return(Self.selection("A"), reason: "x") } == [.noSheet])
    try workspace.submit(TestWorkspace.sheet("A"))
    _ = try review.return(Self.selection("A"), reason: "x")
    #expect(workspace.refusal { _ = try review.accept(Self.selection("A"), all: false) } == [.badTransition])
    #expect(workspace.refusal { _ = try review.return(Self.selection("A"), reason: "x") } == [.badTransition])
  }

  @Test("of several sheets of a department the one to return must be chosen")
  func which() throws {
    let workspace = try Self.workspace()
    try workspace.submit(TestWorkspace.sheet("A"), TestWorkspace.sheet("A", role: "self"))
    let review = ReviewSheets(try workspace.office())
    #expect(workspace.refusal { _ = try review.return(Self.selection("A"), reason: "x") } == [.missingFlag])
    #expect(try review.return(Self.selection("A", role: .self), reason: "x").role == .self)
  }

  @Test("a sheet of a closed round may be accepted and not returned")
  func closed() throws {
    let workspace = try Self.workspace()
    try workspace.submit(TestWorkspace.sheet("A"))
    _ = try ChangeRound(workspace.office()).close("r1", incomplete: true)
    let review = ReviewSheets(try workspace.office())
    #expect(workspace.refusal { _ = try review.return(Self.selection("A"), reason: "x") } == [.roundClosed])
    #expect(try review.accept(Self.selection("A"), all: false).count == 1)
  }

  @Test("returning a sheet withdraws its untouched fixes; submitted again they open anew")
  func fixes() throws {
    let workspace = try Self.workspace()
    let sheet = TestWorkspace.sheet("A", "{clear: 5, locked: 10, pc: 10}")
    try workspace.submit(sheet)
    _ = try ReviewSheets(workspace.office()).return(Self.selection("A"), reason: "x")
    #expect(try workspace.fixes().map(\.state) == [.withdrawn])
    let again = try workspace.submit(sheet).receipts[0]
    #expect(again.outcome == .submitted)
    #expect(try workspace.fixes().map(\.state) == [.withdrawn, .open])
  }

  @Test("fixes follow the official sheet: the auditor's, else the inspector's, else the self-assessment")
  func authority() throws {
    let workspace = try Self.workspace()
    func earned() throws -> Rational? { try workspace.score().score?.earned }
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 1, locked: 10, pc: 10}", role: "self"))
    #expect(try earned() == Rational(21))
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 10, locked: 2, pc: 10}"))
    #expect(try earned() == Rational(22))
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 10, locked: 10, pc: 3}", role: "auditor"))
    #expect(try earned() == Rational(23))
    #expect(try workspace.fixes().map(\.item) == ["clear", "locked", "pc"])
    #expect(try workspace.fixes().map(\.state) == [.withdrawn, .withdrawn, .open])
    _ = try ReviewSheets(workspace.office()).return(Self.selection("A", role: .auditor), reason: "x")
    #expect(try earned() == Rational(22))
    #expect(try workspace.fixes().map(\.state) == [.withdrawn, .withdrawn, .withdrawn, .open])
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 2, locked: 2, pc: 10}", role: "self"))
    #expect(try earned() == Rational(22), "a self-assessment moves nothing beside an inspector's sheet")
    #expect(try workspace.fixes().count == 4)
  }
}
