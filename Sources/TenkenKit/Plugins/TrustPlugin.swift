package import TenkenCore
import TenkenPlugin
import TenkenPluginHost
import TenkenStore
import TenkenYAML

/// Pins the files of a plugin of the workspace, so that it may run (contract, section 9).
///
/// The record keeps it: to trust a program is somebody's act, on a day, and the journal says whose. A workspace that
/// has no record yet gets one with it.
package struct TrustPlugin {
  package var office: OpenWorkspace
  package var desk: PluginDesk

  package init(_ office: OpenWorkspace, _ desk: PluginDesk) {
    self.office = office
    self.desk = desk
  }

  package struct Result: Sendable {
    package var name: String
    package var version: String
    /// SHA-256 of its files; nil where it ships with Tenken.
    package var digest: String?
    /// False where nothing had to be done.
    package var isNew: Bool
  }

  package func run(_ name: String) throws(Failure) -> Result {
    let entry = try desk.shelf.entry(name)
    let manifest = try entry.manifest.get()
    if entry.origin == .builtIn {
      return Result(name: entry.name, version: manifest.version, digest: nil, isNew: false)
    }
    let trusted = TrustedPlugin(
      id: entry.name, version: manifest.version, digest: try entry.folder.digest())
    let isNew = try office.write { writer in
      let standing: [TrustedPlugin] = try writer.reader.all()
      if standing.contains(trusted) { return false }
      try writer.file(trusted, .pluginTrusted, reason: "trusted")
      return true
    }
    return Result(name: entry.name, version: manifest.version, digest: trusted.digest, isNew: isNew)
  }
}
