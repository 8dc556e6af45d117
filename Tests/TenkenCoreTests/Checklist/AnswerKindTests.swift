import Testing

@testable import TenkenCore

@Suite("Levels, choices, counts, steps, numbers and texts")
struct AnswerKindTests {
  private static func item(
    _ answer: AnswerKind, max: Rational? = nil, notApplicable: Item.NotApplicableRule = .withReason
  ) -> Item {
    Item(id: "i", ask: Text("I?"), answer: answer, max: max, notApplicable: notApplicable)
  }

  private static func read(_ word: String, _ answer: AnswerKind) throws -> AnswerValue? {
    try AnswerReader(item(answer)).read(.word(word))
  }

  private static let choices = AnswerKind.choice([
    AnswerKind.Choice(id: "none", name: Text(ja: "なし", en: "No damage"), points: Rational(-1)),
    AnswerKind.Choice(id: "Some", name: Text(ja: "ｷｽﾞ", en: "Scratches"), points: Rational(-3)),
    AnswerKind.Choice(id: "many", name: Text("Holes"), points: Rational(-5)),
  ])

  private static let steps = AnswerKind.steps(
    ["questionnaire", "visit", "contract", "review"].map { AnswerKind.Step(id: $0, name: Text($0)) })

  @Test("a level is a whole number between the ends, and earns its place between them")
  func level() throws {
    let level = AnswerKind.level(from: 0, to: 5)
    for (word, value) in [("0", 0), ("5", 5), ("３", 3), (" ２　", 2), ("04", 4)] {
      #expect(try Self.read(word, level) == .level(value), "\(word)")
    }
    for word in ["6", "-1", "2.5", "3.0", "1e0", "three", "○", "5/5", "+3", "0000000000001"] {
      let problem = #expect(throws: AnswerReader.Problem.self) { try Self.read(word, level) }
      #expect(problem?.help.in(.en).contains("a whole number from 0 to 5") == true)
      #expect(problem?.message.in(.ja).contains(word) == true)
    }
    let item = Self.item(.level(from: 1, to: 5), max: Rational(20))
    #expect(AnswerValue.level(1).earned(on: item) == .zero)
    #expect(AnswerValue.level(2).earned(on: item) == Rational(5))
    #expect(AnswerValue.level(5).earned(on: item) == Rational(20))
    #expect(try Self.read("-2", .level(from: -3, to: 3)) == .level(-2))
    #expect(
      AnswerValue.level(-2).earned(on: Self.item(.level(from: -3, to: 3))) == Rational(1, over: 6))
  }

  @Test("a choice is named by its id, or by one of its names in any width")
  func choice() throws {
    for (word, id) in [
      ("none", "none"), ("なし", "none"), ("no damage", "none"), ("ＮＯ　ＤＡＭＡＧＥ", "none"), ("some", "Some"),
      ("キズ", "Some"), ("ｷｽﾞ", "Some"), ("holes", "many"),
    ] {
      #expect(try Self.read(word, Self.choices) == .choice(id), "\(word)")
    }
    let problem = #expect(throws: AnswerReader.Problem.self) { try Self.read("few", Self.choices) }
    #expect(problem?.help.in(.en).contains("one of none, Some, many") == true)
    #expect(throws: AnswerReader.Problem.self) { try Self.read("-3", Self.choices) }
  }

  @Test("of two ids that differ in case, the one that was typed is meant")
  func choiceCase() throws {
    let both = AnswerKind.choice(
      ["a", "A"].map { AnswerKind.Choice(id: $0, name: Text("choice \($0)"), points: .one) })
    #expect(try Self.read("A", both) == .choice("A"))
    #expect(try Self.read("a", both) == .choice("a"))
  }

  @Test("the largest choice is the maximum, and points may be negative")
  func choicePoints() {
    let item = Self.item(Self.choices)
    #expect(item.max == Rational(-1))
    #expect(item.answer.lowest == Rational(-5))
    #expect(AnswerValue.choice("Some").earned(on: item) == Rational(-3))
    #expect(AnswerValue.choice("gone").earned(on: item) == nil)
  }

  @Test("a count says of how many, unless the target is fixed")
  func count() throws {
    let open = AnswerKind.count(target: nil)
    for word in ["3/5", "３／５", " 3 / 5 ", "03/05"] {
      #expect(try Self.read(word, open) == .count(3, of: 5), "\(word)")
    }
    let fixed = AnswerKind.count(target: 5)
    #expect(try Self.read("3", fixed) == .count(3, of: 5))
    #expect(try Self.read("3/5", fixed) == .count(3, of: 5))
    for (word, kind, said) in [
      ("3", open, "does not say of how many"), ("3/4", fixed, "is 5, not 4"), ("0/0", open, "is 0"),
      ("3/5/7", open, "no answer"), ("-1/5", open, "no answer"), ("2.5/5", open, "no answer"),
      ("3/", open, "no answer"), ("/5", open, "no answer"), ("1234567890", fixed, "no answer"),
    ] {
      let problem = #expect(throws: AnswerReader.Problem.self) { try Self.read(word, kind) }
      #expect(problem?.message.in(.en).contains(said) == true, "\(word)")
    }
  }

  @Test("a count earns its share of the maximum, and no more where the target was passed")
  func countEarned() {
    let item = Self.item(.count(target: nil), max: Rational(10))
    #expect(AnswerValue.count(3, of: 4).earned(on: item) == Rational(15, over: 2))
    #expect(AnswerValue.count(9, of: 4).earned(on: item) == Rational(10))
    #expect(AnswerValue.count(0, of: 4).earned(on: item) == .zero)
  }

  @Test(
    "steps are one mark each in their order, joined by semicolons; a blank one is not yet",
    arguments: [
      ("●;—;—;●", [.done, .notApplicable, .notApplicable, .done]),
      ("済；対象外；未；完了", [.done, .notApplicable, .notYet, .done]),
      ("done;;;", [.done, .notYet, .notYet, .notYet]),
      (";;;n/a", [.notYet, .notYet, .notYet, .notApplicable]),
      (" 2008-07-31 ; 7月; not yet ;レ", [.done, .done, .notYet, .done]),
    ] as [(String, [AnswerValue.StepState])])
  func steps(_ word: String, _ states: [AnswerValue.StepState]) throws {
    #expect(try Self.read(word, Self.steps) == .steps(states))
  }

  @Test("steps of which nothing is said are unanswered, and all n/a is not applicable")
  func stepsWithout() throws {
    for word in ["", "　", ";;;", " ; ;　; "] { #expect(try Self.read(word, Self.steps) == nil) }
    for word in ["n/a", "対象外", "-;—;−;n/a"] {
      #expect(try Self.read(word, Self.steps) == .notApplicable)
    }
    let forbidden = AnswerReader(Self.item(Self.steps, notApplicable: .forbidden))
    #expect(throws: AnswerReader.Problem.self) { try forbidden.read(.word("-;-;-;-")) }
    #expect(
      try forbidden.read(.word("-;-;-;済")) == .steps([.notApplicable, .notApplicable, .notApplicable, .done]))
  }

  @Test("so many steps, so many words; and each must be one of a step")
  func stepsRefused() {
    for (word, said) in [
      ("●;●", "has 4 steps, but 2 answers"), ("●;●;●;●;●", "5 answers"), ("done", "1 answers"),
      ("●;○;●;●", "\"○\" is no answer"), ("●;5;●;●", "\"5\" is no answer"),
    ] {
      let problem = #expect(throws: AnswerReader.Problem.self) { try Self.read(word, Self.steps) }
      #expect(problem?.message.in(.en).contains(said) == true, "\(word)")
    }
  }

  @Test("steps by name: one that is not named is not yet, and an unknown one is refused")
  func stepsByName() throws {
    let reader = AnswerReader(Self.item(Self.steps))
    func read(_ words: KeyValuePairs<String, String>) throws -> AnswerValue? {
      try reader.read(.steps(words.map { Answer.Step(id: $0.key, word: $0.value) }))
    }
    #expect(
      try read(["visit": "n/a", "questionnaire": "済"])
        == .steps([.done, .notApplicable, .notYet, .notYet]))
    #expect(try read([:]) == nil)
    #expect(try read(["visit": " "]) == nil)
    #expect(try read(["visit": "n/a"]) == .steps([.notYet, .notApplicable, .notYet, .notYet]))
    #expect(
      try read(["questionnaire": "-", "visit": "-", "contract": "-", "review": "-"]) == .notApplicable)
    let problem = #expect(throws: AnswerReader.Problem.self) { try read(["vist": "done"]) }
    #expect(problem?.help.in(.en) == "did you mean \"visit\"?")
  }

  @Test("steps earn the share that is done of those that apply")
  func stepsEarned() {
    let item = Self.item(Self.steps, max: Rational(6))
    #expect(
      AnswerValue.steps([.done, .notApplicable, .notYet, .notYet]).earned(on: item) == Rational(2))
    #expect(
      AnswerValue.steps([.done, .notApplicable, .done, .done]).earned(on: item) == Rational(6))
  }

  @Test("a number is a measurement with any sign, and is never scored")
  func number() throws {
    for (word, value) in [
      ("21.5", "21.5"), ("-3", "-3"), ("−3.25", "-3.25"), ("－３", "-3"), ("１２", "12"),
    ] {
      #expect(
        try Self.read(word, .number) == .number(try #require(Rational(decimal: value, decimals: 2))),
        "\(word)")
    }
    for word in ["warm", "1e3", "1,000", "21.5度", "0x10", "NaN"] {
      #expect(throws: AnswerReader.Problem.self) { try Self.read(word, .number) }
    }
    #expect(!Self.item(.number).scored)
  }

  @Test("a text is what was typed, but for the words of not applicable and blanks")
  func text() throws {
    #expect(try Self.read(" Ｂ棟 ", .text) == .text(" Ｂ棟 "))
    #expect(try Self.read("対象外", .text) == .notApplicable)
    #expect(try Self.read("　", .text) == nil)
    #expect(!Self.item(.text).scored)
    #expect(!AnswerKind.number.isScored && !AnswerKind.text.isScored)
  }

  @Test("where nothing is stated, the maximum is 10 for points and 1 for the others")
  func maximum() {
    #expect(Self.item(.points).max == Rational(10))
    for kind in [AnswerKind.mark(shares: MarkShares()), .yesNo, .level(from: 0, to: 5), .done, Self.steps] {
      #expect(Self.item(kind).max == .one, "\(kind.name)")
    }
  }

  @Test("a finding is major where half or more of what could be lost was lost")
  func severity() {
    let checklist = Checklist(
      id: "c", version: "1", title: Text("C"), start: Rational(110),
      sections: [Section(id: "s", title: Text("S"), items: [Self.item(Self.choices)])])
    func finding(_ word: String) -> Severity? {
      SheetEvaluation(
        checklist: checklist, department: "A", date: "2008-07-22", fiscalYearStart: "2008-04-01"
      ).results(for: ["i": Answer(.word(word))])[0].finding
    }
    // From −1 down to −5 there are 4 to lose: −3 loses 2 of them.
    #expect(finding("none") == nil)
    #expect(finding("some") == .major)
    #expect(finding("many") == .major)
    var kind = Self.choices
    if case .choice(var choices) = kind {
      choices[1].points = Rational(-2)
      kind = .choice(choices)
    }
    let lighter = SheetEvaluation(
      checklist: Checklist(
        id: "c", version: "1", title: Text("C"),
        sections: [Section(id: "s", title: Text("S"), items: [Self.item(kind)])]),
      department: "A", date: "2008-07-22", fiscalYearStart: "2008-04-01")
    #expect(lighter.results(for: ["i": Answer(.word("Some"))])[0].finding == .minor)
  }
}
