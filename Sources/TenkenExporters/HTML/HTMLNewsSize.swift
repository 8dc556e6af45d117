import TenkenCore
import TenkenPlugin

/// The size of type in which a news sheet fits one page of A4, worked out from how much it says.
///
/// Nothing asks a font or the printer: the estimate is a little on the large side, and the size goes down in steps
/// until the estimate fits.
struct HTMLNewsSize: Sendable, Hashable {
  /// In points.
  let points: Double

  /// Between the margins, in points.
  private static let (width, height) = (186 * 72 / 25.4, 275 * 72 / 25.4)
  /// Fonts differ, and estimates err.
  private static let care = 1.03
  private static let (largest, smallest, step) = (10.5, 6.5, 0.25)

  init(_ report: Report, _ head: Masthead) {
    var points = HTMLNewsSize.largest
    while points > HTMLNewsSize.smallest,
      HTMLNewsSize.height(of: report, head, points) * HTMLNewsSize.care > HTMLNewsSize.height
    {
      points -= HTMLNewsSize.step
    }
    self.points = points
  }

  /// The rules of the page and its type.
  var rule: String {
    let (whole, quarter) = Int(points * 4).quotientAndRemainder(dividingBy: 4)
    let text = String(whole) + ["", ".25", ".5", ".75"][quarter]
    return """
      @page { size: A4; margin: 11mm 12mm 10mm; }
      @media print { .news { font-size: \(text)pt; } }
      """
  }

  /// Of the whole sheet in points.
  static func height(of report: Report, _ head: Masthead, _ points: Double) -> Double {
    let millimetre = 72 / 25.4
    let words = max(2.1 * 1.25, Double(head.lines.count) * 0.9 * 1.4) * points
    // Boxes for seals that find no room beside the words stand under them.
    let stamps = Double((report.stamps.count + 9) / 10) * 25 * millimetre
    let masthead = (report.stamps.count > 4 ? words + stamps : max(words, stamps)) + 7 * millimetre
    let title = Double(lines(report.title, points * 1.6, width)) * points * 1.6 * 1.4 + 4.5 * millimetre
    let blocks = report.blocks.reduce(0) { sum, block in
      switch block {
      case .heading(_, let text):
        sum + Double(lines(text, points * 1.15, width)) * points * 1.15 * 1.4 + 3.4 * millimetre
      case .paragraph(let text): sum + Double(lines(text, points, width)) * points * 1.5 + 1.6 * millimetre
      case .list(let items):
        sum
          + items.reduce(1.6 * millimetre) {
            $0 + Double(lines($1, points, width - points * 1.4)) * points * 1.5
          }
      case .table(let table): sum + height(of: table, points)
      // Drawn as wide as the page, and about half as high.
      case .chart: sum + width * 0.5
      }
    }
    let facts = report.facts.reduce(0) {
      $0 + Double(lines($1.value, points * 0.72, width / 2 - 24 * millimetre)) * points * 0.72 * 1.35
    }
    return masthead + title + blocks + facts / 2 + 2 * points + 3 * millimetre
  }

  private static func height(of table: Table, _ points: Double) -> Double {
    let millimetre = 72 / 25.4
    let size = points * 0.92
    let widths = HTMLColumnWidths(table)
    let long = table.columns.indices.filter { widths.isLong($0) }
    let others = table.columns.indices.filter { !widths.isLong($0) }
    let taken = others.reduce(0) { $0 + Double(widths.widest($1)) * size * 0.56 + 2 * millimetre }
    let room = max((width - taken) / Double(max(long.count, 1)) - 2 * millimetre, size * 6)
    let rows = (table.rows + table.footer).reduce(0) { sum, row in
      let most = long.map { lines(row.cell($0).text, size, room) }.max() ?? 1
      return sum + Double(max(most, 1)) * size * 1.35 + 1.2 * millimetre
    }
    let heads = (table.columns.contains { $0.group != nil } ? 2.0 : 1) * (size * 1.35 + 1.4 * millimetre)
    let caption = table.caption == nil ? 0 : size * 1.4
    let note = table.note.map {
      Double(lines($0, points * 0.85, width)) * points * 0.85 * 1.35 + 0.5 * millimetre
    }
    return heads + rows + caption + (note ?? 0) + 2.5 * millimetre
  }

  /// How many lines the text takes.
  private static func lines(_ text: String, _ size: Double, _ width: Double) -> Int {
    HarmlessText.lines(text).reduce(0) { sum, line in
      let length = Double(DisplayWidth().of(line)) * size * 0.51
      return sum + max(Int((length / width).rounded(.up)), 1)
    }
  }
}
