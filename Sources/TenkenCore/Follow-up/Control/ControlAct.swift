/// What happens to a control, and which states it leads between: the table of allowed transitions that
/// `docs/control.md` draws (contract, section 7).
package enum ControlAct: String, Sendable, Hashable, CaseIterable {
  case check
  case auditEffective = "audit --effective"
  case auditIneffective = "audit --ineffective"
  case raise
  case release
  /// Another case in what it covers.
  case incident

  /// Where it leads from a state; `nil` where it is forbidden there.
  ///
  /// - Parameter isLastCheck: no self-check of the period is left after this one.
  package func target(from state: Control.State, isLastCheck: Bool = false) -> Control.State? {
    switch (self, state) {
    case (.check, .checking): isLastCheck ? .auditing : .checking
    case (.auditEffective, .auditing): .reporting
    case (.auditIneffective, .auditing): .checking
    case (.release, .reporting): .released
    case (.raise, .checking), (.raise, .auditing), (.raise, .reporting): .checking
    // Where a case begins no new period, the control stays as it was.
    case (.incident, .checking), (.incident, .auditing), (.incident, .reporting): .checking
    default: nil
    }
  }
}

extension Control {
  /// What a person may do now, in the order of a control's life. Level I is the strictest: there is nothing to raise.
  package var allowedActs: [ControlAct] {
    ControlAct.allCases.filter { act in
      act != .incident && act.target(from: state) != nil && !(act == .raise && period.level == .one)
    }
  }
}
