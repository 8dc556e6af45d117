import TenkenCore
import TenkenImporting
import TenkenPlugin

/// Makes a checklist of a framework, and a theme of each implementation group.
struct FrameworkMapping {
  private let framework: Framework
  private let library: Library
  /// By the number of the node.
  private var itemIDs: [Int: String] = [:]
  /// By the number of the node, then of the question.
  private var questionIDs: [Int: [String]] = [:]
  /// By the group's own id, in lower case.
  private var themes: [String: String] = [:]
  private var groups: [Framework.Group]
  private let questions: QuestionMapping

  init(_ framework: Framework, of library: Library) {
    self.framework = framework
    self.library = library
    let assessed = framework.nodes.enumerated().filter(\.element.isAssessable)
    var ids = ImportedIDs()
    // First those of the nodes, which then are the same whatever is asked about them.
    for (number, node) in assessed { itemIDs[number] = ids.take(node.idSource, kind: "item") }
    var known: [String: QuestionMapping.Known] = [:]
    for (number, node) in assessed {
      for (index, question) in node.questions.enumerated() {
        let id = ids.take("\(itemIDs[number] ?? "")-q\(index + 1)", kind: "item")
        questionIDs[number, default: []].append(id)
        if known[question.urn] == nil {
          known[question.urn] = QuestionMapping.Known(id: id, question: question)
        }
      }
    }
    questions = QuestionMapping(known)
    groups = framework.groups
    for (_, node) in assessed {
      // A group that the framework uses without defining it.
      for group in node.groups where !groups.contains(where: { $0.refID.lowercased() == group.lowercased() })
      {
        groups.append(Framework.Group(refID: group, name: nil, line: node.line))
      }
    }
    var themeIDs = ImportedIDs()
    for group in groups where themes[group.refID.lowercased()] == nil {
      themes[group.refID.lowercased()] = themeIDs.take(group.refID, kind: "group")
    }
  }

  private var title: ForeignText {
    framework.name ?? library.name ?? ForeignText(framework.refID ?? library.refID ?? "-")
  }

  /// The checklist, then its themes.
  ///
  /// - Parameter ids: those of the request's checklists.
  func checklists(_ ids: inout ImportedIDs, _ losses: inout Losses) -> [JSON] {
    let id = ids.take(framework.refID ?? library.refID ?? "", kind: "framework")
    tellChangedIDs(checklist: id, &losses)
    var checklist: [JSON.Member] = [
      JSON.Member("checklist", .string(id)), JSON.Member("version", .string(library.version)),
      JSON.Member("title", title.json),
    ]
    if isWeighted { checklist.append(JSON.Member("scorer", "weighted")) }
    checklist.append(JSON.Member("sections", .array(sections(id, &losses))))
    return [.object(checklist)] + themes(of: id, &ids, &losses)
  }

  /// The numbers of the source that are no ids, or not the first of their kind.
  private func tellChangedIDs(checklist: String, _ losses: inout Losses) {
    var ids = [(framework.refID, checklist, framework.line)]
    for group in groups { ids.append((group.refID, themes[group.refID.lowercased()] ?? "", group.line)) }
    for (number, node) in framework.nodes.enumerated() {
      if let id = itemIDs[number] { ids.append((node.refID, id, node.line)) }
    }
    for case (let source?, let id, let line) in ids where source != id {
      losses.add(
        Text(
          ja: "そのままではidにできない ref_id（変えました）", en: "\"ref_id\" that could not be kept as an id and was changed"),
        at: "\(line) (\(source) → \(id))")
    }
  }

  /// Nodes weigh differently, or points of questions stand beside nodes that have none.
  private var isWeighted: Bool {
    let nodes = framework.nodes.filter(\.isAssessable)
    let withPoints = nodes.count { $0.questions.contains(where: \.isScored) }
    return nodes.contains { $0.weight ?? .one != .one } || (withPoints > 0 && withPoints < nodes.count)
  }

  // MARK: Sections

  /// A section for each heading that has items of its own, in the order of the headings.
  private func sections(_ checklist: String, _ losses: inout Losses) -> [JSON] {
    let outline = Outline(framework.nodes, &losses)
    var ids = ImportedIDs()
    return outline.sections.map { section in
      var items: [JSON] = []
      for number in section.nodes { items += self.items(number, &losses) }
      let titles = section.headings.map { framework.nodes[$0].title }
      let id = section.headings.last.map { framework.nodes[$0].idSource } ?? checklist
      return [
        "id": .string(ids.take(id, kind: "section")),
        "title": (ForeignText.joined(titles, " / ") ?? title).json,
        "items": .array(items),
      ]
    }
  }

  /// The item of a node, and those of its questions.
  private func items(_ number: Int, _ losses: inout Losses) -> [JSON] {
    let node = framework.nodes[number]
    let isScored = node.questions.contains(where: \.isScored)
    var item: [JSON.Member] = [
      JSON.Member("id", .string(itemIDs[number] ?? "")), JSON.Member("ask", node.title.json),
    ]
    if let explanation = node.explanation { item.append(JSON.Member("hint", explanation.json)) }
    if let levels = framework.levels {
      if !framework.guide.isEmpty {
        let guide = framework.guide.map { JSON.Member(String($0.level), $0.text.json) }
        item.append(JSON.Member("guide", .object(guide)))
      }
      item.append(JSON.Member("answer", "level"))
      item.append(
        JSON.Member("levels", ["from": .integer(levels.lowerBound), "to": .integer(levels.upperBound)]))
    } else {
      item.append(JSON.Member("answer", "mark"))
    }
    let weight = node.weight.flatMap { $0 == .one ? nil : JSON.Member("weight", .figure($0.double)) }
    if let weight { item.append(weight) }
    if isScored || node.isWeightless { item.append(JSON.Member("scored", false)) }
    if node.hasTypicalEvidence { item.append(JSON.Member("evidence", "optional")) }
    var shared: [JSON.Member] = []
    let themes = node.groups.compactMap { self.themes[$0.lowercased()] }
    if !themes.isEmpty { shared.append(JSON.Member("themes", .strings(themes))) }
    let ids = questionIDs[number] ?? []
    let others = zip(node.questions, ids).map { question, id in
      var members = questions.item(question, id: id, isWeightless: node.isWeightless, &losses)
      if let weight, question.isScored { members.append(weight) }
      return JSON.object(members + shared)
    }
    return [.object(item + shared)] + others
  }

  // MARK: Themes

  private func themes(of checklist: String, _ ids: inout ImportedIDs, _ losses: inout Losses) -> [JSON] {
    let used = Set(framework.nodes.filter(\.isAssessable).flatMap(\.groups).map { $0.lowercased() })
    return groups.compactMap { group in
      guard used.contains(group.refID.lowercased()), let theme = themes[group.refID.lowercased()] else {
        losses.add(
          Text(
            ja: "点検項目のない実施グループ「\(group.refID)」",
            en: "the implementation group \"\(group.refID)\", which has no items"),
          line: group.line)
        return nil
      }
      let name = group.name ?? ForeignText(group.refID)
      return [
        "checklist": .string(ids.take("\(checklist)-\(theme)", kind: "theme")),
        "version": .string(library.version),
        "title": (ForeignText.joined([title, name], ": ") ?? title).json,
        "extends": .string(checklist), "select": ["themes": [.string(theme)]],
      ]
    }
  }
}
