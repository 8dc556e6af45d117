import Testing

@testable import TenkenCore

@Suite("Items that are asked only sometimes")
struct ConditionTests {
  private static func item(
    _ id: String, _ answer: AnswerKind = .yesNo, when: (String, String)? = nil, scope: Item.Scope = .everyone
  ) -> Item {
    Item(
      id: id, ask: Text(id), answer: answer, scope: scope,
      condition: when.map { Condition(item: $0.0, answer: $0.1, written: $0.1) })
  }

  private static func checklist(_ items: [Item]) -> Checklist {
    Checklist(
      id: "c", version: "1", title: Text("C"),
      sections: [Section(id: "s", title: Text("S"), items: items)])
  }

  private static func asked(
    _ items: [Item], _ words: [String: String], department: String = "A"
  ) -> [String] {
    let asked = AskedItems(
      checklist: checklist(items), department: department, answers: words.mapValues { Answer(.word($0)) })
    return items.filter(asked.contains).map(\.id)
  }

  private static let servers = [item("has-servers"), item("locked", when: ("has-servers", "yes"))]

  @Test(
    "an item is asked where the other one was answered so, in any spelling",
    arguments: [
      ("yes", true), ("はい", true), ("Ｙ", true), ("no", false), ("n/a", false), ("", false),
      ("perhaps", false),
    ])
  func simple(_ word: String, _ isAsked: Bool) {
    #expect(Self.asked(Self.servers, ["has-servers": word]).contains("locked") == isAsked)
  }

  @Test("the item that decides may stand below the one that waits for it")
  func below() {
    #expect(Self.asked(Self.servers.reversed(), ["has-servers": "yes"]) == ["locked", "has-servers"])
    #expect(Self.asked(Self.servers.reversed(), ["has-servers": "no"]) == ["has-servers"])
  }

  @Test("what hides one item hides all that wait for it")
  func chain() {
    let chain = [
      Self.item("c", when: ("b", "yes")), Self.item("b", when: ("a", "yes")), Self.item("a"),
      Self.item("d", when: ("c", "no")),
    ]
    let all = ["a": "yes", "b": "yes", "c": "no", "d": "yes"]
    #expect(Self.asked(chain, all) == ["c", "b", "a", "d"])
    #expect(Self.asked(chain, all.merging(["a": "no"]) { $1 }) == ["a"])
    #expect(Self.asked(chain, all.merging(["b": "no"]) { $1 }) == ["b", "a"])
  }

  @Test("an item that is not asked of a department hides those that wait for it")
  func scope() {
    let items = [
      Self.item("a", scope: .except(["B"])), Self.item("b", when: ("a", "yes")),
      Self.item("c", scope: .only(["B"])),
    ]
    #expect(Self.asked(items, ["a": "yes"]) == ["a", "b"])
    #expect(Self.asked(items, ["a": "yes"], department: "B") == ["c"])
    // The inspected department itself is meant, not a group that it belongs to.
    #expect(Self.asked(items, ["a": "yes"], department: "BC") == ["a", "b"])
  }

  @Test(
    "every kind of answer is compared by its one spelling",
    arguments: [
      (.points, "10", "１０.00"), (.mark(shares: MarkShares()), "△", "▲"), (.level(from: 0, to: 5), "3", "３"),
      (.count(target: 5), "3/5", "3"), (.done, "done", "2008-07-31"), (.number, "21.5", "２１.50"),
      (.text, "b棟", " Ｂ棟 "),
      (
        .choice([AnswerKind.Choice(id: "good", name: Text("良い"), points: .one)]), "good", "良い"
      ),
      (
        .steps(["x", "y"].map { AnswerKind.Step(id: $0, name: Text($0)) }), "done;not yet", "済;未"
      ),
    ] as [(AnswerKind, String, String)])
  func canonical(_ kind: AnswerKind, _ answer: String, _ typed: String) {
    let items = [Self.item("a", kind), Self.item("b", when: ("a", answer))]
    #expect(Self.asked(items, ["a": typed]) == ["a", "b"])
  }

  @Test("an answer to a hidden item is kept, but is inactive and unscored")
  func hidden() throws {
    let checklist = Self.checklist(Self.servers)
    let words = ["has-servers": "no", "locked": "no"]
    let results = SheetEvaluation(
      checklist: checklist, department: "A", date: "2008-07-22", fiscalYearStart: "2008-04-01"
    ).results(for: words.mapValues { Answer(.word($0)) })
    #expect(results[1].outcome == .notAsked)
    #expect(results[1].value == nil)
    #expect(results[1].earned == nil)
    #expect(results[1].max == nil)
    #expect(results[1].finding == nil)
    // It may be stated, and stays in what is stored.
    var input = SheetInput(place: Place(file: "f"))
    input.answers = words.sorted { $0.key < $1.key }.map { id, word in
      SheetInput.Entry(
        item: Located(id, at: Place(file: "f")), answer: Answer(.word(word)), place: Place(file: "f"))
    }
    let check = SheetCheck(checklist: checklist, department: Department(id: "A", name: Text("A")))
    let (answers, diagnostics) = check.answers(of: input)
    #expect(diagnostics == [])
    #expect(answers["locked"]?.typed == .word("no"))
    #expect(check.gaps(in: answers) == [])
  }

  @Test("a hidden item is nothing missing, and an asked one is")
  func missing() {
    let check = SheetCheck(
      checklist: Self.checklist(Self.servers), department: Department(id: "A", name: Text("A")))
    #expect(check.gaps(in: ["has-servers": Answer(.word("no"))]) == [])
    #expect(check.gaps(in: ["has-servers": Answer(.word("yes"))]).map(\.item) == ["locked"])
  }

  @Test("a circle that no definition can have asks nothing, and ends")
  func circle() {
    let items = [Self.item("a", when: ("b", "yes")), Self.item("b", when: ("a", "yes")), Self.item("c")]
    #expect(Self.asked(items, ["a": "yes", "b": "yes"]) == ["c"])
  }

  @Test("a chain of ten thousand conditions is followed")
  func longChain() {
    let items = (0..<10_000).map { Self.item("i\($0)", when: $0 == 9_999 ? nil : ("i\($0 + 1)", "yes")) }
    let words = Dictionary(uniqueKeysWithValues: items.map { ($0.id, "yes") })
    #expect(Self.asked(items, words).count == 10_000)
    #expect(Self.asked(items, words.merging(["i9999": "no"]) { $1 }) == ["i9999"])
  }

  @Test("conditions decide as a slow and obvious model does", arguments: 0..<200 as Range<UInt64>)
  func model(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...12, using: &random)
    var items: [Item] = []
    for index in 0..<count {
      let waits = index > 0 && Bool.random(using: &random)
      let scope: Item.Scope = Int.random(in: 0..<6, using: &random) == 0 ? .except(["A"]) : .everyone
      items.append(
        Self.item(
          "i\(index)",
          when: waits
            ? ("i\(Int.random(in: 0..<index, using: &random))", Bool.random(using: &random) ? "yes" : "no")
            : nil, scope: scope))
    }
    items.shuffle(using: &random)
    var words: [String: String] = [:]
    for item in items { words[item.id] = ["yes", "no", "n/a", ""].randomElement(using: &random) }
    func isAsked(_ item: Item) -> Bool {
      guard item.scope.includes("A") else { return false }
      guard let condition = item.condition, let other = items.first(where: { $0.id == condition.item }) else {
        return true
      }
      return isAsked(other) && words[other.id] == condition.answer
    }
    #expect(Self.asked(items, words) == items.filter(isAsked).map(\.id))
  }
}
