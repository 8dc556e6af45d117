/// What is done about a finding, until it is verified (是正; contract, section 6).
package struct Fix: Sendable, Hashable {
  package var id: String
  package var department: String
  /// Nil for a fix that was not opened by a checklist.
  package var checklist: String?
  /// The checklist's family: a fix is continued across themes and editions of one family.
  package var family: String?
  package var item: String?
  /// The round that opened it.
  package var round: String?
  package var severity: Severity
  package var state: State
  package var originalDue: Day?
  package var due: Day?
  package var extensions: [Extension]
  package var owner: String?
  package var what: String
  /// `finding`, or what else opened it: see ``FixOrigin``.
  package var origin: String
  package var immediate: String?
  package var cause: String?
  package var action: String?
  package var doneOn: Day?
  /// A later round passed the item, or a correction took the finding away from a fix that was touched.
  package var verificationProposed: Bool
  package var verifiedBy: String?
  package var verifiedOn: Day?
  package var recurrenceOf: String?
  /// The residual risk as which it was accepted.
  package var risk: String?
  /// The rounds whose official sheets hold the finding, with its severity there.
  package var found: [Found]

  package init(
    id: String, department: String, checklist: String? = nil, family: String? = nil, item: String? = nil,
    round: String? = nil, severity: Severity, state: State = .open, due: Day? = nil, what: String,
    origin: String = Fix.findingOrigin, recurrenceOf: String? = nil
  ) {
    self.id = id
    self.department = department
    self.checklist = checklist
    self.family = family
    self.item = item
    self.round = round
    self.severity = severity
    self.state = state
    self.originalDue = due
    self.due = due
    self.extensions = []
    self.what = what
    self.origin = origin
    self.verificationProposed = false
    self.recurrenceOf = recurrenceOf
    self.found = round.map { [Found(round: $0, checklist: checklist, severity: severity)] } ?? []
  }

  package static let findingOrigin = "finding"

  package enum State: String, Sendable, Hashable, CaseIterable {
    case open, planned, done, reopened, verified, withdrawn, accepted

    /// Nothing more is to come: verified, withdrawn, or accepted as a residual risk.
    package var isFinal: Bool { self == .verified || self == .withdrawn || self == .accepted }

    /// Still to be mended.
    package var awaitsWork: Bool { self == .open || self == .planned || self == .reopened }
  }

  package struct Extension: Sendable, Hashable {
    package var from: Day
    package var to: Day
    package var reason: String
    package var approvedBy: String
    package var on: Day

    package init(from: Day, to: Day, reason: String, approvedBy: String, on: Day) {
      self.from = from
      self.to = to
      self.reason = reason
      self.approvedBy = approvedBy
      self.on = on
    }
  }

  package struct Found: Sendable, Hashable {
    package var round: String
    /// Of the family, the checklist that the round asked.
    package var checklist: String?
    package var severity: Severity

    package init(round: String, checklist: String?, severity: Severity) {
      self.round = round
      self.checklist = checklist
      self.severity = severity
    }
  }

  /// Past its due day and still to be mended; due today is not overdue.
  package func isOverdue(on today: Day) -> Bool { daysLate(on: today) > 0 }

  /// Days past the due day; 0 where it is not overdue.
  package func daysLate(on today: Day) -> Int {
    guard state.awaitsWork, let due, today > due else { return 0 }
    return today.serial - due.serial
  }

  /// Nobody has planned, mended, extended or accepted anything yet.
  package var isUntouched: Bool { state == .open && owner == nil && extensions.isEmpty }
}
