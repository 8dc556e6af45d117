import TenkenCore
import TenkenImporting

/// Walks a benchmark for everything that has no place in a checklist. What is not known to be carried is lost, so that
/// nothing is left out in silence.
struct UncarriedParts {
  private let outline: Outline
  /// The ids of values that some rule shows.
  private let shown: Set<String>

  init(_ outline: Outline) {
    self.outline = outline
    let rules = outline.items.map { outline.nodes[$0].element }
    shown = Set(rules.flatMap { $0.valueIDs + Self.substituted(in: $0) })
  }

  private static func substituted(in element: XMLElement) -> [String] {
    element.children.flatMap { child in
      (child.name == "sub" ? [child["idref"]].compactMap { $0 } : []) + substituted(in: child)
    }
  }

  private static let carriedParts: [String: Set<String>] = [
    "Benchmark": ["title", "version", "model", "plain-text", "Value", "Profile", "Group", "Rule"],
    "Group": ["title", "Value", "Group", "Rule", "requires", "conflicts"],
    "Rule": [
      "title", "description", "rationale", "warning", "ident", "reference", "profile-note", "fixtext",
      "check",
      "requires", "conflicts",
    ],
    "Profile": ["title", "select", "set-value", "refine-value", "refine-rule"],
    "Value": ["title", "value"],
  ]

  private static let carriedAttributes: [String: Set<String>] = [
    "Benchmark": ["id"], "Group": ["id", "selected", "weight", "cluster-id"],
    "Rule": ["id", "selected", "weight", "role", "severity", "cluster-id", "extends", "abstract"],
    "Profile": ["id", "extends", "abstract", "note-tag"], "Value": ["id", "type", "operator"],
    "select": ["idref", "selected"], "set-value": ["idref"], "refine-value": ["idref", "selector"],
    "refine-rule": ["idref", "weight", "severity", "role"], "requires": ["idref"], "conflicts": ["idref"],
    "model": ["system"], "plain-text": ["id"], "value": ["selector"], "profile-note": ["tag"],
    "check": ["system", "id"],
  ]

  func add(to losses: inout Losses) { walk(outline.root, &losses) }

  private func walk(_ element: XMLElement, _ losses: inout Losses) {
    if element.name == "Value", !shown.contains(element["id"] ?? "") {
      return losses.add(Text(ja: "どのRuleにも出ない値（Value）", en: "values that no rule shows"), line: element.line)
    }
    attributes(of: element, &losses)
    guard let carried = Self.carriedParts[element.name] else { return }
    for child in element.children {
      if !carried.contains(child.name) {
        losses.add(Self.words(for: child, in: element), line: child.line)
      } else if child.name == "check" {
        check(child, &losses)
      } else if child.name == "profile-note", !isNoted(child) {
        losses.add(
          Text(ja: "どのプロファイルも使わない備考（profile-note）", en: "notes that no profile asks for (profile-note)"),
          line: child.line)
      } else {
        if Self.carriedParts[child.name] == nil { formatting(of: child, &losses) }
        walk(child, &losses)
      }
    }
  }

  private func attributes(of element: XMLElement, _ losses: inout Losses) {
    let carried = (Self.carriedAttributes[element.name] ?? []).union(["xml:lang", "override", "id"])
    for name in element.attributes.keys.sorted() where !carried.contains(name) {
      if element.name == "reference", name == "href", element.content.isEmpty { continue }
      losses.add(
        Text(ja: "\(element.name) の属性 \(name)", en: "the attribute \(name) of \(element.name)"),
        line: element.line)
    }
  }

  private func isNoted(_ note: XMLElement) -> Bool {
    outline.profiles.contains { $0["note-tag"] != nil && $0["note-tag"] == note["tag"] }
  }

  private func check(_ check: XMLElement, _ losses: inout Losses) {
    let carried = Set(["check-export"] + (check.readableContent.isEmpty ? [] : ["check-content"]))
    let system = check["system"] ?? "?"
    if check.children.contains(where: { !carried.contains($0.name) }) {
      losses.add(
        Text(ja: "システム「\(system)」による自動の検査（check）", en: "automatic checks by system \"\(system)\""),
        line: check.line)
    }
    attributes(of: check, &losses)
  }

  /// Texts become plain: what they look like is gone, and so are pictures.
  private func formatting(of element: XMLElement, _ losses: inout Losses) {
    for child in element.children {
      if child.name == "sub", child["use"] == "title" {
        losses.add(
          Text(ja: "値の題の差し込み（値そのものを出します）", en: "titles of values put into texts: the values stand there"),
          line: child.line)
      } else if ["img", "object", "instance"].contains(child.name) {
        losses.add(Text(ja: "文中の \(child.name)", en: "\(child.name) in texts"), line: child.line)
      } else if !["sub", "br", "p", "a", "li", "ul", "ol", "div", "span"].contains(child.name),
        child.namespace.hasSuffix("xhtml")
      {
        losses.add(
          Text(ja: "文の書式（\(child.name) など）", en: "the formatting of texts, such as \(child.name)"),
          line: child.line)
      }
      formatting(of: child, &losses)
    }
  }

  private static func words(for part: XMLElement, in element: XMLElement) -> Text {
    switch (element.name, part.name) {
    case ("Rule", "fix"): Text(ja: "修正の手順をプログラムで書いたもの（fix）", en: "scripts that mend (fix)")
    case ("Rule", "complex-check"):
      Text(ja: "組み合わせた自動の検査（complex-check）", en: "automatic checks put together (complex-check)")
    case ("Group", "description"): Text(ja: "グループの説明", en: "descriptions of groups")
    case ("Profile", "description"): Text(ja: "プロファイルの説明", en: "descriptions of profiles")
    case (_, "platform"): Text(ja: "対象の機種（platform）", en: "which systems are meant (platform)")
    default:
      Text(ja: "\(element.name) の要素 \(part.name)", en: "the element \(part.name) of \(element.name)")
    }
  }
}
