import TenkenPlugin

/// Texts in HTML.
enum HTMLText {
  /// The text escaped, for content and for attributes; with what stands for line ends.
  static func escaped(_ text: String, lineBreak: String = "<br>") -> String {
    HarmlessText.lines(text).map { line in
      var out = ""
      for scalar in line.unicodeScalars {
        switch scalar {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "\"": out += "&quot;"
        case "'": out += "&#39;"
        default: out.unicodeScalars.append(scalar)
        }
      }
      return out
    }.joined(separator: lineBreak)
  }
}
