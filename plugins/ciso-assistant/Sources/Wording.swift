import TenkenCore
import TenkenPlugin

/// A text of the source in Japanese, in English and in the language that the library is written in.
struct Wording {
  /// A language code with the text; at least one, Japanese and English first. The code is empty for a word of no
  /// language, such as a number.
  private let values: [(code: String, text: String)]

  /// A word of no language.
  init(plain text: String) { values = [("", text)] }

  /// Nil where there is no text in any language.
  init?(_ values: [(code: String, text: String)]) {
    let order = ["ja", "en"]
    let sorted = order.compactMap { code in values.first { $0.code == code } }
    self.values = sorted + values.filter { !order.contains($0.code) }
    if self.values.isEmpty { return nil }
  }

  private init(all values: [(code: String, text: String)]) { self.values = values }

  /// As definitions have it.
  var json: JSON {
    if values[0].code.isEmpty { return .string(values[0].text) }
    return .object(values.map { JSON.Member($0.code, .string($0.text)) })
  }

  /// Every text, for look-ups by name.
  var texts: [String] { values.map(\.text) }

  func map(_ change: (String) -> String) -> Wording {
    Wording(all: values.map { ($0.code, change($0.text)) })
  }

  /// On one line.
  var line: Wording {
    map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// In a language, else in another.
  func text(_ code: String) -> String { values.first { $0.code == code }?.text ?? values[0].text }

  private static func own(_ text: Text, _ code: String) -> String { text.in(code == "ja" ? .ja : .en) }

  /// Several texts as one, in each language that one of them has; nil of none.
  static func joined(_ parts: [Wording?], _ separator: String) -> Wording? {
    let parts = parts.compactMap { $0 }
    var codes: [String] = []
    for value in parts.flatMap(\.values) where !codes.contains(value.code) { codes.append(value.code) }
    if codes.count > 1 { codes.removeAll { $0.isEmpty } }
    return Wording(
      codes.map { code in (code, parts.map { $0.text(code) }.joined(separator: separator)) })
  }

  /// With words of the importer's in front of it, in the languages of the text.
  func led(by text: Text) -> Wording {
    Wording(all: values.map { ($0.code, Self.own(text, $0.code) + $0.text) })
  }

  /// Words of the importer's in the languages of this text.
  func like(_ text: Text) -> Wording { Wording(all: values.map { ($0.code, Self.own(text, $0.code)) }) }
}
