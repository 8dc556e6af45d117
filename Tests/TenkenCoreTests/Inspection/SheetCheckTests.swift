import Testing

@testable import TenkenCore

@Suite("A stated sheet against its checklist")
struct SheetCheckTests {
  static let department = Department(id: "A", name: Text(ja: "A部", en: "Department A"))
  static let checklist = Sample.checklist([
    Sample.item("desk", ask: "Is the desk clear?"), Sample.item("fax", notApplicable: .withReason),
    Sample.item("server", scope: .only(["B"])), Sample.item("note", scored: false),
  ])

  static func check(_ answers: [(String, Answer)], total: String? = nil, on checklist: Checklist = checklist)
    -> (answers: [String: Answer], diagnostics: [Diagnostic])
  {
    var input = SheetInput(place: Place(file: "sheet.yaml", line: 1))
    input.answers = answers.enumerated().map { index, answer in
      let place = Place(file: "sheet.yaml", line: index + 2)
      return SheetInput.Entry(item: Located(answer.0, at: place), answer: answer.1, place: place)
    }
    input.statedTotal = total.map { Located($0, at: Place(file: "sheet.yaml", line: 99)) }
    return SheetCheck(checklist: checklist, department: department).answers(of: input)
  }

  @Test("what was typed is kept as it was typed")
  func kept() {
    let typed = Answer(.word(" １０"), comment: "机の上に\n「メモ」")
    let (answers, diagnostics) = Self.check([("desk", typed), ("fax", Answer(.word("対象外")))])
    #expect(diagnostics.isEmpty)
    #expect(answers == ["desk": typed, "fax": Answer(.word("対象外"))])
  }

  @Test("an item is named by its id, its wording or its number")
  func named() {
    for name in ["desk", "Is the desk clear?", "IS THE DESK CLEAR?", "1", "１"] {
      #expect(Self.check([(name, Answer(.word("5")))]).answers == ["desk": Answer(.word("5"))], "\(name)")
    }
  }

  @Test("everything wrong is told together, each with its place and what would help")
  func together() {
    let (_, diagnostics) = Self.check([
      ("desk", Answer(.word("11"))), ("dsk", Answer(.word("5"))), ("server", Answer(.word("5"))),
      ("0", Answer(.word("5"))), ("5", Answer(.word("5"))),
    ])
    #expect(
      diagnostics.map(\.code) == [.badAnswer, .unknownItem, .notAsked, .unknownItem, .unknownItem])
    #expect(diagnostics.map { $0.place?.line } == [2, 3, 4, 5, 6])
    #expect(diagnostics[1].help?.in(.en).contains("desk") == true)
    #expect(diagnostics.allSatisfy { $0.help != nil })
  }

  @Test("two answers for one item, however it is named, are an error that names the first")
  func twice() {
    let (_, diagnostics) = Self.check([("desk", Answer(.word("5"))), ("1", Answer(.word("5")))])
    #expect(diagnostics.map(\.code) == [.duplicateAnswer])
    #expect(diagnostics.first?.place?.line == 3)
    #expect(diagnostics.first?.message.in(.en).contains("line 2") == true)
  }

  @Test("a comment that no YAML file could hold is refused; tabs and line breaks may stand")
  func controlCharacters() {
    for bad in ["\u{1}", "\u{7F}", "\u{9B}", "\u{FFFE}"] {
      let (_, diagnostics) = Self.check([("desk", Answer(.word("5"), comment: "a\(bad)b"))])
      #expect(diagnostics.map(\.code) == [.badAnswer])
      #expect(diagnostics.first?.place?.line == 2)
    }
    let fine = Answer(.word("5"), comment: "a\tb\nc\r\nd\u{85}e\u{2028}f\u{FEFF}g")
    #expect(Self.check([("desk", fine)]).diagnostics.isEmpty)
  }

  @Test("a blank answer to what is not asked is no answer to it")
  func blankNotAsked() {
    #expect(Self.check([("server", Answer(.word(" ")))]).diagnostics.isEmpty)
  }

  @Test("a stated total is held against the answers exactly, start included")
  func total() {
    let answers = [
      ("desk", Answer(.word("7.25"))), ("fax", Answer(.word("n/a"))), ("note", Answer(.word("3"))),
    ]
    for right in ["7.25", "７．２５", "7.250"] {
      #expect(Self.check(answers, total: right).diagnostics.isEmpty, "\(right)")
    }
    for wrong in ["7.2", "10.25", "7.251", "abc", "-7.25"] {
      #expect(Self.check(answers, total: wrong).diagnostics.map(\.code) == [.wrongTotal], "\(wrong)")
    }
    let counting = Sample.checklist(Self.checklist.items, start: Rational(100))
    #expect(Self.check(answers, total: "107.25", on: counting).diagnostics.isEmpty)
  }

  static func gaps(_ items: [Item], _ answers: [String: Answer]) -> [SheetCheck.Gap] {
    SheetCheck(checklist: Sample.checklist(items), department: department).gaps(in: answers)
  }

  @Test("unscored items and items of others never make a sheet incomplete")
  func unscored() {
    let gaps = SheetCheck(checklist: Self.checklist, department: Self.department).gaps(in: [:])
    #expect(gaps == [.init(item: "desk", kind: .answer), .init(item: "fax", kind: .answer)])
  }

  @Test("not applicable needs its reason where the item asks for one")
  func reason() {
    let items = [Sample.item("i", notApplicable: .withReason)]
    #expect(Self.gaps(items, ["i": Answer(.word("n/a"))]) == [.init(item: "i", kind: .reason)])
    #expect(Self.gaps(items, ["i": Answer(.word("n/a"), comment: "　")]) == [.init(item: "i", kind: .reason)])
    #expect(Self.gaps(items, ["i": Answer(.word("n/a"), comment: "ファクスがない")]).isEmpty)
    #expect(Self.gaps([Sample.item("i")], ["i": Answer(.word("n/a"))]).isEmpty)
  }

  @Test("a finding needs its comment and evidence where the item asks for them; full points do not")
  func onFinding() {
    let photo = [Evidence(name: "photo.jpg")]
    let comment = [Sample.item("i", comment: .requiredOnFinding)]
    #expect(Self.gaps(comment, ["i": Answer(.word("9"))]) == [.init(item: "i", kind: .comment)])
    #expect(Self.gaps(comment, ["i": Answer(.word("10"))]).isEmpty)
    let evidence = [Sample.item("i", evidence: .requiredOnFinding)]
    #expect(Self.gaps(evidence, ["i": Answer(.word("9"))]) == [.init(item: "i", kind: .evidence)])
    #expect(Self.gaps(evidence, ["i": Answer(.word("9"), evidence: photo)]).isEmpty)
    #expect(Self.gaps(evidence, ["i": Answer(.word("10"))]).isEmpty)
    let required = [Sample.item("i", evidence: .required)]
    #expect(Self.gaps(required, ["i": Answer(.word("10"))]) == [.init(item: "i", kind: .evidence)])
    #expect(Self.gaps(required, ["i": Answer(.word("n/a"))]).isEmpty)
  }
}
