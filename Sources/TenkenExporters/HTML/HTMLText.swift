import TenkenPlugin

/// Texts in HTML.
enum HTMLText {
  /// The text escaped, for content and for attributes, of HTML as of SVG; with what stands for line ends.
  static func escaped(_ text: String, lineBreak: String = "<br>") -> String {
    HarmlessText.lines(text).map { escapedLine($0) }.joined(separator: lineBreak)
  }

  /// The text escaped for content in sentences: figures with their units, days and ids are not broken.
  static func prose(_ text: String) -> String {
    HarmlessText.lines(text).map { proseLine($0) }.joined(separator: "<br>")
  }

  /// The same, to be broken between its phrases only, as a name or a title is.
  static func phrases(_ text: String) -> String {
    HarmlessText.lines(text).map { line in
      phrases(of: line).map { proseLine(String($0)) }.joined(separator: "<wbr>")
    }.joined(separator: "<br>")
  }

  private static func proseLine(_ line: String) -> String {
    Unbroken.pieces(of: line).map { piece in
      let escaped = escapedLine(piece.text)
      return piece.isUnbroken ? "<span class=\"nb\">\(escaped)</span>" : escaped
    }.joined()
  }

  /// Pieces between which a name may be broken: after a middle dot, a slash or a blank, before an opening bracket.
  static func phrases(of line: String) -> [Substring] {
    var phrases: [Substring] = []
    var start = line.startIndex
    for index in line.indices.dropFirst() {
      let (left, right) = (line[line.index(before: index)], line[index])
      guard "・、／/ ".contains(left) && right != " " || "（(".contains(right) && left != "（" else { continue }
      phrases.append(line[start..<index])
      start = index
    }
    return phrases + [line[start...]]
  }

  private static func escapedLine(_ line: some StringProtocol) -> String {
    var out = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case _ where isNoCharacter(scalar): out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// What may stand neither in HTML nor in XML.
  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }

  /// The text as a string of CSS, safe inside a style element too: only letters and digits stand as they are.
  static func cssString(_ text: String) -> String {
    var out = "\""
    for scalar in HarmlessText.oneLine(text).unicodeScalars {
      let isPlain =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || scalar == " " || scalar.value >= 0xA0
      if isNoCharacter(scalar) {
        out += "\u{FFFD}"
      } else if isPlain {
        out.unicodeScalars.append(scalar)
      } else {
        out += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return out + "\""
  }
}
