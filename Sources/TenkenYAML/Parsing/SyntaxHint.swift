import TenkenCore

/// Mistakes that people make in YAML, told by the line on which libyaml stumbles (bad input, row 8).
struct SyntaxHint {
  /// From 0, in code points.
  var column: Int
  var message: Text
  var help: Text

  /// A tab or a full-width blank in the indent.
  static func indent(of line: Substring) -> SyntaxHint? {
    for (column, scalar) in line.unicodeScalars.enumerated() {
      switch scalar {
      case " ": continue
      case "\t":
        return SyntaxHint(
          column: column,
          message: Text(ja: "字下げにタブがあります", en: "a tab in the indent"),
          help: Text(ja: "タブを半角の空白に替えてください", en: "indent with blanks, not with tabs"))
      case "\u{3000}":
        return SyntaxHint(
          column: column,
          message: Text(ja: "字下げに全角の空白（U+3000）があります", en: "a full-width blank (U+3000) in the indent"),
          help: halfWidthBlank)
      case "\u{A0}":
        return SyntaxHint(
          column: column,
          message: Text(
            ja: "字下げに改行しない空白（U+00A0）があります", en: "a no-break space (U+00A0) in the indent"),
          help: halfWidthBlank)
      default: return nil
      }
    }
    return nil
  }

  /// A full-width colon behind a key, or a colon without the blank that makes it one.
  static func colon(in line: Substring) -> SyntaxHint? {
    let scalars = Array(line.unicodeScalars)
    if scalars.last == ":" || String(line).contains(": ") || line.contains("#") { return nil }
    if let column = scalars.firstIndex(of: "：") {
      return SyntaxHint(
        column: column,
        message: Text(ja: "キーの後に全角のコロン「：」があります", en: "a full-width colon `：` behind a key"),
        help: Text(ja: "半角の「: 」（コロンと空白）に替えてください", en: "write `: `, a colon and a blank"))
    }
    if let column = scalars.firstIndex(of: ":"), column + 1 < scalars.count {
      let next = scalars[column + 1]
      let name = scalars[..<column].drop { $0 == " " || $0 == "-" }
      guard !name.isEmpty, next != "/",
        name.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" || $0.isASCII && $0.value > 0x2F })
      else { return nil }
      return SyntaxHint(
        column: column,
        message: Text(ja: "キーのコロンの後に半角の空白がありません", en: "no blank behind the colon of a key"),
        help: Text(ja: "「: 」（コロンと半角の空白）にしてください", en: "write `: `, a colon and a blank"))
    }
    return nil
  }

  /// A key such as `　id` or `-　id`, which YAML takes for a name.
  static func fullWidthBlank(inKey key: String) -> Text? {
    let rest = key.drop { $0 == "-" }
    return rest.first == "\u{3000}" ? halfWidthBlank : nil
  }

  private static let halfWidthBlank = Text(ja: "半角の空白に替えてください", en: "write ordinary blanks")
}
