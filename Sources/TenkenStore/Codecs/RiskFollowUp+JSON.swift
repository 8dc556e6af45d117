package import TenkenCore
package import TenkenPlugin

extension FollowedRisk {
  /// The risk as `--json` prints it on a day.
  package func json(on today: Day) -> JSON {
    var members = risk.members
    let index = (members.firstIndex { $0.key == "due" } ?? 0) + 1
    members.insert(JSON.Member("overdue", .bool(risk.isOverdue(on: today))), at: index)
    return .object(members + [JSON.Member("followUps", .array(followUps.map(\.json)))])
  }
}

extension RiskFollowUp {
  var json: JSON {
    [
      "round": .string(round), "department": .string(department), "answer": .text(answer),
      "comment": .text(comment), "by": .text(by), "on": .text(on?.description),
    ]
  }
}
