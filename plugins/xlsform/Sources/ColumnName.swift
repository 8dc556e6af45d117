import TenkenImporting

/// The name of a column, without what its older spellings add, and the language that it states.
struct ColumnName: Equatable {
  /// As people wrote it.
  var written: String
  /// In lower case: `label`, `relevant`, `media::image`.
  var name: String
  /// As in `label::Japanese (ja)`; nil where none is stated.
  var language: String?

  var isStated: Bool { !written.isEmpty }

  private static let translated: Set<String> = ["label", "hint", "guidance_hint"]
  private static let prefixes: Set<String> = ["bind", "control", "body", "instance", "media"]
  private static let aliases = [
    "caption": "label", "command": "type", "tag": "name", "value": "name", "relevance": "relevant",
    "list": "list_name", "set_form_id": "form_id", "id_string": "form_id", "set_form_title": "form_title",
    "title": "form_title", "bind::relevant": "relevant", "bind::required": "required",
    "bind::constraint": "constraint", "bind::calculate": "calculation", "bind::readonly": "readonly",
    "read_only": "readonly",
  ]

  init(_ written: String) {
    self.written = written
    let parts = written.split(separator: ":").map { String($0).trimmed }
    let first = (parts.first ?? "").lowercased().replacing(" ", with: "_")
    let base = Self.aliases[first] ?? first
    if Self.translated.contains(base), parts.count > 1 {
      name = base
      language = parts.dropFirst().joined(separator: ":")
    } else if Self.prefixes.contains(first), parts.count > 1 {
      let whole = ([first] + parts.dropFirst().map { $0.lowercased() }).joined(separator: "::")
      name = Self.aliases[whole] ?? whole
    } else {
      name = Self.aliases[base] ?? base
    }
  }

  private static let known = [
    "japanese": "ja", "日本語": "ja", "english": "en", "英語": "en", "french": "fr", "français": "fr",
    "spanish": "es", "español": "es", "german": "de", "deutsch": "de", "portuguese": "pt", "chinese": "zh",
    "中文": "zh", "korean": "ko", "한국어": "ko", "vietnamese": "vi", "indonesian": "id", "thai": "th",
    "arabic": "ar", "hindi": "hi", "nepali": "ne", "swahili": "sw", "russian": "ru",
  ]

  /// The language's code; nil where the column states a language of no known code.
  func code(usual: String) -> String? { language.map(Self.code) ?? usual }

  /// Of `Japanese (ja)`, `ja` or `Japanese`; nil where it cannot be told.
  static func code(_ language: String) -> String? {
    if let start = language.lastIndex(of: "("), language.hasSuffix(")") {
      let inner = language[language.index(after: start)...].dropLast()
      let code = ForeignText.code(String(inner))
      if !code.isEmpty { return code }
    }
    let folded = language.lowercased()
    if let code = known[folded] { return code }
    let code = ForeignText.code(language)
    return code.isEmpty || code.utf8.count > 2 && !code.contains("-") ? nil : code
  }
}

extension String {
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
