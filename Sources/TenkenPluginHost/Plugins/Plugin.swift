import TenkenCore
package import TenkenPlugin
package import TenkenYAML

/// A plugin that may run: its manifest and where it lies.
package struct Plugin: Sendable {
  package var manifest: PluginManifest
  /// Absolute.
  package var folder: String
  package var origin: PluginOrigin

  package init(manifest: PluginManifest, folder: String, origin: PluginOrigin = .workspace) {
    self.manifest = manifest
    self.folder = folder
    self.origin = origin
  }

  package var name: String { manifest.name }

  /// The first lines of a request to it: the manifest's configuration with what the user changed of it.
  package func head(_ kind: PluginKind, _ setting: PluginSetting, config: JSON = .object([])) -> RequestHead {
    let changed = config.members ?? []
    let kept = (manifest.config.members ?? []).map { own in changed.first { $0.key == own.key } ?? own }
    let added = changed.filter { manifest.config[$0.key] == nil }
    return RequestHead(
      kind: kind, language: setting.language.rawValue, today: setting.today.description,
      config: .object(kept + added))
  }
}

/// Where a plugin was found.
package enum PluginOrigin: String, Sendable, Hashable {
  case workspace
  case builtIn = "built-in"
}

/// Whether a plugin may run.
package enum PluginStanding: String, Sendable, Hashable, CaseIterable {
  /// It ships with Tenken, or its files are those that were trusted.
  case trusted
  case untrusted
  /// Its files are not those that were trusted.
  case changed
  /// Its manifest is faulty.
  case broken
}
