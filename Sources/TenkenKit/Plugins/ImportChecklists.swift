package import TenkenCore
import TenkenPlugin
import TenkenPluginHost
import TenkenYAML

/// Turns files of another program into checklists of the workspace (contract, section 9).
///
/// All definitions are read as files of the user's would be, before the first is written: one that is wrong refuses
/// them all.
package struct ImportChecklists {
  private var desk: PluginDesk

  package init(_ desk: PluginDesk) { self.desk = desk }

  package struct Result: Sendable {
    /// The files that were written, as the user would name them.
    package var files: [String]
    /// The ids of the checklists.
    package var checklists: [String]
    /// What could not be carried, and where it stands in the source.
    package var dropped: [String]
  }

  /// - Parameter directory: where the folders of the checklists go; nil for the workspace's own.
  package func run(_ format: String, _ paths: [String], to directory: String?) throws(Failure) -> Result {
    let surroundings = desk.surroundings
    let call = PluginCall(try importer(format), desk.shelf.setting)
    let target: String
    if let directory {
      target = surroundings.absolute(directory)
    } else {
      target = try WorkspaceFolder(in: surroundings).checklists
    }
    let files = try paths.map { (path) throws(Failure) in
      let file = try FileSystem.read(surroundings.absolute(path), as: path)
      return ImporterRequest.File(
        name: String(path.split(separator: "/").last ?? ""), bytes: file.bytes)
    }
    let imported = try call.read(files)
    let sources = try sources(imported.checklists, in: target, call)
    try check(sources)
    for (_, file) in sources {
      let path = surroundings.absolute(file.name)
      let folder = String(path.dropLast("/checklist.yaml".count))
      try FileSystem.makeFolder(folder, as: surroundings.displayName(of: folder))
      try FileSystem.write(file.bytes, to: path, as: file.name)
    }
    return Result(
      files: sources.map(\.file.name), checklists: sources.map(\.id), dropped: imported.dropped)
  }

  /// Whose name is a format's.
  private func importer(_ format: String) throws(Failure) -> Plugin {
    let known = desk.shelf.manifests(of: .importer).map(\.name)
    if desk.shelf.entries.contains(where: { $0.name == format.composed }) {
      return try desk.shelf.plugin(format, of: .importer)
    }
    throw Failure(
      .usage, Text(ja: "「\(format)」という形式は取り込めません", en: "there is no importer of \"\(format)\""),
      help: Suggestion.help(for: format, among: known)
        ?? Text(
          ja: "取込みのプラグインがありません（tenken new plugin --kind importer で作れます）",
          en: "there is no importer plugin; \"tenken new plugin --kind importer\" makes one"))
  }

  /// The definitions as files, of which none may stand there yet.
  private func sources(
    _ definitions: [JSON], in target: String, _ call: PluginCall
  ) throws(Failure) -> [(id: String, file: SourceFile)] {
    if definitions.isEmpty {
      throw call.refused(Text(ja: "チェックリストがありません", en: "it holds no checklist"))
    }
    var sources: [(id: String, file: SourceFile)] = []
    var standing: [Diagnostic] = []
    for definition in definitions {
      guard let id = definition["checklist"]?.stringValue else {
        throw call.misshapen(ShapeError("/checklists/\(sources.count)/checklist", .missing))
      }
      if let problem = Identifier.problem(with: id) { throw call.refused(problem) }
      // Disks that fold case hold one folder for two such ids.
      if sources.contains(where: { $0.id.lowercased() == id.lowercased() }) {
        throw call.misshapen(ShapeError("/checklists/\(sources.count)/checklist", .repeated))
      }
      let name = desk.surroundings.displayName(of: "\(target)/\(id)/checklist.yaml")
      if FileSystem.exists(desk.surroundings.absolute(name)) {
        standing.append(
          Diagnostic(
            .alreadyThere, at: Place(file: name),
            Text(ja: "すでにファイルがあります", en: "a file stands there already"),
            help: Text(ja: "消すか、-o で別のフォルダーを指定してください", en: "take it away, or name another folder with -o")))
      }
      sources.append((id, SourceFile(name: name, text: YAMLWriter.text(of: definition))))
    }
    if !standing.isEmpty { throw Failure(standing) }
    return sources
  }

  /// Reads what was made, themes after what they extend.
  private func check(_ sources: [(id: String, file: SourceFile)]) throws(Failure) {
    let surroundings = desk.surroundings
    let library = ChecklistLibrary(
      workspace: try? WorkspaceFolder(in: surroundings), surroundings: surroundings, scorers: desk.scorers)
    let reader = library.reader(with: sources)
    var problems: [Diagnostic] = []
    for (_, file) in sources { problems += YAMLReader.read(file).then { reader.read($0) }.diagnostics }
    if problems.hasErrors { throw Failure(problems.sortedByPlace) }
  }
}
