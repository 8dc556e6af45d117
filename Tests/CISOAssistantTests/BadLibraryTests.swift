import TenkenCore
import TenkenPlugin
import Testing

@testable import ciso_assistant

@Suite("A file that is no library of CISO Assistant")
struct BadLibraryTests {
  private func refusal(_ text: String, in language: Language = .en) -> PluginError? {
    do {
      _ = try Imported(Array(text.utf8), in: language)
      return nil
    } catch { return error as? PluginError }
  }

  @Test(
    "is refused with its place",
    arguments: [
      ("a: [", "library.yaml:1"), ("", "the file says nothing"),
      ("- a\n", "it has no objects"), ("text", "it has no objects"), ("objects: here\n", "it has no objects"),
      ("objects:\n  threats: [a]\n", "library.yaml:2: the library holds no framework"),
      ("objects:\n  framework: here\n", "library.yaml:2: a framework must be a mapping"),
      ("objects:\n  framework: {name: A}\n", "library.yaml:2: there is no node to assess"),
      ("objects:\n  framework:\n    requirement_nodes: [{name: A}]\n", "there is no node to assess"),
    ])
  func refused(_ text: String, _ message: String) throws {
    let error = try #require(refusal(text))
    #expect(error.kind == .badData && error.path == "/files/0")
    #expect(error.message.contains(message), "\(error.message)")
    #expect(refusal(text, in: .ja)?.message != error.message)
  }

  @Test("for YAML's limits is refused too, with every problem")
  func limits() throws {
    let twice = "objects:\n  framework:\n    name: A\n    name: B\n    <<: C\n"
    let error = try #require(refusal(twice))
    #expect(error.message.split(separator: "\n").count == 2, "\(error.message)")
    let deep = "objects: " + String(repeating: "[", count: 100)
    #expect(refusal(deep)?.message.contains("nested too deeply") == true)
  }

  @Test("odd values of a library are told as lost, and the rest is carried")
  func odd() throws {
    let imported = try Imported(
      framework: """
            ref_id: [desk]
            name: {en: Desk}
            implementation_groups_definition: [lost, {name: Nameless}]
            requirement_nodes:
            - lost
            - assessable: yes
              ref_id: 第1条
              urn: urn:x:req:first
              name: [A]
              weight: heavy
              implementation_groups: undefined
              questions:
                q1: lost
                q2: {type: unique_choice, text: Which?, choices: [lost, {value: One, add_score: 1e3}], depends_on: q1}
                q3: {type: unique_choice, choices: [{value: n/a}]}

        """)
    #expect(imported.problems.isEmpty, "\(imported.problems)")
    #expect(imported.ids == ["first", "first-q1", "first-q2"])
    #expect(imported.item("first")?["ask"] == "第1条")
    #expect(imported.item("first-q2")?["ask"] == "q3" && imported.item("first-q2")?["answer"] == "text")
    #expect(imported.checklists.map { $0["checklist"] } == ["desk", "desk-undefined"])
    let expected = [
      "8: \"ref_id\" of the framework", "9: \"name\" of the framework", "10: an implementation group",
      "12: a requirement node that is no mapping",
      "13 (第1条 → first): \"ref_id\" that could not be kept as an id and was changed",
      "16: \"name\" of a requirement node",
      "17: \"weight\" of a requirement node", "20: a question", "21: \"add_score\" of a choice",
      "21: a choice", "21: a question's condition",
      "22: a question without choices: it is answered by a text",
    ]
    #expect(Set(imported.dropped) == Set(expected.map { "library.yaml:" + $0 }))
  }
}
