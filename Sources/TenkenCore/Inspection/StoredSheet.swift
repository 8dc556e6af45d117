/// A sheet with its standing in the record.
package struct StoredSheet: Sendable, Hashable {
  package var sheet: Sheet
  package var state: SheetState
  /// Why it was returned.
  package var reason: String?
  /// Submitted after the round's due day.
  package var isLate: Bool
  /// The day of the command that wrote its content.
  package var day: Day
  /// The sequence number of the entry that wrote its content.
  package var seq: Int

  package init(sheet: Sheet, state: SheetState, reason: String? = nil, isLate: Bool, day: Day, seq: Int) {
    self.sheet = sheet
    self.state = state
    self.reason = reason
    self.isLate = isLate
    self.day = day
    self.seq = seq
  }
}
