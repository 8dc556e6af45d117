import TenkenPlugin

/// A report with a masthead: it wants to be one page of A4, and its type is as large as that allows.
struct NewsSheet {
  private let report: Report
  private let typesetter: Typesetter

  /// In points, of the running text; the last is the least that is still read.
  private static let sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5]
  /// Where one page does not do.
  private static let sizeOnPages = 9.0

  init(_ report: Report, _ typesetter: Typesetter) {
    self.report = report
    self.typesetter = typesetter
  }

  func file(day: String) -> PDFFile {
    // Upright if it can be; rather than that it is not, titles of columns run upwards.
    var onSide: PDFFile?
    for turning in [false, true] {
      for size in Self.sizes {
        let file = file(TypeScale(body: size), turning: turning, day: day)
        guard file.pages.count == 1 else { continue }
        if file.paper.width < file.paper.height { return file }
        onSide = onSide ?? file
      }
    }
    if let onSide { return onSide }
    return file(TypeScale(body: Self.sizeOnPages), turning: false, day: day)
  }

  private func file(_ scale: TypeScale, turning: Bool, day: String) -> PDFFile {
    let measures = report.measures(scale, typesetter, turning: turning)
    var paper = Paper.suiting(Array(measures.values), scale: scale)
    // A page of its own has narrower margins than a report, and is never A3.
    paper = paper == .a4 ? .a4 : .a4Landscape
    (paper.left, paper.right, paper.top, paper.bottom) = (48, 48, 42, 40)
    let composer = Composer(report, typesetter, scale: scale, paper: paper)
    let (pages, outline) = composer.composed(measures)
    return PDFFile(title: report.title, day: day, paper: paper, pages: pages, outline: outline)
  }
}
