import TenkenCore
import TenkenImporting
import TenkenPlugin

/// Turns one benchmark into a checklist and its themes, and keeps what could not be carried.
struct BenchmarkReading {
  private(set) var losses: Losses
  private let root: XMLElement
  private let outline: Outline
  private let policy: Policy
  /// Of items by the index of their rule, and of sections by that of their group; nil for the benchmark itself.
  private var itemIDs: [Int: String] = [:]
  private var sectionIDs: [Int?: String] = [:]
  private var members: [Int: [JSON.Member]] = [:]

  init(_ root: XMLElement, file: String) {
    self.root = root
    losses = Losses(file: file)
    outline = Outline(root, &losses)
    policy = Policy(outline)
  }

  /// The checklist first.
  ///
  /// - Parameter ids: those of checklists that were made before.
  mutating func checklists(_ ids: inout ImportedIDs) -> [JSON] {
    UncarriedParts(outline).add(to: &losses)
    let id = usable(root, kind: "checklist", &ids)
    var itemNames = ImportedIDs()
    var sectionNames = ImportedIDs()
    for index in outline.items {
      let rule = outline.nodes[index]
      itemIDs[index] = usable(rule.element, kind: "item", &itemNames)
      members[index] = RuleItem(outline: outline, policy: policy, index: index).members(&losses)
      if sectionIDs[rule.parent] == nil {
        sectionIDs[rule.parent] =
          rule.parent.map { usable(outline.nodes[$0].element, kind: "section", &sectionNames) }
          ?? sectionNames.take("benchmark", kind: "section")
      }
    }
    let head = [JSON.Member("version", .string(version))]
    let base: [JSON.Member] =
      [JSON.Member("checklist", .string(id))] + head + [
        JSON.Member("title", title(of: root).json), JSON.Member("scorer", .string(scorer())),
        JSON.Member("sections", .array(sections())),
      ]
    return [.object(base)] + themes(of: id, head, &ids)
  }

  /// The source's own id where it can be one; in XCCDF 1.2 without the beginning that the standard prescribes.
  private mutating func usable(_ element: XMLElement, kind: String, _ ids: inout ImportedIDs) -> String {
    let source = element["id"] ?? ""
    var short = source
    // `xccdf_NAMESPACE_rule_NAME`
    let parts = source.split(separator: "_", maxSplits: 3).map(String.init)
    if root.namespace.hasSuffix("1.2"), parts.count == 4, parts[0] == "xccdf",
      parts[2] == element.name.lowercased()
    {
      short = parts[3]
    }
    let id = ids.take(short, kind: kind)
    if id != short { changed(source, to: id, element) }
    return id
  }

  private var version: String {
    let text = root.children("version").first.map { PlainText().text(of: $0) } ?? ""
    return text.isEmpty ? "1" : text
  }

  private func title(of element: XMLElement) -> ForeignText {
    let text = RuleTexts(outline: outline, policy: policy, rule: element).text(of: element.children("title"))
    return text.isEmpty ? ForeignText(element["id"] ?? "?") : text
  }

  private static let scorers = [
    "default": "sections", "flat": "weighted-pass", "flat-unweighted": "pass-count",
    "absolute": "all-or-nothing",
  ]

  /// That of the first scoring model that Tenken has; without one it is XCCDF's default.
  private mutating func scorer() -> String {
    var found: String?
    for model in root.children("model") {
      let system = model["system"] ?? ""
      let known = system.hasPrefix("urn:xccdf:scoring:") ? Self.scorers[String(system.dropFirst(18))] : nil
      if let known, found == nil || found == known {
        found = known
      } else {
        losses.add(
          Text(ja: "採点のモデル「\(system)」", en: "the scoring model \"\(system)\""), line: model.line)
      }
    }
    return found ?? "sections"
  }

  /// A section for each group that holds rules itself, in the order of the first of them.
  private mutating func sections() -> [JSON] {
    var order: [Int?] = []
    var items: [Int?: [JSON]] = [:]
    for index in outline.items {
      let parent = outline.nodes[index].parent
      if items[parent] == nil { order.append(parent) }
      let id = JSON.Member("id", .string(itemIDs[index] ?? ""))
      items[parent, default: []].append(.object([id] + (members[index] ?? [])))
    }
    let used = Set(outline.items.flatMap { outline.groups(above: $0) })
    for index in outline.nodes.indices where !outline.nodes[index].isRule && !used.contains(index) {
      losses.add(
        Text(ja: "Ruleのないグループ", en: "groups that hold no rule"), line: outline.nodes[index].element.line)
    }
    let depths = order.map { $0.map { outline.groups(above: $0).count + 1 } ?? 0 }
    if order.count > 1, depths.contains(where: { $0 != 1 }) {
      losses.add(
        Text(
          ja: "グループの入れ子（分類は横に並び、重みは上のグループとの積になります）",
          en:
            "groups in one another: sections stand side by side, each weighed by the product of its groups' weights"
        ),
        line: order.compactMap { $0 }.first.map { outline.nodes[$0].element.line } ?? root.line)
    }
    return order.map { group in
      var section = [JSON.Member("id", .string(sectionIDs[group] ?? ""))]
      let path = group.map { outline.groups(above: $0) + [$0] } ?? []
      let titles = path.isEmpty ? [title(of: root)] : path.map { title(of: outline.nodes[$0].element) }
      section.append(JSON.Member("title", ForeignText.joined(titles, separator: " / ").json))
      var weight = Weight(nil)
      for index in path {
        let element = outline.nodes[index].element
        let own = Weight(element["weight"], line: element.line, &losses)
        if !own.isNothing { weight = weight * own }
      }
      if let json = weight.json { section.append(JSON.Member("weight", json)) }
      section.append(JSON.Member("items", .array(items[group] ?? [])))
      return .object(section)
    }
  }

  // MARK: Themes

  /// A theme for each profile that is not there to be extended only, and one for what is selected without any.
  private mutating func themes(of base: String, _ head: [JSON.Member], _ ids: inout ImportedIDs) -> [JSON] {
    var themes: [JSON] = []
    let usual = policy.asked.intersection(outline.items)
    if usual.count < outline.items.count, !usual.isEmpty {
      let id = ids.take(base + "-selected", kind: "checklist")
      let title = ForeignText.joined([title(of: root)], separator: "") { _, language, text in
        language == "ja" ? "\(text)（はじめの選択）" : "\(text) (as selected)"
      }
      themes.append(theme(id, title, base, head, policy))
    }
    for profile in outline.profiles {
      if profile.isTrue("abstract", else: false) {
        losses.add(
          Text(ja: "継承されるだけのプロファイル（abstract）", en: "profiles that are there to be extended only (abstract)"),
          line: profile.line)
        continue
      }
      let profilePolicy = Policy(chain(of: profile), of: outline, &losses)
      if profilePolicy.asked.intersection(outline.items).isEmpty {
        losses.add(
          Text(ja: "Ruleを1つも選ばないプロファイル", en: "profiles that select no rule"), line: profile.line)
        continue
      }
      let own = profile["id"].map { $0.split(separator: "_", maxSplits: 3).map(String.init) } ?? []
      let isLong = root.namespace.hasSuffix("1.2") && own.count == 4 && own[2] == "profile"
      let name = isLong ? own[3] : profile["id"] ?? ""
      let id = usableTheme(base, name, profile, &ids)
      themes.append(theme(id, title(of: profile), base, head, profilePolicy))
    }
    return themes
  }

  /// The checklist's id and the profile's; the latter alone where both are too long.
  private mutating func usableTheme(
    _ base: String, _ name: String, _ profile: XMLElement, _ ids: inout ImportedIDs
  ) -> String {
    let both = "\(base)-\(name)"
    let wanted = both.utf8.count > Identifier.maximumLength ? name : both
    let id = ids.take(wanted, kind: "checklist")
    if id != wanted { changed(name, to: id, profile) }
    return id
  }

  private mutating func changed(_ source: String, to id: String, _ element: XMLElement) {
    losses.add(
      Text(ja: "そのままでは使えないid（変えました）", en: "ids that could not be kept and were changed"),
      at: "\(element.line) (\(source) → \(id))")
  }

  /// The profile with those that it extends, the outermost first.
  private mutating func chain(of profile: XMLElement) -> [XMLElement] {
    var chain = [profile]
    while let id = chain[0]["extends"] {
      guard let parent = outline.profiles.first(where: { $0["id"] == id }) else {
        losses.add(
          Text(
            ja: "ないプロファイル「\(id)」の継承（extends）", en: "what is extended of a profile \"\(id)\" that there is not"
          ),
          line: chain[0].line)
        break
      }
      if chain.contains(where: { $0 === parent }) {
        losses.add(
          Text(ja: "循環する継承（extends）", en: "profiles that extend each other in a circle"), line: profile.line)
        break
      }
      chain.insert(parent, at: 0)
    }
    return chain
  }

  private mutating func theme(
    _ id: String, _ title: ForeignText, _ base: String, _ head: [JSON.Member], _ policy: Policy
  ) -> JSON {
    let asked = policy.asked
    let items = outline.items
    var theme = [JSON.Member("checklist", .string(id))] + head
    theme += [JSON.Member("title", title.json), JSON.Member("extends", .string(base))]
    if items.contains(where: { !asked.contains($0) }) {
      let split = Set(items.filter { !asked.contains($0) }.map { outline.nodes[$0].parent })
      var sections: [String] = []
      for index in items where !split.contains(outline.nodes[index].parent) {
        let section = sectionIDs[outline.nodes[index].parent] ?? ""
        if sections.last != section, !sections.contains(section) { sections.append(section) }
      }
      let single = items.filter { asked.contains($0) && split.contains(outline.nodes[$0].parent) }
      var select: [JSON.Member] = []
      if !sections.isEmpty { select.append(JSON.Member("sections", .strings(sections))) }
      if !single.isEmpty {
        select.append(JSON.Member("items", .strings(single.map { itemIDs[$0] ?? "" })))
      }
      theme.append(JSON.Member("select", .object(select)))
    }
    var overrides: [JSON.Member] = []
    for index in items where asked.contains(index) {
      let refined = RuleItem(outline: outline, policy: policy, index: index).members(&losses)
      let changes = RuleItem.changes(refined, from: members[index] ?? [])
      if !changes.isEmpty { overrides.append(JSON.Member(itemIDs[index] ?? "", .object(changes))) }
    }
    if !overrides.isEmpty { theme.append(JSON.Member("override", .object(overrides))) }
    return .object(theme)
  }
}
