package import TenkenCore
package import TenkenPlugin

extension StoredSheet {
  /// As `tenken sheet show --json` prints it: the facts of the sheet, its score, and what a complete one would have.
  package func json(checklist: Checklist, score: Score, gaps: [SheetCheck.Gap]) -> JSON {
    .object(
      [
        JSON.Member("round", .string(sheet.key.round)),
        JSON.Member("checklist", .string(sheet.key.checklist)),
        JSON.Member("version", .string(checklist.version)),
        JSON.Member("department", .string(sheet.key.department)),
        JSON.Member("role", .string(sheet.key.role.rawValue)),
        JSON.Member("state", .string(state.rawValue)),
        JSON.Member("reason", .text(reason)),
        JSON.Member("late", .bool(isLate)),
        JSON.Member("date", .string(sheet.date.description)),
        JSON.Member("by", .text(sheet.by)),
        JSON.Member("confirmedBy", .text(sheet.confirmedBy)),
      ] + Optional(score).members + [
        JSON.Member("items", .array(score.items.map { $0.json(with: sheet.answers[$0.item.id]) })),
        JSON.Member(
          "remarks",
          .array(
            sheet.remarks.map {
              [
                "text": .string($0.text), "kind": .string($0.kind.rawValue), "publish": .bool($0.publish),
              ]
            })),
        JSON.Member("missing", .array(gaps.map(\.json))),
      ])
  }
}

extension ItemResult {
  /// The result with what was typed.
  fileprivate func json(with answer: Answer?) -> JSON {
    .object(
      (json.members ?? []) + [
        JSON.Member("answer", answer?.typed?.json ?? .null),
        JSON.Member("comment", .text(answer?.comment)),
        JSON.Member(
          "evidence",
          .array(
            (answer?.evidence ?? []).map { ["name": .string($0.name), "sha256": .text($0.sha256)] })),
        JSON.Member("fixed", .text(answer?.fixed?.description)),
      ])
  }
}

extension Answer.Typed {
  fileprivate var json: JSON {
    switch self {
    case .word(let word): .string(word)
    case .steps(let steps): .object(steps.map { JSON.Member($0.id, .string($0.word)) })
    }
  }
}

extension SheetCheck.Gap {
  /// `{"item", "what"}`; `what` is `answer`, `reason`, `comment` or `evidence`.
  package var json: JSON {
    let what =
      switch kind {
      case .answer: "answer"
      case .reason: "reason"
      case .comment: "comment"
      case .evidence: "evidence"
      }
    return ["item": .string(item), "what": .string(what)]
  }
}
