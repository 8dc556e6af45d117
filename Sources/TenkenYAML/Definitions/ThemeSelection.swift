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
    let overrides = overrides()
    bringAlong(&chosen, overrides)
    return sectionNodes.compactMap { section in
      let kept = (section["items"]?.elements ?? []).filter { $0["id"]?.text.map(chosen.contains) ?? false }
      if kept.isEmpty { return nil }
      let items = kept.map { item in
        item["id"]?.text.flatMap { overrides[$0] }.map { $0.applied(to: item) } ?? item
      }
      return section.replacing("items", with: Node(content: .sequence(items), location: section.location))
    }
  }

  /// The ids of all items that a union of themes, sections and items names; nil where the key is absent.
  private func named(by key: String) -> Set<String>? {
    guard let field = map.field(key), let part = field.map() else { return nil }
    var ids: Set<String> = []
    for (theme, name) in words(part.field("themes")) {
      let found = items.filter { $0.value["themes"]?.elements?.contains { $0.text == name } ?? false }.keys
      if found.isEmpty { report(theme, "theme", "テーマ", name, among: allThemes) }
      ids.formUnion(found)
    }
    for (section, name) in words(part.field("sections")) {
      guard let node = sectionNodes.first(where: { $0["id"]?.text == name }) else {
        report(section, "section", "分類", name, among: sectionNodes.compactMap { $0["id"]?.text })
        continue
      }
      ids.formUnion((node["items"]?.elements ?? []).compactMap { $0["id"]?.text })
    }
    for (item, name) in words(part.field("items")) {
      if items[name] == nil { report(item, "item", "点検項目", name, among: items.keys.sorted()) }
      ids.insert(name)
    }
    part.finish()
    return ids
  }

  private func words(_ field: Field?) -> [(Field, String)] {
    (field?.list() ?? []).compactMap { element in element.word().map { (element, $0) } }
  }

  private var allThemes: [String] {
    Set(items.values.flatMap { $0["themes"]?.elements ?? [] }.compactMap(\.text)).sorted()
  }

  /// An item that a chosen item, or one that the theme adds, waits for comes along, whatever `drop` says of it.
  private func bringAlong(_ chosen: inout Set<String>, _ overrides: [String: ItemOverride]) {
    let added = (map.node["sections"]?.elements ?? []).flatMap { $0["items"]?.elements ?? [] }
    var pending = added + chosen.compactMap { items[$0] }
    while let item = pending.popLast() {
      let override = item["id"]?.text.flatMap { items[$0] == nil ? nil : overrides[$0] }
      let when = (override?.applied(to: item) ?? item)["when"]
      guard let id = when?["item"]?.text, let needed = items[id] else { continue }
      if chosen.insert(id).inserted { pending.append(needed) }
    }
  }

  /// The keys that replace those of an item.
  private func overrides() -> [String: ItemOverride] {
    guard let field = map.field("override") else { return [:] }
    guard let entries = field.node.entries else {
      field.reportKind(Text(ja: "「点検項目の id: 変えるキー」の組", en: "a mapping of item ids to keys"))
      return [:]
    }
    var overrides: [String: ItemOverride] = [:]
    for entry in entries {
      if items[entry.key] == nil {
        map.problems.add(
          .unknownReference, at: entry.keyPlace, missing("item", "点検項目", entry.key),
          help: map.problems.suggestion(for: entry.key, among: items.keys.sorted()))
      } else if let keys = field.element(entry.value).map() {
        overrides[entry.key] = ItemOverride(keys, at: entry.keyLocation)
      }
    }
    return overrides
  }

  private func report(_ field: Field, _ en: String, _ ja: String, _ name: String, among known: [String]) {
    field.report(
      .unknownReference, missing(en, ja, name), help: map.problems.suggestion(for: name, among: known))
  }

  private func missing(_ en: String, _ ja: String, _ name: String) -> Text {
    let parent = map.node["extends"]?.text ?? ""
    return Text(
      ja: "チェックリスト「\(parent.shown)」に\(ja)「\(name.shown)」はありません",
      en: "checklist \"\(parent.shown)\" has no \(en) \"\(name.shown)\"")
  }
}

extension Node {
  /// The mapping with another value under a key that it has.
  fileprivate func replacing(_ key: String, with value: Node) -> Node {
    let replaced = (entries ?? []).map { entry in
      entry.key == key ? Entry(key: key, keyLocation: entry.keyLocation, value: value) : entry
    }
    return Node(content: .mapping(replaced), location: location)
  }
}
