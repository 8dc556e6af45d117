import TenkenCore

/// Reads the keys of one item.
struct ItemReader {
  let map: MapReader

  /// - Parameter condition: what `when` says, to be held against the other items later.
  func read(id: String?, was: [String], condition: Condition?) -> Item? {
    let ask = map.required("ask")?.text()
    let answer = AnswerKindReader(map: map).read()
    let max = max(of: answer)
    let item = Item(
      id: id ?? "", edition: map.field("edition")?.whole(from: 1) ?? 1, was: was, ask: ask ?? Text(""),
      hint: map.field("hint")?.text(), guide: guide(), answer: answer, max: max,
      weight: map.field("weight")?.number(.weight) ?? .one, scored: map.field("scored")?.bool() ?? true,
      importance: importance(),
      notApplicable: map.field("not-applicable")?.choice(Item.NotApplicableRule.self) ?? .withReason,
      comment: map.field("comment")?.choice(Item.CommentRule.self) ?? .optional,
      evidence: map.field("evidence")?.choice(Item.EvidenceRule.self) ?? .none,
      themes: map.field("themes")?.ids() ?? [],
      responsible: map.field("responsible")?.choice(Item.Responsible.self) ?? .department,
      deadline: map.field("deadline")?.monthDay(), column: map.field("column")?.text(), scope: scope(),
      condition: condition, fix: fix())
    return id == nil || ask == nil ? nil : item
  }

  private func max(of kind: AnswerKind) -> Rational? {
    guard let field = map.field("max") else { return nil }
    if case .choice = kind {
      field.report(
        .conflictingKeys,
        Text(
          ja: "\(map.subject.in(.ja))の「max」は書けません（満点は選択肢の最大の点数です）",
          en: "\"max\" of \(map.subject.in(.en)) cannot be stated: it is the largest of its choices"))
      return nil
    }
    return field.number(.above0)
  }

  private func guide() -> [Item.GuideLine] {
    guard let field = map.field("guide") else { return [] }
    guard let entries = field.node.entries else {
      field.reportKind(Text(ja: "「回答: 説明」の組", en: "a mapping of answers to texts"))
      return []
    }
    return entries.compactMap { entry in
      field.element(entry.value).text().map { Item.GuideLine(answer: entry.key, text: $0) }
    }
  }

  private func importance() -> Item.Importance {
    guard let field = map.field("critical") else { return .normal }
    if field.node.text == "gate" { return .gate }
    if let text = field.node.text?.lowercased(), !["true", "yes", "on", "false", "no", "off"].contains(text) {
      field.reportValue(among: ["true", "gate", "false"])
      return .normal
    }
    return field.bool() == true ? .critical : .normal
  }

  private func scope() -> Item.Scope {
    let only = map.field("only")
    let except = map.field("except")
    if only != nil, let except {
      except.report(
        .conflictingKeys,
        Text(
          ja: "\(map.subject.in(.ja))に「only」と「except」の両方があります",
          en: "\(map.subject.in(.en)) has both \"only\" and \"except\""),
        help: Text(ja: "どちらか一方にしてください", en: "keep one of them"))
    }
    if let ids = only?.ids() { return .only(ids) }
    return except?.ids().map { .except($0) } ?? .everyone
  }

  private func fix() -> DueRule? {
    map.field("fix")?.dueRule(
      as: Text(ja: "\(map.subject.in(.ja))の「fix」", en: "\"fix\" of \(map.subject.in(.en))"))
  }
}
