package import TenkenCore
package import TenkenPlugin

/// The report document itself, as an exporter plugin receives it.
package struct JSONExporter: Exporter {
  package let name = "json"
  package let fileExtension = "json"
  package let mediaType = "application/json"

  package init() {}

  package func export(
    _ report: Report, name: String, options: ExportOptions
  ) throws(Failure) -> [ExportedPart] {
    [part(report.json.pretty + "\n", name: name)]
  }
}
