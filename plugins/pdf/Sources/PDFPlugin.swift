import TenkenPlugin

/// Reports as PDF, set with pango and printed by cairo.
@main struct PDFPlugin: ExporterPlugin {
  func export(_ request: ExporterRequest) throws -> [ExportedPart] {
    let settings = try Settings(request.head.config, language: request.head.language)
    let report = request.report
    let typesetter = Typesetter(fonts: settings.fonts, language: report.language)
    let file = PDFFile(report, day: report.day ?? request.head.today, typesetter)
    if typesetter.lacksGlyphs {
      throw MissingGlyphs(report, typesetter, language: request.head.language).error
    }
    return [ExportedPart(name: request.name + ".pdf", mediaType: "application/pdf", bytes: try file.bytes())]
  }
}

extension PDFFile {
  /// The report, set.
  init(_ report: Report, day: String, _ typesetter: Typesetter) {
    if report.masthead != nil {
      self = NewsSheet(report, typesetter).file(day: day)
      return
    }
    let scale = TypeScale.report
    let measures = report.measures(scale, typesetter)
    let paper = Paper.suiting(Array(measures.values), scale: scale)
    let composer = Composer(report, typesetter, scale: scale, paper: paper)
    let (pages, outline) = composer.composed(measures)
    self.init(title: report.title, day: day, paper: paper, pages: pages, outline: outline)
  }
}

extension Report {
  /// Of each block that shows a table.
  func measures(_ scale: TypeScale, _ typesetter: Typesetter, turning: Bool = false) -> [Int: TableMeasure] {
    let ids = tableIDs
    var measures: [Int: TableMeasure] = [:]
    for (index, block) in blocks.enumerated() {
      switch block {
      case .table(let table):
        measures[index] = TableMeasure(table, size: scale.table, typesetter, turning: turning)
      case .chart(let chart) where !ids.contains(chart.table.id):
        measures[index] = TableMeasure(chart.table, size: scale.table, typesetter, turning: turning)
      default: break
      }
    }
    return measures
  }
}
