package import TenkenCore
import TenkenPlugin

/// Breaks texts into lines of so many columns, between words or between Japanese characters.
///
/// No line begins with a closing mark (、。）」 and small kana) or ends with an opening one (「（).
package struct TextWrapping: Sendable {
  let measure: DisplayWidth

  package init(_ measure: DisplayWidth) { self.measure = measure }

  private static let neverFirst: Set<Character> = Set(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】°′″℃％‰〜～…‥,.:;?!)]}%｡｣､･ｰ　"
      + "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
  private static let neverLast: Set<Character> = Set("（〔［｛〈《「『【‘“([{｢￥¥$#")

  /// At least one line; without blanks at the ends of lines.
  ///
  /// - Parameters:
  ///   - width: of every line; nil where there is no bound.
  ///   - firstWidth: of the first line, where it differs.
  ///   - indent: by which later lines are to be moved in; their width is less by it.
  package func lines(_ text: String, width: Int?, firstWidth: Int? = nil, indent: Int = 0) -> [String] {
    let paragraphs = HarmlessText.lines(text)
    guard let width else { return paragraphs.map { TextWrapping.trimmedEnd($0) } }
    var out: [String] = []
    for paragraph in paragraphs {
      let first = out.isEmpty ? firstWidth ?? width : width - indent
      // Most texts fit; finding where they could break is slow.
      if measure.of(paragraph) <= first {
        out.append(TextWrapping.trimmedEnd(paragraph))
        continue
      }
      out += wrap(paragraph, first: max(first, 1), rest: max(width - indent, 1))
    }
    return out
  }

  /// Columns of the longest piece that is not broken.
  func longestUnit(_ text: String) -> Int {
    HarmlessText.lines(text).flatMap(units).map { measure.of($0) }.max() ?? 0
  }

  /// A line of so many columns.
  func rule(_ columns: Int) -> String {
    String(repeating: "─", count: columns / max(measure.of("─"), 1))
  }

  private func wrap(_ paragraph: String, first: Int, rest: Int) -> [String] {
    var out: [String] = []
    var line = ""
    var used = 0
    var room = first
    func end() {
      out.append(TextWrapping.trimmedEnd(line))
      (line, used, room) = ("", 0, rest)
    }
    for unit in units(of: paragraph) {
      let width = measure.of(unit)
      if used > 0, used + width > room {
        if unit == " " { continue }
        end()
      }
      if used == 0, unit == " ", !out.isEmpty { continue }
      var remaining = unit[...]
      while measure.of(remaining) > room - used, remaining.count > 1 {
        let fitting = measure.prefix(of: String(remaining), columns: room - used)
        let piece = remaining.prefix(max(fitting.count, 1))
        line += piece
        remaining = remaining.dropFirst(piece.count)
        end()
      }
      line += remaining
      used += measure.of(remaining)
    }
    if !line.isEmpty || out.isEmpty { end() }
    return out
  }

  /// Pieces between which a line may be broken; blanks stand alone.
  private func units(of text: String) -> [String] {
    var units: [String] = []
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if index > 0, !isBreakable(characters, before: index) {
        units[units.count - 1].append(character)
      } else {
        units.append(String(character))
      }
    }
    return units
  }

  private func isBreakable(_ characters: [Character], before index: Int) -> Bool {
    let (left, right) = (characters[index - 1], characters[index])
    if left == " " || right == " " { return true }
    if TextWrapping.neverFirst.contains(right) || TextWrapping.neverLast.contains(left) { return false }
    if TextWrapping.isWide(left) || TextWrapping.isWide(right) { return true }
    return (left == "-" || left == "/") && index > 1 && characters[index - 2].isLetter && right.isLetter
  }

  private static func isWide(_ character: Character) -> Bool {
    !character.isASCII && DisplayWidth(ambiguous: 1).of(String(character)) == 2
  }

  static func trimmedEnd(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
