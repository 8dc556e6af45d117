import TenkenPlugin

/// The paper on which a report is printed: what its widest table needs.
struct HTMLPaper: Sendable, Hashable {
  enum Size: String, Sendable {
    case portrait = "A4"
    case landscape = "A4 landscape"
    case large = "A3 landscape"

    /// Between the margins, in columns of a terminal at the normal size of type.
    var columns: Int {
      switch self {
      case .portrait: 104
      case .landscape: 154
      case .large: 228
      }
    }
  }

  let size: Size

  /// How much more fits in small type.
  private static let dense = 1.22

  init(_ report: Report) {
    guard report.masthead == nil else {
      size = .portrait
      return
    }
    let widest =
      report.blocks.map { block in
        switch block {
        case .table(let table): HTMLColumnWidths(table).total
        case .chart(let chart) where report.blocks.placeOfTable(chart.table.id) == nil:
          HTMLColumnWidths(chart.table).total
        case .chart, .heading, .paragraph, .list: 0
        }
      }.max() ?? 0
    let sizes: [Size] = [.portrait, .landscape]
    size = sizes.first { Double(widest) <= Double($0.columns) * HTMLPaper.dense } ?? .large
  }

  /// Whether the table needs the small type.
  func isDense(_ table: Table) -> Bool { HTMLColumnWidths(table).total > size.columns }

  /// The rule of the page, with its number and the report's title at the foot.
  func rule(title: String) -> String {
    // On a page as low as this a drawing of the full width would leave the page before it empty.
    let drawings =
      size == .landscape ? "\n@media print { .chart > .drawing.wide { max-width: 140mm; } }" : ""
    return """
      @page {
        size: \(size.rawValue); margin: 14mm 12mm 16mm;
        @bottom-left { content: \(HTMLText.cssString(title)); font: 7.5pt sans-serif; color: #444444; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt sans-serif; color: #444444; }
      }\(drawings)
      """
  }
}
