package import TenkenCore
package import TenkenPlugin

extension Trend {
  /// One family as `tenken trend --json` prints it in its root array (contract, section 5).
  package var json: JSON {
    [
      "family": .string(family),
      "rounds": .array(rounds.map(\.json)),
      "departments": .array(
        lines.map { line in
          [
            "department": .string(line.department),
            "rates": .array(zip(rounds, line.points).map { $1.json(in: $0.entry.id) }),
          ]
        }),
      "means": .array(steps.map(\.json)),
    ]
  }
}

extension TrendRound {
  fileprivate var json: JSON {
    [
      "round": .string(entry.id), "from": .string(entry.from.description),
      "to": .string(entry.to.description), "checklist": .string(checklist.id),
      "version": .string(checklist.version), "scorer": .string(scorer.name),
    ]
  }
}

extension Trend.Point {
  fileprivate func json(in round: String) -> JSON {
    ["round": .string(round), "rate": .figure(rate?.double), "predecessors": .strings(predecessors)]
  }
}

extension Trend.Step {
  fileprivate var json: JSON {
    [
      "previousRound": .string(from), "round": .string(to), "departments": .integer(departments),
      "previousRate": .figure(previousRate?.double), "rate": .figure(rate?.double),
    ]
  }
}
