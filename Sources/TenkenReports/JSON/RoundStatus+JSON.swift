package import TenkenCore
package import TenkenPlugin

extension RoundStatus {
  /// As `tenken status ROUND --json` prints it.
  package var json: JSON {
    let (counted, expected) = submitted
    return [
      "round": .string(round.id),
      "state": .string(round.state.rawValue),
      "due": .string(round.due.description),
      "submitted": .integer(counted),
      "expected": .integer(expected),
      "rate": rate.map { .number($0.double) } ?? .null,
      "missing": .strings(missingDepartments),
      "sheets": .array(sheets.map(\.json)),
    ]
  }
}

extension RoundStatus.Entry {
  /// As `tenken sheet list --json` prints it.
  package var json: JSON {
    [
      "department": .string(key.department), "checklist": .string(key.checklist),
      "role": .string(key.role.rawValue), "state": .text(state?.rawValue), "reason": .text(reason),
      "draft": .bool(hasDraft), "unanswered": unanswered.map(JSON.integer) ?? .null,
      "expected": .bool(isExpected), "late": .bool(isLate), "daysLate": .integer(daysLate),
    ]
  }
}
