import Testing

@testable import TenkenCore

@Suite("The way through a sheet") struct FillingFlowTests {
  static let three = [Sample.item("a"), Sample.item("b"), Sample.item("c")]

  @Test("full points go on to the next item; a finding stays, so that a comment belongs to it")
  func goingOn() {
    var desk = FillDesk(Self.three)
    desk.type("o")
    #expect(desk.filling.item == "b")
    desk.type("5")
    desk.press(.enter)
    #expect(desk.filling.item == "b")
    desk.type("cdust")
    desk.press(.enter)
    #expect(desk.kept[0]["b"] == Answer(.word("5"), comment: "dust") && desk.filling.item == "b")
    desk.press(.enter)
    #expect(desk.filling.item == "c")
  }

  @Test("ten items all well take a key each, then one to see and one to submit")
  func twelveKeys() {
    var desk = FillDesk((1...10).map { Sample.item("i\($0)") })
    desk.type("oooooooooo")
    #expect(desk.filling.sheet.progress == (10, 10) && !desk.isOver)
    desk.type("s")
    #expect(desk.filling.mode == .summary && desk.submitted.isEmpty)
    desk.type("s")
    #expect(desk.submitted == [0] && desk.isOver)
  }

  @Test("a sheet is gone on with at the first item without an answer, scored ones first")
  func start() {
    #expect(FillDesk(Self.three, answers: ["a": "10"]).filling.item == "b")
    #expect(FillDesk(Self.three, answers: ["a": "10", "b": "1", "c": "0"]).filling.item == "a")
    let items = [Sample.item("note", .text)] + Self.three
    #expect(FillDesk(items, answers: ["a": "10"]).filling.item == "b")
    #expect(FillDesk(items, answers: ["a": "1", "b": "1", "c": "1"]).filling.item == "note")
  }

  @Test("a finding asks for the comment, then for the evidence that the definition wants")
  func wanted() {
    var desk = FillDesk([
      Sample.item("a", comment: .requiredOnFinding, evidence: .requiredOnFinding), Sample.item("b"),
    ])
    desk.type("x")
    guard case .edit(.comment, _, true) = desk.filling.mode else {
      Issue.record("\(desk.filling.mode)")
      return
    }
    desk.type("box")
    desk.press(.enter)
    guard case .edit(.evidence, _, true) = desk.filling.mode else {
      Issue.record("\(desk.filling.mode)")
      return
    }
    desk.type("box.jpg")
    desk.press(.enter)
    #expect(
      desk.kept[0]["a"]
        == Answer(.word("0"), comment: "box", evidence: [Evidence(name: "box.jpg", sha256: "0")]))
    #expect(desk.filling.item == "b" && desk.filling.mode == .item)
  }

  @Test("what is asked for can be left for later; then it is missing")
  func later() {
    var desk = FillDesk([Sample.item("a", comment: .requiredOnFinding), Sample.item("b")])
    desk.type("x")
    desk.press(.escape)
    #expect(desk.filling.item == "b" && desk.kept[0]["a"] == Answer(.word("0")))
    desk.type("os")
    #expect(desk.filling.sheet.gaps.map(\.item) == ["a"])
    desk.type("n")
    #expect(desk.filling.item == "a" && desk.filling.mode == .item)
    desk.press(.enter)
    desk.type("box")
    desk.press(.enter)
    #expect(desk.filling.sheet.gaps.isEmpty)
  }

  @Test("a sheet with something missing is left as a draft")
  func draft() {
    var desk = FillDesk(Self.three)
    desk.type("oss")
    #expect(desk.submitted.isEmpty && desk.isOver)
    #expect(desk.filling.notice == .leftAsDraft(sheet: 0))
  }

  @Test("undo writes the earlier answers back, one after the other, and goes to them")
  func undo() {
    var desk = FillDesk(Self.three, answers: ["a": "3"])
    desk.press(.up)
    desk.type("oo")
    desk.type("cbox")
    desk.press(.enter)
    desk.type("u")
    #expect(desk.kept[0]["c"] == nil && desk.filling.item == "c")
    desk.type("u")
    #expect(desk.words == ["a": "10"] && desk.filling.item == "b")
    desk.type("u")
    #expect(desk.words == ["a": "3"] && desk.filling.item == "a")
    desk.type("u")
    #expect(desk.words == ["a": "3"] && desk.effects.count == 6)
  }

  @Test("the same answer again is nothing to undo")
  func same() {
    var desk = FillDesk(Self.three, answers: ["a": "10"])
    desk.press(.up)
    desk.type("o")
    desk.type("u")
    #expect(desk.words == ["a": "10"])
  }

  @Test("arrows move; n goes to what has no answer, around the end")
  func moving() {
    var desk = FillDesk(Self.three, answers: ["b": "1"])
    desk.press(.down, .down)
    #expect(desk.filling.item == "c")
    desk.press(.down)
    #expect(desk.filling.item == "c")
    desk.type("n")
    #expect(desk.filling.item == "a")
    desk.type("n")
    #expect(desk.filling.item == "c")
    desk.press(.home)
    desk.press(.up)
    #expect(desk.filling.item == "a")
  }

  @Test("items that a condition hides, or that are not of this department, are not asked")
  func hidden() {
    var server = Sample.item("server", .yesNo)
    server.scope = .everyone
    var backup = Sample.item("backup")
    backup.condition = Condition(item: "server", answer: "yes", written: "yes")
    let other = Sample.item("other", scope: .only(["B"]))
    var desk = FillDesk([server, backup, other, Sample.item("last")])
    #expect(desk.filling.sheet.items.map(\.id) == ["server", "last"])
    desk.type("o")
    #expect(desk.filling.item == "backup" && desk.filling.position == (2, 3))
    desk.press(.up)
    desk.type("x")
    #expect(desk.filling.sheet.items.map(\.id) == ["server", "last"])
  }

  @Test("only chosen items are gone through; what else is missing still is")
  func selection() {
    var desk = FillDesk([FillDesk.sheet(Self.three, selection: ["b"])])
    #expect(desk.filling.item == "b" && desk.filling.position == (1, 1))
    desk.type("o")
    #expect(desk.filling.sheet.gaps.map(\.item) == ["a", "c"])
  }

  @Test("search goes to the next item with the words, in question, comment or number")
  func search() {
    var desk = FillDesk([
      Sample.item("a", ask: "Is the PC locked?"), Sample.item("b", ask: "ｷｬﾋﾞﾈｯﾄ"),
      Sample.item("c", ask: "pc off?"),
    ])
    desk.type("/pc")
    desk.press(.enter)
    #expect(desk.filling.item == "c")
    desk.type("/")
    desk.press(.enter)
    #expect(desk.filling.item == "a")
    desk.type("/キャビネット")
    desk.press(.enter)
    #expect(desk.filling.item == "b")
    desk.type("/nowhere")
    desk.press(.enter)
    #expect(desk.filling.item == "b" && desk.filling.notice != nil)
  }

  @Test("the list goes to the item under the cursor or by number")
  func list() {
    var desk = FillDesk(Self.three)
    desk.type("l")
    desk.press(.down, .down, .enter)
    #expect(desk.filling.item == "c")
    desk.type("l2")
    desk.press(.enter)
    #expect(desk.filling.item == "b")
    desk.type("l")
    desk.press(.down, .escape)
    #expect(desk.filling.item == "b")
  }

  @Test("d goes to and fro between departments, which keep their places")
  func departments() {
    var desk = FillDesk(["A", "B", "C"].map { FillDesk.sheet(Self.three, department: $0) })
    desk.type("od")
    desk.press(.down, .enter)
    #expect(desk.filling.sheet.department.id == "C")
    desk.type("od")
    desk.press(.enter)
    #expect(desk.filling.sheet.department.id == "A" && desk.filling.item == "b")
    desk.type("d")
    desk.press(.enter)
    #expect(desk.filling.sheet.department.id == "C" && desk.filling.item == "b")
    #expect(desk.kept.map(\.count) == [1, 0, 1])
  }

  @Test("without a department one is chosen first")
  func choosing() {
    var desk = FillDesk(["A", "B"].map { FillDesk.sheet(Self.three, department: $0) }, choosing: true)
    #expect(desk.filling.mode == .departments(0))
    desk.type("2")
    desk.press(.enter)
    #expect(desk.filling.sheet.department.id == "B" && desk.filling.mode == .item)
  }

  @Test("after a sheet comes the next that is not done, and after the last the end")
  func severalSheets() {
    let sheets = [("A", "x"), ("A", "y"), ("B", "x")].map {
      FillDesk.sheet([Sample.item("a")], department: $0.0, checklist: $0.1)
    }
    var desk = FillDesk(sheets)
    desk.press(.down)
    #expect(desk.filling.current == 1, "the department's other checklist")
    desk.type("oss")
    #expect(desk.filling.current == 2 && desk.submitted == [1])
    desk.type("oss")
    #expect(desk.filling.current == 0)
    desk.type("ss")
    #expect(desk.submitted == [1, 2] && desk.isOver)
  }

  @Test("a sheet that was submitted is changed only by submitting it again")
  func again() {
    var desk = FillDesk([FillDesk.sheet([Sample.item("a")], answers: ["a": "10"], state: .submitted)])
    desk.type("ss")
    #expect(desk.isOver && desk.submitted.isEmpty)
    desk = FillDesk([FillDesk.sheet([Sample.item("a")], answers: ["a": "10"], state: .submitted)])
    desk.type("x")
    desk.type("ss")
    #expect(desk.submitted == [0])
  }

  @Test("findings of the last time are named when the sheet comes up")
  func suspects() {
    var filling = FillDesk(Self.three).filling
    let finding = EarlierAnswer(department: "A", answer: Answer(.word("5")), finding: .major)
    filling.inform(0, FillBackground(round: "r0", earlier: ["b": [finding]]))
    guard case .hint(let said)? = filling.notice else {
      Issue.record("nothing said")
      return
    }
    #expect(said.in(.en).hasSuffix(": 2"))
    #expect(filling.sheet.background?.isSuspect("b") ?? false)
  }
}
