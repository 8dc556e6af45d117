import ForeignFiles
import Foundation
import TenkenCore
import TenkenPlugin
import Testing

@testable import ciso_assistant

@Suite(
  "Public libraries of CISO Assistant",
  .enabled(if: ForeignFiles.folder("ciso-assistant") != nil, Comment(rawValue: ForeignFiles.absent)))
struct ForeignLibraryTests {
  private static let files = ForeignFiles.files("ciso-assistant", ending: ".yaml")

  /// A count by words of the text, without a reader of YAML.
  private struct Count {
    /// Nodes to assess.
    var nodes = 0
    var questions = 0
    /// The headings right above nodes to assess; an empty one for nodes that have none.
    var headings: Set<String> = []

    init(_ text: String) {
      // In these files the parent, if any, stands behind `assessable`.
      for block in text.components(separatedBy: "assessable: ").dropFirst() where block.hasPrefix("true") {
        nodes += 1
        let parent = block.components(separatedBy: "parent_urn: ").dropFirst().first
        headings.insert(parent.map { String($0.prefix { !$0.isNewline }) } ?? "")
      }
      questions = text.split(separator: "\n").count { $0.split(separator: " ").first == "type:" }
    }
  }

  @Test("have a section and an item for each that is counted in the text", arguments: files)
  func counts(_ file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    let imported = try Imported(bytes, named: file.lastPathComponent)
    let count = Count(String(decoding: bytes, as: UTF8.self))
    #expect(count.nodes > 0)
    #expect(imported.items.count == count.nodes + count.questions)
    #expect(imported.sections.count == count.headings.count)
    #expect(Set(imported.ids).count == imported.items.count)
    #expect(imported.problems.isEmpty, "\(imported.problems)")
    #expect(imported.dropped.allSatisfy { $0.hasPrefix(file.lastPathComponent + ":") })
  }

  @Test("are as many as are known")
  func known() throws {
    let found = try Self.files.map { file in
      let imported = try Imported(Array(try Data(contentsOf: file)), named: file.lastPathComponent)
      return [file.lastPathComponent, "\(imported.sections.count)", "\(imported.items.count)"]
    }
    #expect(
      found == [
        ["cloud-sovereignty-framework.yaml", "1", "8"], ["dynamic-questionnaire.yaml", "5", "23"],
        ["gdpr-checklist.yaml", "4", "19"],
      ])
  }
}
