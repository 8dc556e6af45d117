import Testing

@testable import TenkenCore

@Suite("Filling in line by line") struct FillingLineTests {
  @Test("a line is a key, or an answer in any of its words")
  func answers() {
    var desk = FillDesk([
      Sample.item("a"), Sample.item("b", .yesNo), Sample.item("c", .done),
      Sample.item("d", .steps(FillingKeyTests.steps)),
      Sample.item("e", .choice(FillingKeyTests.choices)),
    ])
    for line in ["10", "はい", "2008-07-21", "●;●", "All of them"] { desk.enter(line) }
    #expect(desk.words == ["a": "10", "b": "はい", "c": "2008-07-21", "d": "●;●", "e": "All of them"])
    desk.enter("<")
    desk.enter("2")
    #expect(desk.words["d"] == "done;n/a")
  }

  @Test("a comment, a photo and a search may stand on the line of their key")
  func withText() {
    var desk = FillDesk([Sample.item("a"), Sample.item("b", ask: "The safe")])
    desk.enter("c 箱があった")
    desk.enter("e photos/box 1.jpg")
    #expect(desk.kept[0]["a"]?.comment == "箱があった")
    #expect(desk.kept[0]["a"]?.evidence.map(\.name) == ["photos/box 1.jpg"])
    desk.enter("/ safe")
    #expect(desk.filling.item == "b")
    desk.enter("c")
    desk.enter("q")
    #expect(desk.kept[0]["b"]?.comment == "q" && !desk.isOver)
  }

  @Test("an empty line goes on, and leaves out what is asked for")
  func empty() {
    var desk = FillDesk([Sample.item("a", comment: .requiredOnFinding), Sample.item("b")])
    desk.enter("x")
    desk.enter("")
    #expect(desk.filling.item == "b" && desk.kept[0]["a"] == Answer(.word("0")))
  }

  @Test("a word that is no answer says what would be one")
  func unreadable() {
    var desk = FillDesk([Sample.item("a")])
    desk.enter("lots")
    #expect(desk.kept == [[:]])
    guard case .problem? = desk.filling.notice else {
      Issue.record("nothing said")
      return
    }
  }

  @Test("lists take a number; s and Enter submit")
  func lists() {
    var desk = FillDesk([Sample.item("a"), Sample.item("b")])
    desk.enter("l")
    desk.enter("2")
    #expect(desk.filling.item == "b")
    for line in ["o", "n", "o", "s", ""] { desk.enter(line) }
    #expect(desk.submitted == [0] && desk.isOver)
  }
}
