package import TenkenCore
package import TenkenPlugin

extension AuditStanding {
  /// As `tenken audit list --json` prints it: an audit, or nulls where a department has none.
  package var json: JSON {
    let blank = Audit(id: "", department: department, half: half, auditor: "", plannedOn: .first)
    let members = (audit ?? blank).members.map { member -> JSON.Member in
      guard audit == nil, !["department", "year", "half", "findings"].contains(member.key) else {
        return member
      }
      return JSON.Member(member.key, .null)
    }
    return .object(
      members + [JSON.Member("state", .string(state.rawValue)), JSON.Member("late", .bool(isLate))])
  }
}

extension ContractorStanding {
  package var json: JSON {
    [
      "contractor": .string(contractor.id), "name": contractor.name.json,
      "department": .text(contractor.entrustedBy), "since": .text(contractor.since?.description),
      "until": .text(contractor.until?.description), "year": .integer(year), "due": .bool(isDue),
      "inspection": inspection.map(\.json) ?? .null, "decision": decision?.json ?? .null,
    ]
  }
}

extension ContractorStanding.Inspection {
  fileprivate var json: JSON {
    [
      "round": .string(round), "checklist": .string(checklist), "on": .string(on.description),
      "state": .string(isAccepted ? SheetState.accepted.rawValue : SheetState.submitted.rawValue),
      "rate": .figure(rate?.double), "band": .text(band?.id),
    ]
  }
}
