import TenkenPlugin

/// Headings and paragraphs as plain text.
@main struct ReportExporter: ExporterPlugin {
  /// The report as files. Change this.
  func export(_ request: ExporterRequest) throws -> [ExportedPart] {
    var lines = [request.report.title]
    for block in request.report.blocks {
      switch block {
      case .heading(_, let text), .paragraph(let text): lines.append(text)
      case .list, .table, .chart: break
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    return [
      ExportedPart(
        name: request.name + ".txt", mediaType: "text/plain; charset=utf-8", bytes: Array(text.utf8))
    ]
  }
}
