import TenkenPlugin

/// Texts in Markdown: whatever looks like markup is escaped, so that it is shown as it was typed.
enum MarkdownText {
  /// - Parameter lineBreak: what stands for a line end in the text.
  static func inline(_ text: String, lineBreak: String = " ") -> String {
    HarmlessText.lines(text).map(line).joined(separator: lineBreak)
  }

  private static func line(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars.drop { $0 == " " })
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    var out = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = scalars.indices.contains(index + 1) ? scalars[index + 1] : " "
      let isMarkup =
        switch scalar {
        case "\\", "`", "*", "[", "]", "|", "~", "$": true
        case "_": !(index > 0 && isAlphanumeric(scalars[index - 1]) && isAlphanumeric(next))
        case "!": next == "["
        // These mean something at the beginning of a line only: headings, lists, rules, tables.
        case "#", "+", "=": index == 0 && (next == " " || next == scalar)
        case "-": index == 0 && (next == " " || next == "-" || next == ":")
        case ":": index == 0 && next == "-"
        case ".", ")": index > 0 && index == digits && next == " "
        default: false
        }
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      default: out.append(contentsOf: isMarkup ? ["\\", scalar] : [scalar])
      }
    }
    while out.last == " " { out.removeLast() }
    return String(out)
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
