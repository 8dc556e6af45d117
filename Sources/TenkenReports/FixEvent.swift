package import TenkenCore

/// Something that happened to a fix, as its history lists it.
package struct FixEvent: Sendable, Hashable {
  package var day: Day
  package var by: String
  package var what: Text

  package init(day: Day, by: String, what: Text) {
    self.day = day
    self.by = by
    self.what = what
  }
}
