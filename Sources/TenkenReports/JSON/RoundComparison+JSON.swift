package import TenkenCore
package import TenkenPlugin

extension RoundComparison {
  /// As `tenken compare --json` prints it (contract, section 5).
  package var json: JSON {
    [
      "round": .string(round.id),
      "checklists": .array(
        checklists.map {
          ["checklist": .string($0.checklist.id), "departments": .array($0.departments.map(\.json))]
        }),
    ]
  }
}

extension Comparison {
  fileprivate var json: JSON {
    [
      "department": .string(department),
      "previousRound": .text(previousRound),
      "predecessors": .strings(predecessors),
      "rate": .figure(rate?.double),
      "previousRate": .figure(previousRate?.double),
      "change": .figure(change?.double),
      "commonItems": .integer(commonItems),
      "items": [
        "improved": .strings(items.improved), "worsened": .strings(items.worsened),
        "same": .strings(items.same), "added": .strings(items.added), "removed": .strings(items.removed),
        "reworded": .strings(items.reworded), "notComparable": .strings(items.notComparable),
        "unanswered": .strings(items.unanswered),
      ],
      "findings": [
        "new": .strings(findings.new), "repeated": .strings(findings.repeated),
        "resolved": .strings(findings.resolved),
      ],
    ]
  }
}
