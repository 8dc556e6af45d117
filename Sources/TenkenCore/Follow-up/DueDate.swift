/// By when a finding must be mended (contract, sections 1 and 6).
package enum DueDate {
  /// What a due day is counted from: the days of the finding's sheet and round.
  package struct Basis: Sendable, Hashable {
    package var sheetDate: Day
    /// When the round made its findings known, where it says so.
    package var notice: Day?
    package var roundEnd: Day

    package init(sheetDate: Day, notice: Day? = nil, roundEnd: Day) {
      self.sheetDate = sheetDate
      self.notice = notice
      self.roundEnd = roundEnd
    }
  }

  /// The due day by the first rule that fits, an item's own before the workspace's; `nil` where none fits: then
  /// there is no due day.
  package static func of(
    severity: Severity, basis: Basis, itemRule: DueRule? = nil, rules: [DueRule], calendar: BusinessCalendar
  ) -> Day? {
    let candidates = [itemRule].compactMap { $0 } + rules
    let rule = candidates.first { $0.severity == nil || $0.severity == severity }
    return rule.map { day(by: $0, basis: basis, calendar: calendar) }
  }

  /// The base day itself is not counted. Clamped to the range of ``Day``.
  private static func day(by rule: DueRule, basis: Basis, calendar: BusinessCalendar) -> Day {
    let base =
      switch rule.base {
      case .notice: max(basis.sheetDate, basis.notice ?? basis.sheetDate)
      case .roundEnd: basis.roundEnd
      }
    return rule.roll.applied(to: rule.within.end(after: base, calendar), calendar)
  }
}
