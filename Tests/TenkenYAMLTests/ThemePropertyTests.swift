import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenYAML

/// Random checklists and themes of them, held against a slow and obvious model.
@Suite("Themes resolve as an independent model does")
struct ThemePropertyTests {
  /// An item as the model sees it.
  fileprivate struct ModelItem {
    var id: String
    var section: String
    var themes: [String]
    var when: String?
    var keys: [String: JSON]
  }

  fileprivate struct ModelTheme {
    var select: [String: [String]]?
    var drop: [String: [String]]
    var override: [String: [String: JSON]]
  }

  @Test("over chains of themes", arguments: 0..<300 as Range<UInt64>)
  func model(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let items = Self.items(&random)
    let themes = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.theme(of: items, &random) }

    var definitions: [String: JSON] = ["c0": Self.definition(items)]
    var expected = items
    for (index, theme) in themes.enumerated() {
      // A theme may name only what its parent still has.
      let present = theme.restricted(to: expected)
      definitions["c\(index + 1)"] = Self.definition(present, index: index + 1)
      expected = Self.resolve(expected, present)
    }
    let last = try #require(definitions["c\(themes.count)"])
    let reader = ChecklistReader(scorers: nil, parents: definitions.keys.sorted()) { [definitions] id in
      definitions[id].map { Reading(value: Node(json: $0, name: id), diagnostics: []) }
    }
    let reading = reader.read(Node(json: last, name: "last"))
    if expected.isEmpty {
      #expect(reading.diagnostics.map(\.code) == [.missingKey])
      return
    }
    let checklist = try reading.get()
    #expect(checklist.family == "c0")
    #expect(checklist.id == "c\(themes.count)")
    let found = checklist.sections.flatMap { section in section.items.map { (section.id, $0) } }
    #expect(found.map { "\($0.0)/\($0.1.id)" } == expected.map { "\($0.section)/\($0.id)" })
    for (model, (_, item)) in zip(expected, found) {
      #expect(item.condition?.item == model.when)
      #expect(item.max == Rational(model.keys["max"]?.intValue ?? 10))
      #expect(item.weight == Rational(model.keys["weight"]?.intValue ?? 1))
      #expect(item.hint?.plain == model.keys["hint"]?.stringValue)
    }
    #expect(try ChecklistReader.stored(checklist.definition, name: "stored").get() == checklist)
  }

  // MARK: The model

  private static func resolve(_ items: [ModelItem], _ theme: ModelTheme) -> [ModelItem] {
    func names(_ part: [String: [String]], _ item: ModelItem) -> Bool {
      part["items"]?.contains(item.id) ?? false || part["sections"]?.contains(item.section) ?? false
        || part["themes"]?.contains(where: item.themes.contains) ?? false
    }
    var chosen: [String] = []
    for item in items {
      let isSelected = theme.select.map { names($0, item) } ?? true
      if isSelected, !names(theme.drop, item) { chosen.append(item.id) }
    }
    var grew = true
    while grew {
      grew = false
      for item in items where chosen.contains(item.id) {
        if let needed = item.when, !chosen.contains(needed) {
          chosen.append(needed)
          grew = true
        }
      }
    }
    return items.filter { chosen.contains($0.id) }.map { item in
      var item = item
      item.keys.merge(theme.override[item.id] ?? [:]) { $1 }
      return item
    }
  }

  // MARK: Random ones

  private static let words = ["risk", "staff", "servers", "paper"]

  private static func items(_ random: inout SeededGenerator) -> [ModelItem] {
    let sections = ["s0", "s1", "s2"].prefix(Int.random(in: 1...3, using: &random))
    var items: [ModelItem] = []
    for section in sections {
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let when = items.isEmpty || !random.chance(40) ? nil : random.pick(items.map(\.id))
        items.append(
          ModelItem(
            id: "i\(items.count)", section: section, themes: words.filter { _ in random.chance(30) },
            when: when, keys: random.chance(50) ? ["max": 5] : [:]))
      }
    }
    return items
  }

  private static func theme(of items: [ModelItem], _ random: inout SeededGenerator) -> ModelTheme {
    func part(_ percent: Int) -> [String: [String]] {
      [
        "themes": Self.words.filter { _ in random.chance(percent) },
        "sections": ["s0", "s1", "s2"].filter { _ in random.chance(percent) },
        "items": items.map(\.id).filter { _ in random.chance(percent) },
      ]
    }
    var override: [String: [String: JSON]] = [:]
    for item in items where random.chance(30) {
      override[item.id] = random.pick([
        ["max": 7], ["weight": 2], ["hint": "look"], ["max": 8, "weight": 3],
      ])
    }
    return ModelTheme(select: random.chance(70) ? part(30) : nil, drop: part(10), override: override)
  }

  private static func definition(_ items: [ModelItem]) -> JSON {
    var sections: [String] = []
    for item in items where !sections.contains(item.section) { sections.append(item.section) }
    return [
      "checklist": "c0", "version": "1", "title": "C",
      "sections": .array(
        sections.map { section in
          [
            "id": .string(section), "title": .string(section),
            "items": .array(items.filter { $0.section == section }.map(definition)),
          ]
        }),
    ]
  }

  private static func definition(_ item: ModelItem) -> JSON {
    var members = [
      JSON.Member("id", .string(item.id)), JSON.Member("ask", .string(item.id)),
      JSON.Member("themes", .strings(item.themes)),
    ]
    if let when = item.when { members.append(JSON.Member("when", ["item": .string(when), "is": "0"])) }
    members += item.keys.map { JSON.Member($0.key, $0.value) }
    return .object(members)
  }

  private static func definition(_ theme: ModelTheme, index: Int) -> JSON {
    func json(_ part: [String: [String]]) -> JSON {
      .object(part.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .strings($0.value)) })
    }
    var members = [
      JSON.Member("checklist", .string("c\(index)")), JSON.Member("version", "1"),
      JSON.Member("title", "T"), JSON.Member("extends", .string("c\(index - 1)")),
    ]
    if let select = theme.select { members.append(JSON.Member("select", json(select))) }
    members.append(JSON.Member("drop", json(theme.drop)))
    members.append(
      JSON.Member(
        "override",
        .object(
          theme.override.map { id, keys in
            JSON.Member(id, .object(keys.map { JSON.Member($0.key, $0.value) }))
          })))
    return .object(members)
  }
}

extension ThemePropertyTests.ModelTheme {
  /// Without what the parent does not have.
  fileprivate func restricted(to items: [ThemePropertyTests.ModelItem]) -> Self {
    func restricted(_ part: [String: [String]]) -> [String: [String]] {
      [
        "themes": (part["themes"] ?? []).filter { theme in items.contains { $0.themes.contains(theme) } },
        "sections": (part["sections"] ?? []).filter { id in items.contains { $0.section == id } },
        "items": (part["items"] ?? []).filter { id in items.contains { $0.id == id } },
      ]
    }
    var theme = self
    theme.select = select.map(restricted)
    theme.drop = restricted(drop)
    theme.override = override.filter { id, _ in items.contains { $0.id == id } }
    return theme
  }
}
