import TenkenCore
import TenkenImporting
import TenkenPlugin

/// A rule as an item of a checklist.
struct RuleItem {
  let outline: Outline
  let policy: Policy
  let index: Int

  private var rule: XMLElement { outline.nodes[index].element }

  /// The keys of the item but its id, in the order of a definition.
  func members(_ losses: inout Losses) -> [JSON.Member] {
    let texts = RuleTexts(outline: outline, policy: policy, rule: rule)
    var members = [JSON.Member("ask", texts.question(&losses))]
    if let hint = texts.hint { members.append(JSON.Member("hint", hint)) }
    members.append(JSON.Member("answer", "yes-no"))
    let weight = Weight(policy.attribute("weight", of: index), line: rule.line, &losses)
    if let json = weight.json { members.append(JSON.Member("weight", json)) }
    let severity = policy.attribute("severity", of: index) ?? "unknown"
    let isScored = ["full", nil].contains(policy.attribute("role", of: index)) && severity != "info"
    let groups = outline.groups(above: index).map { Weight(outline.nodes[$0].element["weight"]) }
    if !isScored || weight.isNothing || groups.contains(where: \.isNothing) {
      members.append(JSON.Member("scored", false))
    }
    if severity == "high" { members.append(JSON.Member("critical", true)) }
    if ["high", "medium", "low", "info"].contains(severity) {
      members.append(JSON.Member("themes", ["severity-\(severity)"].json))
    }
    return members
  }

  /// What of an item a profile changes: the keys that are not as before.
  static func changes(_ after: [JSON.Member], from before: [JSON.Member]) -> [JSON.Member] {
    let usual: [JSON.Member] = [
      JSON.Member("weight", 1), JSON.Member("scored", true), JSON.Member("critical", false),
      JSON.Member("themes", []),
    ]
    let changed = after.filter { !before.contains($0) }
    let gone = usual.filter { key in
      before.contains { $0.key == key.key } && !after.contains { $0.key == key.key }
    }
    return changed + gone
  }
}

extension [String] {
  fileprivate var json: JSON { .strings(self) }
}
