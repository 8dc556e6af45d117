/// One act with what it says (contract, section 7).
package enum ControlStep: Sendable, Hashable {
  case check(on: Day, result: Control.CheckResult)
  case audit(on: Day, by: String, isEffective: Bool)
  /// To level I, from today on.
  case raise(decidedBy: String, reason: String)
  case release(on: Day, approvedBy: String)

  package var act: ControlAct {
    switch self {
    case .check: .check
    case .audit(_, _, let isEffective): isEffective ? .auditEffective : .auditIneffective
    case .raise: .raise
    case .release: .release
    }
  }
}

/// Why a step is refused.
package enum ControlRefusal: Error, Sendable, Hashable {
  /// The state does not allow the act.
  case forbidden(ControlAct)
  /// It is at level I already.
  case strictest
  case inFuture
  /// The next self-check cannot be made before this day.
  case checkBefore(Day)
  /// The period ends, or its last self-check was made, on this day only.
  case auditBefore(Day)
  /// The audit was on this day.
  case releaseBefore(Day)
}

extension Control {
  /// Takes a step, or refuses it and stays as it is.
  package mutating func take(
    _ step: ControlStep, today: Day, _ policy: ControlPolicy, _ calendar: BusinessCalendar
  ) throws(ControlRefusal) {
    guard step.act.target(from: state) != nil else { throw .forbidden(step.act) }
    switch step {
    case .check(let day, let result):
      if day > today { throw .inFuture }
      try check(day, result)
    case .audit(let day, let by, let isEffective):
      if day > today { throw .inFuture }
      let earliest = max(period.until, period.checks.compactMap(\.on).max() ?? period.until)
      if day < earliest { throw .auditBefore(earliest) }
      period.audit = Audit(
        on: day, by: by, isEffective: isEffective,
        approvalDue: isEffective ? policy.approvalDue(after: day, calendar) : nil)
      if isEffective {
        state = .reporting
      } else {
        let level = policy.ineffective == .raise ? .one : period.level
        begin(policy.period(level, from: day, .ineffective, calendar))
      }
    case .raise(let decidedBy, let reason):
      if period.level == .one { throw .strictest }
      var raised = policy.period(.one, from: base(for: today, policy), .decision, calendar)
      (raised.decidedBy, raised.reason) = (decidedBy, reason)
      begin(raised)
    case .release(let day, let approvedBy):
      if day > today { throw .inFuture }
      if let audit = period.audit, day < audit.on { throw .releaseBefore(audit.on) }
      (releasedOn, self.approvedBy) = (day, approvedBy)
      state = .released
    }
  }

  /// A check is the latest one whose day has come: those before it were missed.
  private mutating func check(_ day: Day, _ result: CheckResult) throws(ControlRefusal) {
    let open = firstOpenCheck..<period.checks.count
    guard let index = open.last(where: { period.checks[$0].from <= day }) else {
      throw .checkBefore(period.checks[min(firstOpenCheck, period.checks.count - 1)].from)
    }
    (period.checks[index].on, period.checks[index].result) = (day, result)
    if let target = ControlAct.check.target(from: state, isLastCheck: index == period.checks.count - 1) {
      state = target
    }
  }

  /// From which day a period counts that follows a case or a decision of a day. Where the audit showed effect
  /// already, the old period is over and no clock is kept.
  func base(for day: Day, _ policy: ControlPolicy) -> Day {
    policy.clock == .keep && state != .reporting ? period.since : max(day, period.since)
  }
}
