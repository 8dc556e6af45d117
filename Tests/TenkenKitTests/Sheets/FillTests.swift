import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Filling in sheets of a round")
struct FillTests {
  static func fill(
    _ workspace: TestWorkspace, _ departments: [String] = ["A"], on day: Day = "2008-07-23",
    change: (inout FillSheets.Request) -> Void = { _ in }
  ) throws -> FillSheets {
    var request = FillSheets.Request(round: "r1")
    request.departments = departments
    change(&request)
    return try FillSheets(
      workspace.office(on: day, by: "suzuki"), request, clock: { "2008-07-23T10:00:00Z" })
  }

  static func word(_ word: String) -> [AnswerChange] { [.typed(.word(word))] }

  @Test("the first answer begins the draft, each is one entry with the clock of its moment")
  func entries() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let before = try workspace.kinds()
    let keeper = try Self.fill(workspace)
    #expect(try keeper.store(Self.word("10"), item: "clear", sheet: 0) == ["clear": Answer(.word("10"))])
    #expect(try keeper.store(Self.word("9"), item: "locked", sheet: 0).count == 2)
    #expect(try keeper.store(Self.word("9"), item: "locked", sheet: 0).count == 2)
    let entries = try workspace.entries()
    #expect(entries.map(\.kind).dropFirst(before.count) == ["draft-saved", "answer-given", "answer-given"])
    #expect(entries.last?.at == "2008-07-23T10:00:00Z")
    let again = try Self.fill(workspace)
    #expect(again.sheets[0].answers == ["clear": Answer(.word("10")), "locked": Answer(.word("9"))])
    #expect(again.sheets[0].hasDraft)
  }

  @Test("a draft starts from the sheet that was submitted, and takes its place when submitted")
  func fromSubmitted() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A", "{clear: {answer: 5, comment: 書類}, locked: 10, pc: 10}"))
    let keeper = try Self.fill(workspace)
    #expect(try keeper.submit(0).outcome == .unchanged)
    _ = try keeper.store(Self.word("9"), item: "locked", sheet: 0)
    #expect(try workspace.score().score?.earned == Rational(25))
    let receipt = try keeper.submit(0)
    #expect(receipt.outcome == .replaced && receipt.score?.earned == Rational(24))
    #expect(receipt.fixes.count == 1)
    #expect(try workspace.score().score?.earned == Rational(24))
    #expect(try workspace.drafts().isEmpty)
    #expect(try workspace.sheets()[0].sheet.answers["clear"]?.comment == "書類")
  }

  @Test("what another person wrote beside an answer stays")
  func twoWriters() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let (first, second) = (try Self.fill(workspace), try Self.fill(workspace))
    _ = try first.store([.comment("箱")], item: "clear", sheet: 0)
    _ = try first.store(Self.word("3"), item: "pc", sheet: 0)
    let seen = try second.store(Self.word("5"), item: "clear", sheet: 0)
    #expect(seen == ["clear": Answer(.word("5"), comment: "箱"), "pc": Answer(.word("3"))])
  }

  @Test("taking back the only answer leaves an empty draft, which does not submit")
  func undone() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let keeper = try Self.fill(workspace)
    _ = try keeper.store(Self.word("10"), item: "clear", sheet: 0)
    #expect(try keeper.store([.restore(Answer())], item: "clear", sheet: 0).isEmpty)
    let receipt = try keeper.submit(0)
    #expect(receipt.outcome == .draft && receipt.gaps.count == 3)
    #expect(try workspace.sheets().isEmpty)
  }

  @Test("evidence is stored under its hash before the answer names it")
  func evidence() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.write("photo.jpg", "photo")
    let keeper = try Self.fill(workspace)
    let evidence = try keeper.take(evidence: "photo.jpg", item: "pc", sheet: 0)
    let hash = try #require(evidence.sha256)
    #expect(workspace.names.contains("evidence") && evidence.name == "photo.jpg")
    #expect(try keeper.store([.attach(evidence)], item: "pc", sheet: 0)["pc"]?.evidence == [evidence])
    #expect(hash.count == 64)
    #expect(
      workspace.refusal { _ = try keeper.take(evidence: "none.jpg", item: "pc", sheet: 0) } == [.noFile])
  }

  @Test(
    "answers that cannot be read, hidden control characters and unknown items are refused; nothing is written"
  )
  func refused() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let keeper = try Self.fill(workspace)
    #expect(workspace.refusal { _ = try keeper.store(Self.word("11"), item: "pc", sheet: 0) } == [.badAnswer])
    #expect(
      workspace.refusal { _ = try keeper.store([.comment("a\u{1B}")], item: "pc", sheet: 0) } == [.badAnswer])
    #expect(
      workspace.refusal { _ = try keeper.store(Self.word("1"), item: "none", sheet: 0) } == [.unknownItem])
    #expect(try workspace.drafts().isEmpty)
  }

  @Test("a closed round and an accepted sheet are refused at the start, and when it happens meanwhile")
  func closed() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let keeper = try Self.fill(workspace)
    try workspace.submit(TestWorkspace.sheet("A"))
    _ = try ReviewSheets(workspace.office(on: "2008-07-24")).accept(.init(round: "r1"), all: true)
    #expect(workspace.refusal { _ = try Self.fill(workspace) } == [.sheetAccepted])
    #expect(
      workspace.refusal { _ = try keeper.store(Self.word("1"), item: "pc", sheet: 0) } == [.sheetAccepted])
    _ = try Self.fill(workspace, ["A", "B"])
    _ = try ChangeRound(workspace.office(on: "2008-07-26")).close("r1", incomplete: true)
    #expect(workspace.refusal { _ = try Self.fill(workspace, ["B"]) } == [.roundClosed])
    #expect(
      workspace.refusal { _ = try keeper.store(Self.word("1"), item: "pc", sheet: 0) } == [.roundClosed])
  }

  @Test("departments by id, name or number; what is not there is said, all together")
  func departments() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    #expect(try Self.fill(workspace, ["B部", "1"]).sheets.map(\.department.id) == ["B", "A"])
    #expect(try Self.fill(workspace, []).sheets.map(\.department.id) == ["A", "B"])
    let codes = workspace.refusal {
      _ = try Self.fill(workspace, ["X", "LM"]) { $0.items = ["nothing"] }
    }
    #expect(codes == [.noDepartment, .noDepartment, .noItem])
  }

  @Test("only chosen items are gone through, and only the checklists that ask them")
  func selection() throws {
    let workspace = try TestWorkspace()
    try workspace.write(
      "checklists/other/checklist.yaml", TestWorkspace.checklist("other", items: ["{id: bin, ask: Bins?}"]))
    try workspace.open("r1", ["desk", "other"])
    #expect(try Self.fill(workspace).sheets.map(\.checklist.id) == ["desk", "other"])
    let chosen = try Self.fill(workspace) { $0.items = ["locked", "Is the PC off?"] }
    #expect(chosen.sheets.map { $0.items.map(\.id) } == [["locked", "pc"]])
    #expect(try Self.fill(workspace) { $0.checklist = "other" }.sheets.map(\.checklist.id) == ["other"])
    let own = try Self.fill(workspace) { $0.role = .self }
    _ = try own.store(Self.word("1"), item: "bin", sheet: 1)
    #expect(try workspace.drafts().map(\.sheet.key.role) == [.self])
  }

  @Test("the last answers of a department and its predecessors stand beside the items, with their fixes")
  func background() throws {
    let workspace = try TestWorkspace()
    try workspace.open("r0", from: "2008-06-10", departments: ["L", "M"])
    for (department, clear) in [("L", 5), ("M", 10)] {
      try workspace.submit(
        TestWorkspace.sheet(
          department, "{clear: {answer: \(clear), comment: 箱}, locked: 10, pc: 10}", round: "r0"),
        on: "2008-06-10")
    }
    try workspace.open("r1", departments: ["A", "LM"])
    let keeper = try Self.fill(workspace, ["LM", "A"])
    let background = try keeper.background(of: 0)
    #expect(background.round == "r0")
    #expect(
      background.earlier["clear"] == [
        EarlierAnswer(department: "L", answer: Answer(.word("5"), comment: "箱"), finding: .major),
        EarlierAnswer(department: "M", answer: Answer(.word("10"), comment: "箱")),
      ])
    #expect(background.fixes["clear"]?.map(\.department) == ["L"])
    #expect(background.isSuspect("clear") && !background.isSuspect("pc"))
    #expect(try keeper.background(of: 1).round == nil)
  }
}
