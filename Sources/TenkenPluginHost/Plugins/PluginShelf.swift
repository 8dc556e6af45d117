import Foundation
import Synchronization
package import TenkenCore
package import TenkenPlugin
package import TenkenYAML

/// The plugins that a command can use: the workspace's, then those that ship with Tenken (contract, section 9). A
/// name of the workspace hides the shipped one. Folders are read when first asked for, once.
package final class PluginShelf: Sendable {
  /// A folder with a manifest, sound or not.
  package struct Entry: Sendable {
    package var name: String
    package var folder: PluginFolder
    package var origin: PluginOrigin
    package var manifest: Reading<PluginManifest>
  }

  package let setting: PluginSetting
  private let folders: [(path: String, origin: PluginOrigin)]
  /// Names of what is part of Tenken, which no plugin can be.
  private let reserved: [PluginKind: [String]]
  private let trusted: @Sendable (String) throws(Failure) -> String?
  private let state = Mutex(State())

  private struct State {
    var entries: [Entry]?
    /// Those that were found fit to run, by folder.
    var ready: [String: Plugin] = [:]
  }

  /// - Parameters:
  ///   - folders: absolute folders that hold a folder for each plugin, the workspace's first.
  ///   - trusted: the digest that was trusted of a plugin of the workspace; nil where none was.
  package init(
    folders: [(path: String, origin: PluginOrigin)], setting: PluginSetting,
    reserved: [PluginKind: [String]] = [:],
    trusted: @escaping @Sendable (String) throws(Failure) -> String? = { _ in nil }
  ) {
    self.folders = folders
    self.setting = setting
    self.reserved = reserved
    self.trusted = trusted
  }

  /// By name.
  package var entries: [Entry] {
    state.withLock { state in
      if let known = state.entries { return known }
      let found = discover()
      state.entries = found
      return found
    }
  }

  private func discover() -> [Entry] {
    var found: [String: Entry] = [:]
    for (path, origin) in folders {
      for name in ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() {
        let folder = PluginFolder("\(path)/\(name)")
        guard found[name] == nil, folder.standsThere else { continue }
        let manifest = folder.manifest().then { check($0, in: folder, named: name) }
        found[name] = Entry(name: name, folder: folder, origin: origin, manifest: manifest)
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }

  /// A plugin goes by the name of its folder, which must be no built-in's.
  private func check(
    _ manifest: PluginManifest, in folder: PluginFolder, named name: String
  ) -> Reading<PluginManifest> {
    var diagnostics: [Diagnostic] = []
    let place = Place(file: folder.manifestFile, line: 1)
    if manifest.name != name {
      diagnostics.append(
        Diagnostic(
          .badID, at: place,
          Text(
            ja: "名前が「\(manifest.name)」ですが、フォルダーの名前は「\(name)」です",
            en: "the name is \"\(manifest.name)\", but the folder is named \"\(name)\""),
          help: Text(ja: "どちらかを合わせてください", en: "make them the same")))
    }
    for kind in manifest.kinds where reserved[kind]?.contains(manifest.name) == true {
      diagnostics.append(
        Diagnostic(
          .duplicateID, at: place,
          Text(
            ja: "「\(manifest.name)」は組み込みの名前です", en: "\"\(manifest.name)\" is the name of a built-in"),
          help: Text(ja: "別の名前にしてください", en: "choose another name")))
    }
    return Reading(value: manifest, diagnostics: diagnostics)
  }

  /// The sound ones of a kind, trusted or not.
  package func manifests(of kind: PluginKind) -> [PluginManifest] {
    entries.compactMap { $0.manifest.diagnostics.hasErrors ? nil : $0.manifest.value }
      .filter { $0.kinds.contains(kind) }
  }

  package func entry(_ name: String) throws(Failure) -> Entry {
    let entries = entries
    if let found = entries.first(where: { $0.name == name.composed }) { return found }
    throw Failure(
      .noPlugin, Text(ja: "プラグイン「\(name)」はありません", en: "there is no plugin \"\(name)\""),
      help: Suggestion.help(for: name, among: entries.map(\.name))
        ?? Text(ja: "tenken new plugin で作れます", en: "make one with \"tenken new plugin\""))
  }

  /// Whether a folder, however its path is written, is that of a plugin which ships with Tenken.
  package func ships(_ path: String) -> Bool {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let parent = url.deletingLastPathComponent().path
    return folders.contains { folder in
      folder.origin == .builtIn && URL(filePath: folder.path).resolvingSymlinksInPath().path == parent
    }
  }

  package func standing(of entry: Entry) throws(Failure) -> PluginStanding {
    if entry.manifest.value == nil || entry.manifest.diagnostics.hasErrors { return .broken }
    if entry.origin == .builtIn { return .trusted }
    guard let pinned = try trusted(entry.name) else { return .untrusted }
    return try entry.folder.digest() == pinned ? .trusted : .changed
  }

  /// A plugin that may run, or why it may not.
  ///
  /// - Parameter kind: what it must be; nil for any.
  package func plugin(_ name: String, of kind: PluginKind?) throws(Failure) -> Plugin {
    let entry = try entry(name)
    let plugin: Plugin
    if let known = state.withLock({ $0.ready[entry.folder.path] }) {
      plugin = known
    } else {
      plugin = Plugin(
        manifest: try entry.manifest.get(), folder: entry.folder.path, origin: entry.origin)
      try requireTrust(entry)
      state.withLock { $0.ready[entry.folder.path] = plugin }
    }
    guard let kind, !plugin.manifest.kinds.contains(kind) else { return plugin }
    let known = manifests(of: kind).map(\.name).joined(separator: ", ")
    throw Failure(
      .noPlugin,
      Text(
        ja: "プラグイン「\(entry.name)」は \(kind.rawValue) ではありません",
        en: "plugin \"\(entry.name)\" is no \(kind.rawValue)"),
      help: known.isEmpty ? nil : Text(ja: "使えるもの: \(known)", en: "known: \(known)"))
  }

  private func requireTrust(_ entry: Entry) throws(Failure) {
    let name = entry.name
    switch try standing(of: entry) {
    case .trusted, .broken: return
    case .untrusted:
      throw Failure(
        .pluginUntrusted, at: Place(file: entry.folder.path),
        Text(
          ja: "プラグイン「\(name)」はまだ信頼されていないため、実行しません",
          en: "plugin \"\(name)\" is not trusted yet and does not run"),
        help: Text(
          ja: "中身を確かめてから tenken plugin trust \(name) を実行してください",
          en: "read its files, then run \"tenken plugin trust \(name)\""))
    case .changed:
      throw Failure(
        .pluginChanged, at: Place(file: entry.folder.path),
        Text(
          ja: "プラグイン「\(name)」のファイルが、信頼したときから変わっているため、実行しません",
          en: "the files of plugin \"\(name)\" are not those that were trusted, so it does not run"),
        help: Text(
          ja: "変わったところを確かめてから tenken plugin trust \(name) を実行してください",
          en: "see what changed, then run \"tenken plugin trust \(name)\" again"))
    }
  }
}
