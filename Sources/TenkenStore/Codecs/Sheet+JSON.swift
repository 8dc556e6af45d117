package import TenkenCore
package import TenkenPlugin

extension SheetKey {
  var members: [JSON.Member] {
    [
      JSON.Member("round", .string(round)), JSON.Member("checklist", .string(checklist)),
      JSON.Member("department", .string(department)), JSON.Member("role", .string(role.rawValue)),
    ]
  }

  /// The four parts, as entries that concern a sheet state them.
  package var json: JSON { .object(members) }
}

extension Sheet {
  /// The content as stored: answers by item id in the order given, absent parts left out of answers.
  package func json(itemOrder: [String]) -> JSON {
    let ordered = itemOrder.filter { answers[$0] != nil }
    let rest = answers.keys.filter { !itemOrder.contains($0) }.sorted()
    return .object(
      key.members + [
        JSON.Member("date", .string(date.description)),
        JSON.Member("by", .text(by)),
        JSON.Member("confirmedBy", .text(confirmedBy)),
        JSON.Member(
          "answers",
          .object((ordered + rest).compactMap { item in answers[item].map { JSON.Member(item, $0.json) } })),
        JSON.Member("remarks", .array(remarks.map(\.json))),
      ])
  }
}

extension Answer {
  package var json: JSON {
    var members: [JSON.Member] = []
    switch typed {
    case .word(let word): members.append(JSON.Member("answer", .string(word)))
    case .steps(let steps):
      members.append(JSON.Member("answer", .object(steps.map { JSON.Member($0.id, .string($0.word)) })))
    case nil: break
    }
    if let comment { members.append(JSON.Member("comment", .string(comment))) }
    if !evidence.isEmpty {
      members.append(
        JSON.Member(
          "evidence", .array(evidence.map { ["name": .string($0.name), "sha256": .text($0.sha256)] })))
    }
    if let fixed { members.append(JSON.Member("fixed", .string(fixed.description))) }
    return .object(members)
  }

  init(json: JSON) {
    self.init(
      comment: json["comment"]?.stringValue, fixed: json["fixed"]?.stringValue.flatMap(Day.init(iso:)))
    switch json["answer"] {
    case .string(let word): typed = .word(word)
    case .object(let steps): typed = .steps(steps.map { Step(id: $0.key, word: $0.value.stringValue ?? "") })
    default: typed = nil
    }
    evidence = (json["evidence"]?.arrayValue ?? []).map {
      Evidence(name: $0["name"]?.stringValue ?? "", sha256: $0["sha256"]?.stringValue)
    }
  }
}

extension Remark {
  package var json: JSON {
    ["text": .string(text), "kind": .string(kind.rawValue), "publish": .bool(publish)]
  }

  init(json: JSON) {
    self.init(
      text: json["text"]?.stringValue ?? "",
      kind: json["kind"]?.stringValue.flatMap(Kind.init(rawValue:)) ?? .note,
      publish: json["publish"]?.boolValue ?? false)
  }
}
