/// By when a fix is due (contract, sections 1 and 6).
package struct DueRule: Sendable, Hashable {
  /// The severity it is for; nil fits every finding.
  package var severity: Severity?
  package var within: Span
  package var base: Base
  package var roll: Roll

  package init(severity: Severity? = nil, within: Span, base: Base = .notice, roll: Roll = .next) {
    self.severity = severity
    self.within = within
    self.base = base
    self.roll = roll
  }

  /// Counted from the base day, which does not count itself.
  package enum Span: Sendable, Hashable {
    case businessDays(Int)
    case days(Int)
    case weeks(Int)
    case months(Int)

    /// Its last day; clamped to the range of ``Day``.
    package func end(after base: Day, _ calendar: BusinessCalendar) -> Day {
      switch self {
      case .businessDays(let count): calendar.adding(businessDays: count, to: base)
      case .days(let count): base.adding(days: count)
      case .weeks(let count): base.adding(weeks: count)
      case .months(let count): base.adding(months: count)
      }
    }
  }

  package enum Base: Sendable, Hashable {
    /// The later of the sheet's date and the round's notice.
    case notice
    case roundEnd
  }

  /// Where a due day that is closed goes.
  package enum Roll: String, Sendable, Hashable, CaseIterable {
    case next, previous, none

    package func applied(to day: Day, _ calendar: BusinessCalendar) -> Day {
      switch self {
      case .next: calendar.next(onOrAfter: day)
      case .previous: calendar.previous(onOrBefore: day)
      case .none: day
      }
    }
  }

  /// What holds where `tenken.yaml` says nothing.
  package static let defaults: [DueRule] = [
    DueRule(severity: .critical, within: .businessDays(3)),
    DueRule(severity: .major, within: .days(14)),
    DueRule(within: .days(30)),
  ]
}
