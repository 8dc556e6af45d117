import TenkenCore
import TenkenImporting
import TenkenPlugin
import TenkenYAML

/// A framework: requirement nodes, their scale and the implementation groups.
struct Framework {
  let line: Int
  let refID: String?
  let name: ForeignText?
  /// The levels of a score; nil where nodes have none of their own and are only fulfilled, partly, or not.
  let levels: ClosedRange<Int>?
  /// What a level means.
  private(set) var guide: [(level: Int, text: ForeignText)] = []
  private(set) var groups: [Group] = []
  private(set) var nodes: [RequirementNode] = []

  /// An implementation group: a selection of the nodes.
  struct Group {
    let refID: String
    let name: ForeignText?
    let line: Int
  }

  /// Nil where the value is no mapping.
  init?(_ node: Node, locale: String, _ losses: inout Losses) {
    guard
      var fields = Fields(node, Text(ja: "フレームワーク", en: "the framework"), locale: locale, &losses)
    else { return nil }
    line = fields.line
    let urn = fields.node("urn")?.text
    refID = fields.text("ref_id", &losses) ?? urn?.lastPart
    name = fields.wording("name", &losses)?.line
    (levels, guide) = Self.scale(&fields, &losses)
    for element in fields.node("implementation_groups_definition")?.elements ?? [] {
      let subject = Text(ja: "実施グループ", en: "an implementation group")
      guard var group = Fields(element, subject, locale: locale, &losses),
        let refID = group.text("ref_id", &losses)
      else {
        losses.add(subject, line: element.place.line ?? line)
        continue
      }
      groups.append(Group(refID: refID, name: group.wording("name", &losses)?.line, line: group.line))
      group.finish(&losses)
    }
    for element in fields.node("requirement_nodes")?.elements ?? [] {
      if let node = RequirementNode(element, locale: locale, &losses) {
        nodes.append(node)
      } else {
        losses.add(
          Text(ja: "組になっていない要求事項", en: "a requirement node that is no mapping"),
          line: element.place.line ?? line)
      }
    }
    fields.finish(&losses)
  }

  /// The levels, from 0 to 100 where only one end is stated, as CISO Assistant has it, with what they mean.
  private static func scale(_ fields: inout Fields, _ losses: inout Losses)
    -> (ClosedRange<Int>?, [(level: Int, text: ForeignText)])
  {
    let definitions = fields.node("scores_definition")
    let (from, to) = (fields.whole("min_score", &losses), fields.whole("max_score", &losses))
    if definitions == nil, from == nil, to == nil { return (nil, []) }
    guard from ?? 0 < to ?? 100 else {
      losses.add(
        Text(ja: "min_score が max_score 以上の段階", en: "a scale whose min_score is not below its max_score"),
        line: fields.line)
      return (nil, [])
    }
    let range = (from ?? 0)...(to ?? 100)
    var guide: [(level: Int, text: ForeignText)] = []
    for element in definitions?.elements ?? [] {
      let subject = Text(ja: "段階の説明", en: "a level's description")
      guard var level = Fields(element, subject, locale: fields.locale, &losses),
        let score = level.whole("score", &losses), range.contains(score),
        !guide.contains(where: { $0.level == score }),
        let text = ForeignText.joined(
          [level.wording("name", &losses)?.line, level.wording("description", &losses)], "\n")
      else {
        losses.add(subject, line: element.place.line ?? fields.line)
        continue
      }
      guide.append((score, text))
      level.finish(&losses)
    }
    return (range, guide)
  }
}
