import TenkenCore

/// How high a row must be for its wrapped texts. Spreadsheets do not measure them when they open a file.
struct RowHeight {
  var language: Language

  /// Of one line, in points: of Yu Gothic or Calibri at their usual size.
  var line: Double { language == .ja ? 18.75 : 15 }

  private static let usualSize = 11.0
  private static let usualWidth = 8.43
  /// What a row can have.
  private static let highest = 409.0

  /// - Parameter widths: of the columns, in characters.
  func points(of cells: [XLSXCell], widths: [Double]) -> Double {
    var height = line
    for (index, cell) in cells.enumerated() {
      guard case .text(let text) = cell.value, cell.style.wraps || cell.style.size != nil else { continue }
      let scale = (cell.style.size ?? RowHeight.usualSize) / RowHeight.usualSize
      let width = (widths.indices.contains(index) ? widths[index] : RowHeight.usualWidth) / scale
      height = max(height, line * scale * Double(cell.style.wraps ? lines(of: text, in: width) : 1))
    }
    return min(height, RowHeight.highest)
  }

  /// Whether a text surely is one line, told by its bytes: most are, and to measure them all takes time.
  private func isShort(_ text: String, in width: Double) -> Bool {
    var (most, isPlain) = (0, true)
    for byte in text.utf8 {
      switch byte {
      // What C2 and E2 begin may be a line's end.
      case ..<0x20, 0xC2, 0xE2: return false
      case 0x80..<0xC0: continue
      case 0xC0...: (most, isPlain) = (most + 2, false)
      default: most += 1
      }
    }
    return isPlain ? most < Int(width) : Double(most) <= width - 2
  }

  /// ○ and its like are wide in Japanese fonts; a character of the width stays free, for indents and breaks.
  private func lines(of text: String, in width: Double) -> Int {
    if isShort(text, in: width) { return 1 }
    let measure = DisplayWidth(ambiguous: 2)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
      lines, part in
      lines + max(1, Int((Double(measure.of(part)) / max(1, width - 2)).rounded(.up)))
    }
  }
}
