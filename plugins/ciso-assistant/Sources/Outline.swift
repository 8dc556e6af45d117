import TenkenCore
import TenkenImporting

/// The tree of nodes as a flat list of sections: each node to assess stands in the section of the heading next above
/// it.
struct Outline {
  struct Section {
    /// From the outermost to its own; none where there is no heading above the nodes.
    var headings: [Int]
    var nodes: [Int]
  }

  /// In the order of the headings; those without items of their own are left out.
  private(set) var sections: [Section] = []

  init(_ nodes: [RequirementNode], _ losses: inout Losses) {
    var numbers: [String: Int] = [:]
    for (number, node) in nodes.enumerated() {
      if let urn = node.urn, numbers[urn] == nil { numbers[urn] = number }
    }
    let parents = nodes.map { node in node.parent.flatMap { numbers[$0] } }
    for (node, parent) in zip(nodes, parents) where node.parent != nil && parent == nil {
      losses.add(
        Text(ja: "ない要求事項を指す「parent_urn」", en: "\"parent_urn\" that names a node that there is not"),
        line: node.line
      )
    }
    /// The headings above a node, outermost first; a circle ends where it closes.
    func headings(above number: Int) -> [Int] {
      var above: [Int] = []
      var seen: Set<Int> = [number]
      var next = parents[number]
      while let at = next, seen.insert(at).inserted {
        if !nodes[at].isAssessable { above.insert(at, at: 0) }
        next = parents[at]
      }
      return above
    }
    var members: [Int?: [Int]] = [:]
    var order: [Int?] = []
    var entitled: Set<Int> = []
    for (number, node) in nodes.enumerated() {
      if node.isAssessable {
        let above = headings(above: number)
        entitled.formUnion(above)
        // Nodes without a heading form a section where the first of them stands.
        if above.isEmpty, members[nil] == nil { order.append(nil) }
        members[above.last, default: []].append(number)
      } else {
        order.append(number)
      }
    }
    for heading in order {
      guard let own = members[heading] else {
        if let heading, !entitled.contains(heading) {
          losses.add(
            Text(ja: "点検項目のない見出し", en: "a heading without items"), line: nodes[heading].line)
        }
        continue
      }
      sections.append(Section(headings: heading.map { headings(above: $0) + [$0] } ?? [], nodes: own))
    }
  }
}
