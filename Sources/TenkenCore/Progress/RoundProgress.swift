/// How far the preparatory work of a round has come, and what happened beside it.
package struct RoundProgress: Sendable {
  package var round: Round
  package var edition: Edition
  /// One for each checklist of the round that has preparatory work.
  package var matrices: [ProgressMatrix]
  /// By department: incidents, reinforced control and releases, oldest first.
  package var events: [DepartmentEvent]

  package init(
    round: Round, edition: Edition, matrices: [ProgressMatrix], events: [DepartmentEvent] = []
  ) {
    self.round = round
    self.edition = edition
    self.matrices = matrices
    self.events = events
  }

  /// Reports of a round before its end, and the last one.
  package enum Edition: String, Sendable, Hashable, CaseIterable {
    case interim, final
  }
}

/// What happened to a department beside its sheets, as the reports on progress tell of it.
package struct DepartmentEvent: Sendable, Hashable {
  package var department: String
  package var on: Day
  package var kind: Kind

  package init(department: String, on: Day, kind: Kind) {
    self.department = department
    self.on = on
    self.kind = kind
  }

  package enum Kind: Sendable, Hashable {
    /// An incident; settled once all that it called for is done.
    case incident(isSettled: Bool)
    /// Reinforced control of a level, up to a day.
    case reinforced(level: String, until: Day?)
    /// Back to normal.
    case released
  }
}
