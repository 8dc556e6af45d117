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
    /// A draft stands, alone or beside the sheet.
    package var hasDraft: Bool
    package var isExpected: Bool
    /// Expected and not counted after the due day, or counted after it.
    package var isLate: Bool

    package init(key: SheetKey, state: SheetState?, hasDraft: Bool, isExpected: Bool, isLate: Bool) {
      self.key = key
      self.state = state
      self.hasDraft = hasDraft
      self.isExpected = isExpected
      self.isLate = isLate
    }

    /// Expected and not counted.
    package var isMissing: Bool { isExpected && !(state?.isCounted ?? false) }
  }

  /// Expected sheets that are counted, and all expected ones.
  package var submitted: (counted: Int, expected: Int) {
    let expected = sheets.filter(\.isExpected)
    return (expected.count { !$0.isMissing }, expected.count)
  }

  /// The status on a day.
  package init(of round: Round, sheets: [StoredSheet], drafts: [StoredSheet], on today: Day) {
    self.round = round
    let states = Dictionary(sheets.map { ($0.sheet.key, $0) }, uniquingKeysWith: { $1 })
    let begun = Set(drafts.map(\.sheet.key))
    self.sheets = round.departments.flatMap { department in
      round.checklists.flatMap { pin in
        Role.allCases.compactMap { role -> Entry? in
          let key = SheetKey(round: round.id, checklist: pin.checklist, department: department, role: role)
          let isExpected = round.expect.roles.contains(role)
          let sheet = states[key]
          guard isExpected || sheet != nil || begun.contains(key) else { return nil }
          let isCounted = sheet?.state.isCounted ?? false
          return Entry(
            key: key, state: sheet?.state, hasDraft: begun.contains(key), isExpected: isExpected,
            isLate: isCounted ? sheet?.isLate ?? false : isExpected && today > round.due)
        }
      }
    }
  }
}
