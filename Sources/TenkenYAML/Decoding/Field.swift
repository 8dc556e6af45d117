import TenkenCore

/// The value of one key, to be read as what the definition says it is. Each reading gives `nil` and reports a
/// problem where the value is something else.
struct Field {
  let node: Node
  let key: String
  /// What the mapping around it describes.
  let subject: Text
  let problems: Problems

  /// `"max" of item "x"`, for messages.
  var name: Text {
    Text(ja: "\(subject.in(.ja))の「\(key)」", en: "\"\(key)\" of \(subject.in(.en))")
  }

  func report(_ code: DiagnosticCode, _ message: Text, help: Text? = nil) {
    problems.add(code, at: node.place, message, help: help)
  }

  /// "X must be a number, not a list."
  func reportKind(_ expected: Text, help: Text? = nil) {
    report(
      .wrongKind,
      Text(
        ja: "\(name.in(.ja))は\(expected.in(.ja))で書いてください（\(node.kind.in(.ja))になっています）",
        en: "\(name.in(.en)) must be \(expected.in(.en)), not \(node.kind.in(.en))"),
      help: help
        ?? Text(ja: "\(expected.in(.ja))で書き直してください", en: "write \(expected.in(.en)) there"))
  }

  /// The scalar as written, blanks included.
  func string() -> String? {
    if let text = node.text { return text }
    reportKind(Text(ja: "文字列", en: "a text"))
    return nil
  }

  /// A scalar that says something.
  func word() -> String? {
    guard let text = string() else { return nil }
    if text.isBlank {
      report(
        .missingKey, Text(ja: "\(name.in(.ja))が空です", en: "\(name.in(.en)) is empty"),
        help: Text(ja: "値を書くか、消してください", en: "write a value, or take it out"))
      return nil
    }
    return text
  }

  /// A text: a string, or a map of languages.
  func text() -> Text? {
    guard let entries = node.entries else {
      if node.text != nil { return word().map { Text($0) } }
      reportKind(Text(ja: "文字列か {ja: …, en: …} の形", en: "a text, or a map of languages"))
      return nil
    }
    var translations: [(code: String, text: String)] = []
    for entry in entries {
      guard Field.isLanguage(entry.key) else {
        problems.add(
          .unknownKey, at: entry.keyPlace,
          Text(
            ja: "\(name.in(.ja))に知らない言語「\(entry.key.shown)」があります",
            en: "unknown language \"\(entry.key.shown)\" in \(name.in(.en))"),
          help: Suggestion.help(for: entry.key, among: Language.allCases.map(\.rawValue)))
        continue
      }
      if let text = element(entry.value).word() { translations.append((entry.key, text)) }
    }
    if entries.isEmpty {
      report(.missingKey, Text(ja: "\(name.in(.ja))が空です", en: "\(name.in(.en)) is empty"))
    }
    return Text(translations: translations)
  }

  /// A language code of two or three letters, perhaps with a region: `ja`, `pt-BR`. `jp` is a country.
  private static func isLanguage(_ code: String) -> Bool {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, code != "jp", (2...3).contains(first.utf8.count) else { return false }
    return first.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }

  func id() -> String? {
    guard let text = word() else { return nil }
    guard let problem = Identifier.problem(with: text) else { return text }
    report(
      .badID,
      Text(ja: "\(name.in(.ja)): \(problem.in(.ja))", en: "\(name.in(.en)): \(problem.in(.en))"))
    return nil
  }

  /// `true`, `yes`, `on`, or `false`, `no`, `off`.
  func bool() -> Bool? {
    switch node.text?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    case nil: reportKind(Text(ja: "true か false", en: "true or false"))
    default: reportValue(among: ["true", "false"])
    }
    return nil
  }

  /// One of the known words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Choice? {
    guard let text = word() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    reportValue(among: Choice.allCases.map(\.rawValue))
    return nil
  }

  func reportValue(among known: [String]) {
    let written = node.text ?? ""
    report(
      .unknownValue,
      Text(
        ja: "\(name.in(.ja))に「\(written.shown)」は使えません",
        en: "\"\(written.shown)\" is no value of \(name.in(.en))"),
      help: problems.suggestion(for: written, among: known))
  }

  // MARK: Lists and maps

  /// The elements of a list, each to be read under the name of the list.
  func list() -> [Field]? {
    if let elements = node.elements { return elements.map(element) }
    reportKind(
      Text(ja: "リスト", en: "a list"),
      help: node.text.map { text in
        let shown = text.shown
        return Text(ja: "\(key): [\(shown)] のように書いてください", en: "write `\(key): [\(shown)]`")
      })
    return nil
  }

  func ids() -> [String]? { list()?.compactMap { $0.id() } }

  func words() -> [String]? { list()?.compactMap { $0.word() } }

  func map(as subject: Text? = nil) -> MapReader? { MapReader(node, as: subject ?? name, problems) }

  /// A node within this value, under the same name.
  func element(_ node: Node) -> Field { Field(node: node, key: key, subject: subject, problems: problems) }
}
