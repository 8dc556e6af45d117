import TenkenCore

/// Prints diagnostics as `FILE:LINE:COLUMN: error[code]: message`, the line of the file with a caret, and the help
/// (contract, section 2); a cell of a workbook as `FILE:Sheet1!B3`.
struct DiagnosticPrinter {
  var language: Language
  var width = DisplayWidth()

  func text(_ diagnostics: [Diagnostic]) -> String { diagnostics.map(text).joined() }

  func text(_ diagnostic: Diagnostic) -> String {
    var out = ""
    if let place = diagnostic.place, !place.file.isEmpty {
      let numbers = [place.line, place.line == nil ? nil : place.column].compactMap { $0.map { ":\($0)" } }
      let position = place.cell.map { ":\(Self.visible($0))" } ?? numbers.joined()
      out += Self.visible(place.file) + position + ": "
    }
    out += "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]: "
    out += Self.visible(diagnostic.message.in(language)) + "\n"
    if let excerpt = diagnostic.place.flatMap(excerpt) { out += excerpt }
    for line in diagnostic.output { out += "      | \(Self.visible(line))\n" }
    if let help = diagnostic.help { out += "      = \(Self.visible(help.in(language)))\n" }
    return out
  }

  /// Bytes of the longest text that is shown whole.
  private static let longestText = 4000

  /// The longest line that is shown whole; a longer one is cut around the place.
  private static let longestLine = 160

  private func excerpt(_ place: Place) -> String? {
    guard let line = place.line, let source = place.excerpt else { return nil }
    let characters = Array(source)
    let column = min(max(place.column ?? 1, 1), characters.count + 1)
    let start = characters.count > Self.longestLine ? max(0, column - 40) : 0
    let end = min(characters.count, start + Self.longestLine)
    let shown = Self.visible(String(characters[start..<end]).replacingTabs)
    let number = String(line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number + " | "
    let before = Self.visible(String(characters[start..<min(column - 1, end)]).replacingTabs)
    guard place.column != nil else { return margin + shown + "\n" }
    let marked = characters[min(column - 1, end)..<min(column - 1 + max(place.length, 1), end)]
    let carets = max(1, width.of(Self.visible(String(marked).replacingTabs)))
    return margin + shown + "\n" + "      | " + String(repeating: " ", count: width.of(before))
      + String(repeating: "^", count: carets) + "\n"
  }

  /// Control characters and marks of writing direction as code points: no input may steer the terminal or make a
  /// line of its own. What is very long is cut.
  static func visible(_ text: String) -> String {
    if text.utf8.count > longestText { return visible(String(text.prefix(longestText / 8))) + "…" }
    let isHarmless = text.unicodeScalars.allSatisfy { !isSteering($0) }
    if isHarmless { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if isSteering(scalar) {
        out += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}
