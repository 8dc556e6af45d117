import Synchronization
package import TenkenCore
package import TenkenExporters
package import TenkenPlugin
package import TenkenPluginHost
import TenkenStore
import TenkenYAML

/// The plugins that a command can use: looked for, trusted and run (contract, section 9).
package struct PluginDesk: Sendable {
  package let surroundings: Surroundings
  package let shelf: PluginShelf
  /// The built-in scorers first; plugins are looked for only where a checklist names none of them.
  package let scorers: ScorerList

  package init(_ surroundings: Surroundings, scorers: [any Scorer], exporters: [any Exporter]) {
    self.surroundings = surroundings
    let workspace = try? WorkspaceFolder(in: surroundings)
    var folders: [(path: String, origin: PluginOrigin)] = []
    if let workspace { folders.append((workspace.plugins, .workspace)) }
    if let share = surroundings.share { folders.append((share + "/plugins", .builtIn)) }
    let trust = TrustOfRecord(file: workspace?.record)
    let shelf = PluginShelf(
      folders: folders,
      setting: PluginSetting(
        language: surroundings.language, today: surroundings.today, environment: surroundings.environment,
        programs: surroundings.programs),
      reserved: [.scorer: scorers.map(\.name), .exporter: exporters.map(\.name)]
    ) { (name) throws(Failure) in try trust.digest(of: name) }
    self.shelf = shelf
    self.scorers = ScorerList(scorers) {
      shelf.manifests(of: .scorer).map { ExternalScorer($0, on: shelf) }
    }
  }

  package var exporters: [any Exporter] {
    shelf.manifests(of: .exporter).map { ExternalExporter($0, on: shelf) }
  }

  /// A plugin by its name; a folder, which has a slash or is there, as it was named: that is no search, and whoever
  /// names it wants it run, trusted or not.
  func plugin(named name: String) throws(Failure) -> Plugin {
    let path = surroundings.absolute(name)
    func isFolderAlone() -> Bool {
      FileSystem.isFolder(path) && !shelf.entries.contains { $0.name == name.composed }
    }
    guard name.contains("/") || isFolderAlone() else { return try shelf.plugin(name, of: nil) }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    return Plugin(
      manifest: try PluginFolder(folder).manifest().get(), folder: folder,
      origin: shelf.ships(folder) ? .builtIn : .workspace)
  }

  /// Hands a request to a plugin and gives back its reply, for those who write one.
  package func run(_ name: String, request: [UInt8]) throws(Failure) -> PluginCall.Answer {
    try PluginCall(plugin(named: name), shelf.setting).answer(to: request)
  }

  /// Runs a plugin through its contract.
  package func check(_ name: String) throws(Failure) -> [ContractResult] {
    PluginContract(try plugin(named: name), shelf.setting).results
  }

  /// Has people told by a notifier.
  package func notify(
    via name: String, _ event: NotifierRequest.Event, items: [JSON], people: [JSON]
  ) throws(Failure) -> Notified {
    try PluginCall(shelf.plugin(name, of: .notifier), shelf.setting)
      .notify(event, items: items, people: people)
  }
}

/// The digests that the record says are trusted, read when first asked for.
private final class TrustOfRecord: Sendable {
  private let file: String?
  private let digests = Mutex<[String: String]?>(nil)

  init(file: String?) { self.file = file }

  func digest(of plugin: String) throws(Failure) -> String? {
    try digests.withLock { digests throws(Failure) in
      if let known = digests { return known[plugin] }
      let read = try digestsOfRecord()
      digests = read
      return read[plugin]
    }
  }

  private func digestsOfRecord() throws(Failure) -> [String: String] {
    guard let file else { return [:] }
    let trusted: [TrustedPlugin] = try Record(readingFrom: file).read { try $0.all() }
    return Dictionary(trusted.map { ($0.id, $0.digest) }, uniquingKeysWith: { $1 })
  }
}
