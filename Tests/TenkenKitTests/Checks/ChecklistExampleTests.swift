import Foundation
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Worked examples")
struct ChecklistExampleTests {
  /// Every `checklists/<id>/examples/*.yaml` of the repository.
  static let examples: [String] = {
    let root = TestWorkspace.share + "/checklists"
    return FileSystem.names(in: root).flatMap { id in
      FileSystem.names(in: "\(root)/\(id)/examples").filter { $0.hasSuffix(".yaml") }
        .map { "checklists/\(id)/examples/\($0)" }
    }
  }()

  static let repository = Surroundings(
    directory: TestWorkspace.share, share: TestWorkspace.share, today: "2026-04-01", by: "test",
    account: "test",
    now: "2026-04-01T00:00:00Z")

  @Test("each example gives the score that it states", arguments: examples)
  func runs(_ example: String) {
    let result = CheckFiles(Self.repository, scorers: TestWorkspace.scorers).files([example])
    #expect(result.files == 1)
    for diagnostic in result.diagnostics {
      let place = diagnostic.place
      Issue.record(
        Comment(rawValue: diagnostic.message.in(.en)),
        sourceLocation: SourceLocation(
          fileID: "TenkenKitTests/\(example)", filePath: "\(TestWorkspace.share)/\(place?.file ?? example)",
          line: place?.line ?? 1, column: place?.column ?? 1))
    }
  }

  @Test("every checklist that ships has examples and a README, and its definition checks clean")
  func complete() {
    let ids = FileSystem.names(in: TestWorkspace.share + "/checklists")
    #expect(ids.contains("clean-office"))
    for id in ids {
      #expect(Self.examples.contains { $0.hasPrefix("checklists/\(id)/") }, "\(id)")
      #expect(FileSystem.exists("\(TestWorkspace.share)/checklists/\(id)/README.md"), "\(id)")
      let result = CheckFiles(Self.repository, scorers: TestWorkspace.scorers).files(["checklists/\(id)"])
      #expect(result.diagnostics.isEmpty, "\(id)")
    }
  }

  static let example = """
    example: half of an item lost
    answers: {clear: 5, locked: 10, pc: 10}
    score: {earned: 25, max: 30, rate: 25/30, band: poor}
    coverage: {answered: 3, not-applicable: 0, missing: 0}
    findings: {clear: major}

    """

  @Test(
    "an example that states anything else fails at the line that states it",
    arguments: [
      ("earned: 25", "earned: 24", 3), ("max: 30", "max: 29", 3), ("rate: 25/30", "rate: 0.83", 3),
      ("rate: 25/30", "rate: null", 3), ("band: poor", "band: good", 3), ("answered: 3", "answered: 2", 4),
      ("missing: 0", "missing: 1", 4), ("clear: major", "clear: minor", 5),
      ("clear: major", "locked: major", 5), ("clear: 5", "clear: 6", 3),
    ])
  func wrong(_ stated: String, _ instead: String, _ line: Int) throws {
    let workspace = try TestWorkspace()
    let checks = CheckFiles(workspace.surroundings(), scorers: TestWorkspace.scorers)
    let file = "checklists/desk/examples/half.yaml"
    try workspace.write(file, Self.example)
    #expect(checks.files([file]).diagnostics.isEmpty)
    try workspace.write(file, Self.example.replacingOccurrences(of: stated, with: instead))
    let problems = checks.files([file]).diagnostics
    #expect(problems.first?.code == .exampleFails)
    #expect(problems.first?.place?.file == file)
    #expect(problems.first?.place?.line == line)
    #expect(try checks.workspace().diagnostics == problems, "the whole workspace's check finds it too")
  }

  @Test("answers that cannot be given fail the example")
  func badAnswer() throws {
    let workspace = try TestWorkspace()
    try workspace.write(
      "checklists/desk/examples/bad.yaml",
      Self.example.replacingOccurrences(of: "clear: 5", with: "clear: 55"))
    let problems = try CheckFiles(workspace.surroundings(), scorers: TestWorkspace.scorers).workspace()
    #expect(problems.diagnostics.map(\.code) == [.badAnswer])
    #expect(problems.files == 3)
  }
}

@Suite("Checking a workspace")
struct CheckTests {
  @Test("a workspace's checklist that hides a built-in one is said to")
  func hides() throws {
    let workspace = try TestWorkspace()
    try workspace.write("checklists/clean-office/checklist.yaml", TestWorkspace.checklist("clean-office"))
    let result = try CheckFiles(workspace.surroundings(), scorers: TestWorkspace.scorers).workspace()
    #expect(result.diagnostics.map(\.code) == [.hidesBuiltIn])
    #expect(!result.diagnostics.hasErrors)
    try workspace.open("r1", ["clean-office", "document-storage"])
    let library = try workspace.office().library
    #expect(try library.checklist("clean-office").items.count == 3)
    #expect(try library.entry("document-storage").origin == .builtIn)
    #expect(library.entries().map(\.id) == library.entries().map(\.id).sorted())
  }

  @Test("problems of all files come together, sorted by file and position")
  func sorted() throws {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: "stmaps: [x]\nlanguage: fr"))
    try workspace.write(
      "checklists/b/checklist.yaml", TestWorkspace.checklist("other", items: ["{id: x, ask: X?, wieght: 3}"]))
    try workspace.write("checklists/a/checklist.yaml", "checklist: a\n")
    let result = try CheckFiles(workspace.surroundings(), scorers: TestWorkspace.scorers).workspace()
    let places = result.diagnostics.compactMap { $0.place.map { ($0.file, $0.line ?? 0) } }
    #expect(places.count == result.diagnostics.count)
    #expect(places.map(\.0) == places.map(\.0).sorted())
    #expect(Set(result.diagnostics.map(\.code)).isSuperset(of: [.unknownKey, .unknownValue, .missingKey]))
    #expect(
      Set(places.map(\.0)) == ["tenken.yaml", "checklists/a/checklist.yaml", "checklists/b/checklist.yaml"])
  }
}
