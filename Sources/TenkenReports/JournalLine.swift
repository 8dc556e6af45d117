package import TenkenCore

/// One entry of the journal, worded for people.
package struct JournalLine: Sendable, Hashable {
  package var seq: Int
  /// The clock in UTC, as stored.
  package var at: String
  /// The command's today.
  package var day: Day
  package var by: String
  package var what: Text
  /// 64 hexadecimal digits.
  package var hash: String

  package init(seq: Int, at: String, day: Day, by: String, what: Text, hash: String) {
    self.seq = seq
    self.at = at
    self.day = day
    self.by = by
    self.what = what
    self.hash = hash
  }
}
