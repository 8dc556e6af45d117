import TenkenCore
import TenkenStore

/// Incidents, reinforced control and releases, as the reports on progress tell of them.
struct DepartmentEvents {
  private let reader: RecordReader

  init(_ reader: RecordReader) { self.reader = reader }

  /// Those from a day on, oldest first. The record holds none yet.
  func since(_ day: Day) throws -> [DepartmentEvent] { [] }
}
