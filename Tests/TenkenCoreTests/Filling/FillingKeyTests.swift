import Testing

@testable import TenkenCore

@Suite("Keys of filling in") struct FillingKeyTests {
  static let choices = [
    AnswerKind.Choice(id: "all", name: Text("All of them"), points: Rational(5)),
    AnswerKind.Choice(id: "some", name: Text("Some"), points: Rational(2)),
    AnswerKind.Choice(id: "none", name: Text("None"), points: Rational(-3)),
  ]
  static let steps = [
    AnswerKind.Step(id: "ask", name: Text("Ask")), AnswerKind.Step(id: "visit", name: Text("Visit")),
  ]
  static let kinds: [String: AnswerKind] = [
    "points": .points, "mark": .mark(shares: MarkShares()), "yes-no": .yesNo, "level": .level(from: 1, to: 5),
    "choice": .choice(choices), "count": .count(target: 4), "open count": .count(target: nil),
    "steps": .steps(steps), "done": .done, "number": .number, "text": .text,
  ]

  /// A kind, the keys, what is kept; nil where nothing is.
  static let table: [(kind: String, keys: String, kept: String?)] = [
    ("points", "o", "10"), ("points", "x", "0"), ("points", "t", nil), ("points", "-", "n/a"),
    ("points", "7\n", "7"), ("points", "10\n", "10"), ("points", "7.5\n", "7.5"), ("points", "11\n", nil),
    ("points", "７\n", "7"), ("points", "ｏ", "10"), ("points", "Ｏ", "10"), ("points", "〇", "10"),
    ("points", "○", "10"),
    ("points", "×", "0"), ("points", "ー", "n/a"), ("points", "－", "n/a"), ("points", "7", nil),
    ("points", "\n", nil),
    ("mark", "o", "○"), ("mark", "t", "△"), ("mark", "▲", "△"), ("mark", "△", "△"), ("mark", "x", "×"),
    ("mark", "-", "n/a"), ("mark", "3\n", nil), ("yes-no", "o", "yes"), ("yes-no", "x", "no"),
    ("yes-no", "t", nil), ("yes-no", "-", "n/a"), ("level", "o", "5"), ("level", "x", "1"),
    ("level", "3\n", "3"),
    ("level", "6\n", nil), ("level", "-", "n/a"), ("choice", "o", "all"), ("choice", "x", "none"),
    ("choice", "2\n", "some"), ("choice", "4\n", nil), ("choice", "-", "n/a"), ("count", "o", "4"),
    ("count", "x", "0"), ("count", "3\n", "3"), ("count", "3/4\n", "3/4"), ("count", "3/5\n", nil),
    ("open count", "o", nil), ("open count", "x", nil), ("open count", "3/5\n", "3/5"),
    ("open count", "3／5\n", "3/5"), ("open count", "-", "n/a"), ("steps", "o", "done;done"),
    ("steps", "x", "not yet;not yet"), ("steps", "1", "done;not yet"), ("steps", "11", "n/a;not yet"),
    ("steps", "111", "not yet;not yet"), ("steps", "3", nil), ("steps", "-", "n/a"), ("done", "o", "done"),
    ("done", "x", "not yet"), ("done", "2008-07-21\n", "2008-07-21"), ("done", "7\n", nil),
    ("done", "-", "n/a"),
    ("number", "o", nil), ("number", "42\n", "42"), ("number", "-", "n/a"), ("number", "\n-5\n", "-5"),
    ("text", "o", nil), ("text", "\nok\n", "ok"), ("text", "12:30\n", "12:30"), ("text", "-", "n/a"),
    ("points", "q", nil), ("points", "?", nil), ("points", "l", nil), ("points", "n", nil),
    ("points", "u", nil),
  ]

  @Test("a key answers as the kind of answer has it", arguments: table)
  func keys(_ row: (kind: String, keys: String, kept: String?)) throws {
    let kind = try #require(Self.kinds[row.kind])
    var desk = FillDesk([Sample.item("a", kind, notApplicable: .allowed)])
    for character in row.keys {
      if character == "\n" { desk.press(.enter) } else { desk.type(String(character)) }
    }
    #expect(desk.words["a"] == row.kept)
  }

  @Test("answers are stored in the language of the person")
  func language() {
    for (kind, full, zero) in [(AnswerKind.yesNo, "はい", "いいえ"), (.done, "済", "未")] {
      var desk = FillDesk([Sample.item("a", kind), Sample.item("b", kind)], language: .ja)
      desk.type("ox")
      #expect(desk.words == ["a": full, "b": zero])
      desk.type("-")
      #expect(desk.words["b"] == "対象外")
    }
  }

  @Test("not applicable is refused where it is forbidden, and asks why where a reason is wanted")
  func notApplicable() {
    var desk = FillDesk([
      Sample.item("a", notApplicable: .forbidden), Sample.item("b", notApplicable: .withReason),
    ])
    desk.type("-")
    #expect(desk.kept == [[:]] && desk.filling.item == "a")
    desk.type("o-")
    #expect(desk.kept[0]["b"] == Answer(.word("n/a")), "durable before the reason is known")
    desk.type("なし")
    desk.press(.enter)
    #expect(desk.kept[0]["b"] == Answer(.word("n/a"), comment: "なし"))
  }

  @Test("an answer that cannot be read stays to be mended, and says what would be one")
  func unreadable() {
    var desk = FillDesk([Sample.item("a")])
    desk.type("12")
    desk.press(.enter)
    #expect(desk.filling.typed == "12" && desk.kept == [[:]])
    guard case .problem(let said, false)? = desk.filling.notice else {
      Issue.record("\(String(describing: desk.filling.notice))")
      return
    }
    #expect(said[0].help?.in(.en).contains("0 to 10") ?? false)
    desk.press(.backspace, .enter)
    #expect(desk.words == ["a": "1"])
  }

  @Test("a letter does not end a number that was begun")
  func unfinished() {
    var desk = FillDesk([Sample.item("a"), Sample.item("b")])
    desk.type("5o")
    #expect(desk.kept == [[:]] && desk.filling.typed == "5")
    desk.press(.escape)
    desk.type("o")
    #expect(desk.words == ["a": "10"])
  }

  @Test("choices whose ids are numbers are typed by them")
  func numberedChoices() {
    let choices = [
      AnswerKind.Choice(id: "0", name: Text("Zero"), points: .zero),
      AnswerKind.Choice(id: "3", name: Text("Three"), points: Rational(3)),
    ]
    var desk = FillDesk([Sample.item("a", .choice(choices))])
    desk.type("3")
    desk.press(.enter)
    #expect(desk.words == ["a": "3"])
  }

  @Test("pasted text answers nothing outside a line")
  func paste() {
    var desk = FillDesk([Sample.item("a"), Sample.item("b")])
    desk.press(.paste("oooq"))
    #expect(desk.effects.isEmpty)
    desk.type("c")
    desk.press(.paste("two\r\nlines"), .enter)
    #expect(desk.kept[0]["a"]?.comment == "two lines")
  }

  @Test("Tab types any answer out")
  func tab() {
    var desk = FillDesk([Sample.item("a", .done)])
    desk.press(.tab)
    desk.type("令和8年7月31日")
    desk.press(.enter)
    #expect(desk.words == ["a": "令和8年7月31日"])
  }
}
