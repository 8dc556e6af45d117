package import TenkenCore

/// Reads a list of closed days: dates such as `2026-08-13`, or month-days such as `08-13` for every year.
package enum HolidaysReader {
  /// - Parameter name: the file as `holidays:` names it.
  package static func read(_ node: Node, name: String) -> Reading<HolidaySource> {
    let problems = Problems()
    let field = Field(
      node: node, key: "holidays", subject: Text(ja: name.shown, en: name.shown), problems: problems)
    var dates: [Day] = []
    var everyYear: [MonthDay] = []
    for element in field.list() ?? [] {
      if (element.node.text ?? "").utf8.count == 5 {
        if let day = element.monthDay() { everyYear.append(day) }
      } else if let day = element.day() {
        dates.append(day)
      }
    }
    return problems.reading(.days(file: name, dates: dates, everyYear: everyYear))
  }
}
