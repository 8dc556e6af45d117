import Foundation
import SchemaChecking
import TenkenCore
import TenkenPlugin
import TenkenReports
import TenkenStore
import Testing

@Suite("The examples of docs/json.md")
struct DocumentedExamplesTests {
  /// The example under the heading of a command.
  private static func example(_ command: String) throws -> JSON {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/json.md")
    let sections = try String(contentsOf: file.standardized, encoding: .utf8).components(
      separatedBy: "\n## `")
    let section = try #require(sections.first { $0.hasPrefix("tenken \(command)") })
    return try JSON(
      parsing: String(try #require(section.firstMatch(of: #/```json\n([\s\S]*?)```/#)).output.1))
  }

  @Test(
    "those that have a schema keep to it",
    arguments: [
      ("score", "score"), ("compare", "compare"), ("trend", "trend"), ("gap", "gap"), ("fix list", "fix"),
      ("status ROUND", "status"),
      ("status --json", "front-page"), ("report KIND", "report"),
      ("incident list", "incident"), ("control list", "control"),
      ("risk list", "risk"), ("audit list", "audit"),
      ("contractor list", "contractor"), ("approvals", "approvals"),
    ])
  func schemas(command: String, file: String) throws {
    #expect(try SchemaChecker(file: file).violations(of: Self.example(command)) == [])
  }

  @Test("the others have the keys that the output has, at every depth")
  func keys() throws {
    var sheet = Sample.sheets[1]
    sheet.sheet.answers["pc-off"]?.evidence = [Evidence(name: "photo.jpg", sha256: "ab")]
    sheet.sheet.remarks = [Remark(text: "Boxes")]
    let gaps = SheetCheck(checklist: Sample.checklist, department: Sample.workspace.departments[0])
      .gaps(in: [:])
    let shown = sheet.json(checklist: Sample.checklist, score: try Sample.score(sheet.sheet), gaps: gaps)
    #expect(try Self.example("sheet show").paths == JSON.array([shown]).paths)
    #expect(
      try Self.example("checklist list").paths
        == JSON.array([Sample.checklist.summary(origin: "built-in")]).paths)
  }
}

extension JSON {
  /// Every path of keys that leads to something: `[].items[].item`.
  fileprivate var paths: Set<String> {
    switch self {
    case .object(let members):
      Set(members.flatMap { member in ([""] + member.value.paths).map { ".\(member.key)\($0)" } })
    case .array(let values): Set(values.flatMap(\.paths).map { "[]\($0)" })
    default: []
    }
  }
}
