import TenkenCore
import TenkenPlugin
import TenkenYAML
import Testing

/// What an importer made of files, read as Tenken would read it after `tenken import`.
struct Imported {
  /// Definitions as they came.
  var definitions: [JSON]
  /// Themes as the whole checklists that they stand for.
  var checklists: [Checklist]
  var dropped: [String]

  init(
    _ importer: some ImporterPlugin, _ files: [(name: String, text: String)], language: String = "en"
  ) throws {
    try self.init(importer, bytes: files.map { ($0.name, Array($0.text.utf8)) }, language: language)
  }

  init(
    _ importer: some ImporterPlugin, bytes files: [(name: String, bytes: [UInt8])], language: String = "en"
  ) throws {
    let request = ImporterRequest(
      head: RequestHead(kind: .importer, language: language, today: "2008-07-22"),
      files: files.map { ImporterRequest.File(name: $0.name, bytes: $0.bytes) })
    let reply = try importer.read(request)
    #expect(try importer.read(request) == reply, "the second time it is another")
    definitions = reply.checklists
    dropped = reply.dropped
    let sources = Dictionary(
      reply.checklists.map { definition in
        let id = definition["checklist"]?.stringValue ?? "?"
        return (id, SourceFile(name: id, text: YAMLWriter.text(of: definition)))
      }, uniquingKeysWith: { first, _ in first })
    #expect(sources.count == reply.checklists.count, "two checklists of one id")
    let reader = ChecklistReader(scorers: nil, parents: sources.keys.sorted()) { id in
      sources[id].map { YAMLReader.read($0) }
    }
    checklists = try reply.checklists.map { definition in
      let source = try #require(sources[definition["checklist"]?.stringValue ?? "?"])
      return try YAMLReader.read(source).then { reader.read($0) }.get()
    }
  }

  func checklist(_ id: String) throws -> Checklist { try #require(checklists.first { $0.id == id }) }

  /// The line of what was lost that holds some words.
  func lost(_ words: String) -> String? { dropped.first { $0.contains(words) } }
}

extension Checklist {
  func asked(_ id: String) throws -> Item { try #require(item(id)) }
}

/// The message with which an importer refuses a file; nil where it does not.
func refusal(
  _ importer: some ImporterPlugin, _ bytes: [UInt8], name: String = "a.xml", language: String = "en"
) -> String? {
  let request = ImporterRequest(
    head: RequestHead(kind: .importer, language: language, today: "2008-07-22"),
    files: [ImporterRequest.File(name: name, bytes: bytes)])
  do {
    _ = try importer.read(request)
    return nil
  } catch let error as PluginError { return error.message } catch { return "\(error)" }
}
