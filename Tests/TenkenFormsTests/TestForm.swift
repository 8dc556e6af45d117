import TenkenCore
import TenkenYAML

@testable import TenkenForms

/// A form with an item of every kind.
enum TestForm {
  static let checklist = Checklist(
    id: "all", version: "1", title: Text(ja: "すべて", en: "All"),
    sections: [
      Section(
        id: "one", title: Text(ja: "数", en: "Figures"),
        items: [
          Item(
            id: "points", ask: Text(ja: "点は。", en: "Points?"), hint: Text("=見る"),
            guide: [
              Item.GuideLine(answer: "10", text: Text("all")),
              Item.GuideLine(answer: "0", text: Text("none")),
            ]),
          Item(id: "level", ask: Text("Level?"), answer: .level(from: 0, to: 5)),
          Item(id: "count", ask: Text("How many?"), answer: .count(target: nil)),
          Item(id: "target", ask: Text("How many of 4?"), answer: .count(target: 4)),
          Item(id: "number", ask: Text("How warm?"), answer: .number),
        ]),
      Section(
        id: "two", title: Text(ja: "言葉", en: "Words"),
        items: [
          Item(id: "mark", ask: Text("Mark?"), answer: .mark(shares: MarkShares()), evidence: .optional),
          Item(id: "yes", ask: Text("Yes?"), answer: .yesNo, notApplicable: .forbidden),
          Item(
            id: "choice", ask: Text("Which?"),
            answer: .choice([
              AnswerKind.Choice(id: "none", name: Text(ja: "なし", en: "None, at all"), points: .zero),
              AnswerKind.Choice(id: "all", name: Text(ja: "全部", en: "All"), points: .one),
            ])),
          Item(
            id: "steps", ask: Text("Which steps?"),
            answer: .steps([
              AnswerKind.Step(id: "a", name: Text("First")), AnswerKind.Step(id: "b", name: Text("Second")),
            ])),
          Item(
            id: "done", ask: Text("Done?"), answer: .done,
            condition: Condition(item: "yes", answer: "yes", written: "はい")),
          Item(id: "text", ask: Text("What else?"), answer: .text),
          Item(id: "others", ask: Text("Of others"), scope: .only(["B"])),
        ]),
    ])

  static func form(_ answers: [String: Answer] = [:], language: Language = .ja) -> Form {
    let key = SheetKey(round: "r1", checklist: "all", department: "A", role: .self)
    return Form(
      sheet: Sheet(key: key, by: "佐藤", date: Day(serial: 14_082), confirmedBy: "+1 部長", answers: answers),
      statesDate: true, checklist: checklist, digest: String(repeating: "a1", count: 32), language: language,
      department: Text(ja: "A部", en: "Department A"), roundTitle: Text("夏: 点検"), from: Day(serial: 14_082),
      due: Day(serial: 14_084), contacts: [Form.Contact(name: Text("鈴木"), mail: "suzuki@example.jp")],
      previousRound: "r0",
      history: [
        "points": Form.History(
          answers: [
            Form.Past(answer: .word("5"), comment: "one\n  two: three", finding: .major),
            Form.Past(department: Text("B部"), answer: .word("10")),
          ],
          fixes: [Form.OpenFix(id: "F1", state: .planned, due: Day(serial: 14_100), what: "鍵")]),
        "steps": Form.History(
          answers: [
            Form.Past(answer: .steps([Answer.Step(id: "a", word: "●"), Answer.Step(id: "b", word: "未")]))
          ]),
      ])
  }

  /// Answers of all kinds, as people type them, chosen by chance.
  static func answers(_ random: inout SeededGenerator) -> [String: Answer] {
    let comments = [nil, "窓側", "=1+1", "two\nlines", "'quoted", "-", "a, \"b\"; c"]
    let words: [String: [String]] = [
      "points": ["10", "5", "7.5", "０", "10.0", "n/a"], "level": ["0", "5", "３"],
      "count": ["3/5", "0/12", "３／５", "対象外"], "target": ["4", "2/4", "—"],
      "number": ["24.5", "-3", "1000000"],
      "mark": ["○", "〇", "x", "△", "-"], "yes": ["はい", "no"], "choice": ["all", "なし", "対象外"],
      "steps": ["●;—", "済;未", "n/a", ";済"], "done": ["済", "2008-07-01", "4月・6月", "未"],
      "text": ["1-5", "=SUM(A1)", "メモ", "2008-07-22"],
    ]
    var answers: [String: Answer] = [:]
    for item in checklist.items {
      guard let words = words[item.id], Bool.random(using: &random),
        let word = words.randomElement(using: &random)
      else { continue }
      var answer = Answer(.word(word), comment: comments.randomElement(using: &random) ?? nil)
      let value = try? AnswerReader(item).read(.word(word))
      // A reason that is the word itself says no more than it.
      if value == .notApplicable, answer.comment == "-" { answer.comment = nil }
      if Int.random(in: 0..<4, using: &random) == 0 { answer.fixed = Day(serial: 14_083) }
      if item.evidence != .none, Bool.random(using: &random) {
        answer.evidence = [Evidence(name: "写真 1.jpg"), Evidence(name: "b.png")]
      }
      answers[item.id] = answer
    }
    return answers
  }
}

/// The same numbers every time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
