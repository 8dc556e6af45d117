import TenkenCore

/// Turns a theme, a selection of another checklist, into the whole definition that it stands for (contract,
/// section 2). It works on nodes, so that whatever is wrong keeps the place where it was written.
struct ThemeResolver {
  /// The definition of a checklist by id, as written; nil where there is none.
  let parent: (String) -> Reading<Node>?
  /// Ids of all checklists, for suggestions.
  let known: [String]
  let problems: Problems

  /// A definition without `extends`, and the outermost checklist that it comes from.
  struct Resolved {
    var node: Node
    var family: String
  }

  /// Keys that only a theme has.
  static let keys = ["extends", "select", "drop", "override"]
  /// What a theme does not take over from its parent.
  private static let own = ["checklist", "start", "bands", "sections"]

  func resolve(_ theme: Node) -> Resolved? { resolve(theme, path: [theme["checklist"]?.text?.shown ?? ""]) }

  /// - Parameter path: the names under which the themes down to this one were found.
  private func resolve(_ theme: Node, path: [String]) -> Resolved? {
    let id = theme["checklist"]?.text ?? ""
    let subject = Text(ja: "チェックリスト「\(id.shown)」", en: "checklist \"\(id.shown)\"")
    guard let map = MapReader(theme, as: subject, problems), let field = map.required("extends"),
      let parentID = field.id()
    else { return nil }
    if path.contains(parentID) {
      let cycle = (path.drop { $0 != parentID } + [parentID]).joined(separator: " → ")
      field.report(
        .cycle,
        Text(ja: "extends が循環しています: \(cycle)", en: "checklists extend each other in a circle: \(cycle)"),
        help: Text(ja: "どれかの extends を消してください", en: "take one `extends` out"))
      return nil
    }
    let path = path + [parentID]
    guard let reading = parent(parentID) else {
      let shown = path.joined(separator: " → ")
      field.report(
        .unknownReference,
        Text(
          ja: "\(subject.in(.ja))の extends が、ないチェックリスト「\(parentID)」を指しています（\(shown)）",
          en: "\(subject.in(.en)) extends \"\(parentID)\", which there is not (\(shown))"),
        help: problems.suggestion(for: parentID, among: known))
      return nil
    }
    problems.add(reading.diagnostics)
    guard let node = reading.value, !reading.diagnostics.hasErrors else { return nil }
    let resolved: Resolved
    if node["extends"] == nil {
      resolved = Resolved(node: node, family: parentID)
    } else {
      guard let further = resolve(node, path: path) else { return nil }
      resolved = further
    }
    return Resolved(node: merged(theme, map, resolved.node), family: resolved.family)
  }

  private func merged(_ theme: Node, _ map: MapReader, _ parent: Node) -> Node {
    // A key left blank states nothing, as everywhere.
    var entries = (theme.entries ?? []).filter {
      !Self.keys.contains($0.key) && $0.key != "sections"
        && (!$0.value.isBlank || Self.own.contains($0.key))
    }
    let stated = Set(entries.map(\.key))
    entries += (parent.entries ?? []).filter { !Self.own.contains($0.key) && !stated.contains($0.key) }
    let sections = ThemeSelection(parent: parent, map: map).sections() + ownSections(map)
    let place = theme["select"]?.location ?? theme["extends"]?.location ?? theme.location
    entries.append(
      Node.Entry(
        key: "sections", keyLocation: place, value: Node(content: .sequence(sections), location: place)))
    return Node(content: .mapping(entries), location: theme.location)
  }

  /// Sections that the theme adds to those of its parent.
  private func ownSections(_ map: MapReader) -> [Node] {
    map.field("sections").flatMap { $0.list() }?.map(\.node) ?? []
  }
}
