package import TenkenCore
import TenkenPlugin
import TenkenYAML

/// The folder of a workspace and what is where in it (contract, section 1).
package struct WorkspaceFolder: Sendable {
  /// Absolute.
  package var path: String

  package var definition: String { path + "/tenken.yaml" }
  package var record: String { path + "/tenken.db" }
  package var checklists: String { path + "/checklists" }
  package var plugins: String { path + "/plugins" }
  package var evidence: String { path + "/evidence" }
  package var templates: String { path + "/templates" }

  /// The folder that was named, else the nearest one upwards that holds a `tenken.yaml`.
  package init(in surroundings: Surroundings) throws(Failure) {
    if let named = surroundings.workspace {
      path = surroundings.absolute(named)
      if FileSystem.exists(definition) { return }
      throw Failure(
        .noWorkspace, at: Place(file: named),
        Text(ja: "このフォルダーに tenken.yaml がありません", en: "this folder holds no tenken.yaml"),
        help: WorkspaceFolder.help)
    }
    var folder = surroundings.directory
    while true {
      if FileSystem.exists(folder + "/tenken.yaml") {
        path = folder
        return
      }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "" : String(folder[..<slash])
      if folder.isEmpty { break }
    }
    throw Failure(
      .noWorkspace,
      Text(
        ja: "ワークスペースがありません（このフォルダーにも上のフォルダーにも tenken.yaml がありません）",
        en: "there is no workspace: no tenken.yaml here or in a folder above"),
      help: WorkspaceFolder.help)
  }

  private static let help = Text(
    ja: "tenken init で作るか、--workspace でフォルダーを指定してください",
    en: "make one with \"tenken init\", or name its folder with --workspace")

  /// Reads `tenken.yaml` and the lists of closed days that it names.
  package func load(_ surroundings: Surroundings) throws(Failure) -> WorkspaceDefinition {
    let file = try FileSystem.read(definition, as: surroundings.displayName(of: definition))
    var files = [file]
    let reading = YAMLReader.read(file).then { node in
      WorkspaceReader { name in
        // Only what lies in the workspace is read, and with it journalled.
        if name.hasPrefix("/") || name.split(separator: "/").contains("..") { return nil }
        let path = "\(self.path)/\(name)"
        let list = try? FileSystem.read(path, as: surroundings.displayName(of: path))
        if let list { files.append(list) }
        return list
      }.read(node)
    }
    let workspace = try reading.get()
    let texts = files.map { file in
      (
        name: String(surroundings.absolute(file.name).dropFirst(path.count + 1)),
        text: String(decoding: file.bytes, as: UTF8.self)
      )
    }
    return WorkspaceDefinition(workspace: workspace, files: texts)
  }
}

/// `tenken.yaml` as it was read, with the texts that the journal keeps of it.
package struct WorkspaceDefinition: Sendable {
  package var workspace: Workspace
  /// `tenken.yaml` first, then the lists of closed days: name in the workspace and text.
  package var files: [(name: String, text: String)]

  /// The workspace that journalled files describe.
  static func read(_ files: [(name: String, text: String)]) throws(Failure) -> Workspace {
    guard let first = files.first else {
      throw Failure(
        .damagedRecord,
        Text(ja: "操作履歴に tenken.yaml がありません", en: "the journal holds no tenken.yaml"))
    }
    return try YAMLReader.read(SourceFile(name: first.name, text: first.text)).then { node in
      WorkspaceReader { name in
        files.first { $0.name == name }.map { SourceFile(name: $0.name, text: $0.text) }
      }.read(node)
    }.get()
  }

  var json: JSON {
    .array(files.map { ["name": .string($0.name), "text": .string($0.text)] })
  }
}
