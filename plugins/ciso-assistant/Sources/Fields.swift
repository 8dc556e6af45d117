import TenkenCore
import TenkenImporting
import TenkenPlugin
import TenkenYAML

/// A mapping of the source, every key of which is either read or told as lost.
struct Fields {
  /// What the mapping describes, for messages.
  let subject: Text
  let line: Int
  /// That the library is written in.
  let locale: String
  private let entries: [Node.Entry]
  private var read: Set<String> = ["translations"]
  /// Those in Japanese and English.
  private var translations: [(code: String, entries: [Node.Entry])] = []
  private var readTranslations: Set<String> = []

  /// Nil where the value is no mapping.
  init?(_ node: Node, _ subject: Text, locale: String, _ losses: inout Losses) {
    guard let entries = node.entries else { return nil }
    self.subject = subject
    self.locale = locale
    self.entries = entries
    line = node.place.line ?? 1
    guard let all = value("translations") else { return }
    for entry in all.entries ?? [] {
      let code = Self.language(entry.key)
      if code == locale { continue }
      if code == "ja" || code == "en", !translations.contains(where: { $0.code == code }) {
        translations.append((code, entry.value.entries ?? []))
      } else {
        losses.add(
          Text(ja: "言語「\(entry.key)」の訳", en: "translations in \"\(entry.key)\""),
          line: entry.keyPlace.line ?? line)
      }
    }
  }

  /// `pt` of `pt-BR`.
  static func language(_ code: String) -> String {
    code.lowercased().prefix { $0 != "-" && $0 != "_" }.description
  }

  /// A value that says something, without being read yet.
  private func value(_ key: String) -> Node? { Self.value(key, in: entries) }

  private static func value(_ key: String, in entries: [Node.Entry]) -> Node? {
    entries.first { $0.key == key }?.value.unlessNull
  }

  mutating func node(_ key: String) -> Node? {
    read.insert(key)
    return value(key)
  }

  /// A text in one language; a value of another kind is told as lost.
  mutating func text(_ key: String, _ losses: inout Losses) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      losses.add(name(of: key), line: node.place.line ?? line)
      return nil
    }
    return text.isBlank ? nil : text.trimmed
  }

  /// A text with its translations.
  mutating func wording(_ key: String, _ losses: inout Losses) -> ForeignText? {
    var values: [ForeignText.Wording] = []
    if let text = text(key, &losses) { values.append((locale, text)) }
    readTranslations.insert(key)
    for (code, entries) in translations {
      if let text = Self.value(key, in: entries)?.text, !text.isBlank { values.append((code, text.trimmed)) }
    }
    return ForeignText(values)
  }

  /// A plain decimal; anything else is told as lost.
  mutating func number(
    _ key: String, decimals: Int = 2, from minimum: Int = -1_000_000, to maximum: Int = 1_000_000,
    _ losses: inout Losses
  ) -> Rational? {
    guard let node = node(key) else { return nil }
    if let number = node.text.flatMap({ Rational(decimal: $0.prefix(40), decimals: decimals) }),
      number >= Rational(minimum), number <= Rational(maximum)
    {
      return number
    }
    losses.add(name(of: key), line: node.place.line ?? line)
    return nil
  }

  mutating func whole(_ key: String, _ losses: inout Losses) -> Int? {
    number(key, decimals: 0, from: -1000, to: 1000, &losses).flatMap { Int($0.description) }
  }

  /// True of `true`, `yes` and `on`.
  mutating func flag(_ key: String) -> Bool {
    ["true", "yes", "on"].contains(node(key)?.text?.lowercased() ?? "")
  }

  /// Words of a list, or one that stands alone.
  mutating func words(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    return (node.elements?.compactMap(\.text) ?? node.text.map { [$0] } ?? []).filter { !$0.isBlank }
  }

  /// "weight" of a requirement node.
  func name(of key: String) -> Text {
    Text(ja: "\(subject.in(.ja))の「\(key)」", en: "\"\(key)\" of \(subject.in(.en))")
  }

  /// Tells what nobody has read.
  func finish(_ losses: inout Losses) {
    for entry in entries where !read.contains(entry.key) && entry.value.unlessNull != nil {
      losses.add(name(of: entry.key), line: entry.keyPlace.line ?? line)
    }
    for (code, entries) in translations {
      for entry in entries where !readTranslations.contains(entry.key) && entry.value.unlessNull != nil {
        let name = name(of: entry.key)
        losses.add(
          Text(ja: "\(name.in(.ja))の訳（\(code)）", en: "\(name.in(.en)), translated (\(code))"),
          line: entry.keyPlace.line ?? line)
      }
    }
  }
}

extension Node {
  /// Nil where the source says nothing: a blank, `null`, `~`, or an empty list or mapping.
  fileprivate var unlessNull: Node? {
    switch content {
    case .scalar(let scalar):
      scalar.text.isEmpty || (scalar.isPlain && ["null", "~"].contains(scalar.text.lowercased())) ? nil : self
    case .sequence(let elements): elements.isEmpty ? nil : self
    case .mapping(let entries): entries.isEmpty ? nil : self
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return rest.lastIndex { !$0.isWhitespace }.map { String(rest[...$0]) } ?? ""
  }
}
