import TenkenCore
import TenkenScorers
import TenkenYAML
import Testing

/// A theme without overrides is its parent with fewer items, and judges the same answers alike.
@Suite("Scores of themes")
struct ThemeScoresTests {
  private static let themes = ["paper", "devices", "people"]

  /// A checklist as a user writes it: items of several kinds with weights, themes and conditions.
  private static func parent(_ random: inout SeededGenerator) -> String {
    var lines = ["checklist: full", "version: 1", "title: Full", "sections:"]
    var number = 0
    for section in 0..<Int.random(in: 1...3, using: &random) {
      lines += ["  - id: s\(section)", "    title: S", "    weight: \(section + 1)", "    items:"]
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let kind =
          ["points", "level, levels: {from: 0, to: 5}", "yes-no"].randomElement(using: &random) ?? ""
        let theme = themes.randomElement(using: &random) ?? ""
        var line = "      - {id: i\(number), ask: \"?\", not-applicable: allowed, answer: \(kind)"
        line += ", weight: \(Int.random(in: 1...3, using: &random)), themes: [\(theme)]"
        if number > 0, Int.random(in: 0..<4, using: &random) == 0 {
          line += ", when: {item: i0, is: 10}"
        }
        lines.append(line + "}")
        number += 1
      }
    }
    // What others wait for is worth points, so that its answer can be 10.
    let first = lines.firstIndex { $0.contains("id: i0") } ?? 0
    lines[first] = "      - {id: i0, ask: \"?\", themes: [paper]}"
    return lines.joined(separator: "\n") + "\n"
  }

  private static func theme(_ random: inout SeededGenerator) -> String {
    let chosen = themes.filter { _ in Bool.random(using: &random) }
    let dropped = Bool.random(using: &random) ? "drop: {items: [i0]}" : ""
    return """
      checklist: theme
      version: 1
      title: Theme
      extends: full
      select: {themes: [\(chosen.joined(separator: ", "))], items: [i0]}
      \(dropped)

      """
  }

  private static func read(_ text: String, parent: String? = nil) throws -> Checklist? {
    let node = YAMLReader.read(SourceFile(name: "test.yaml", text: text))
    let reader = ChecklistReader(scorers: nil, parents: ["full"]) { _ in
      parent.map { YAMLReader.read(SourceFile(name: "full.yaml", text: $0)) }
    }
    return try? node.then { reader.read($0) }.get()
  }

  private static func answers(_ checklist: Checklist, _ random: inout SeededGenerator) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for item in checklist.items where Int.random(in: 0..<6, using: &random) > 0 {
      let words: [String]
      switch item.answer {
      case .level: words = ["0", "3", "5", "n/a"]
      case .yesNo: words = ["yes", "no", "n/a"]
      default: words = item.id == "i0" ? ["10", "4"] : ["0", "7.5", "10", "n/a"]
      }
      answers[item.id] = Answer(.word(words.randomElement(using: &random) ?? ""))
    }
    return answers
  }

  @Test("a theme's scores are those of the full checklist restricted to its items")
  func restricted() throws {
    var compared = 0
    for seed in UInt64(0)..<300 {
      var random = SeededGenerator(seed: seed)
      let parent = Self.parent(&random)
      let full = try #require(try Self.read(parent))
      // A theme that happens to name nothing that there is is refused.
      guard let theme = try Self.read(Self.theme(&random), parent: parent) else { continue }
      let answers = Self.answers(full, &random)
      func results(_ checklist: Checklist) -> [ItemResult] {
        SheetEvaluation(
          checklist: checklist, department: "A", date: Day(serial: 14_000),
          fiscalYearStart: Day(serial: 13_970)
        ).results(for: answers)
      }
      let kept = Set(theme.items.map(\.id))
      let restricted = results(full).filter { kept.contains($0.item.id) }
      let themed = results(theme)
      #expect(themed == restricted)
      for scorer in BuiltInScorers.all {
        let (one, two) = (
          try Score(of: themed, on: theme, by: scorer), try Score(of: restricted, on: full, by: scorer)
        )
        #expect(one.rate == two.rate, "\(scorer.name)")
        #expect(one.earned == two.earned && one.max == two.max && one.coverage == two.coverage)
        #expect(one.findings == two.findings)
      }
      if kept.count < full.items.count { compared += 1 }
    }
    #expect(compared > 50, "the themes select some items and leave some")
  }
}
