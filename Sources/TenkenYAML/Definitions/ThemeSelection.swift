import TenkenCore

/// What `select`, `drop` and `override` of a theme make of its parent's sections.
struct ThemeSelection {
  private let sectionNodes: [Node]
  private let map: MapReader
  private let items: [String: Node]

  init(parent: Node, map: MapReader) {
    sectionNodes = parent["sections"]?.elements ?? []
    self.map = map
    items = Dictionary(
      sectionNodes.flatMap { $0["items"]?.elements ?? [] }.compactMap { item in
        item["id"]?.text.map { ($0, item) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The parent's sections with the selected items, each with its overrides; sections left empty are gone.
  func sections() -> [Node] {
    let wanted = named(by: "select") ?? Set(items.keys)
    var chosen = wanted.subtracting(named(by: "drop") ?? [])
    bringAlong(&chosen)
    let overrides = overrides()
    return sectionNodes.compactMap { section in
      let kept = (section["items"]?.elements ?? []).filter { $0["id"]?.text.map(chosen.contains) ?? false }
      if kept.isEmpty { return nil }
      return section.replacing(
        [
          "items": Node(
            content: .sequence(
              kept.map { item in item["id"]?.text.flatMap { overrides[$0] }.map(item.replacing) ?? item }),
            location: section.location)
        ])
    }
  }

  /// The ids of all items that a union of themes, sections and items names; nil where the key is absent.
  private func named(by key: String) -> Set<String>? {
    guard let field = map.field(key), let part = field.map() else { return nil }
    var ids: Set<String> = []
    for theme in part.field("themes")?.list() ?? [] {
      let name = theme.word() ?? ""
      let found = items.filter { $0.value["themes"]?.elements?.contains { $0.text == name } ?? false }.keys
      if found.isEmpty { report(theme, "theme", "テーマ", name, among: allThemes) }
      ids.formUnion(found)
    }
    for section in part.field("sections")?.list() ?? [] {
      let name = section.word() ?? ""
      guard let node = sectionNodes.first(where: { $0["id"]?.text == name }) else {
        report(section, "section", "分類", name, among: sectionNodes.compactMap { $0["id"]?.text })
        continue
      }
      ids.formUnion((node["items"]?.elements ?? []).compactMap { $0["id"]?.text })
    }
    for item in part.field("items")?.list() ?? [] {
      let name = item.word() ?? ""
      if items[name] == nil { report(item, "item", "点検項目", name, among: items.keys.sorted()) }
      ids.insert(name)
    }
    part.finish()
    return ids
  }

  private var allThemes: [String] {
    Set(items.values.flatMap { $0["themes"]?.elements ?? [] }.compactMap(\.text)).sorted()
  }

  /// An item that a chosen item waits for comes along, whatever `drop` says of it.
  private func bringAlong(_ chosen: inout Set<String>) {
    var pending = Array(chosen)
    while let id = pending.popLast() {
      guard let needed = items[id]?["when"]?["item"]?.text, items[needed] != nil else { continue }
      if chosen.insert(needed).inserted { pending.append(needed) }
    }
  }

  /// The keys that replace those of an item.
  private func overrides() -> [String: [String: Node]] {
    guard let field = map.field("override") else { return [:] }
    guard let entries = field.node.entries else {
      field.reportKind(Text(ja: "「点検項目の id: 変えるキー」の組", en: "a mapping of item ids to keys"))
      return [:]
    }
    var overrides: [String: [String: Node]] = [:]
    for entry in entries {
      if items[entry.key] == nil {
        map.problems.add(
          .unknownReference, at: entry.keyPlace, missing("item", "点検項目", entry.key, of: field),
          help: map.problems.suggestion(for: entry.key, among: items.keys.sorted()))
        continue
      }
      guard let keys = field.element(entry.value).map() else { continue }
      for key in keys.node.entries ?? [] {
        if key.key == "id" || key.key == "was" {
          map.problems.add(
            .unknownKey, at: key.keyPlace,
            Text(
              ja: "override で「\(key.key)」は変えられません", en: "`override` cannot change \"\(key.key)\""),
            help: Text(ja: "このキーを消してください", en: "take this key out"))
        } else {
          overrides[entry.key, default: [:]][key.key] = key.value
        }
      }
    }
    return overrides
  }

  private func report(_ field: Field, _ en: String, _ ja: String, _ name: String, among known: [String]) {
    field.report(
      .unknownReference, missing(en, ja, name, of: field),
      help: map.problems.suggestion(for: name, among: known))
  }

  private func missing(_ en: String, _ ja: String, _ name: String, of field: Field) -> Text {
    let parent = map.node["extends"]?.text ?? ""
    return Text(
      ja: "チェックリスト「\(parent.shown)」に\(ja)「\(name.shown)」はありません",
      en: "checklist \"\(parent.shown)\" has no \(en) \"\(name.shown)\"")
  }
}

extension Node {
  /// The mapping with other values under some keys; those that it lacks are added.
  func replacing(_ values: [String: Node]) -> Node {
    guard let entries else { return self }
    var replaced = entries.map { entry in
      values[entry.key].map { Entry(key: entry.key, keyLocation: $0.location, value: $0) } ?? entry
    }
    for (key, value) in values.sorted(by: { $0.key < $1.key })
    where !entries.contains(where: { $0.key == key }) {
      replaced.append(Entry(key: key, keyLocation: value.location, value: value))
    }
    return Node(content: .mapping(replaced), location: location)
  }
}
