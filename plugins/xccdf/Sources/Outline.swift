import TenkenCore
import TenkenImporting

/// What stands in a benchmark: groups and rules in one another, values, profiles.
struct Outline {
  let root: XMLElement
  /// Groups and rules in the order of the document, those above before those below.
  private(set) var nodes: [Node] = []
  private(set) var values: [XMLElement] = []
  private(set) var profiles: [XMLElement] = []
  private var indices: [String: Int] = [:]
  private var valueIndices: [String: Int] = [:]
  private var clusters: [String: [Int]] = [:]

  struct Node {
    /// With what a rule inherits from the one that it extends.
    var element: XMLElement
    /// The group above, by its index; nil right under the benchmark.
    var parent: Int?

    var isRule: Bool { element.name == "Rule" }
    /// An abstract rule is there to be extended, and is no item.
    var isItem: Bool { isRule && !element.isTrue("abstract", else: false) }
    var id: String { element["id"] ?? "" }
  }

  init(_ root: XMLElement, _ losses: inout Losses) {
    self.root = root
    profiles = root.children("Profile")
    collect(root, under: nil)
    inherit(&losses)
  }

  private mutating func collect(_ element: XMLElement, under parent: Int?) {
    for child in element.children {
      switch child.name {
      case "Value":
        if let id = child["id"], valueIndices[id] == nil { valueIndices[id] = values.count }
        values.append(child)
      case "Group", "Rule":
        let index = nodes.count
        nodes.append(Node(element: child, parent: parent))
        if let id = child["id"], indices[id] == nil { indices[id] = index }
        if let cluster = child["cluster-id"] { clusters[cluster, default: []].append(index) }
        if child.name == "Group" { collect(child, under: index) }
      default: break
      }
    }
  }

  private static let inherited = ["selected", "weight", "role", "severity"]

  /// Gives rules what they have of those that they extend.
  private mutating func inherit(_ losses: inout Losses) {
    let written = nodes
    for index in nodes.indices where written[index].isRule {
      var at = index
      var seen: Set<Int> = [index]
      while let id = written[at].element["extends"] {
        guard let next = indices[id], written[next].isRule else {
          losses.add(
            Text(
              ja: "ないRule「\(id)」の継承（extends）", en: "what is extended of a rule \"\(id)\" that there is not"),
            line: written[at].element.line)
          break
        }
        guard seen.insert(next).inserted else {
          losses.add(
            Text(ja: "循環する継承（extends）", en: "rules that extend each other in a circle"),
            line: written[index].element.line)
          break
        }
        nodes[index].element = nodes[index].element.inheriting(
          from: written[next].element, attributes: Self.inherited)
        at = next
      }
    }
  }

  /// The rules that become items, by their indices.
  var items: [Int] { nodes.indices.filter { nodes[$0].isItem } }

  /// The item or items that an id or the id of a cluster names.
  func named(_ id: String) -> [Int] { indices[id].map { [$0] } ?? clusters[id] ?? [] }

  /// From the outermost group to the one right above.
  func groups(above index: Int) -> [Int] {
    var path: [Int] = []
    var at = nodes[index].parent
    while let group = at {
      path.insert(group, at: 0)
      at = nodes[group].parent
    }
    return path
  }

  func value(_ id: String) -> XMLElement? { valueIndices[id].map { values[$0] } }

  /// The language of texts that state none.
  var language: String { root["xml:lang"] ?? "" }
}

extension XMLElement {
  /// A boolean of XML Schema.
  func isTrue(_ attribute: String, else usual: Bool) -> Bool {
    guard let text = self[attribute] else { return usual }
    return text == "true" || text == "1"
  }
}
