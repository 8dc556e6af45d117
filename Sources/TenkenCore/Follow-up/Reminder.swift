/// What a department is reminded of: sheets that are late or due soon, fixes that are overdue or due soon (contract,
/// section 7).
package struct Reminder: Sendable, Hashable {
  package var department: String
  package var sheets: [Sheet]
  package var fixes: [Fix]

  package init(department: String, sheets: [Sheet], fixes: [Fix]) {
    self.department = department
    self.sheets = sheets
    self.fixes = fixes
  }

  package struct Sheet: Sendable, Hashable {
    package var round: Round
    package var key: SheetKey
    /// Which reminder of it this is: 1 for the first.
    package var number: Int

    package init(round: Round, key: SheetKey, number: Int) {
      (self.round, self.key, self.number) = (round, key, number)
    }
  }

  package struct Fix: Sendable, Hashable {
    package var fix: TenkenCore.Fix
    package var number: Int

    package init(fix: TenkenCore.Fix, number: Int) { (self.fix, self.number) = (fix, number) }
  }

  /// The highest of its parts: 2 for a second reminder.
  package var number: Int { (sheets.map(\.number) + fixes.map(\.number)).max() ?? 1 }

  package func isLate(on today: Day) -> Bool {
    sheets.contains { today > $0.round.due } || fixes.contains { $0.fix.isOverdue(on: today) }
  }

  /// The first day by which something of it is due.
  package var firstDue: Day? { (sheets.map(\.round.due) + fixes.compactMap(\.fix.due)).min() }
}
