import TenkenCore
import TenkenPlugin
import TenkenTables

/// Cells of a report as cells of a workbook: figures, shares and days as real ones, shown as their texts show them.
///
/// The number format of a text is worked out once for each shape of text.
struct XLSXFigures {
  private var formats: [Shape: XLSXNumberFormat] = [:]

  /// What the number format depends on: the text with every digit as a 0, and the sign of the value.
  private struct Shape: Hashable {
    var text: String
    var isShare: Bool
    var isNegative: Bool
  }

  mutating func value(of cell: Cell) -> (XLSXCell.Value, XLSXNumberFormat) {
    switch cell.value {
    case .number(let number) where number.isFinite:
      return (.number(number), format(cell.text, number, isShare: false))
    case .percent(let number) where number.isFinite:
      return (.number(number), format(cell.text, number, isShare: true))
    case .date(let text):
      if let day = Day(iso: text) { return (.day(day), .day) }
    case .number, .percent, nil: break
    }
    return (cell.text.isEmpty ? .blank : .text(XLSXFigures.text(cell.text)), .general)
  }

  mutating func format(_ text: String, _ value: Double, isShare: Bool) -> XLSXNumberFormat {
    let shape = Shape(
      text: String(decoding: text.utf8.map { (0x30...0x39).contains($0) ? 0x30 : $0 }, as: UTF8.self),
      isShare: isShare, isNegative: value < 0)
    if let known = formats[shape] { return known }
    let format = FigureFormat(showing: text, of: value, isShare: isShare).format
    // Texts of endless shapes, as of a hostile report, are not worth remembering.
    if formats.count < XLSXFigures.mostShapes { formats[shape] = format }
    return format
  }

  private static let mostShapes = 1_000

  static func text(_ text: String) -> String {
    // All that is not harmless has one of these bytes, and most texts of long tables have none.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }) { return text }
    return HarmlessText.lines(text).joined(separator: "\n")
  }
}

extension Cell {
  /// The value as a spreadsheet has it: a day as its serial number; nil for a gap.
  var spreadsheetFigure: Double? {
    switch value {
    case .number(let number), .percent(let number): number.isFinite ? number : nil
    case .date(let text): day(text).map { Double($0) }
    case nil: nil
    }
  }

  private func day(_ text: String) -> Int? { Day(iso: text).flatMap { XLSXCell.serial(of: $0) } }

  var isDay: Bool {
    if case .date? = value { true } else { false }
  }

  var isShare: Bool {
    if case .percent? = value { true } else { false }
  }
}
