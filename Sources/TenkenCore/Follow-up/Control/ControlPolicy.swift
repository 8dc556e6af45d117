/// What follows an incident: a table of levels, and a choice for each question that the source leaves open (`control:`
/// in `tenken.yaml`; contract, section 7). `docs/control.md` says why the defaults are what they are.
package struct ControlPolicy: Sendable, Hashable {
  /// The rows of the table, the one that needs most cases first; never empty.
  package var rules: [Rule]
  /// Over which time cases are counted.
  package var window: Window
  /// Of what cases are counted together.
  package var scope: Scope
  /// What a case during a control does.
  package var secondCase: SecondCase
  /// Whether the period begins anew with a case, or with a decision, during it.
  package var clock: Clock
  /// What follows an audit that shows no effect.
  package var ineffective: Ineffective
  package var periodEnd: PeriodEnd
  /// Where a self-check, an audit or an approval goes that would be due on a closed day.
  package var roll: DueRule.Roll
  /// How long the ad hoc audit may take after the period's last day.
  package var auditWithin: DueRule.Span
  /// How long the approval may take after the audit.
  package var approvalWithin: DueRule.Span

  package init(
    rules: [Rule] = Rule.defaults, window: Window = .months(6), scope: Scope = .process,
    secondCase: SecondCase = .raise, clock: Clock = .restart, ineffective: Ineffective = .raise,
    periodEnd: PeriodEnd = .sameDay, roll: DueRule.Roll = .next, auditWithin: DueRule.Span = .months(1),
    approvalWithin: DueRule.Span = .months(1)
  ) {
    self.rules = rules
    self.window = window
    self.scope = scope
    self.secondCase = secondCase
    self.clock = clock
    self.ineffective = ineffective
    self.periodEnd = periodEnd
    self.roll = roll
    self.auditWithin = auditWithin
    self.approvalWithin = approvalWithin
  }

  /// A level: from how many cases on it holds, how long, and when the department checks itself.
  package struct Rule: Sendable, Hashable {
    package var level: ControlLevel
    /// So many cases within the window, or more.
    package var cases: Int
    package var months: Int
    /// In the order of their days; never empty.
    package var checks: [CheckTime]

    package init(level: ControlLevel, cases: Int, months: Int, checks: [CheckTime]) {
      self.level = level
      self.cases = cases
      self.months = months
      self.checks = checks
    }

    /// What the source says.
    package static let defaults = [
      Rule(level: .one, cases: 2, months: 3, checks: [.months(1), .months(2), .months(3)]),
      Rule(level: .two, cases: 1, months: 1, checks: [.afterPeriod]),
    ]
  }

  /// When a self-check is due.
  package enum CheckTime: Sendable, Hashable {
    /// So many months after the base day.
    case months(Int)
    /// When the period is over.
    case afterPeriod
  }

  package enum Window: Sendable, Hashable {
    /// Rolling: so many months back from each case.
    case months(Int)
    /// The half of the fiscal year in which the case lies.
    case fiscalHalf
  }

  package enum Scope: String, Sendable, Hashable, CaseIterable {
    /// A department's process.
    case process
    /// All that a department does.
    case department
    /// All departments.
    case company
  }

  package enum SecondCase: String, Sendable, Hashable, CaseIterable {
    /// Level I, however many cases there were.
    case raise
    /// Whatever the count says.
    case count
  }

  package enum Clock: String, Sendable, Hashable, CaseIterable {
    case restart, keep
  }

  package enum Ineffective: String, Sendable, Hashable, CaseIterable {
    /// A new period at level I.
    case raise
    /// A new period at the same level.
    case `repeat`
  }

  package enum PeriodEnd: String, Sendable, Hashable, CaseIterable {
    /// On the same day number.
    case sameDay = "same-day"
    case dayBefore = "day-before"
  }

  /// The level for so many cases; nil where they call for none.
  package func level(cases: Int) -> ControlLevel? { rules.first { $0.cases <= cases }?.level }

  /// The row of a level; that of the source where the table has none.
  package func rule(_ level: ControlLevel) -> Rule {
    (rules + Rule.defaults).first { $0.level == level } ?? Rule.defaults[0]
  }

  /// A period from its base day on, with the days of its self-checks and its audit. All are counted from the base day,
  /// never from one another.
  package func period(
    _ level: ControlLevel, from base: Day, _ cause: Control.Cause, _ calendar: BusinessCalendar
  ) -> Control.Period {
    let rule = rule(level)
    let end = base.adding(months: rule.months)
    let until = periodEnd == .sameDay ? end : end.adding(days: -1)
    let checks = rule.checks.map { time in
      switch time {
      case .months(let count):
        let day = base.adding(months: count)
        let due = roll.applied(to: day, calendar)
        return Control.Check(from: min(day, due), due: due)
      case .afterPeriod:
        // It can be made when the last day closes; it is due on the first day after that.
        let due = roll.applied(to: until.adding(days: 1), calendar)
        return Control.Check(from: min(until, due), due: due)
      }
    }
    return Control.Period(
      level: level, since: base, until: until, cause: cause, checks: checks,
      auditDue: roll.applied(to: auditWithin.end(after: until, calendar), calendar))
  }

  /// By when an effective audit must be approved.
  package func approvalDue(after audit: Day, _ calendar: BusinessCalendar) -> Day {
    roll.applied(to: approvalWithin.end(after: audit, calendar), calendar)
  }
}
