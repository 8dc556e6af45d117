package import TenkenCore
package import TenkenPlugin

/// Reads a checklist's definition (contract, section 2).
package struct ChecklistReader: Sendable {
  /// Names that `scorer:` may use; nil where any may stand, as in the record, whose plugins may have gone.
  package var scorers: [String]?
  /// The definitions that themes may extend, as written.
  private var parent: (@Sendable (String) -> Reading<Node>?)?
  private var knownParents: [String]

  /// - Parameters:
  ///   - parents: ids of the checklists that a theme may extend.
  ///   - parent: the definition of one of them; nil where there is none.
  package init(
    scorers: [String]?, parents: [String] = [], parent: (@Sendable (String) -> Reading<Node>?)? = nil
  ) {
    self.scorers = scorers
    self.parent = parent
    knownParents = parents
  }

  /// Reads a definition; a theme comes out as the whole checklist that it stands for.
  package func read(_ node: Node) -> Reading<Checklist> {
    let problems = Problems()
    guard node["extends"] != nil else { return read(node, family: nil, problems) }
    guard let resolved = resolver(problems).resolve(node) else { return problems.reading(nil) }
    return read(resolved.node, family: resolved.family, problems)
  }

  /// Where the question of each item is written: in the definition itself, or for a theme in the one that it comes
  /// from.
  package func questionPlaces(in node: Node) -> [String: Place] {
    let resolved = node["extends"] == nil ? node : resolver(Problems()).resolve(node)?.node
    let items = (resolved?["sections"]?.elements ?? []).flatMap { $0["items"]?.elements ?? [] }
    return Dictionary(
      items.compactMap { item in
        item["id"]?.text.map { ($0, (item["ask"] ?? item).place) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private func resolver(_ problems: Problems) -> ThemeResolver {
    ThemeResolver(parent: { parent?($0) }, known: knownParents, problems: problems)
  }

  /// Reads what ``TenkenCore/Checklist/definition`` wrote.
  package static func stored(_ definition: JSON, name: String) -> Reading<Checklist> {
    let node = Node(json: definition, name: name)
    let entries = (node.entries ?? []).filter { $0.key != "family" }
    return ChecklistReader(scorers: nil).read(
      Node(content: .mapping(entries), location: node.location), family: node["family"]?.text, Problems())
  }

  private func read(_ node: Node, family: String?, _ problems: Problems) -> Reading<Checklist> {
    let id = node["checklist"]?.text
    let subject = id.map {
      Text(ja: "チェックリスト「\($0.shown)」", en: "checklist \"\($0.shown)\"")
    }
    guard let map = MapReader(node, as: subject ?? Text(ja: "チェックリスト", en: "the checklist"), problems) else {
      return problems.reading(nil)
    }
    for key in ThemeResolver.keys {
      map.field(key)?.report(
        .conflictingKeys,
        Text(
          ja: "\(map.subject.in(.ja))の「\(key)」は extends と一緒のときだけ使えます",
          en: "\"\(key)\" of \(map.subject.in(.en)) goes with `extends` only"))
    }
    let checklist = checklist(map, family: family)
    map.finish()
    return problems.reading(checklist)
  }

  private func checklist(_ map: MapReader, family: String?) -> Checklist? {
    let id = map.required("checklist")?.id()
    let version = map.required("version")?.word()
    let title = map.required("title")?.text()
    let method = map.field("method")?.text()
    let scorer = map.field("scorer").map(scorer) ?? ScorerChoice(name: "points")
    let bands = map.field("bands").map(bands) ?? []
    let bandsBy = map.field("bands-by")?.choice(BandBasis.self) ?? .rate
    let missing = map.field("missing")?.choice(MissingPolicy.self) ?? .zero
    let notApplicable = map.field("not-applicable")?.choice(NotApplicablePolicy.self) ?? .exclude
    let start = map.field("start")?.number(.from0) ?? .zero
    let sections = map.required("sections").map { SectionsReader(problems: map.problems).read($0) } ?? []
    guard let id, let version, let title else { return nil }
    return Checklist(
      id: id, version: version, title: title, method: method, family: family, scorer: scorer, bands: bands,
      bandsBy: bandsBy, missing: missing, notApplicable: notApplicable, start: start, sections: sections)
  }

  // MARK: Scorer and bands

  /// A name, or a map of the one name to its configuration.
  private func scorer(_ field: Field) -> ScorerChoice {
    var choice = ScorerChoice(name: "points")
    var named = field
    if let entries = field.node.entries {
      guard entries.count == 1, let entry = entries.first else {
        field.reportKind(Text(ja: "一つの名前とその設定", en: "one name with its configuration"))
        return choice
      }
      let key = Node(
        content: .scalar(Node.Scalar(text: entry.key, isPlain: true)), location: entry.keyLocation)
      named = field.element(key)
      if entry.value.entries != nil {
        choice.config = entry.value.json
      } else if !entry.value.isBlank {
        field.element(entry.value).reportKind(
          Text(ja: "「キー: 値」の組による設定", en: "a mapping that configures the scorer"))
      }
    }
    guard let name = named.word() else { return choice }
    if let scorers, !scorers.contains(name) { named.reportValue(among: scorers) }
    choice.name = name
    return choice
  }

  /// From the highest bound to the lowest, in whichever order they are written.
  private func bands(_ field: Field) -> [Band] {
    var ids: [String: Place] = [:]
    var bounds: [Rational: Place] = [:]
    var bands: [Band] = []
    for element in field.list() ?? [] {
      let written = element.node["id"]?.text
      let subject = Text(
        ja: "評価区分" + (written.map { "「\($0.shown)」" } ?? ""),
        en: written.map { "band \"\($0.shown)\"" } ?? "a band")
      guard let map = element.map(as: subject) else { continue }
      let id = map.required("id")?.id()
      let from = map.required("from")?.number(Field.NumberRange(decimals: 6))
      let name = map.required("name")?.text()
      map.finish()
      if let id, let field = map.field("id") { field.checkUnique(id, &ids) }
      if let from, let field = map.field("from") {
        if let first = bounds[from] {
          field.report(
            .duplicateID,
            Text(
              ja: "\(from) から始まる評価区分が二つあります（もう一つは\(first.line.map { "\($0)行目" } ?? "前")）",
              en: "two bands begin at \(from)\(first.line.map { "; the other is in line \($0)" } ?? "")"))
        } else {
          bounds[from] = field.node.place
        }
      }
      if let id, let from, let name { bands.append(Band(id: id, from: from, name: name)) }
    }
    return bands.sorted { $0.from > $1.from }
  }
}
