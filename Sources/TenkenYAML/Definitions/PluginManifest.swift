package import TenkenCore
package import TenkenPlugin

/// What `plugin.yaml` says (contract, section 9).
package struct PluginManifest: Sendable, Hashable {
  /// Its name: what `scorer:`, `--format`, `--via` and `tenken import` call it.
  package var name: String
  package var version: String
  /// What it does, in a line, for lists and reports.
  package var title: Text?
  /// The versions of the protocol that it speaks.
  package var protocols: [Int]
  package var kinds: [PluginKind]
  /// A program and its arguments: a file of the folder, or a program on `PATH`.
  package var run: [String]
  /// In milliseconds.
  package var timeout: Int
  /// Defaults: an object.
  package var config: JSON

  package static let defaultTimeout = 60_000

  package init(
    name: String, version: String, title: Text? = nil, protocols: [Int] = [PluginKind.protocolVersion],
    kinds: [PluginKind], run: [String], timeout: Int = defaultTimeout, config: JSON = .object([])
  ) {
    self.name = name
    self.version = version
    self.title = title
    self.protocols = protocols
    self.kinds = kinds
    self.run = run
    self.timeout = timeout
    self.config = config
  }
}
