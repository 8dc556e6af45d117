/// A department in one half of a fiscal year: its audit, or that none is planned yet.
package struct AuditStanding: Sendable, Hashable {
  package var department: String
  package var half: FiscalHalf
  package var audit: Audit?
  /// Planned for a day that is past and not held, or missing in a half that is over.
  package var isLate: Bool

  package init(department: String, half: FiscalHalf, audit: Audit? = nil, isLate: Bool) {
    self.department = department
    self.half = half
    self.audit = audit
    self.isLate = isLate
  }

  package enum State: String, Sendable, Hashable, CaseIterable {
    case missing, planned, held
  }

  package var state: State { audit.map { $0.isHeld ? .held : .planned } ?? .missing }

  /// The departments of a half with their audits, in the workspace's order; who has none stands without.
  package static func all(
    in half: FiscalHalf, _ audits: [Audit], _ workspace: Workspace, on today: Day
  ) -> [AuditStanding] {
    let days = workspace.days(of: half)
    let own = audits.filter { $0.half == half }
    let due = workspace.audited(on: min(max(today, days.lowerBound), days.upperBound)).map(\.id)
    return workspace.ordered(due + own.map(\.department).filter { !due.contains($0) }).flatMap { department in
      let held = own.filter { $0.department == department }
      if held.isEmpty {
        return [AuditStanding(department: department, half: half, isLate: today > days.upperBound)]
      }
      return held.map {
        AuditStanding(department: department, half: half, audit: $0, isLate: $0.isLate(on: today))
      }
    }
  }
}
