import TenkenCore

/// Reads the keys of one item.
struct ItemReader {
  let map: MapReader

  func read(id: String?, was: [String]) -> Item? {
    let ask = map.required("ask")?.text()
    let answer = answerKind()
    let max = map.field("max")?.number(.above0)
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
      deadline: map.field("deadline")?.monthDay(), scope: scope(), fix: fix())
    return id == nil || ask == nil ? nil : item
  }

  private func answerKind() -> AnswerKind {
    let field = map.field("answer")
    let name = field?.word() ?? "points"
    let marks = map.field("marks")
    if let marks, name != "mark", AnswerKind.names.contains(name) {
      marks.report(
        .conflictingKeys,
        Text(
          ja: "\(map.subject.in(.ja))の「marks」は answer: mark のときだけ使えます",
          en: "\"marks\" of \(map.subject.in(.en)) goes with `answer: mark` only"))
    }
    switch name {
    case "points": return .points
    case "mark": return .mark(shares: marks.map(shares) ?? MarkShares())
    case "yes-no": return .yesNo
    case "done": return .done
    default:
      field?.reportValue(among: AnswerKind.names)
      return .points
    }
  }

  /// `{"○": 1, "△": 0.5, "×": 0}`; a mark that is not named keeps its share.
  private func shares(_ field: Field) -> MarkShares {
    var shares = MarkShares()
    guard let marks = field.map() else { return shares }
    let spellings: [(WritableKeyPath<MarkShares, Rational>, [String])] = [
      (\.good, ["○", "〇", "◯"]), (\.fair, ["△", "▲"]), (\.bad, ["×", "✕", "✖"]),
    ]
    for (path, names) in spellings {
      for name in names where marks.has(name) || name == names[0] {
        if let share = marks.field(name)?.number(.share) { shares[keyPath: path] = share }
      }
    }
    marks.finish()
    return shares
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
