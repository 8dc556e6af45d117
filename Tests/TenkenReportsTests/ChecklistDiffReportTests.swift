import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenReports

@Suite("The report of changed definitions")
struct ChecklistDiffReportTests {
  private static func report(_ language: Language, _ change: (inout Checklist) -> Void) -> Report {
    var after = Sample.checklist
    change(&after)
    let context = ReportContext(
      workspace: Sample.workspace, language: language, asOf: "2008-08-01", head: "")
    return ChecklistDiffReport.build(
      ChecklistDiff(from: Sample.checklist, to: after), before: "r1:desk", after: "desk", context: context)
  }

  private static func rows(_ report: Report, _ id: String) -> [[String]] {
    report.blocks.flatMap { block -> [[String]] in
      guard case .table(let table) = block, table.id == id else { return [] }
      return table.rows.map { $0.map(\.text) }
    }
  }

  @Test("what did not change is said to be so, in both languages")
  func nothing() {
    #expect(Self.report(.en) { _ in }.blocks == [.paragraph("Nothing differs.")])
    #expect(Self.report(.ja) { _ in }.blocks == [.paragraph("違いはありません。")])
  }

  @Test("each change has a row with the values before and after")
  func rows() {
    let first = Sample.checklist.items[0]
    let report = Self.report(.en) { checklist in
      checklist.version = "9"
      checklist.sections[0].weight = Rational(3)
      checklist.sections[0].items[0].ask = Text("Another question?")
      checklist.sections[0].items[0].max = Rational(30)
      checklist.sections[0].items[0].importance = .gate
      checklist.sections[0].items.append(Item(id: "new", ask: Text("New?")))
    }
    let id = first.id
    #expect(Self.rows(report, "keys") == [["version", "changed", Sample.checklist.version, "9"]])
    #expect(Self.rows(report, "sections") == [[Sample.checklist.sections[0].id, "weight", "1", "3"]])
    #expect(
      Self.rows(report, "items") == [
        [id, "reworded, same edition", first.ask.in(.en), "Another question?"], [id, "max", "10", "30"],
        [id, "critical", first.importance == .normal ? "false" : "true", "gate"],
        ["new", "added", "", "New?"],
      ])
  }

  @Test("a text that changed in the other language only is shown in that one")
  func otherLanguage() {
    func change(_ checklist: inout Checklist) {
      checklist.sections[0].items[0].ask = Text(ja: "新しい文", en: checklist.items[0].ask.in(.en))
    }
    #expect(Self.rows(Self.report(.en, change), "items").first?.last == "[ja] 新しい文")
    #expect(Self.rows(Self.report(.ja, change), "items").first?.last == "新しい文")
  }

  @Test("every key has a value to show where a definition states it")
  func values() {
    let context = ReportContext(workspace: Sample.workspace, language: .en, asOf: "2008-08-01", head: "")
    let item = Item(
      id: "a", edition: 2, was: ["b"], ask: Text("A?"), hint: Text("H"),
      guide: [Item.GuideLine(answer: "1", text: Text("G"))], answer: .level(from: 0, to: 5),
      importance: .critical, themes: ["t"], deadline: MonthDay("05-31"), column: Text("C"),
      scope: .only(["A"]),
      condition: Condition(item: "b", answer: "yes", written: "yes"),
      fix: DueRule(severity: .major, within: .weeks(2), base: .roundEnd, roll: .none))
    let values = DefinitionValues(context: context)
    for key in ItemKey.allCases where key != .except {
      #expect(values.value(of: key, in: item) != "", "\(key.rawValue)")
      #expect(values.value(of: key, in: nil) == "")
    }
    #expect(values.value(of: .fix, in: item) == "major, 2 weeks, round-end, none")
    #expect(values.value(of: .levels, in: item) == "0–5")
    for key in ChecklistKey.allCases where key != .method && key != .bands {
      #expect(values.value(of: key, in: Sample.checklist) != "", "\(key.rawValue)")
    }
  }
}
