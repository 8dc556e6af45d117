/// A text in one or several languages, as definitions and messages hold it (contract, section 1).
///
/// Tenken's own messages are made with ``init(ja:en:)`` where they arise, so that neither language can be
/// forgotten: the compiler asks for both.
package struct Text: Sendable, Hashable {
  /// Pairs of a language code and a value in the order of writing; the code is empty for a plain string.
  private var values: [Value]

  private struct Value: Sendable, Hashable {
    var code: String
    var text: String
  }

  /// A text of no stated language.
  package init(_ plain: String) { values = [Value(code: "", text: plain)] }

  package init(ja: String, en: String) {
    values = [Value(code: "ja", text: ja), Value(code: "en", text: en)]
  }

  /// A text as a map of languages; at least one.
  package init?(translations: [(code: String, text: String)]) {
    if translations.isEmpty { return nil }
    values = translations.map { Value(code: $0.code, text: $0.text) }
  }

  /// The text in a language; where that is missing another one, marked with its language: `Storage [en]`.
  package func `in`(_ language: Language) -> String {
    if let own = values.first(where: { $0.code == language.rawValue }) { return own.text }
    let other = values[0]
    return other.code.isEmpty ? other.text : "\(other.text) [\(other.code)]"
  }

  /// Every wording, for look-ups by name.
  package var wordings: [String] { values.map(\.text) }

  /// The plain string, or nil where the text is a map of languages.
  package var plain: String? { values[0].code.isEmpty ? values[0].text : nil }

  package var translations: [(code: String, text: String)] {
    plain == nil ? values.map { (code: $0.code, text: $0.text) } : []
  }

  package func map(_ transform: (String) -> String) -> Text {
    var copy = self
    copy.values = values.map { Value(code: $0.code, text: transform($0.text)) }
    return copy
  }
}
