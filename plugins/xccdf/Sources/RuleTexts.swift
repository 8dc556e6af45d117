import TenkenCore
import TenkenImporting
import TenkenPlugin

/// The words of a rule: what is asked, and what helps in answering.
struct RuleTexts {
  let outline: Outline
  let policy: Policy
  let rule: XMLElement

  func question(_ losses: inout Losses) -> JSON {
    let title = text(of: rule.children("title"))
    if !title.isEmpty { return title.json }
    losses.add(
      Text(ja: "題（title）のないRule（idを問いにしました）", en: "rules without a title, whose ids are the questions"),
      line: rule.line)
    return .string(rule["id"] ?? "?")
  }

  /// Description, reason and the rest, each with its name before it; nil where there is nothing.
  var hint: JSON? {
    let parts: [(label: Text?, text: ForeignText)] = [
      (nil, text(of: rule.children("description"))),
      (Text(ja: "理由", en: "Rationale"), text(of: rule.children("rationale"))),
      (Text(ja: "注意", en: "Warning"), text(of: rule.children("warning"))),
      (Text(ja: "確かめ方", en: "Check"), text(of: rule.children("check").flatMap(\.readableContent))),
      (Text(ja: "値", en: "Value"), values),
      (Text(ja: "直し方", en: "Remediation"), text(of: rule.children("fixtext"))),
      (Text(ja: "備考", en: "Note"), text(of: notes)),
      (Text(ja: "識別子", en: "Identifiers"), list(rule.children("ident").map { PlainText().text(of: $0) })),
      (Text(ja: "参照", en: "References"), list(rule.children("reference").map(\.reference))),
    ].filter { !$0.text.isEmpty }
    if parts.isEmpty { return nil }
    return ForeignText.joined(parts.map(\.text), separator: "\n") { index, language, text in
      guard let label = parts[index].label else { return text }
      return Self.isJapanese(language, text) ? "\(label.in(.ja)): \(text)" : "\(label.in(.en)): \(text)"
    }.json
  }

  private static func isJapanese(_ language: String, _ text: String) -> Bool {
    language == "ja"
      || language.isEmpty && text.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
  }

  /// Several elements of one language are paragraphs of one text.
  func text(of elements: [XMLElement]) -> ForeignText {
    let plain = PlainText(substitutes: policy.substitutes)
    var languages: [String] = []
    var texts: [String: [String]] = [:]
    for element in elements {
      let text = plain.text(of: element)
      if text.isEmpty { continue }
      let language = ForeignText.code(element["xml:lang"] ?? outline.language)
      if texts[language] == nil { languages.append(language) }
      texts[language, default: []].append(text)
    }
    var text = ForeignText()
    for language in languages {
      text.add(texts[language, default: []].joined(separator: "\n"), language: language)
    }
    return text
  }

  private var notes: [XMLElement] {
    rule.children("profile-note").filter { policy.noteTag != nil && $0["tag"] == policy.noteTag }
  }

  /// The values that the rule's checks are told.
  private var values: ForeignText {
    var seen: Set<String> = []
    let told = rule.valueIDs.filter { seen.insert($0).inserted }.compactMap(outline.value)
    let texts = told.map { value in
      var title = text(of: value.children("title"))
      if title.isEmpty { title = ForeignText(value["id"] ?? "?") }
      let sign = Self.signs[value["operator"] ?? ""] ?? "="
      return ForeignText.joined([title], separator: "") { _, _, words in
        "\(words) \(sign) \(policy.text(of: value))"
      }
    }
    return ForeignText.joined(texts, separator: "; ")
  }

  private static let signs = [
    "not equal": "≠", "less than": "<", "greater than": ">", "less than or equal": "≤",
    "greater than or equal": "≥", "pattern match": "~",
  ]

  private func list(_ texts: [String]) -> ForeignText {
    ForeignText(texts.filter { !$0.isEmpty }.joined(separator: "; "))
  }
}

extension XMLElement {
  /// The ids of values in its checks.
  var valueIDs: [String] {
    children.filter { ["check", "complex-check"].contains($0.name) }.flatMap { check in
      check.children("check-export").compactMap { $0["value-id"] } + check.valueIDs
    }
  }

  /// The content of a check that is words for people, not a program's.
  var readableContent: [XMLElement] {
    let system = (self["system"] ?? "").lowercased()
    if ["oval", "sce", "script", "ocil"].contains(where: system.contains) { return [] }
    return children("check-content").filter(\.children.isEmpty)
  }

  /// A reference's words, else its address.
  fileprivate var reference: String {
    let text =
      children.isEmpty
      ? PlainText().text(of: self)
      : children.map { PlainText().text(of: $0) }.filter { !$0.isEmpty }.joined(separator: ", ")
    return text.isEmpty ? self["href"] ?? "" : text
  }
}
