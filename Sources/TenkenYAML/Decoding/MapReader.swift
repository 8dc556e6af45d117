import TenkenCore

/// Reads the keys of a mapping. A key that was never asked for is unknown: ``finish()`` says so.
final class MapReader {
  /// What the mapping describes, as in `item "pc-off-when-leaving"`.
  let subject: Text
  let node: Node
  let problems: Problems
  private var known: [String] = []

  /// `nil`, and a problem, where the node is no mapping.
  init?(_ node: Node, as subject: Text, _ problems: Problems) {
    self.subject = subject
    self.node = node
    self.problems = problems
    if node.entries != nil { return }
    problems.add(
      .wrongKind, at: node.place,
      Text(
        ja: "\(subject.in(.ja))は「キー: 値」の組で書いてください（\(node.kind.in(.ja))になっています）",
        en: "\(subject.in(.en)) must be a mapping of keys, not \(node.kind.in(.en))"),
      help: node.text.flatMap { SyntaxHint.colon(in: $0[...])?.help }
        ?? Text(ja: "「キー: 値」を1行に1つずつ書いてください", en: "write one `key: value` a line"))
    return nil
  }

  /// The value of a key; `nil` where it is absent or blank.
  func field(_ key: String) -> Field? {
    if !known.contains(key) { known.append(key) }
    guard let value = node[key], !value.isBlank else { return nil }
    return Field(node: value, key: key, subject: subject, problems: problems)
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> Field? {
    if let field = field(key) { return field }
    let place = node.entries?.first { $0.key == key }?.keyPlace ?? node.place
    problems.add(
      .missingKey, at: place,
      Text(
        ja: "\(subject.in(.ja))に「\(key)」がありません", en: "\(subject.in(.en)) has no \"\(key)\""),
      help: misspelt(key).map {
        Text(ja: "「\($0.shown)」は「\(key)」の書き違いではありませんか", en: "is \"\($0.shown)\" meant to be \"\(key)\"?")
      } ?? Text(ja: "「\(key): …」を書いてください", en: "write `\(key): …`"))
    return nil
  }

  /// Whether a key stands there, blank or not.
  func has(_ key: String) -> Bool { node[key] != nil }

  /// Reports keys that were not asked for.
  func finish() {
    for entry in node.entries ?? [] where !known.contains(entry.key) {
      problems.add(
        .unknownKey, at: entry.keyPlace,
        Text(
          ja: "\(subject.in(.ja))に知らないキー「\(entry.key.shown)」があります",
          en: "unknown key \"\(entry.key.shown)\" in \(subject.in(.en))"),
        help: problems.suggestion(for: entry.key, among: known))
    }
  }

  private func misspelt(_ key: String) -> String? {
    Suggestion.nearest(to: key, among: (node.entries ?? []).lazy.map(\.key).filter { $0 != key })
  }
}

extension Node {
  /// "a list", for messages.
  var kind: Text {
    switch content {
    case .scalar: Text(ja: "一つの値", en: "a single value")
    case .sequence: Text(ja: "リスト", en: "a list")
    case .mapping: Text(ja: "「キー: 値」の組", en: "a mapping")
    }
  }
}
