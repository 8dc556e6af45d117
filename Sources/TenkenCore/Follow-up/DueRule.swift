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
  }

  package enum Base: Sendable, Hashable {
    /// The later of the sheet's date and the round's notice.
    case notice
    case roundEnd
  }

  /// Where a due day that is closed goes.
  package enum Roll: String, Sendable, Hashable, CaseIterable {
    case next, previous, none
  }

  /// What holds where `tenken.yaml` says nothing.
  package static let defaults: [DueRule] = [
    DueRule(severity: .critical, within: .businessDays(3)),
    DueRule(severity: .major, within: .days(14)),
    DueRule(within: .days(30)),
  ]
}
