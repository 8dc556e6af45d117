/// How many terminal columns a text takes, after Unicode's East Asian Width (UAX #11).
package struct DisplayWidth: Sendable {
  /// Columns of an ambiguous character such as ○ or ①: 1, or 2 as many Japanese terminals draw them.
  package var ambiguous: Int

  package init(ambiguous: Int = 1) { self.ambiguous = ambiguous }

  package func of(_ text: some StringProtocol) -> Int {
    var columns = 0
    for scalar in text.unicodeScalars {
      // Characters of several scalars are rare, and finding their bounds is slow.
      guard let width = DisplayWidth.plainWidth(of: scalar) else {
        return text.reduce(0) { $0 + self.width(of: $1) }
      }
      columns += width
    }
    return columns
  }

  /// The width of what stands alone whatever follows: ASCII, kana, common Han, full-width forms.
  private static func plainWidth(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x3000...0x3029, 0x3041...0x3096, 0x309B...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF60: 2
    default: nil
    }
  }

  /// The longest beginning that fits into so many columns.
  package func prefix(of text: String, columns: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += width(of: text[index])
      if used > columns { break }
      end = text.index(after: index)
    }
    return text[..<end]
  }

  /// The text, filled with blanks to so many columns.
  package func pad(_ text: String, to columns: Int, leading: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - of(text)))
    return leading ? blanks + text : text + blanks
  }

  private func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.count == 1, first.isASCII {
      return (0x20..<0x7F).contains(first.value) ? 1 : 0
    }
    if scalars.dropFirst().contains("\u{FE0F}") { return 2 }
    // The flag of a country is two letters that count as narrow.
    if let first = scalars.first, ("\u{1F1E6}"..."\u{1F1FF}").contains(first) { return 2 }
    // The voice marks of half-width katakana belong to their character, and take a column of their own.
    let voiceMarks = scalars.dropFirst().count { $0 == "\u{FF9E}" || $0 == "\u{FF9F}" }
    return (scalars.map(width(of:)).max() ?? 0) + voiceMarks
  }

  private func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if DisplayWidth.wide.contains(scalar.value) { return 2 }
    return DisplayWidth.ambiguousRanges.contains(scalar.value) ? ambiguous : 1
  }
}
