import TenkenCore

extension SyntaxHint {
  /// libyaml's problem in both languages, with how to mend it.
  static func wording(of problem: String, line: Substring, column: Int) -> (Text, Text?) {
    switch problem {
    case "mapping values are not allowed in this context":
      return colonInText(line, column)
    case "could not find expected ':'":
      return (
        Text(ja: "キーの後にコロン「: 」がありません", en: "a key without its colon"),
        Text(
          ja: "「キー: 値」の形にしてください。長い文字列の続きなら、字下げを増やしてください",
          en: "write `key: value`; if it continues a text, indent it further")
      )
    case "found character that cannot start any token":
      return (
        Text(ja: "この文字で値を始めることはできません", en: "no value can begin with this character"), quote
      )
    case "did not find expected alphabetic or numeric character":
      return (
        Text(ja: "「&」「*」の後に名前がありません", en: "no name behind `&` or `*`"), quote
      )
    case "found unexpected end of stream":
      return (
        Text(ja: "引用符が閉じていません", en: "a quote is never closed"),
        Text(ja: "対になる引用符を書いてください", en: "write the closing quote")
      )
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return (
        Text(ja: "かっこの中が「,」で区切られていないか、閉じていません", en: "a bracket that is not closed, or a missing comma in it"),
        Text(
          ja: "かっこを閉じてください。値の中に [ ] { } , があれば引用符で囲んでください",
          en: "close the bracket; quote a text that holds [ ] { } or a comma")
      )
    case "did not find expected key", "did not find expected '-' indicator":
      return (
        Text(ja: "字下げが上の行とそろっていません", en: "the indent does not fit the lines above"),
        Text(
          ja: "同じ階層のキーと「-」は同じ桁にそろえてください。引用符の後に続きがあれば全体を囲んでください",
          en: "begin keys and `-` of one level in the same column; quote a text as a whole")
      )
    case "did not find expected node content":
      return (Text(ja: "値がありません", en: "a value is expected here"), quote)
    case "did not find expected <document start>":
      return (
        Text(ja: "値が終わった後に続きがあります", en: "something follows after the end of the value"),
        Text(ja: "字下げを確かめてください", en: "check the indent")
      )
    case "found incompatible YAML document":
      return (
        Text(ja: "この %YAML の版は読めません", en: "this version of %YAML is not supported"),
        Text(ja: "%YAML の行を消してください", en: "remove the %YAML line")
      )
    case "found unknown escape character", "found invalid Unicode character escape code",
      "did not find expected hexdecimal number":
      return (
        Text(ja: "引用符の中の「\\」の書き方が違います", en: "an escape that does not exist in a quoted text"),
        Text(
          ja: "「\\\\」と書くか、文字そのものを書くか、一重引用符「'」を使ってください",
          en: "write `\\\\`, the character itself, or single quotes")
      )
    case "block sequence entries are not allowed in this context" where isOnlyDash(line, column):
      return (
        Text(ja: "「-」だけの値は書けません", en: "a dash alone is no value"),
        Text(
          ja: "対象外なら n/a と書くか、\"-\" のように引用符で囲んでください",
          en: "write n/a where it is not applicable, or put the dash in quotes")
      )
    case "block sequence entries are not allowed in this context":
      return (
        Text(ja: "ここに「- 」は書けません", en: "no `- ` can stand here"),
        Text(
          ja: "リストは次の行から始めてください。文字なら引用符で囲んでください",
          en: "begin the list on the next line; quote a text that begins with `- `")
      )
    case "found unexpected ':'":
      return (
        Text(ja: "かっこの中の文字列に「:」があります", en: "a text with a colon within brackets"), quote
      )
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return (
        Text(ja: "字下げにタブがあります", en: "a tab in the indent"),
        Text(ja: "タブを半角の空白に替えてください", en: "indent with blanks, not with tabs")
      )
    case "found unknown directive name", "could not find expected directive name",
      "found unexpected non-alphabetical character", "did not find expected comment or line break":
      return (
        Text(
          ja: "「%」で始まる行か、「|」「>」の後が読めません",
          en: "a line that begins with `%`, or what follows `|` or `>`, makes no sense"),
        quote
      )
    case "found undefined tag handle", "did not find expected tag URI":
      return (Text(ja: "YAMLのタグは使えません", en: "YAML tags are not supported"), quote)
    default:
      return (
        Text(ja: "YAMLの書き方が違います（\(problem)）", en: "no valid YAML: \(problem)"),
        Text(
          ja: "この行とその上の行の、引用符、コロン、字下げを確認してください",
          en: "check the quotes, colons and indents of this line and the one above")
      )
    }
  }

  private static let quote = Text(
    ja: "文字列なら「\"」で囲んでください", en: "if it is a text, put it in quotes")

  /// `item: -`, where a dash means not applicable.
  private static func isOnlyDash(_ line: Substring, _ column: Int) -> Bool {
    line.unicodeScalars.dropFirst(column + 1).allSatisfy(\.properties.isWhitespace)
  }

  /// `title: 点検: 通路`: the second colon ends a key that cannot be there. On a line with one colon the indent is
  /// what is wrong.
  private static func colonInText(_ line: Substring, _ column: Int) -> (Text, Text?) {
    let scalars = Array(line.unicodeScalars)
    let head = String(String.UnicodeScalarView(scalars.prefix(column)))
    guard let colon = head.firstRange(of: ": ") else {
      return (
        Text(ja: "ここにキーは書けません", en: "no key can stand here"),
        Text(
          ja: "字下げを上の行とそろえてください。上の行の値が文字列なら引用符で囲んでください",
          en: "align the indent with the lines above; quote a text that holds a colon")
      )
    }
    let text = String(String(line)[colon.upperBound...])
    let mended = text.drop { $0 == " " }
    return (
      Text(ja: "文字列の中に「: 」があります", en: "a text that holds `: `"),
      Text(
        ja: "引用符で囲んでください: \(head[..<colon.lowerBound].shown): \"\(mended.shown)\"",
        en: "put it in quotes: \(head[..<colon.lowerBound].shown): \"\(mended.shown)\"")
    )
  }
}
