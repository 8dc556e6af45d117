package import TenkenCore
package import TenkenExporters
package import TenkenPlugin
import TenkenPluginHost
import TenkenYAML

/// An exporter that is a plugin, used like a built-in one. Its name is the ending of the files that it is taken for.
package struct ExternalExporter: Exporter {
  private let manifest: PluginManifest
  private let shelf: PluginShelf

  init(_ manifest: PluginManifest, on shelf: PluginShelf) {
    self.manifest = manifest
    self.shelf = shelf
  }

  package var name: String { manifest.name }
  package var fileExtension: String { manifest.name }
  package var mediaType: String { "application/octet-stream" }

  package func export(
    _ report: Report, name: String, options: ExportOptions
  ) throws(Failure) -> [ExportedPart] {
    try PluginCall(shelf.plugin(manifest.name, of: .exporter), shelf.setting).export(report, name: name)
  }
}
