/// Who has submitted what in a round, and who is late (contract, section 3).
package struct RoundStatus: Sendable, Hashable {
  package var round: Round
  /// Every sheet that is expected or was begun: departments in the workspace's order, checklists in the round's.
  package var sheets: [Entry]

  package init(round: Round, sheets: [Entry]) {
    self.round = round
    self.sheets = sheets
  }

  package struct Entry: Sendable, Hashable {
    package var key: SheetKey
    /// Of the sheet that was submitted; nil where none was.
    package var state: SheetState?
    /// Why it was returned.
    package var reason: String?
    /// A draft stands, alone or beside the sheet.
    package var hasDraft: Bool
    /// Items that the draft does not answer yet; nil where there is none.
    package var unanswered: Int?
    package var isExpected: Bool
    /// Expected and not counted after the due day, or counted after it.
    package var isLate: Bool
    /// From the due day to the day of submission, or to today where it is not counted; 0 where it is not late.
    package var daysLate: Int

    /// Expected and not counted.
    package var isMissing: Bool { isExpected && !(state?.isCounted ?? false) }
  }

  /// Expected sheets that are counted, and all expected ones.
  package var submitted: (counted: Int, expected: Int) {
    let expected = sheets.filter(\.isExpected)
    return (expected.count { !$0.isMissing }, expected.count)
  }

  /// The share of expected sheets that are counted (提出率); nil where none is expected.
  package var rate: Rational? {
    let (counted, expected) = submitted
    return expected == 0 ? nil : Rational(counted, over: expected)
  }

  /// The status on a day.
  ///
  /// - Parameter unanswered: how many items each draft leaves unanswered.
  package init(
    of round: Round, sheets: [StoredSheet], drafts: [StoredSheet], unanswered: [SheetKey: Int] = [:],
    on today: Day
  ) {
    self.round = round
    let standing = Dictionary(sheets.map { ($0.sheet.key, $0) }, uniquingKeysWith: { $1 })
    let begun = Set(drafts.map(\.sheet.key))
    self.sheets = round.departments.flatMap { department in
      round.checklists.flatMap { pin in
        Role.allCases.compactMap { role -> Entry? in
          let key = SheetKey(round: round.id, checklist: pin.checklist, department: department, role: role)
          let isExpected = round.expect.roles.contains(role)
          let sheet = standing[key]
          guard isExpected || sheet != nil || begun.contains(key) else { return nil }
          let counted = sheet.flatMap { $0.state.isCounted ? $0 : nil }
          let isLate = counted?.isLate ?? (isExpected && today > round.due)
          return Entry(
            key: key, state: sheet?.state, reason: sheet?.reason, hasDraft: begun.contains(key),
            unanswered: unanswered[key], isExpected: isExpected, isLate: isLate,
            daysLate: isLate ? max(0, (counted?.day ?? today).serial - round.due.serial) : 0)
        }
      }
    }
  }
}
