/// The exporters that are part of Tenken, in the order in which they are listed.
package enum BuiltInExporters {
  package static let all: [any Exporter] = [
    TextExporter(),
    MarkdownExporter(),
    CSVExporter(),
    JSONExporter(),
    HTMLExporter(),
    XLSXExporter(),
  ]
}
