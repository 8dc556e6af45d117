package import TenkenCore
package import TenkenPlugin

package struct MarkdownExporter: Exporter {
  package let name = "markdown"
  package let fileExtension = "md"
  package let mediaType = "text/markdown; charset=utf-8"
  package init() {}
  package func export(_ report: Report, name: String, options: ExportOptions) throws(Failure)
    -> [ExportedPart]
  { [] }
}
