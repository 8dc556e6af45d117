import TenkenCore
import TenkenPlugin

/// Days as reports print them. Every day of a text goes through here.
extension ReportContext {
  /// With the weekday: `2008-07-22(火)`, `2008-07-22 (Tue)`; with eras `平成20年7月22日(火)`.
  func text(of day: Day) -> String { eras ? day.inEra(language) : day.withWeekday(language) }

  /// Without the weekday, where several days stand close together.
  func short(_ day: Day) -> String { eras ? day.inEra(language, weekday: false) : day.description }

  /// As letters have it: `2008年7月22日(火)`, `22 July 2008 (Tue)`; with eras `平成20年7月22日(火)`.
  func spelled(_ day: Day) -> String { eras ? day.inEra(language) : day.spelled(language) }

  /// Blank where there is no day.
  func day(_ day: Day?, tone: Cell.Tone = .plain) -> Cell {
    guard let day else { return .blank }
    return Cell(text(of: day), value: .date(day.description), tone: tone)
  }
}
