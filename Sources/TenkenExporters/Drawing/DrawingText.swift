import TenkenCore
import TenkenPlugin

/// How long texts are in a drawing. Nothing asks a font: the widths are those of narrow and wide characters, on the
/// safe side for the fonts of the page.
enum DrawingText {
  /// In CSS pixels, as the style sheet has it.
  static let size = 12.0
  static let lineHeight = 15.0
  /// From the middle of a line to its baseline.
  static let drop = 4.2
  /// A digit or a Latin letter in the wider fonts of the page.
  private static let narrow = size * 0.61
  /// A wide character with its share of the space between scripts.
  private static let wide = size * 1.12

  private static let measure = DisplayWidth()
  private static let wrapping = TextWrapping(measure)

  static func width(of text: String) -> Double {
    let columns = measure.of(text)
    let wides = max(columns - text.count, 0)
    return Double(wides) * wide + Double(max(columns - 2 * wides, 0)) * narrow
  }

  /// The width of the longest of them; 0 where there are none.
  static func width(ofLongest texts: some Sequence<String>) -> Double {
    texts.reduce(0) { max($0, width(of: $1)) }
  }

  /// The text on so many lines of that width at most; what does not fit is cut, and ends in `…`.
  static func lines(_ text: String, width: Double, most: Int = 1) -> [String] {
    let line = HarmlessText.oneLine(text)
    let columns = columns(in: width, of: line)
    if measure.of(line) <= columns { return [line] }
    let lines = phrases(of: line, columns: columns) ?? wrapping.lines(line, width: columns)
    if lines.count <= most { return lines }
    return lines.prefix(most - 1) + [cut(rest(of: line, after: lines.prefix(most - 1)), columns: columns)]
  }

  /// What follows the lines in their text, with its spaces.
  private static func rest(of text: String, after lines: ArraySlice<String>) -> String {
    var rest = text[...]
    for line in lines { rest = rest.drop { $0 == " " }.dropFirst(line.count) }
    return String(rest.drop { $0 == " " })
  }

  static func line(_ text: String, width: Double) -> String { lines(text, width: width)[0] }

  /// Whether the text stands whole on so many lines, no word broken.
  static func fits(_ text: String, width: Double, most: Int) -> Bool {
    let line = HarmlessText.oneLine(text)
    let columns = columns(in: width, of: line)
    let lines = phrases(of: line, columns: columns) ?? wrapping.lines(line, width: columns)
    return wrapping.longestUnit(line) <= columns && lines.count <= most
  }

  /// The text broken only after what parts names and phrases; nil where a phrase is longer than a line.
  private static func phrases(of text: String, columns: Int) -> [String]? {
    var lines: [String] = []
    for phrase in HTMLText.phrases(of: text) {
      let joined = (lines.last ?? "") + phrase
      if !lines.isEmpty, measure.of(TextWrapping.trimmedEnd(joined)) <= columns {
        lines[lines.count - 1] = joined
      } else {
        lines.append(String(phrase))
      }
    }
    lines = lines.map(TextWrapping.trimmedEnd)
    return lines.count > 1 && lines.allSatisfy { measure.of($0) <= columns } ? lines : nil
  }

  /// Columns of a terminal that the width holds of such a text.
  private static func columns(in width: Double, of text: String) -> Int {
    let column = Self.width(of: text) / Double(max(measure.of(text), 1))
    // A text that fills the width just so fits.
    return max(Int(width / max(column, 1) + 1e-6), 2)
  }

  private static func cut(_ text: String, columns: Int) -> String {
    if measure.of(text) <= columns { return text }
    return TextWrapping.trimmedEnd(String(measure.prefix(of: text, columns: max(columns - 2, 1)))) + "…"
  }
}

extension SVGNode {
  /// A text on several lines around the middle of its place; what was cut shows whole under a pointer.
  static func label(
    _ text: String, lines: [String], at middle: Point, _ anchor: Anchor = .start, _ style: String = ""
  ) -> SVGNode {
    let first = middle.y - Double(lines.count - 1) * DrawingText.lineHeight / 2 + DrawingText.drop
    let texts = lines.enumerated().map { index, line in
      SVGNode.text(
        line, at: Point(middle.x, first + Double(index) * DrawingText.lineHeight), anchor, style)
    }
    let isCut = lines.last?.hasSuffix("…") == true && !text.hasSuffix("…")
    if texts.count == 1, !isCut { return texts[0] }
    return group(texts, title: isCut ? text : nil)
  }
}
