import Foundation
package import TenkenCore
import TenkenPluginHost
import TenkenReports
import TenkenYAML

/// Reads definitions and tells everything that is wrong with them, sorted by file and position (contract,
/// section 2).
package struct CheckFiles {
  private var surroundings: Surroundings
  private var scorers: ScorerList

  /// What was looked at, and what is wrong; warnings alone are no failure.
  package struct Result: Sendable {
    package var files: Int
    package var diagnostics: [Diagnostic]
    /// Found while a theme was read, in the checklist that it comes from: repeated where that is checked itself.
    fileprivate var inherited: [Diagnostic] = []

    fileprivate init(files: Int) {
      self.files = files
      diagnostics = []
    }

    /// Everything once, by file and position.
    fileprivate var sorted: Result {
      struct Mark: Hashable {
        var code: DiagnosticCode
        var place: Place?
      }
      var result = self
      // A checklist's own wording of a problem is the better one.
      let own = Set(diagnostics.map { Mark(code: $0.code, place: $0.place) })
      var told: Set<Diagnostic> = []
      result.diagnostics += inherited.filter {
        !own.contains(Mark(code: $0.code, place: $0.place)) && told.insert($0).inserted
      }
      result.diagnostics = result.diagnostics.sortedByPlace
      return result
    }
  }

  package init(_ surroundings: Surroundings, scorers: ScorerList) {
    self.surroundings = surroundings
    self.scorers = scorers
  }

  /// Everything in the workspace: `tenken.yaml`, the checklists and their examples.
  package func workspace() throws(Failure) -> Result {
    let folder = try WorkspaceFolder(in: surroundings)
    var result = Result(files: 1)
    do throws(Failure) { _ = try folder.load(surroundings) } catch { result.diagnostics += error.diagnostics }
    let library = ChecklistLibrary(workspace: folder, surroundings: surroundings, scorers: scorers)
    let entries = library.entries().filter { $0.origin == .workspace }
    var pinned: PinnedDefinitions?
    do throws(Failure) { pinned = try PinnedDefinitions(of: entries.map(\.id), in: folder) } catch {
      result.diagnostics += error.diagnostics
    }
    for entry in entries {
      let path = entry.folder + "/checklist.yaml"
      checkChecklist(path, expectedID: entry.id, pinned, &result)
      if entry.hidesBuiltIn {
        result.diagnostics.append(
          Diagnostic(
            .hidesBuiltIn, .warning, at: Place(file: surroundings.displayName(of: path), line: 1),
            Text(
              ja: "このチェックリストは、組み込みの「\(entry.id)」の代わりに使われます",
              en: "this checklist is used instead of the built-in \"\(entry.id)\""),
            help: Text(ja: "意図しない場合は、idを変えてください", en: "choose another id if that is not meant")))
      }
    }
    checkPlugins(in: folder, &result)
    for name in FileSystem.names(in: folder.templates) where Self.isTemplate(name) {
      checkTemplate("\(folder.templates)/\(name)", &result)
    }
    return result.sorted
  }

  /// The manifests of the workspace's plugins.
  private func checkPlugins(in folder: WorkspaceFolder, _ result: inout Result) {
    let setting = PluginSetting(
      language: surroundings.language, today: surroundings.today, environment: surroundings.environment)
    let shelf = PluginShelf(folders: [(folder.plugins, .workspace)], setting: setting)
    for entry in shelf.entries {
      result.files += 1
      result.diagnostics += entry.manifest.diagnostics.map { diagnostic in
        var shown = diagnostic
        shown.place?.file = surroundings.displayName(of: entry.folder.manifestFile)
        return shown
      }
    }
  }

  private static func isTemplate(_ path: String) -> Bool { path.hasSuffix(".mustache") }

  private func checkTemplate(_ path: String, _ result: inout Result) {
    result.files += 1
    do throws(Failure) {
      _ = try BulletinTemplate.read(path, as: surroundings.displayName(of: path))
    } catch {
      result.diagnostics += error.diagnostics
    }
  }

  /// The files given, whatever they define.
  package func files(_ paths: [String]) -> Result {
    var result = Result(files: 0)
    for path in paths { check(surroundings.absolute(path), &result) }
    return result.sorted
  }

  private func check(_ path: String, _ result: inout Result) {
    if FileSystem.isFolder(path), FileSystem.exists(path + "/plugin.yaml") {
      return check(path + "/plugin.yaml", &result)
    }
    if FileSystem.isFolder(path), FileSystem.exists(path + "/checklist.yaml") {
      return checkChecklist(path + "/checklist.yaml", expectedID: nil, nil, &result)
    }
    if Self.isTemplate(path) { return checkTemplate(path, &result) }
    result.files += 1
    guard let file = read(path, &result) else { return }
    let reading = YAMLReader.read(file)
    guard let node = reading.value else {
      result.diagnostics += reading.diagnostics
      return
    }
    switch FileKind.detect(node) {
    case .checklist:
      result.files -= 1
      checkChecklist(path, expectedID: nil, nil, &result)
    case .workspace:
      let base = URL(fileURLWithPath: path).deletingLastPathComponent().path
      result.diagnostics += reading.diagnostics
      result.diagnostics +=
        WorkspaceReader { name in
          try? FileSystem.read("\(base)/\(name)", as: self.surroundings.displayName(of: "\(base)/\(name)"))
        }.read(node).diagnostics
    case .sheet:
      result.diagnostics += reading.diagnostics + SheetReader.read(node).diagnostics
    case .example:
      result.diagnostics += reading.diagnostics
      checkExample(node, path, &result)
    case .holidays:
      result.diagnostics += reading.diagnostics + HolidaysReader.read(node, name: file.name).diagnostics
    case .plugin:
      result.diagnostics += reading.diagnostics + PluginManifestReader.read(node).diagnostics
    case nil:
      result.diagnostics += reading.diagnostics + [FileKind.unknown(node)]
    }
  }

  /// A definition, and where it is sound the worked examples beside it.
  private func checkChecklist(
    _ path: String, expectedID: String?, _ pinned: PinnedDefinitions?, _ result: inout Result
  ) {
    result.files += 1
    guard let file = read(path, &result) else { return }
    let reader = reader(for: path)
    let node = YAMLReader.read(file)
    let reading = node.then { reader.read($0) }
    var problems = reading.diagnostics
    defer {
      result.diagnostics += problems.filter { $0.place?.file == file.name }
      result.inherited += problems.filter { $0.place?.file != file.name }
    }
    guard let checklist = reading.value, !reading.diagnostics.hasErrors else { return }
    if let pinned, let node = node.value {
      problems += pinned.warnings(for: checklist, places: reader.questionPlaces(in: node))
    }
    if let expectedID, checklist.id != expectedID {
      result.diagnostics.append(
        Diagnostic(
          .badID, at: Place(file: file.name, line: 1),
          Text(
            ja: "idが「\(checklist.id)」ですが、フォルダーの名前は「\(expectedID)」です",
            en: "the id is \"\(checklist.id)\", but the folder is named \"\(expectedID)\""),
          help: Text(ja: "どちらかを合わせてください", en: "make them the same")))
    }
    let examples = URL(fileURLWithPath: path).deletingLastPathComponent().path + "/examples"
    for name in FileSystem.names(in: examples) where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      result.files += 1
      guard let example = read("\(examples)/\(name)", &result) else { continue }
      let reading = YAMLReader.read(example).then(ExampleReader.read)
      result.diagnostics += reading.diagnostics
      if let example = reading.value, !reading.diagnostics.hasErrors {
        result.diagnostics += ExampleRun(checklist: checklist, scorers: scorers).problems(of: example)
      }
    }
  }

  /// An example that was named by itself runs against the checklist in the folder above.
  private func checkExample(_ node: Node, _ path: String, _ result: inout Result) {
    let reading = ExampleReader.read(node)
    result.diagnostics += reading.diagnostics
    let definition = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent().path
    guard let example = reading.value, let file = read(definition + "/checklist.yaml", &result) else {
      return
    }
    let checklist = YAMLReader.read(file).then { reader(for: definition + "/checklist.yaml").read($0) }
    if let checklist = checklist.value, !reading.diagnostics.hasErrors {
      result.diagnostics += ExampleRun(checklist: checklist, scorers: scorers).problems(of: example)
    }
  }

  /// Reads definitions, and themes of those beside the file, in the workspace, or built in.
  private func reader(for path: String) -> ChecklistReader {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent().path
    return ChecklistLibrary(
      workspace: try? WorkspaceFolder(in: surroundings), surroundings: surroundings, scorers: scorers
    ).beside(folder).reader
  }

  private func read(_ path: String, _ result: inout Result) -> SourceFile? {
    do throws(Failure) {
      return try FileSystem.read(path, as: surroundings.displayName(of: path))
    } catch {
      result.diagnostics += error.diagnostics
      return nil
    }
  }
}
