import TenkenCore

/// The keys that a theme puts in place of those of one item. A key left blank takes the parent's away.
struct ItemOverride {
  private let entries: [Node.Entry]
  private let location: Location

  /// - Parameter location: where the theme names the item.
  init(_ keys: MapReader, at location: Location) {
    self.location = location
    entries = (keys.node.entries ?? []).filter { entry in
      guard entry.key == "id" || entry.key == "was" else { return true }
      keys.problems.add(
        .unknownKey, at: entry.keyPlace,
        Text(ja: "override で「\(entry.key)」は変えられません", en: "`override` cannot change \"\(entry.key)\""),
        help: Text(ja: "このキーを消してください", en: "take this key out"))
      return false
    }
  }

  /// The item as the theme asks it. It lies where the theme names it, so that what is wrong with it is told there.
  func applied(to item: Node) -> Node {
    let replaced = Set(entries.map(\.key)).union(displaced(of: item))
    let kept = (item.entries ?? []).filter { !replaced.contains($0.key) }
    return Node(content: .mapping(kept + entries), location: location)
  }

  /// Keys of the parent that what is stated leaves without a meaning: those of another kind of answer, and the
  /// other one of `only` and `except`.
  private func displaced(of item: Node) -> [String] {
    let stated = Set(entries.map(\.key))
    var keys: [String] = []
    if stated.contains("only") { keys.append("except") }
    if stated.contains("except") { keys.append("only") }
    if let answer = entries.first(where: { $0.key == "answer" })?.value,
      kind(answer) != kind(item["answer"])
    {
      keys += AnswerKindReader.kinds.keys
      if kind(answer) == "choice" { keys.append("max") }
    }
    return keys
  }

  private func kind(_ answer: Node?) -> String {
    answer.flatMap { $0.isBlank ? nil : $0.text } ?? "points"
  }
}
