/// What a person does to a fix, and which states it leads between: the table of allowed transitions that
/// `docs/fixes.md` draws (contract, section 6). What sheets do to fixes is in ``FixLedger``.
///
/// The raw values are the reasons of journal entries.
package enum FixAct: String, Sendable, Hashable, CaseIterable {
  case planned, done, effective, ineffective, extended, accepted, spread

  /// Where it leads from a state; `nil` where it is forbidden there.
  ///
  /// - Parameter isProposed: a later round passed the item, or a correction took the finding away: then the check
  ///   need not wait for `done`.
  package func target(from state: Fix.State, isProposed: Bool = false) -> Fix.State? {
    switch (self, state) {
    case (.planned, .open), (.planned, .planned), (.planned, .reopened): .planned
    case (.done, .open), (.done, .planned), (.done, .reopened): .done
    case (.effective, .done): .verified
    case (.ineffective, .done): .reopened
    case (.effective, .open), (.effective, .planned), (.effective, .reopened): isProposed ? .verified : nil
    case (.ineffective, .open), (.ineffective, .planned), (.ineffective, .reopened):
      isProposed ? .reopened : nil
    case (.extended, .open), (.extended, .planned), (.extended, .reopened): state
    case (.accepted, .open), (.accepted, .planned), (.accepted, .reopened): .accepted
    case (.spread, .withdrawn): nil
    case (.spread, _): state
    default: nil
    }
  }
}

extension Fix {
  /// What may be done now, in the order of a fix's life.
  package var allowedActs: [FixAct] {
    FixAct.allCases.filter { $0.target(from: state, isProposed: verificationProposed) != nil }
  }
}
