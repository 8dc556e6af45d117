import Testing

@testable import TenkenCore

@Suite("What cannot be stored") struct FillingRefusalTests {
  @Test("nothing that was refused counts as answered, and Enter tries again")
  func retry() {
    var desk = FillDesk([Sample.item("a"), Sample.item("b")])
    desk.isBroken = true
    desk.type("o")
    #expect(desk.filling.item == "a" && desk.filling.answer == Answer())
    #expect(desk.filling.notice == .problem(FillDesk.broken.diagnostics, canRetry: true))
    desk.press(.enter)
    #expect(desk.filling.item == "a")
    desk.isBroken = false
    desk.press(.enter)
    #expect(desk.filling.item == "b" && desk.words == ["a": "10"])
  }

  @Test("a typed comment stays in its line until it is durable")
  func comment() {
    var desk = FillDesk([Sample.item("a")])
    desk.isBroken = true
    desk.type("cbox")
    desk.press(.enter)
    #expect(desk.filling.mode == .edit(.comment, LineEditor("box"), isAsked: false))
    desk.isBroken = false
    desk.press(.enter)
    #expect(desk.kept[0]["a"]?.comment == "box" && desk.filling.mode == .item)
  }

  @Test("a sheet that could not be submitted stays before the person")
  func submit() {
    var desk = FillDesk([Sample.item("a")])
    desk.type("os")
    desk.isBroken = true
    desk.type("s")
    #expect(desk.filling.mode == .summary && !desk.isOver)
    desk.isBroken = false
    desk.press(.enter)
    #expect(desk.submitted == [0] && desk.isOver)
  }

  @Test("an undo that was refused can be done later")
  func undo() {
    var desk = FillDesk([Sample.item("a"), Sample.item("b")])
    desk.type("o")
    desk.isBroken = true
    desk.type("u")
    #expect(desk.words == ["a": "10"])
    desk.isBroken = false
    desk.type("u")
    #expect(desk.words == [:])
  }

  @Test("while something is being stored no other key counts")
  func pending() {
    var filling = FillDesk([Sample.item("a"), Sample.item("b")]).filling
    let effect = filling.press(.character("o"))
    #expect(effect == .store([.typed(.word("10"))], item: "a", sheet: 0))
    let second = filling.press(.character("x"))
    #expect(second == nil && filling.item == "a")
    filling.stored(["a": Answer(.word("10"))])
    #expect(filling.item == "b")
  }

  @Test("answers that somebody else gave meanwhile are seen")
  func others() {
    var filling = FillDesk([Sample.item("a"), Sample.item("b"), Sample.item("c")]).filling
    _ = filling.press(.character("o"))
    filling.stored(["a": Answer(.word("10")), "b": Answer(.word("3"))])
    #expect(filling.answer == Answer(.word("3")))
  }
}
