package import TenkenCore
package import TenkenPlugin

package struct HTMLExporter: Exporter {
  package let name = "html"
  package let fileExtension = "html"
  package let mediaType = "text/html; charset=utf-8"
  package init() {}
  package func export(_ report: Report, name: String, options: ExportOptions) throws(Failure)
    -> [ExportedPart]
  { [] }
}
