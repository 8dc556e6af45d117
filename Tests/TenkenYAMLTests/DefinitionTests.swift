import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenYAML

@Suite("A checklist as JSON")
struct DefinitionTests {
  @Test("every definition reads back as the same checklist", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(_ seed: UInt64) throws {
    var source = ChecklistSource(seed: seed)
    let checklist = source.checklist()
    #expect(try ChecklistReader.stored(checklist.definition, name: "stored").get() == checklist)
    // As the record keeps it.
    let kept = try JSON(parsing: checklist.definition.compact)
    #expect(kept == checklist.definition)
    #expect(try ChecklistReader.stored(kept, name: "stored").get() == checklist)
  }

  @Test("the definition is YAML too, as every JSON text is") func isYAML() throws {
    var source = ChecklistSource(seed: 7)
    var checklist = source.checklist()
    checklist.family = checklist.id
    let root = try node(checklist.definition.pretty)
    #expect(try ChecklistReader(scorers: nil).read(root).get() == checklist)
  }

  @Test("keys that hold their default are left out") func defaults() {
    let item = Item(id: "a", ask: Text("A?"))
    let checklist = Checklist(
      id: "c", version: "1", title: Text("C"), sections: [Section(id: "s", title: Text("S"), items: [item])])
    #expect(
      checklist.definition == [
        "checklist": "c", "version": "1", "title": "C",
        "sections": [["id": "s", "title": "S", "items": [["id": "a", "ask": "A?"]]]],
      ])
  }

  @Test("the family stands only where it is another's, and a file may not state it") func family() throws {
    var source = ChecklistSource(seed: 1)
    var checklist = source.checklist()
    checklist.family = "parent"
    #expect(checklist.definition["family"] == "parent")
    #expect(try ChecklistReader.stored(checklist.definition, name: "stored").get().family == "parent")
    let asFile = ChecklistReader(scorers: nil).read(Node(json: checklist.definition, name: "file"))
    #expect(asFile.diagnostics.map(\.code) == [.unknownKey])
    checklist.family = checklist.id
    #expect(checklist.definition["family"] == nil)
  }
}

/// Makes checklists out of random numbers, every key with and without a value.
private struct ChecklistSource {
  private var random: SeededGenerator
  private var count = 0
  /// Items that conditions may name.
  private var earlier: [Item] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func id() -> String {
    count += 1
    return random.pick(["item", "A", "x.y", "n_o", "7"]) + "-\(count)"
  }

  private mutating func text() -> Text {
    let words = ["点検", "no", "12:30", "a: b", "\"q\"", " ~ ", "línea\nzwei", "𠮷", "{x}", "0"]
    if random.chance(50) { return Text(random.pick(words)) }
    let codes = random.pick([["ja", "en"], ["en"], ["fr", "ja"], ["pt-BR", "ja", "en"]])
    return Text(translations: codes.map { ($0, random.pick(words)) }) ?? Text("x")
  }

  private mutating func number(_ denominators: [Int], from minimum: Int = 1) -> Rational {
    Rational(Int.random(in: minimum...2000, using: &random), over: random.pick(denominators))
  }

  private mutating func maybe<Value>(_ value: (inout ChecklistSource) -> Value) -> Value? {
    random.chance(40) ? value(&self) : nil
  }

  private mutating func kind() -> AnswerKind {
    let share = Rational(Int.random(in: 0...1_000_000, using: &random), over: 1_000_000)
    let from = Int.random(in: -1000...999, using: &random)
    let choices = (0..<Int.random(in: 1...4, using: &random)).map { index in
      AnswerKind.Choice(
        id: id(),
        name: random.chance(50) ? Text("choice \(index)") : Text(ja: "選択\(index)", en: "Choice \(index)"),
        points: Rational(Int.random(in: -500...2000, using: &random), over: 100))
    }
    let steps = (0..<Int.random(in: 1...4, using: &random)).map { _ in AnswerKind.Step(id: id(), name: text())
    }
    return random.pick([
      .points, .mark(shares: MarkShares()), .mark(shares: MarkShares(good: share, bad: .one)), .yesNo, .done,
      .level(from: from, to: Int.random(in: from + 1...1000, using: &random)), .choice(choices),
      .count(target: nil), .count(target: Int.random(in: 1...1_000_000, using: &random)), .steps(steps),
      .number, .text,
    ])
  }

  /// Waits for an item before this one, so that there is no circle.
  private mutating func condition() -> Condition? {
    guard random.chance(30), let other = earlier.randomElement(using: &random) else { return nil }
    let answers: [(canonical: String, written: String)] =
      switch other.answer {
      case .points: [("0", "0"), ("0", "０.00")]
      case .mark: [("○", "◯"), ("×", "x")]
      case .yesNo: [("yes", "はい"), ("no", "no")]
      case .level(let from, let to): [("\(from)", "\(from)"), ("\(to)", " \(to)")]
      case .choice(let choices): choices.map { ($0.id, $0.name.wordings[0]) }
      case .count(let target): target.map { [("1/\($0)", "1")] } ?? [("2/3", "2 / 3")]
      case .steps(let steps):
        [
          (
            "done" + String(repeating: ";not yet", count: steps.count - 1),
            "済" + String(repeating: ";", count: steps.count - 1)
          )
        ]
      case .done: [("done", "済"), ("not yet", "未")]
      case .number: [("-2.5", "-2.50")]
      case .text: [("b棟", " Ｂ棟 ")]
      }
    let answer = random.pick(answers)
    return Condition(item: other.id, answer: answer.canonical, written: answer.written)
  }

  private mutating func rule() -> DueRule {
    let count = Int.random(in: 1...1000, using: &random)
    return DueRule(
      severity: maybe { $0.random.pick(Severity.allCases) },
      within: random.pick([.days(count), .businessDays(count), .weeks(count), .months(count), .days(1)]),
      base: random.pick([.notice, .roundEnd]), roll: random.pick(DueRule.Roll.allCases))
  }

  private mutating func scope() -> Item.Scope {
    let ids = (0..<Int.random(in: 0...3, using: &random)).map { _ in id() }
    return random.pick([.everyone, .only(ids), .except(ids)])
  }

  private mutating func item() -> Item {
    let guide = maybe { source in
      (0..<3).map { Item.GuideLine(answer: String($0), text: source.text()) }
    }
    let answer = kind()
    let isChoice = if case .choice = answer { true } else { false }
    let item = Item(
      id: id(), edition: Int.random(in: 1...3, using: &random), was: maybe { [$0.id(), $0.id()] } ?? [],
      ask: text(), hint: maybe { $0.text() }, guide: guide ?? [], answer: answer,
      max: isChoice ? nil : maybe { $0.number([1, 2, 10, 100]) },
      weight: maybe { $0.number([1, 8, 1000]) } ?? .one,
      scored: random.chance(80), importance: random.pick([.normal, .critical, .gate]),
      notApplicable: random.pick(Item.NotApplicableRule.allCases),
      comment: random.pick(Item.CommentRule.allCases), evidence: random.pick(Item.EvidenceRule.allCases),
      themes: maybe { [$0.id()] } ?? [], responsible: random.pick(Item.Responsible.allCases),
      deadline: maybe { _ in MonthDay("02-29") } ?? nil, column: maybe { $0.text() }, scope: scope(),
      condition: condition(), fix: maybe { $0.rule() })
    earlier.append(item)
    return item
  }

  private mutating func section() -> Section {
    let items = (0..<Int.random(in: 1...4, using: &random)).map { _ in item() }
    return Section(id: id(), title: text(), weight: maybe { $0.number([1, 4]) } ?? .one, items: items)
  }

  mutating func checklist() -> Checklist {
    let bands = (0..<Int.random(in: 0...3, using: &random)).map { index in
      Band(id: id(), from: Rational(100 - 10 * index) + Rational(1, over: 8), name: text())
    }
    let config: JSON = random.pick([
      .object([]), ["a": 1, "b": [true, .null, "x", .number(0.25)], "c": [:]],
    ])
    return Checklist(
      id: id(), version: random.pick(["1", "1.10", "2008年版"]), title: text(), method: maybe { $0.text() },
      family: maybe { $0.id() },
      scorer: ScorerChoice(name: random.pick(["points", "harmonic"]), config: config),
      bands: bands, bandsBy: random.pick(BandBasis.allCases), missing: random.pick(MissingPolicy.allCases),
      notApplicable: random.pick(NotApplicablePolicy.allCases),
      start: maybe { $0.number([1, 4], from: 0) } ?? .zero,
      sections: (0..<Int.random(in: 1...3, using: &random)).map { _ in section() })
  }
}
