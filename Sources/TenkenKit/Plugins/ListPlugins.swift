package import TenkenCore
import TenkenPlugin
import TenkenPluginHost
package import TenkenReports
import TenkenYAML

/// The plugins of the workspace and those that ship with Tenken.
package struct ListPlugins {
  private var desk: PluginDesk

  package init(_ desk: PluginDesk) { self.desk = desk }

  package func run() throws(Failure) -> [PluginLine] {
    try desk.shelf.entries.map { (entry) throws(Failure) in
      let manifest = entry.manifest.value
      return PluginLine(
        name: entry.name, version: manifest?.version, kinds: (manifest?.kinds ?? []).map(\.rawValue),
        title: manifest?.title, origin: entry.origin.rawValue,
        standing: try desk.shelf.standing(of: entry).rawValue,
        folder: desk.surroundings.displayName(of: entry.folder.path))
    }
  }

  /// What is wrong with the manifests.
  package var problems: [Diagnostic] { desk.shelf.entries.flatMap(\.manifest.diagnostics) }
}
