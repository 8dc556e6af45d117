import Foundation
package import TenkenCore
package import TenkenPlugin
import TenkenYAML

/// Writes skeletons that work at once: a plugin, a checklist (contract, section 2), or the wording of a report.
///
/// They are the files of `examples/new`, in which `NAME` stands for the name.
package struct NewFiles {
  private var surroundings: Surroundings

  package init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  package enum PluginLanguage: String, CaseIterable, Sendable {
    case python, swift, sh
  }

  /// A plugin in the workspace's `plugins/`, or in a folder.
  ///
  /// - Returns: the files, as the user would name them.
  package func plugin(
    _ name: String, _ kind: PluginKind, in language: PluginLanguage, at directory: String?
  ) throws(Failure) -> [String] {
    let share = try share()
    let skeletons = share + "/examples/new/plugins"
    let folder = "\(skeletons)/\(kind.rawValue)-\(language.rawValue)"
    guard FileSystem.isFolder(folder) else {
      let known = FileSystem.names(in: skeletons).filter { $0.hasPrefix(kind.rawValue + "-") }
        .map { String($0.dropFirst(kind.rawValue.count + 1)) }.joined(separator: ", ")
      throw Failure(
        .usage,
        Text(
          ja: "\(kind.rawValue) のひな型は \(language.rawValue) にはありません",
          en: "there is no skeleton of a \(kind.rawValue) in \(language.rawValue)"),
        help: Text(ja: "使えるもの: \(known)", en: "known: \(known)"))
    }
    let target = try target(directory) { $0.plugins }
    // In the repository the library is a product of the package itself.
    let library = FileSystem.exists(share + "/swift/Package.swift") ? share + "/swift" : share
    return try copy(folder, named: name, into: target, ["NAME": name, "TENKEN_PACKAGE": library])
  }

  /// A checklist with an example in the workspace's `checklists/`, or in a folder.
  package func checklist(_ name: String, at directory: String?) throws(Failure) -> [String] {
    let target = try target(directory) { $0.checklists }
    return try copy(try share() + "/examples/new/checklist", named: name, into: target, ["NAME": name])
  }

  /// The templates of a report as they ship, one for each language, in the workspace's `templates/`, or in a folder.
  package func template(_ template: Template, at directory: String?) throws(Failure) -> [String] {
    let target = try target(directory) { $0.templates }
    let files = try Language.allCases.map { language throws(Failure) in
      let name = template.fileName(language)
      let source = "\(try share())/\(Template.folder)/\(name)"
      return (path: "\(target)/\(name)", bytes: try FileSystem.read(source, as: name).bytes)
    }
    if let standing = files.first(where: { FileSystem.exists($0.path) }) {
      throw Failure(
        .alreadyThere, at: Place(file: surroundings.displayName(of: standing.path)),
        Text(ja: "すでにあります", en: "it stands there already"),
        help: Text(
          ja: "付属のものに戻すには、先に消すか名前を変えてください", en: "to begin anew, take it away or rename it first"))
    }
    try FileSystem.makeFolder(target, as: surroundings.displayName(of: target))
    return try files.map { path, bytes throws(Failure) in
      let shown = surroundings.displayName(of: path)
      try FileSystem.write(bytes, to: path, as: shown)
      return shown
    }
  }

  /// A report whose wording a company can replace.
  package enum Template: String, CaseIterable, Sendable {
    case bulletin

    /// In what ships with Tenken.
    static let folder = "examples/new/templates"

    func fileName(_ language: Language) -> String { "\(rawValue).\(language.rawValue).mustache" }
  }

  private func target(
    _ directory: String?, own: (WorkspaceFolder) -> String
  ) throws(Failure) -> String {
    if let directory { return surroundings.absolute(directory) }
    return own(try WorkspaceFolder(in: surroundings))
  }

  func share() throws(Failure) -> String {
    if let share = surroundings.share { return share }
    throw Failure(
      .noFile, Text(ja: "Tenkenに付属するファイルが見つかりません", en: "what ships with Tenken cannot be found"),
      help: Text(
        ja: "TENKEN_SHARE でフォルダーを指定するか、scripts/install で入れ直してください",
        en: "name the folder with TENKEN_SHARE, or install again with scripts/install"))
  }

  private func copy(
    _ source: String, named name: String, into target: String, _ words: [String: String]
  ) throws(Failure) -> [String] {
    if let problem = Identifier.problem(with: name) {
      throw Failure(.usage, problem, help: Text(ja: "例: my-checks", en: "for example: my-checks"))
    }
    let folder = "\(target)/\(name)"
    if FileSystem.exists(folder) {
      throw Failure(
        .alreadyThere, at: Place(file: surroundings.displayName(of: folder)),
        Text(ja: "すでにあります", en: "it stands there already"),
        help: Text(ja: "別の名前にしてください", en: "choose another name"))
    }
    var made: [String] = []
    for file in (FileManager.default.subpaths(atPath: source) ?? []).sorted() {
      let path = "\(source)/\(file)"
      if FileSystem.isFolder(path) { continue }
      let text = String(decoding: try FileSystem.read(path, as: file).bytes, as: UTF8.self)
      let written = "\(folder)/\(Self.filled(file, words))"
      let shown = surroundings.displayName(of: written)
      try FileSystem.makeFolder(
        String(written[..<(written.lastIndex(of: "/") ?? written.endIndex)]), as: shown)
      try FileSystem.write(Array(Self.filled(text, words).utf8), to: written, as: shown)
      if FileManager.default.isExecutableFile(atPath: path) { chmod(written, 0o755) }
      made.append(shown)
    }
    return made
  }

  private static func filled(_ text: String, _ words: [String: String]) -> String {
    words.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }
}
