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
}
