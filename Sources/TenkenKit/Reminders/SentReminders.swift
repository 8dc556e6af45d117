import TenkenCore
import TenkenPlugin
import TenkenStore

/// How often each sheet and fix was reminded of, read back from the journal: once a day at most.
struct SentReminders {
  private(set) var sheets: [SheetKey: Int] = [:]
  private(set) var fixes: [String: Int] = [:]

  /// - Parameter today: what was drafted on this day is not counted; drafting again on one day is no second reminder.
  init(_ entries: [JournalEntry], before today: Day) throws {
    var seen: Set<String> = []
    for entry in entries where entry.day != today.description {
      let reminder = try JSON(parsing: entry.body)["reminder"] ?? .null
      for key in (reminder["sheets"]?.arrayValue ?? []).compactMap(SheetKey.init(reminded:)) {
        let name = "\(entry.day)/\(key.round)/\(key.checklist)/\(key.department)/\(key.role.rawValue)"
        if seen.insert(name).inserted { sheets[key, default: 0] += 1 }
      }
      for fix in (reminder["fixes"]?.arrayValue ?? []).compactMap(\.stringValue)
      where seen.insert("\(entry.day)/\(fix)").inserted {
        fixes[fix, default: 0] += 1
      }
    }
  }
}

extension SheetKey {
  fileprivate init?(reminded json: JSON) {
    guard let round = json["round"]?.stringValue, let checklist = json["checklist"]?.stringValue,
      let department = json["department"]?.stringValue,
      let role = json["role"]?.stringValue.flatMap(Role.init(rawValue:))
    else { return nil }
    self.init(round: round, checklist: checklist, department: department, role: role)
  }
}
