import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenYAML

@Suite("Reading a checklist")
struct ChecklistReaderTests {
  @Test("every key of a definition is read") func everyKey() throws {
    let node = try YAMLReader.read(fixture("valid/checklist.yaml")).get()
    let checklist = try ChecklistReader(scorers: ["points", "weighted"]).read(node).get()
    let desk = Item(
      id: "desk-empty", edition: 2, was: ["desk-clear", "desk-tidy"],
      ask: Text(ja: "机に書類がないか", en: "No papers on the desk?"), hint: Text("引き出しも見る"),
      guide: [
        Item.GuideLine(answer: "10", text: Text("なし")), Item.GuideLine(answer: "5", text: Text("数枚")),
        Item.GuideLine(answer: "0", text: Text(ja: "多い", en: "many")),
      ], max: Rational(20), weight: Rational(3, over: 2), importance: .gate, notApplicable: .forbidden,
      comment: .requiredOnFinding, evidence: .required, themes: ["paper", "desk"], responsible: .secretariat,
      deadline: MonthDay("05-31"), scope: .only(["A", "B"]),
      fix: DueRule(within: .businessDays(3), base: .roundEnd, roll: .previous))
    let drawer = Item(
      id: "drawer-locked", ask: Text("on"),
      answer: .mark(shares: MarkShares(fair: Rational(7, over: 10))), scored: false, importance: .critical,
      scope: .except(["C"]))
    let rules = [
      Item(
        id: "rule-posted", ask: Text("12:30"), answer: .yesNo, fix: DueRule(within: .months(1))),
      Item(id: "rule-read", ask: Text("no"), answer: .done, max: Rational(2)),
    ]
    let expected = Checklist(
      id: "clean-desk", version: "1.10", title: Text(ja: "机上点検", en: "Desk inspection"),
      method: Text(ja: "フロア訪問", en: "Floor visit"),
      scorer: ScorerChoice(
        name: "weighted", config: ["strict": true, "limit": 3, "words": ["no", "12:30"]]),
      bands: [
        Band(id: "good", from: Rational(185, over: 2), name: Text(ja: "良好", en: "Good")),
        Band(id: "needs-work", from: .zero, name: Text(ja: "要改善", en: "Needs work")),
      ], bandsBy: .earned, missing: .block, notApplicable: .full, start: Rational(10),
      sections: [
        Section(id: "desk", title: Text("机"), weight: Rational(2), items: [desk, drawer]),
        Section(id: "rules", title: Text("Rules"), items: rules),
      ])
    #expect(checklist == expected)
  }

  @Test("every kind of answer is read with its keys")
  func everyKind() throws {
    let root = try YAMLReader.read(fixture("valid/answer-kinds.yaml")).get()
    let checklist = try ChecklistReader(scorers: nil).read(root).get()
    func kind(_ id: String) -> AnswerKind? { checklist.item(id)?.answer }
    #expect(kind("points") == .points)
    #expect(kind("mark") == .mark(shares: MarkShares()))
    #expect(kind("yes-no") == .yesNo)
    #expect(kind("level") == .level(from: 0, to: 5))
    #expect(
      kind("choice")
        == .choice([
          AnswerKind.Choice(id: "slight", name: Text(ja: "軽い", en: "Slight"), points: Rational(-1)),
          AnswerKind.Choice(id: "heavy", name: Text(ja: "重い", en: "Heavy"), points: Rational(-5)),
        ]))
    #expect(checklist.item("choice")?.max == Rational(-1))
    #expect(kind("count") == .count(target: nil))
    #expect(kind("target") == .count(target: 12))
    #expect(
      kind("steps")
        == .steps([
          AnswerKind.Step(id: "questionnaire", name: Text("調査票")),
          AnswerKind.Step(id: "visit", name: Text("訪問")),
        ]))
    #expect(kind("done") == .done)
    #expect(kind("number") == .number)
    #expect(kind("text") == .text)
    #expect(checklist.items.filter { !$0.scored }.map(\.id) == ["number", "text"])
    #expect(checklist.start == Rational(110))
    #expect(
      checklist.item("servers-locked")?.condition
        == Condition(item: "has-servers", answer: "yes", written: "はい"))
    #expect(checklist.item("only-some")?.scope == .only(["A", "B"]))
    #expect(checklist.item("all-but")?.scope == .except(["C"]))
  }

  /// A checklist with one item that has some more keys.
  private func text(item: String = "", top: String = "") -> String {
    """
    checklist: desk
    version: 1
    title: Desk
    \(top)
    sections:
      - id: pc
        title: PC
        items:
          - {id: a, ask: A, \(item)}
    """
  }

  @Test(
    "keys of an item that make no sense are refused",
    arguments: [
      ("answer: points, marks: {\"○\": 1}", DiagnosticCode.conflictingKeys),
      ("only: [A], except: [B]", .conflictingKeys),
      ("only: A", .wrongKind), ("only: [no such]", .badID), ("critical: gates", .unknownValue),
      ("critical: [gate]", .wrongKind), ("scored: maybe", .unknownValue), ("deadline: 04-31", .badDate),
      ("deadline: 2008-04-30", .badDate), ("hint: {jp: x}", .unknownKey), ("hint: ''", .missingKey),
      ("hint: {}", .missingKey), ("hint: {ja: , en: x}", .missingKey), ("hint: [x]", .wrongKind),
      ("guide: [x]", .wrongKind), ("guide: {10: [x]}", .wrongKind), ("themes: [1e5]", .badID),
      ("was: [a]", .duplicateID), ("fix: 7 days", .wrongKind), ("fix: {}", .missingKey),
      ("fix: {within: 7 days, off: round-end}", .unknownKey),
      ("fix: {within: 7 days, of: start}", .unknownValue), ("fix: {within: 7 days, roll: up}", .unknownValue),
      ("answer: mark, marks: {good: 1}", .unknownKey), ("answer: mark, marks: {△: -0.1}", .badNumber),
      ("answer: mark, marks: {△: 0.1234567}", .badNumber), ("max: 1000000.01", .badNumber),
      ("weight: -0.5", .badNumber), ("when: {item: b, is: yes}", .unknownReference),
    ])
  func badItem(_ keys: String, _ code: DiagnosticCode) {
    #expect(problems(text(item: keys)).map(\.code) == [code])
  }

  @Test(
    "keys of a checklist that make no sense are refused",
    arguments: [
      ("method: []", DiagnosticCode.wrongKind), ("scorer: {points: , weighted: }", .wrongKind),
      ("scorer: {points: 3}", .wrongKind), ("scorer: [points]", .wrongKind), ("start: -1", .badNumber),
      ("missing: none", .unknownValue), ("bands-by: points", .unknownValue),
      ("bands: [{id: a, from: 1}]", .missingKey),
      ("bands: [{id: a, from: 1, name: A}, {id: a, from: 2, name: B}]", .duplicateID),
      ("bands: [{id: a, from: 1, name: A}, {id: b, from: 1.0, name: B}]", .duplicateID),
      ("family: other", .unknownKey),
    ])
  func badTop(_ line: String, _ code: DiagnosticCode) {
    #expect(problems(text(top: line)).map(\.code) == [code])
  }

  @Test(
    "words for true and false",
    arguments: [("yes", true), ("True", true), ("on", true), ("no", false), ("OFF", false)])
  func booleans(_ word: String, _ value: Bool) throws {
    let checklist = try ChecklistReader(scorers: ["points"]).read(node(text(item: "scored: \(word)"))).get()
    #expect(checklist.items.first?.scored == value)
  }

  @Test("without a list of scorers every name may stand") func anyScorer() throws {
    let root = try node(text(top: "scorer: harmonic"))
    #expect(try ChecklistReader(scorers: nil).read(root).get().scorer == ScorerChoice(name: "harmonic"))
    #expect(ChecklistReader(scorers: ["points"]).read(root).value == nil)
  }

  @Test("numbers at their bounds are read") func bounds() throws {
    let root = try node(text(item: "max: 0.01, weight: 0.000001, edition: 1000000", top: "start: 1000000.00"))
    let checklist = try ChecklistReader(scorers: nil).read(root).get()
    #expect(checklist.start == Rational(1_000_000))
    #expect(checklist.items.first?.max == Rational(1, over: 100))
    #expect(checklist.items.first?.weight == Rational(1, over: 1_000_000))
    #expect(checklist.items.first?.edition == 1_000_000)
  }

  @Test("a checklist without items is refused", arguments: ["[]", "[{id: a, title: A, items: []}]"])
  func noItems(_ sections: String) {
    #expect(
      problems("checklist: a\nversion: 1\ntitle: A\nsections: \(sections)").map(\.code) == [.missingKey])
  }
}
