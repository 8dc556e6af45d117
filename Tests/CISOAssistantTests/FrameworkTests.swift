import TenkenCore
import TenkenPlugin
import TenkenYAML
import Testing

@testable import ciso_assistant

@Suite("A framework of CISO Assistant")
struct FrameworkTests {
  private let office = Result { try Imported(fixture: "office.yaml") }

  @Test("becomes a checklist with its version, its title in both languages, and its weights scored")
  func head() throws {
    let checklist = try #require(try office.get().checklists.first)
    #expect(checklist["checklist"] == "Office-2008")
    #expect(checklist["version"] == "7")
    #expect(checklist["title"] == ["ja": "事務所の規則", "en": "Office rules"])
    #expect(checklist["scorer"] == "weighted")
    #expect(try office.get().problems.isEmpty)
  }

  @Test("has a section for each heading with items, under the names of the headings above it")
  func sections() throws {
    let sections = try office.get().sections
    #expect(sections.map { $0["id"] } == ["1.1", "Office-2008"])
    #expect(sections.first?["title"] == ["ja": "1 部屋 / 執務室", "en": "1 Rooms / Offices"])
    #expect(sections.last?["title"] == ["ja": "事務所の規則", "en": "Office rules"])
    #expect(sections.map { $0["items"]?.arrayValue?.count } == [3, 2])
  }

  @Test(
    "has an item for each node: children, textless ones and those of a doubled number, under ids of their own"
  )
  func items() throws {
    let imported = try office.get()
    #expect(imported.ids == ["A", "a", "A-2", "textless", "item-2008-07-22"])
    #expect(imported.item("textless")?["ask"] == "textless")
    #expect(imported.item("a")?["ask"] == "a A child with a description only.")
    #expect(imported.item("A-2")?["ask"] == "A A doubled number")
  }

  @Test("explains an item by description, annotation and typical evidence")
  func explanation() throws {
    let item = try #require(try office.get().item("A"))
    #expect(item["ask"] == ["ja": "A 机の上が片付いている", "en": "A The desk is clear"])
    #expect(
      item["hint"] == [
        "ja": "No papers.\n\nNo cups.\n\nSee rule 3.\n\n証跡の例: 写真",
        "en": "No papers.\n\nNo cups.\n\nSee rule 3.\n\nTypical evidence: A photo",
      ])
    #expect(item["evidence"] == "optional")
    #expect(try office.get().item("a")?["hint"] == nil)
  }

  @Test("is answered by its levels, with what they mean, and weighs what it weighs")
  func levels() throws {
    let imported = try office.get()
    for item in imported.items {
      #expect(item["answer"] == "level" && item["levels"] == ["from": 1, "to": 3])
      #expect(
        item["guide"] == [
          "1": ["ja": "不十分\n何もしていない。", "en": "Poor\nNothing is done."], "3": "Good",
        ])
    }
    #expect(imported.item("A")?["weight"] == 2)
    #expect(imported.item("a")?["weight"] == nil && imported.item("a")?["scored"] == nil)
    // Of no weight: recorded, never scored.
    #expect(imported.item("A-2")?["weight"] == nil && imported.item("A-2")?["scored"] == false)
  }

  @Test("makes a theme of each implementation group that has items")
  func groups() throws {
    let imported = try office.get()
    #expect(
      imported.checklists.compactMap { $0["checklist"]?.stringValue }
        == ["Office-2008", "Office-2008-basic", "Office-2008-group-2008-10-01"])
    #expect(imported.item("A")?["themes"] == ["basic", "group-2008-10-01"])
    let theme = imported.checklists[1]
    #expect(theme["title"] == ["ja": "事務所の規則: 基本", "en": "Office rules: Basic"])
    #expect(theme["extends"] == "Office-2008" && theme["select"] == ["themes": ["basic"]])
    let whole = try imported.readings.map { try $0.get().sections.flatMap(\.items).map(\.id) }
    #expect(whole == [imported.ids, ["A"], ["A"]])
  }

  @Test("tells all that is lost, with its lines, each kind once")
  func losses() throws {
    let expected = [
      "5: \"description\" of the library", "6: \"copyright\" of the library",
      "8: \"provider\" of the library", "9: \"packager\" of the library",
      "13: translations in \"de\"", "16: \"threats\" of the library's objects",
      "33: \"description\" of an implementation group",
      "35: the implementation group \"empty\", which has no items",
      "37: \"description\" of the framework, translated (ja)", "44: \"description\" of a heading",
      "66: \"threats\" of a requirement node", "67: \"reference_controls\" of a requirement node",
      "73: translations in \"fr\"", "87: a heading without items",
      "20 (Office 2008 → Office-2008), 34 (2008-10-01 → group-2008-10-01), 80 (A → A-2), "
        + "92 (2008-07-22 → item-2008-07-22): \"ref_id\" that could not be kept as an id and was changed",
      "92: \"parent_urn\" that names a node that there is not",
    ]
    #expect(try Set(office.get().dropped) == Set(expected.map { "office.yaml:" + $0 }))
    let japanese = try Imported(fixture: "office.yaml", in: .ja).dropped
    #expect(japanese.count == expected.count)
    #expect(japanese.contains("office.yaml:35: 点検項目のない実施グループ「empty」"))
  }

  @Test("without levels is answered by marks, and without weights scored by points")
  func marks() throws {
    let imported = try Imported(
      framework: """
            ref_id: desk
            name: Desk
            requirement_nodes:
            - {assessable: true, ref_id: a, name: A}
            - {assessable: true, ref_id: b, name: B, weight: 1}

        """)
    #expect(imported.items.map { $0["answer"] } == ["mark", "mark"])
    #expect(imported.checklists.first?["scorer"] == nil)
    #expect(imported.problems.isEmpty)
  }

  @Test("has levels from 0 to 100 where one end is missing, and marks where the ends cross")
  func ends() throws {
    func answer(_ ends: String) throws -> Imported {
      try Imported(
        framework:
          "    ref_id: desk\n\(ends)    requirement_nodes: [{assessable: true, ref_id: a, name: A}]\n")
    }
    #expect(try answer("    min_score: 10\n").item("a")?["levels"] == ["from": 10, "to": 100])
    #expect(try answer("    max_score: 5\n").item("a")?["levels"] == ["from": 0, "to": 5])
    let crossed = try answer("    min_score: 5\n    max_score: 5\n")
    #expect(crossed.item("a")?["answer"] == "mark")
    #expect(crossed.dropped.contains { $0.contains("not below its max_score") })
    let lost = try answer("    max_score: many\n    scores_definition: [{score: 500, name: A}, {score: 1}]\n")
    #expect(lost.dropped.contains("library.yaml:9: \"max_score\" of the framework"))
    #expect(lost.dropped.contains("library.yaml:10: a level's description"))
    #expect(lost.problems.isEmpty)
  }

  @Test("may be one of several in a library, or come in several files, each under an id of its own")
  func several() throws {
    let node = "requirement_nodes: [{assessable: true, ref_id: a, name: A}]"
    let text =
      "name: Both\nobjects:\n  frameworks:\n  - {ref_id: x, \(node)}\n  - {ref_id: X, name: Second, \(node)}\n"
    let imported = try Imported(Array(text.utf8))
    #expect(imported.checklists.map { $0["checklist"] } == ["x", "X-2"])
    #expect(imported.checklists.map { $0["title"] } == ["Both", "Second"])
    #expect(imported.checklists.map { $0["version"] } == ["1", "1"])
  }

  @Test("whose nodes are each other's parents still has them all")
  func circle() throws {
    let imported = try Imported(
      framework: """
            requirement_nodes:
            - {urn: a, assessable: false, parent_urn: b, name: A}
            - {urn: b, assessable: false, parent_urn: a, name: B}
            - {urn: c, assessable: true, parent_urn: a, name: C}
            - {urn: d, assessable: true, parent_urn: d, name: D}

        """)
    #expect(imported.ids == ["c", "d"])
    #expect(imported.problems.isEmpty)
  }

  @Test("written in another language keeps that beside what is translated")
  func locale() throws {
    let text = """
      locale: fr-CH
      ref_id: x
      objects:
        framework:
          ref_id: x
          name: Règles
          translations: {en-GB: {name: Rules}, EN: {name: again}}
          requirement_nodes:
          - {assessable: true, ref_id: a, name: Bureau, translations: {ja: {name: 机}, fr: {name: Table}}}
      """
    let imported = try Imported(Array(text.utf8))
    #expect(imported.checklists.first?["title"] == ["en": "Rules", "fr": "Règles"])
    #expect(imported.item("a")?["ask"] == ["ja": "a 机", "fr": "a Bureau"])
    #expect(imported.dropped == ["library.yaml:7: translations in \"EN\""])
    #expect(imported.problems.isEmpty)
  }
}
