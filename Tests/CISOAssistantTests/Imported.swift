import Foundation
import TenkenCore
import TenkenPlugin
import TenkenYAML

@testable import ciso_assistant

/// What the importer makes of a library.
struct Imported {
  let checklists: [JSON]
  let dropped: [String]

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  init(_ bytes: [UInt8], named name: String = "library.yaml", in language: Language = .en) throws {
    let head = RequestHead(kind: .importer, language: language.rawValue, today: "2008-07-22")
    let files = [ImporterRequest.File(name: name, bytes: bytes)]
    let imported = try CISOAssistantPlugin().read(ImporterRequest(head: head, files: files))
    (checklists, dropped) = (imported.checklists, imported.dropped)
  }

  init(fixture name: String, in language: Language = .en) throws {
    let bytes = Array(try Data(contentsOf: Self.fixtures.appending(path: name)))
    try self.init(bytes, named: name, in: language)
  }

  /// A library of one framework, whose keys stand behind four blanks.
  init(framework: String, library: String = "", in language: Language = .en) throws {
    let head = "urn: urn:x:library:desk\nlocale: en\nref_id: desk\nname: Desk\nversion: 3\n\(library)"
    try self.init(Array((head + "objects:\n  framework:\n" + framework).utf8), in: language)
  }

  var sections: [JSON] { checklists.first?["sections"]?.arrayValue ?? [] }
  var items: [JSON] { sections.flatMap { $0["items"]?.arrayValue ?? [] } }
  var ids: [String] { items.compactMap { $0["id"]?.stringValue } }

  func item(_ id: String) -> JSON? { items.first { $0["id"]?.stringValue == id } }

  /// The diagnostics of the definitions, read as files of the user's would be.
  var problems: [String] {
    readings.flatMap(\.diagnostics).map { "\($0.code): \($0.message.in(.en))" }
  }

  /// Each definition read as a file of the user's would be; themes come out whole.
  var readings: [Reading<Checklist>] {
    var nodes: [String: Reading<Node>] = [:]
    return checklists.map { definition in
      let file = SourceFile(name: "checklist.yaml", text: YAMLWriter.text(of: definition))
      let reading = YAMLReader.read(file)
      nodes[definition["checklist"]?.stringValue ?? ""] = reading
      let parents = nodes
      return reading.then { node in
        ChecklistReader(scorers: nil, parents: parents.keys.sorted()) { parents[$0] }.read(node)
      }
    }
  }
}
