import TenkenCore
import TenkenImporting

/// What a profile, with those that it extends, makes of a benchmark: which rules are selected, and how they and their
/// values are refined. Without a profile it is the benchmark as it stands.
struct Policy {
  private let outline: Outline
  private var selected: [Int: Bool] = [:]
  private var refined: [Int: [String: String]] = [:]
  private var selectors: [String: String] = [:]
  private var settings: [String: String] = [:]
  /// Which notes of rules are meant for it.
  private(set) var noteTag: String?
  /// What `sub` stands for, by the id that it names: a value, or a plain text of the benchmark.
  private(set) var substitutes: [String: String] = [:]

  init(_ outline: Outline) {
    self.outline = outline
    substitutes = knownTexts
  }

  /// - Parameter chain: the outermost profile first; what a later one says counts.
  init(_ chain: [XMLElement], of outline: Outline, _ losses: inout Losses) {
    self.outline = outline
    noteTag = chain.last { $0["note-tag"] != nil }?["note-tag"]
    for profile in chain {
      for child in profile.children { apply(child, &losses) }
    }
    substitutes = knownTexts
  }

  private var knownTexts: [String: String] {
    var known: [String: String] = [:]
    for text in outline.root.children("plain-text") {
      if let id = text["id"] { known[id] = PlainText().text(of: text) }
    }
    for value in outline.values { if let id = value["id"] { known[id] = text(of: value) } }
    return known
  }

  private mutating func apply(_ child: XMLElement, _ losses: inout Losses) {
    let id = child["idref"] ?? ""
    switch child.name {
    case "select":
      for index in targets(of: child, &losses) { selected[index] = child.isTrue("selected", else: true) }
    case "refine-rule":
      for index in targets(of: child, &losses) {
        for key in ["weight", "severity", "role"] {
          guard let value = child[key] else { continue }
          if outline.nodes[index].isRule {
            refined[index, default: [:]][key] = value
          } else {
            losses.add(
              Text(ja: "プロファイルによるグループの重みの変更", en: "a group's weight as a profile refines it"),
              line: child.line)
          }
        }
      }
    case "refine-value":
      let known = outline.value(id).map { $0.children("value").compactMap { $0["selector"] } } ?? []
      if let selector = child["selector"] {
        if known.contains(selector) { selectors[id] = selector } else { missing(child, &losses) }
      }
    case "set-value":
      if outline.value(id) == nil { missing(child, &losses) }
      settings[id] = PlainText().text(of: child)
    default: break
    }
  }

  private func targets(of child: XMLElement, _ losses: inout Losses) -> [Int] {
    let found = outline.named(child["idref"] ?? "")
    if found.isEmpty { missing(child, &losses) }
    return found
  }

  private func missing(_ child: XMLElement, _ losses: inout Losses) {
    losses.add(
      Text(
        ja: "プロファイルの \(child.name) のうち、指すものがないもの",
        en: "\(child.name) of a profile that names nothing in the benchmark"), line: child.line)
  }

  /// An attribute of a rule, refined or as it stands.
  func attribute(_ name: String, of index: Int) -> String? {
    refined[index]?[name] ?? outline.nodes[index].element[name]
  }

  /// What a value says: as it was set, by the selector, or its default, which has none.
  func text(of value: XMLElement) -> String {
    let id = value["id"] ?? ""
    if let set = settings[id] { return set }
    let options = value.children("value")
    let chosen = options.first { $0["selector"] == selectors[id] } ?? options.first
    return chosen.map { PlainText().text(of: $0) } ?? ""
  }

  /// The items that are asked: selected, in selected groups, with what they require and without what they conflict
  /// with.
  var asked: Set<Int> {
    var asked: Set<Int> = []
    for index in outline.nodes.indices {
      let node = outline.nodes[index]
      let own = selected[index] ?? node.element.isTrue("selected", else: true)
      if own, node.parent.map(asked.contains) ?? true { asked.insert(index) }
    }
    for index in outline.nodes.indices where asked.contains(index) {
      let conflicts = outline.nodes[index].element.children("conflicts").flatMap { $0.references }
      if conflicts.contains(where: { outline.named($0).contains { $0 != index && asked.contains($0) } }) {
        asked.remove(index)
      }
    }
    var isStable = false
    while !isStable {
      let kept = asked.filter { index in
        let node = outline.nodes[index]
        let isMet = node.element.children("requires").allSatisfy { requirement in
          requirement.references.contains { outline.named($0).contains(where: asked.contains) }
        }
        return isMet && (node.parent.map(asked.contains) ?? true)
      }
      isStable = kept.count == asked.count
      asked = kept
    }
    return asked
  }
}

extension XMLElement {
  /// The ids of `idref`, of which there may be several.
  fileprivate var references: [String] {
    (self["idref"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
