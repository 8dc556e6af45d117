import Foundation
import SchemaChecking
import TenkenPlugin
import Testing

@testable import TenkenYAML

@Suite("The schemas for editors")
struct DefinitionSchemaTests {
  private static let scorers = ["points", "weighted"]
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  private static func checker(_ schema: DefinitionSchema) -> SchemaChecker {
    SchemaChecker(schema.json(scorers: scorers))
  }

  /// What breaks the schema of a file's kind, as an editor reads the file; nil where no schema is for it.
  private static func violations(in file: SourceFile) throws -> [String]? {
    guard let node = YAMLReader.read(file).value else { return nil }
    let schema: DefinitionSchema
    switch FileKind.detect(node) {
    case .checklist: schema = .checklist
    case .workspace: schema = .workspace
    case .sheet: schema = .sheet
    case .example, .holidays, .plugin, nil: return nil
    }
    return try checker(schema).violations(of: node.json)
  }

  private static func violations(_ text: String) throws -> [String] {
    try #require(try violations(in: SourceFile(name: "test.yaml", text: text)))
  }

  /// Every YAML file of some folders of the repository.
  private static func files(in folders: String...) throws -> [SourceFile] {
    try folders.flatMap { folder in
      let root = repository.appending(path: folder)
      let names = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
      return try names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
        SourceFile(
          name: "\(folder)/\(name)", bytes: Array(try Data(contentsOf: root.appending(path: name))))
      }
    }
  }

  @Test("every checklist, workspace and sheet that ships keeps to them")
  func shipped() throws {
    var count = 0
    for file in try Self.files(in: "checklists", "examples") {
      guard let violations = try Self.violations(in: file) else { continue }
      count += 1
      #expect(violations == [], "\(file.name)")
    }
    #expect(count >= 9)
  }

  @Test(
    "every file that Tenken reads without complaint keeps to them",
    arguments: [
      "valid/checklist", "valid/answer-kinds", "valid/sheet", "valid/tenken", "themes/base",
      "themes/november", "themes/december", "themes/one",
    ])
  func valid(_ name: String) throws {
    #expect(try Self.violations(in: fixture("\(name).yaml")) == [])
  }

  @Test(
    "an editor catches what is wrong with the form of a file",
    arguments: [
      "04-duplicate-key", "05-unknown-words", "05-answer-kinds", "12-numbers", "12-answer-numbers",
      "15-dates",
      "14-list-at-the-top", "sheet", "workspace-references",
    ])
  func invalid(_ name: String) throws {
    #expect(try Self.violations(in: fixture("invalid/\(name).yaml"))?.isEmpty == false)
  }

  @Test(
    "each single mistake that a schema can see is seen",
    arguments: [
      "answer: levle", "answer: level", "answer: level, levels: {form: 0, to: 5}",
      "answer: level, levels: {from: 0}", "answer: choice", "answer: choice, choices: []",
      "answer: choice, choices: [{id: a, name: A}]", "answer: steps", "answer: steps, steps: [visit]",
      "answer: yes-no, levels: {from: 0, to: 5}", "target: 5", "marks: {○: 1}",
      "answer: mark, marks: {good: 1}", "answer: mark, marks: {△: 1.5}", "answer: count, target: 0",
      "answer: choice, choices: [{id: a, name: A, points: 1}], max: 5", "max: 0", "max: -1", "max: ten",
      "max: []", "max: 1000001", "weight: 0", "edition: 0", "edition: 1.5", "when: b", "when: {item: b}",
      "when: {itme: b, is: yes}", "only: A", "only: [A], except: [B]", "critical: gates", "scored: maybe",
      "not-applicable: never", "comment: sometimes", "evidence: maybe", "responsible: nobody",
      "deadline: 04-31", "deadline: 2008-04-30", "hint: {jp: x}", "hint: []", "hint: {}", "guide: [x]",
      "fix: 7 days", "fix: {within: 3 moons}", "fix: {within: 7 days, of: start}", "fix: {}", "wieght: 3",
      "ask: ",
    ])
  func badItem(_ keys: String) throws {
    func checklist(_ keys: String) -> String {
      let ask = keys.hasPrefix("ask") ? "" : "ask: A, "
      return """
        {checklist: c, version: 1, title: C, sections: [{id: s, title: S, items: [{id: a, \(ask)\(keys)}]}]}
        """
    }
    #expect(try Self.violations(checklist("max: 5")) == [])
    #expect(try Self.violations(checklist(keys)) != [])
    // The schema is never stricter than Tenken.
    #expect(problems(checklist(keys)) != [])
  }

  @Test(
    "what Tenken reads in several spellings may be written so",
    arguments: [
      "max: 2.5", "max: \"2.50\"", "weight: 0.000001", "scored: no", "scored: OFF", "scored: true",
      "critical: yes", "critical: gate", "critical: True", "hint: 12:30", "hint: 1.10", "hint: true",
      "hint: {pt-BR: x, ja: y}", "hint: ", "when: ", "only: [1, A]", "fix: {within: 1 Business Day}",
      "fix: {within: 2 weeks, of: round-end, roll: none}", "guide: {10: good, n/a: none}", "was: [7]",
      "answer: count, target: \"12\"", "answer: level, levels: {from: -5, to: 5}", "deadline: 02-29",
      "answer: choice, choices: [{id: a, name: A, points: -0.5}]", "answer: mark, marks: {◯: 0.9}",
    ])
  func goodItem(_ keys: String) throws {
    let text = """
      {checklist: c, version: 1.10, title: C, sections: [{id: s, title: S, items: [{id: a, ask: A, \(keys)}]}]}
      """
    #expect(problems(text) == [])
    #expect(try Self.violations(text) == [])
  }

  @Test("themes may leave out what they inherit, and other checklists may not")
  func themes() throws {
    #expect(try Self.violations("{checklist: t, extends: base}") == [])
    #expect(
      try Self.violations("{checklist: t, extends: base, override: {a: {max: 3, answer: level}}}") == [])
    for text in [
      "{checklist: t, version: 1, title: T}", "{checklist: t, extends: , version: 1, title: T}",
      "{checklist: t, extends: base, select: {theme: [a]}}", "{checklist: t, extends: base, select: [a]}",
      "{checklist: t, extends: base, override: {a: {id: b}}}",
      "{checklist: t, extends: base, override: {a: {wieght: 2}}}",
      "{checklist: t, version: 1, title: T, sections: [], select: {items: [a]}}",
    ] {
      #expect(try Self.violations(text) != [], "\(text)")
    }
  }

  @Test("a scorer may be any name, as a plugin can bring one, with its configuration")
  func scorers() throws {
    for scorer in ["points", "harmonic", "{weighted: {strict: true}}", "{harmonic: }"] {
      #expect(try Self.violations("{checklist: t, extends: base, scorer: \(scorer)}") == [])
    }
    for scorer in ["[points]", "{points: 3}", "{points: {}, weighted: {}}", "{}"] {
      #expect(try Self.violations("{checklist: t, extends: base, scorer: \(scorer)}") != [])
    }
  }

  @Test("a file without its required keys is caught", arguments: ["tenken: 1", "sheet: a", "checklist: a"])
  func missingKeys(_ text: String) throws {
    #expect(try Self.violations(text) != [])
  }

  @Test("every key is described in both languages", arguments: DefinitionSchema.allCases)
  func descriptions(_ schema: DefinitionSchema) {
    func check(_ json: JSON, _ path: String) {
      for member in json.members ?? [] {
        if member.key == "properties" {
          for property in member.value.members ?? [] where property.value["description"] != nil {
            let text = property.value["description"]?.stringValue ?? ""
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == 2 && lines.allSatisfy { !$0.isEmpty }, "\(path).\(property.key)")
            #expect(lines.last?.contains { $0.isASCII && $0.isLetter } == true)
          }
        }
        check(member.value, "\(path).\(member.key)")
      }
      for element in json.arrayValue ?? [] { check(element, path) }
    }
    let json = schema.json(scorers: Self.scorers)
    #expect(json["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    check(json, schema.rawValue)
    #expect(schema != .checklist || json["properties"]?["sections"]?["description"] != nil)
  }
}
