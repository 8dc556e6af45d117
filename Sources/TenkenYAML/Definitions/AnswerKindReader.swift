import TenkenCore

/// Reads how an item is answered: `answer:` and the key that belongs to its kind.
struct AnswerKindReader {
  let map: MapReader

  /// The kind that each key goes with.
  static let kinds = [
    "marks": "mark", "levels": "level", "choices": "choice", "target": "count", "steps": "steps",
  ]

  func read() -> AnswerKind {
    let field = map.field("answer")
    let name = field?.word() ?? "points"
    refuseForeignKeys(of: name)
    switch name {
    case "points": return .points
    case "mark": return .mark(shares: map.field("marks").map(shares) ?? MarkShares())
    case "yes-no": return .yesNo
    case "level": return level()
    case "choice": return .choice(map.required("choices").map(choices) ?? [])
    case "count": return .count(target: map.field("target")?.whole(from: 1))
    case "steps": return .steps(map.required("steps").map(steps) ?? [])
    case "done": return .done
    case "number": return .number
    case "text": return .text
    default:
      field?.reportValue(among: AnswerKind.names)
      return .points
    }
  }

  private func refuseForeignKeys(of name: String) {
    guard AnswerKind.names.contains(name) else {
      for key in Self.kinds.keys { _ = map.field(key) }
      return
    }
    for (key, kind) in Self.kinds.sorted(by: { $0.key < $1.key }) where kind != name {
      map.field(key)?.report(
        .conflictingKeys,
        Text(
          ja: "\(map.subject.in(.ja))の「\(key)」は answer: \(kind) のときだけ使えます",
          en: "\"\(key)\" of \(map.subject.in(.en)) goes with `answer: \(kind)` only"))
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

  /// `levels: {from: 0, to: 5}`.
  private func level() -> AnswerKind {
    guard let field = map.required("levels"), let levels = field.map() else { return .level(from: 0, to: 1) }
    let from = levels.required("from")?.whole(from: -1000, to: 1000)
    let toField = levels.required("to")
    let to = toField?.whole(from: -1000, to: 1000)
    levels.finish()
    guard let from, let to else { return .level(from: 0, to: 1) }
    if from < to { return .level(from: from, to: to) }
    toField?.report(
      .badNumber,
      Text(
        ja: "\(field.name.in(.ja))の「to」は「from」より大きくしてください",
        en: "\"to\" in \(field.name.in(.en)) must be above \"from\""))
    return .level(from: 0, to: 1)
  }

  private func choices(_ field: Field) -> [AnswerKind.Choice] {
    var places: [String: Place] = [:]
    var words = ChoiceWords()
    let choices = (field.list() ?? []).compactMap { element -> AnswerKind.Choice? in
      guard let (map, id) = named(element, ja: "選択肢", en: "choice", &places) else { return nil }
      let nameField = map.required("name")
      let name = nameField?.text()
      if let id, let field = map.field("id") { words.check([id], of: id, field) }
      if let id, let name, let nameField { words.check(name.wordings, of: id, nameField) }
      let points = map.required("points")?.number(Field.NumberRange())
      map.finish()
      guard let id, let name, let points else { return nil }
      return AnswerKind.Choice(id: id, name: name, points: points)
    }
    if field.node.elements?.isEmpty ?? false { reportEmpty(field) }
    return choices
  }

  private func steps(_ field: Field) -> [AnswerKind.Step] {
    var places: [String: Place] = [:]
    let steps = (field.list() ?? []).compactMap { element -> AnswerKind.Step? in
      guard let (map, id) = named(element, ja: "手順", en: "step", &places) else { return nil }
      let name = map.required("name")?.text()
      map.finish()
      guard let id, let name else { return nil }
      return AnswerKind.Step(id: id, name: name)
    }
    if field.node.elements?.isEmpty ?? false { reportEmpty(field) }
    return steps
  }

  /// One of several things with an id of its own.
  private func named(
    _ element: Field, ja: String, en: String, _ places: inout [String: Place]
  ) -> (MapReader, String?)? {
    let written = element.node["id"]?.text
    let subject = Text(
      ja: ja + (written.map { "「\($0.shown)」" } ?? ""),
      en: written.map { "\(en) \"\($0.shown)\"" } ?? "a \(en)")
    guard let map = element.map(as: subject) else { return nil }
    let field = map.required("id")
    let id = field?.id()
    if let id, let field { field.checkUnique(id, &places) }
    return (map, id)
  }

  private func reportEmpty(_ field: Field) {
    field.report(
      .missingKey, Text(ja: "\(field.name.in(.ja))が空です", en: "\(field.name.in(.en)) is empty"),
      help: Text(ja: "一つ以上書いてください", en: "write at least one"))
  }
}
