package import TenkenCore
package import TenkenPlugin

extension RoundScores {
  /// As `tenken score --json` prints it (contract, section 4). Without `items` the key of the same name is null.
  package func json(items: Bool) -> JSON {
    ["round": .string(round.id), "checklists": .array(checklists.map { $0.json(items: items) })]
  }
}

extension ChecklistScores {
  fileprivate func json(items: Bool) -> JSON {
    let mean = mean
    return [
      "checklist": .string(checklist.id),
      "version": .string(checklist.version),
      "scorer": .string(scorer.name),
      "departments": .array(departments.map { $0.json(items: items) }),
      "mean": [
        "departments": .integer(mean.departments), "earned": .figure(mean.earned?.double),
        "rate": .figure(mean.rate?.double),
      ],
    ]
  }
}

extension DepartmentScore {
  fileprivate func json(items: Bool) -> JSON {
    .object(
      [
        JSON.Member("department", .string(department)),
        JSON.Member("role", .text(sheet?.sheet.key.role.rawValue)),
        JSON.Member("state", .text(sheet?.state.rawValue)),
      ] + score.members + [
        JSON.Member("items", items ? .array((score?.items ?? []).map(\.json)) : .null)
      ])
  }
}
