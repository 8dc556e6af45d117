import Foundation
import TenkenPlugin
import TenkenScorers
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Definitions that change after a round asked them")
struct DefinitionChangesTests {
  static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    try workspace.write("checklists/desk/checklist.yaml", desk())
    return workspace
  }

  /// A checklist of two items, some of whose lines are given.
  static func desk(
    clear: String = "ask: Clear?", locked: String = "ask: Locked?", more: String = ""
  ) -> String {
    """
    checklist: desk
    version: 1
    title: Desk
    sections:
      - id: all
        title: All
        items:
          - id: clear
            \(clear)
            themes: [paper]
          - id: locked
            \(locked)
    \(more)
    """
  }

  @Test("`check` warns of a text that changed while its edition did not, at the text")
  func warning() throws {
    let folder = try Self.workspace()
    try folder.open("r1", ["desk"], from: "2008-07-01")
    #expect(try folder.check() == [])
    try folder.write(
      "checklists/desk/checklist.yaml", DefinitionChangesTests.desk(clear: "ask: Is it clear?"))
    let problems = try folder.check()
    #expect(problems.map(\.code) == [.textChanged])
    #expect(problems[0].severity == .warning)
    #expect(problems[0].place?.file == "checklists/desk/checklist.yaml")
    #expect(problems[0].place?.line == 9)
    #expect(problems[0].place?.excerpt == "        ask: Is it clear?")
    #expect(problems[0].message.in(.en).contains("round \"r1\""))
    #expect(problems[0].help?.in(.en).contains("edition") == true)
  }

  @Test(
    "a raised edition, a new item and any other key are no reason to warn",
    arguments: [
      (DefinitionChangesTests.desk(clear: "ask: Is it clear?\n        edition: 2"), 0),
      (DefinitionChangesTests.desk(clear: "ask: Clear?\n        max: 20\n        hint: look"), 0),
      (DefinitionChangesTests.desk(more: "      - {id: new, ask: New?}"), 0),
      (DefinitionChangesTests.desk(clear: "ask: A?", locked: "ask: B?"), 2),
    ])
  func others(_ text: String, _ count: Int) throws {
    let folder = try Self.workspace()
    try folder.open("r1", ["desk"], from: "2008-07-01")
    try folder.write("checklists/desk/checklist.yaml", text)
    #expect(try folder.check().count == count)
  }

  @Test("the last round that asked it counts, cancelled ones aside, and without a round nothing is said")
  func lastRound() throws {
    let folder = try Self.workspace()
    try folder.write(
      "checklists/desk/checklist.yaml", DefinitionChangesTests.desk(clear: "ask: Is it clear?"))
    #expect(try folder.check() == [])
    try folder.open("r1", ["desk"], from: "2008-07-01")
    try folder.write("checklists/desk/checklist.yaml", DefinitionChangesTests.desk())
    #expect(try folder.check().count == 1)
    try folder.open("r2", ["desk"], from: "2008-08-01")
    #expect(try folder.check() == [])
    let office = try folder.office()
    _ = try ChangeRound(office).cancel("r2", reason: "wrong")
    #expect(try folder.check().map(\.code) == [.textChanged])
  }

  @Test("a text of a checklist that a theme asks too is told once, in the file where it stands")
  func themes() throws {
    let folder = try Self.workspace()
    try folder.write(
      "checklists/a-theme/checklist.yaml",
      "checklist: a-theme\nversion: 1\ntitle: T\nextends: desk\nselect: {themes: [paper]}\n")
    try folder.open("r1", ["desk", "a-theme"], from: "2008-07-01")
    try folder.write(
      "checklists/desk/checklist.yaml", DefinitionChangesTests.desk(clear: "ask: Is it clear?"))
    #expect(try folder.check().map { $0.place?.file } == ["checklists/desk/checklist.yaml"])
  }

  @Test("what is wrong with a checklist is not repeated for its themes")
  func noRepetition() throws {
    let folder = try Self.workspace()
    for theme in ["a-theme", "z-theme"] {
      try folder.write(
        "checklists/\(theme)/checklist.yaml",
        "checklist: \(theme)\nversion: 1\ntitle: T\nextends: desk\noverride: {clear: {max: 0}}\n")
    }
    try folder.write(
      "checklists/desk/checklist.yaml",
      DefinitionChangesTests.desk(locked: "ask: L?\n        wieght: 3") + "\nscorer: pionts\n")
    let problems = try folder.check()
    #expect(
      problems.map { "\($0.place?.file ?? ""):\($0.place?.line ?? 0) \($0.code.rawValue)" } == [
        "checklists/a-theme/checklist.yaml:5 bad-number",
        "checklists/desk/checklist.yaml:13 unknown-key", "checklists/desk/checklist.yaml:15 unknown-value",
        "checklists/z-theme/checklist.yaml:5 bad-number",
      ])
    // Checked by itself, a theme tells what keeps it from being read.
    let alone = CheckFiles(folder.surroundings(), scorers: TestWorkspace.scorers)
      .files(["checklists/a-theme/checklist.yaml"]).diagnostics
    #expect(alone.map(\.code) == [.badNumber, .unknownKey, .unknownValue])
  }

  @Test("definitions are named by id, by file, or as a round pinned them")
  func sides() throws {
    let folder = try Self.workspace()
    try folder.open("r1", ["desk"], from: "2008-07-01")
    try folder.write(
      "checklists/desk/checklist.yaml", DefinitionChangesTests.desk(clear: "ask: Is it clear?"))
    try folder.write("old.yaml", DefinitionChangesTests.desk(locked: "ask: Locked?\n        max: 5"))
    #expect(try folder.diff("r1:desk", "r1:desk").diff.isEmpty)
    #expect(try folder.diff("desk", "checklists/desk/checklist.yaml").diff.isEmpty)
    #expect(try folder.diff("desk", "checklists/desk").diff.isEmpty)
    let pinned = try folder.diff("r1:desk", "desk")
    #expect(pinned.diff.items.map(\.id) == ["clear"])
    #expect(pinned.warnings.map(\.code) == [.textChanged])
    #expect(pinned.warnings[0].place?.line == 9)
    #expect(try folder.diff("old.yaml", "r1:desk").diff.items.map(\.kinds) == [[.rescored]])
    // What a round pinned is in no file.
    #expect(try folder.diff("desk", "r1:desk").warnings.map(\.place) == [nil])
  }

  @Test(
    "a definition that there is not is refused by its kind of name",
    arguments: [
      ("dsek", DiagnosticCode.noChecklist), ("r9:desk", .noRound), ("r1:dsek", .noChecklist),
      ("desk.yaml", .noFile), ("no/such/folder", .noFile), (":desk", .noRound), ("r1:", .noChecklist),
    ])
  func noSide(_ name: String, _ code: DiagnosticCode) throws {
    let folder = try Self.workspace()
    try folder.open("r1", ["desk"], from: "2008-07-01")
    let failure = #expect(throws: Failure.self) { try folder.diff("desk", name) }
    #expect(failure?.diagnostics.map(\.code) == [code])
    #expect(failure?.diagnostics.first?.help != nil)
  }

  @Test("as JSON it is what the manual shows")
  func json() throws {
    let folder = try Self.workspace()
    try folder.write("old.yaml", DefinitionChangesTests.desk())
    try folder.write(
      "new.yaml",
      DefinitionChangesTests.desk(clear: "ask: Is it clear?", locked: "ask: Locked?\n        max: 5")
        .replacing("version: 1", with: "version: 2").replacing("id: all", with: "id: every"))
    let manual = try String(contentsOfFile: TestWorkspace.share + "/docs/json.md", encoding: .utf8)
    let section = try #require(
      manual.components(separatedBy: "\n## ").first { $0.hasPrefix("`tenken checklist diff") })
    let example = try #require(section.firstMatch(of: #/```json\n([\s\S]*?)```/#)).output.1
    #expect(try folder.diff("old.yaml", "new.yaml").json == JSON(parsing: String(example)))
  }

  @Test("a file with two hundred errors tells all of them, in the order of its lines")
  func twoHundred() throws {
    let folder = try Self.workspace()
    let items = (0..<200).map {
      "      - {id: i\($0), ask: A, \(["wieght: 3", "max: 0", "answer: x", "when: {item: no, is: 1}"][$0 % 4])}"
    }
    try folder.write(
      "checklists/desk/checklist.yaml", DefinitionChangesTests.desk(more: items.joined(separator: "\n")))
    let problems = try folder.check()
    #expect(problems.map { $0.place?.line } == (0..<200).map { 13 + $0 })
    let codes: [DiagnosticCode] = [.unknownKey, .badNumber, .unknownValue, .unknownReference]
    #expect(problems.map(\.code) == (0..<200).map { codes[$0 % 4] })
  }
}

extension TestWorkspace {
  fileprivate func check() throws -> [Diagnostic] {
    try CheckFiles(surroundings(), scorers: TestWorkspace.scorers).workspace().diagnostics
  }

  fileprivate func diff(_ before: String, _ after: String) throws(Failure) -> DiffChecklists.Result {
    try DiffChecklists(surroundings(), scorers: TestWorkspace.scorers).run(before, after)
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    replacingOccurrences(of: text, with: other)
  }
}
