package import TenkenCore
import TenkenYAML

/// The checklists that can be asked: the workspace's own, and those that ship with Tenken. An id of the workspace
/// hides the built-in one.
package struct ChecklistLibrary: Sendable {
  /// Absolute folders, the workspace's first.
  private var folders: [(path: String, origin: Origin)]
  private var surroundings: Surroundings
  private var scorers: ScorerList

  package enum Origin: String, Sendable, Hashable {
    case workspace
    case builtIn = "built-in"
  }

  /// The same library, with the checklists of another folder before all others: those beside a file that a user
  /// named.
  func beside(_ folder: String) -> ChecklistLibrary {
    var library = self
    library.folders.removeAll { $0.path == folder }
    library.folders.insert((folder, .workspace), at: 0)
    return library
  }

  /// Where a checklist is defined.
  package struct Entry: Sendable, Hashable {
    package var id: String
    package var origin: Origin
    /// The folder, absolute.
    package var folder: String
    /// A built-in one of the same id that this one hides.
    package var hidesBuiltIn: Bool
  }

  /// `workspace` is nil outside a workspace: then only what ships is known.
  package init(workspace: WorkspaceFolder?, surroundings: Surroundings, scorers: ScorerList) {
    folders = []
    if let workspace { folders.append((workspace.checklists, .workspace)) }
    if let share = surroundings.share { folders.append((share + "/checklists", .builtIn)) }
    self.surroundings = surroundings
    self.scorers = scorers
  }

  /// By id, the workspace's and the built-in ones together.
  package func entries() -> [Entry] {
    var found: [String: Entry] = [:]
    for (path, origin) in folders {
      for name in FileSystem.names(in: path) where FileSystem.exists("\(path)/\(name)/checklist.yaml") {
        if found[name] == nil {
          found[name] = Entry(id: name, origin: origin, folder: "\(path)/\(name)", hidesBuiltIn: false)
        } else if found[name]?.origin == .workspace, origin == .builtIn {
          found[name]?.hidesBuiltIn = true
        }
      }
    }
    return found.values.sorted { $0.id < $1.id }
  }

  package func entry(_ id: String) throws(Failure) -> Entry {
    let entries = entries()
    if let found = entries.first(where: { $0.id == id.composed }) { return found }
    throw Failure(
      .noChecklist,
      Text(ja: "チェックリスト「\(id)」はありません", en: "there is no checklist \"\(id)\""),
      help: Suggestion.help(for: id, among: entries.map(\.id)))
  }

  package func checklist(_ id: String) throws(Failure) -> Checklist {
    try read(try entry(id)).get()
  }

  /// Reads a definition with all that is wrong with it.
  func read(_ entry: Entry) -> Reading<Checklist> { file(entry).then { reader.read($0) } }

  /// Reads definitions, with the library's as those that themes extend.
  var reader: ChecklistReader {
    let entries = entries()
    return ChecklistReader(scorers: scorers.names, parents: entries.map(\.id)) { id in
      entries.first { $0.id == id }.map(file)
    }
  }

  /// Reads definitions of which some are not in the library yet.
  func reader(with files: [(id: String, file: SourceFile)]) -> ChecklistReader {
    let known = reader
    let entries = entries()
    return ChecklistReader(
      scorers: known.scorers, parents: files.map(\.id) + entries.map(\.id)
    ) { id in
      files.first { $0.id == id }.map { YAMLReader.read($0.file) } ?? entries.first { $0.id == id }.map(file)
    }
  }

  private func file(_ entry: Entry) -> Reading<Node> {
    let path = entry.folder + "/checklist.yaml"
    do throws(Failure) {
      return YAMLReader.read(try FileSystem.read(path, as: surroundings.displayName(of: path)))
    } catch {
      return Reading(value: nil, diagnostics: error.diagnostics)
    }
  }
}
