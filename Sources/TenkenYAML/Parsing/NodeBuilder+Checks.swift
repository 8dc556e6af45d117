import TenkenCore

extension NodeBuilder {
  /// The core tags mean nothing here, as the definition decides the types; others are refused.
  mutating func check(tag: String?, _ span: Span) {
    guard let tag else { return }
    let core = ["str", "int", "bool", "null", "float", "map", "seq"].map { "tag:yaml.org,2002:" + $0 }
    if tag == "!" || core.contains(tag) { return }
    report(
      .yamlTag, span,
      Text(ja: "YAMLのタグ「\(tag.shown)」は使えません", en: "the YAML tag \"\(tag.shown)\" is not supported"),
      help: Text(
        ja: "タグを消してください。「!」で始まる文字なら引用符で囲んでください",
        en: "remove the tag; if it is a text that begins with `!`, quote it"))
  }

  /// Escapes in double quotes can bring in what may not stand in the file itself.
  mutating func check(_ scalar: YAMLEvent.Scalar, _ span: Span) {
    if scalar.isPlain { return }
    guard let bad = scalar.text.unicodeScalars.first(where: \.isForbiddenControl) else { return }
    report(
      .badEncoding, span,
      Text(
        ja: "文字列に制御文字 \(bad.codePoint) があります", en: "a control character, \(bad.codePoint), in a text"),
      help: Text(ja: "その文字を消してください", en: "remove it"))
  }

  func tooDeep(_ span: Span) -> Failure {
    fatal(
      .yamlDepth, span,
      Text(
        ja: "入れ子が深すぎます（\(YAMLReader.maximumDepth)段まで読めます）",
        en: "nested too deeply; at most \(YAMLReader.maximumDepth) levels are read"),
      help: Text(ja: "入れ子を浅くしてください", en: "nest less deeply"))
  }

  func tooMany(_ span: Span, alias: String?) -> Failure {
    guard let alias else {
      return fatal(
        .tooLarge, span,
        Text(
          ja: "値が多すぎます（\(YAMLReader.maximumNodes)個まで読めます）",
          en: "too many values; at most \(YAMLReader.maximumNodes) are read"),
        help: Text(ja: "ファイルを分けてください", en: "divide it into several files"))
    }
    return fatal(
      .yamlAliases, span,
      Text(
        ja: "アンカー「&\(alias.shown)」を展開すると値が\(YAMLReader.maximumNodes)個を超えます",
        en: "the anchor &\(alias.shown), put in here, makes more than \(YAMLReader.maximumNodes) values"),
      help: Text(ja: "別名（*）を減らしてください", en: "use fewer aliases"))
  }

  mutating func report(_ code: DiagnosticCode, _ span: Span, _ message: Text, help: Text? = nil) {
    diagnostics.append(Diagnostic(code, at: source.place(of: span), message, help: help))
  }

  func fatal(_ code: DiagnosticCode, _ span: Span, _ message: Text, help: Text? = nil) -> Failure {
    Failure(diagnostics + [Diagnostic(code, at: source.place(of: span), message, help: help)])
  }
}
