/// Reinforced control of a department's process after an incident (管理強化; contract, section 7): one or more periods, each
/// with its self-checks and its ad hoc audit, until the management review approves the release.
package struct Control: Sendable, Hashable {
  package var id: String
  package var department: String
  /// The task where it happened first, then those like it and those of later cases.
  package var processes: [String]
  /// The cases that it answers.
  package var incidents: [String]
  package var state: State
  /// The one that runs, or ran last.
  package var period: Period
  /// Those before it, oldest first.
  package var earlier: [Period]
  package var releasedOn: Day?
  package var approvedBy: String?

  package init(
    id: String, department: String, processes: [String], incidents: [String], state: State = .checking,
    period: Period, earlier: [Period] = []
  ) {
    self.id = id
    self.department = department
    self.processes = processes
    self.incidents = incidents
    self.state = state
    self.period = period
    self.earlier = earlier
  }

  /// What it waits for.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// Self-checks.
    case checking
    /// The ad hoc audit.
    case auditing
    /// The report to the management review, and its approval.
    case reporting
    case released
  }

  /// Why a period began.
  package enum Cause: String, Sendable, Hashable, CaseIterable {
    case incident
    /// The officer's decision.
    case decision
    /// The audit of the period before showed no effect.
    case ineffective
  }

  package struct Period: Sendable, Hashable {
    package var level: ControlLevel
    /// The base day, from which all its days are counted.
    package var since: Day
    /// Its last day.
    package var until: Day
    package var cause: Cause
    package var decidedBy: String?
    package var reason: String?
    package var checks: [Check]
    package var auditDue: Day
    package var audit: Audit?

    package init(
      level: ControlLevel, since: Day, until: Day, cause: Cause, checks: [Check], auditDue: Day
    ) {
      self.level = level
      self.since = since
      self.until = until
      self.cause = cause
      self.checks = checks
      self.auditDue = auditDue
    }
  }

  /// A self-check of the department. One that was passed over by a later one was missed, and stays without a result.
  package struct Check: Sendable, Hashable {
    /// The first day on which it can be made.
    package var from: Day
    package var due: Day
    package var on: Day?
    package var result: CheckResult?

    package init(from: Day, due: Day, on: Day? = nil, result: CheckResult? = nil) {
      self.from = from
      self.due = due
      self.on = on
      self.result = result
    }
  }

  package enum CheckResult: String, Sendable, Hashable, CaseIterable {
    case ok
    case notOK = "not-ok"
  }

  /// The ad hoc audit at the end of a period (随時監査).
  package struct Audit: Sendable, Hashable {
    package var on: Day
    package var by: String
    package var isEffective: Bool
    /// By when the management review must approve; nil where there is nothing to approve.
    package var approvalDue: Day?

    package init(on: Day, by: String, isEffective: Bool, approvalDue: Day? = nil) {
      self.on = on
      self.by = by
      self.isEffective = isEffective
      self.approvalDue = approvalDue
    }
  }

  /// What is to be done next.
  package struct Next: Sendable, Hashable {
    package var what: What
    package var due: Day

    package init(what: What, due: Day) {
      self.what = what
      self.due = due
    }

    package enum What: Sendable, Hashable {
      /// The self-check of this number, from 1.
      case check(Int)
      case audit
      case release
    }

    /// Due today is not overdue.
    package func isOverdue(on today: Day) -> Bool { today > due }
  }

  /// Nil once it is released.
  package var next: Next? {
    switch state {
    case .checking:
      let index = min(firstOpenCheck, period.checks.count - 1)
      return Next(what: .check(index + 1), due: period.checks[index].due)
    case .auditing: return Next(what: .audit, due: period.auditDue)
    case .reporting:
      return Next(what: .release, due: period.audit?.approvalDue ?? period.audit?.on ?? period.auditDue)
    case .released: return nil
    }
  }

  package func isOverdue(on today: Day) -> Bool { next?.isOverdue(on: today) ?? false }

  /// The check after the last one that was made.
  package var firstOpenCheck: Int { (period.checks.lastIndex { $0.on != nil } ?? -1) + 1 }

  package func covers(process: String) -> Bool { processes.contains { $0.folded == process.folded } }

  /// Begins another period; the one that ran becomes an earlier one.
  mutating func begin(_ next: Period) {
    earlier.append(period)
    period = next
    state = .checking
  }

  /// Adds tasks that it does not cover yet.
  mutating func cover(_ more: [String]) {
    for process in more where !covers(process: process) { processes.append(process) }
  }
}
