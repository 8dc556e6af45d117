package import TenkenCore
package import TenkenPlugin

/// A plugin as lists show it.
package struct PluginLine: Sendable {
  package var name: String
  /// Nil where the manifest cannot be read.
  package var version: String?
  package var kinds: [String]
  package var title: Text?
  /// `workspace` or `built-in`.
  package var origin: String
  /// `trusted`, `untrusted`, `changed` or `broken`.
  package var standing: String
  package var folder: String

  package init(
    name: String, version: String?, kinds: [String], title: Text?, origin: String, standing: String,
    folder: String
  ) {
    self.name = name
    self.version = version
    self.kinds = kinds
    self.title = title
    self.origin = origin
    self.standing = standing
    self.folder = folder
  }

  /// As `tenken plugin list --json` prints it.
  package func json(_ language: Language) -> JSON {
    [
      "plugin": .string(name), "version": .text(version), "kinds": .strings(kinds),
      "title": .text(title?.in(language)), "origin": .string(origin), "standing": .string(standing),
      "folder": .string(folder),
    ]
  }
}
