import ForeignFiles
import Foundation
import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenYAML

/// The documents of the public test suite of YAML. What Tenken makes of them is held against `docs/yaml.md`.
@Suite(
  "The YAML test suite",
  .enabled(if: ForeignFiles.folder("yaml-test-suite") != nil, Comment(rawValue: ForeignFiles.absent)))
struct YAMLSuiteTests {
  private struct Document {
    var id: String
    var text: String
    /// A reader must refuse it.
    var isInvalid: Bool
  }

  private func documents() throws -> [Document] {
    let folder = try #require(ForeignFiles.folder("yaml-test-suite"))
    let text = try String(contentsOf: folder.appending(path: "documents.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let json = try JSON(parsing: String(line))
      return Document(
        id: try #require(json["id"]?.stringValue), text: try #require(json["yaml"]?.stringValue),
        isInvalid: json["fail"] == true)
    }
  }

  /// Why a document is refused: the codes of all problems that are told.
  private func reasons(_ document: Document) -> [String] {
    let reading = YAMLReader.read(SourceFile(name: document.id, text: document.text))
    return Set(reading.diagnostics.map(\.code.rawValue)).sorted()
  }

  /// The rows of a table of the manual, behind a heading: what its first cell holds, and the ids of its last.
  private func table(_ heading: String) throws -> [String: Set<String>] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/yaml.md")
    let manual = try String(contentsOf: file.standardized, encoding: .utf8)
    let parts = manual.components(separatedBy: "\n## \(heading)\n")
    try #require(parts.count == 2, "docs/yaml.md has no part \"\(heading)\"")
    var rows: [String: Set<String>] = [:]
    for line in parts[1].components(separatedBy: "\n## ")[0].split(separator: "\n")
    where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let name = cells[0].trimmingCharacters(in: ["`"])
      rows[name] = Set((cells.last ?? "").split(separator: " ").map(String.init))
    }
    return rows
  }

  @Test("is read to its end, each document within a second, and every refusal has a place and a reason")
  func all() throws {
    let documents = try documents()
    #expect(documents.count > 300)
    let clock = ContinuousClock()
    for document in documents {
      let file = SourceFile(name: document.id, text: document.text)
      let start = clock.now
      let reading = YAMLReader.read(file)
      #expect(clock.now - start < .seconds(1), "\(document.id)")
      #expect((reading.value != nil) || reading.diagnostics.hasErrors, "\(document.id) is lost in silence")
      for problem in reading.diagnostics {
        #expect(problem.place?.line != nil && !problem.message.in(.ja).isEmpty, "\(document.id)")
      }
    }
  }

  @Test("the manual lists what is refused of the valid documents, with the reason")
  func refused() throws {
    var found: [String: Set<String>] = [:]
    for document in try documents() where !document.isInvalid {
      for reason in reasons(document) { found[reason, default: []].insert(document.id) }
    }
    #expect(try table("The YAML test suite") == found, "\(rows(found))")
  }

  @Test("the manual lists what is read of the invalid documents")
  func accepted() throws {
    let found = Set(try documents().filter { $0.isInvalid && reasons($0).isEmpty }.map(\.id))
    #expect(try table("What is read although it is invalid")["read"] == found, "\(rows(["": found]))")
  }

  /// As the manual has them, to be copied there.
  private func rows(_ found: [String: Set<String>]) -> String {
    found.sorted { $0.key < $1.key }
      .map { "\n| `\($0.key)` | \($0.value.sorted().joined(separator: " ")) |" }.joined()
  }
}
