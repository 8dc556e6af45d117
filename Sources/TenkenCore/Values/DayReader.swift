/// Reads days as people write them: `2026-07-31`, `2026/7/31`, `2026.7.31`, `20260731`, `令和8年7月31日`, `R8.7.31`,
/// each with an optional weekday that must be right, and `7/31` or `7月31日` where the year is known.
package struct DayReader: Sendable {
  /// Where a year is not written: the day on or after this one. `nil`: a day without a year is refused.
  package var start: Day?

  package init(start: Day? = nil) { self.start = start }

  package enum Problem: Error, Sendable, Hashable {
    /// No date in any notation that is known.
    case notADay
    /// The notation is known, but there is no such day.
    case noSuchDay
    /// The weekday written is not the day's; the right one follows.
    case wrongWeekday(right: Day)
    /// The day does not lie in its era.
    case outsideEra
    case yearMissing

    package func message(_ typed: String) -> Text {
      switch self {
      case .notADay:
        Text(ja: "「\(typed)」は日付として読めません", en: "\"\(typed)\" is no date")
      case .noSuchDay:
        Text(ja: "「\(typed)」という日はありません", en: "there is no day \"\(typed)\"")
      case .wrongWeekday(let right):
        Text(
          ja: "「\(typed)」の曜日が違います（\(right.withWeekday(.ja))）",
          en: "the weekday of \"\(typed)\" is wrong: it is \(right.withWeekday(.en))")
      case .outsideEra:
        Text(ja: "「\(typed)」はその元号の期間にありません", en: "\"\(typed)\" does not lie in that era")
      case .yearMissing:
        Text(ja: "「\(typed)」に年がありません", en: "\"\(typed)\" has no year")
      }
    }

    package static let help = Text(
      ja: "2026-07-31 のように書いてください（2026/7/31、令和8年7月31日、R8.7.31 も読めます）",
      en: "write it as 2026-07-31 (2026/7/31, 令和8年7月31日 and R8.7.31 are read too)")
  }

  private struct Era {
    let names: [String]
    let first: Day
    let last: Day
  }

  /// Eras by day; the first year may be written 元.
  private static let eras: [Era] = [
    era(["令和", "令", "r"], "2019-05-01", "9999-12-31"),
    era(["平成", "平", "h"], "1989-01-08", "2019-04-30"),
    era(["昭和", "昭", "s"], "1926-12-25", "1989-01-07"),
    era(["大正", "大", "t"], "1912-07-30", "1926-12-24"),
    era(["明治", "明", "m"], "1868-01-25", "1912-07-29"),
  ]

  private static func era(_ names: [String], _ first: String, _ last: String) -> Era {
    Era(names: names, first: Day(iso: first) ?? Day(serial: 0), last: Day(iso: last) ?? Day(serial: 0))
  }

  package func read(_ typed: String) throws(Problem) -> Day {
    var text = Substring(typed.folded.filter { $0 != " " })
    let weekday = DayReader.takeWeekday(&text)
    let day = try DayReader.split(text).day(start: start)
    if let weekday, weekday != day.weekday { throw .wrongWeekday(right: day) }
    return day
  }

  /// Whether an id would be taken for a day with its year, existing or not.
  static func looksLikeDay(_ id: String) -> Bool {
    do {
      _ = try DayReader().read(id)
      return true
    } catch {
      return error != .notADay && error != .yearMissing
    }
  }

  /// Takes `(火)` or `(Tue)` off the end and returns it as 0 (Sunday) to 6.
  private static func takeWeekday(_ text: inout Substring) -> Int? {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    let name = text[text.index(after: open)...].dropLast()
    let weekday =
      Day.japaneseWeekdays.firstIndex { [String($0), "\($0)曜", "\($0)曜日"].contains(String(name)) }
      ?? Day.englishWeekdays.firstIndex { name.hasPrefix($0.lowercased()) }
    if weekday != nil { text = text[..<open] }
    return weekday
  }

  /// The figures of a date before they are checked.
  private struct Parts {
    var era: Era?
    var year: Int?
    var month: Int
    var day: Int

    func day(start: Day?) throws(Problem) -> Day {
      guard let year else {
        guard let start else { throw .yearMissing }
        // 02-29 may lie in the year after; other days are in this one or the next.
        let found = (start.year...start.year + 4).lazy
          .compactMap { Day(year: $0, month: month, day: day) }
          .first { $0 >= start }
        guard let found else { throw .noSuchDay }
        return found
      }
      guard let era else {
        guard let found = Day(year: year, month: month, day: day) else { throw .noSuchDay }
        return found
      }
      guard year >= 1, let found = Day(year: era.first.year + year - 1, month: month, day: day) else {
        throw .noSuchDay
      }
      guard (era.first...era.last).contains(found) else { throw .outsideEra }
      return found
    }
  }

  private static func split(_ text: Substring) throws(Problem) -> Parts {
    var rest = text
    var era: Era?
    if let found = eras.lazy.compactMap({ era in era.names.first { text.hasPrefix($0) }.map { (era, $0) } })
      .first
    {
      era = found.0
      rest = text.dropFirst(found.1.count)
    }
    if era == nil, rest.utf8.count == 8, let digits = Int(rest), rest.isDigits {
      return Parts(era: nil, year: digits / 10000, month: digits / 100 % 100, day: digits % 100)
    }
    if rest.contains("月") { return try japanese(rest, era: era) }
    for separator in ["-", "/", "."] as [Character] where rest.contains(separator) {
      let fields = rest.split(separator: separator, omittingEmptySubsequences: false)
      let numbers = fields.map(number)
      if fields.count == 3, let year = numbers[0] ?? (era != nil && fields[0] == "元" ? 1 : nil),
        let month = numbers[1], let day = numbers[2], era != nil || fields[0].count == 4
      {
        return Parts(era: era, year: year, month: month, day: day)
      }
      if fields.count == 2, separator == "/", era == nil, let month = numbers[0], let day = numbers[1],
        fields[0].count <= 2
      {
        return Parts(year: nil, month: month, day: day)
      }
    }
    throw .notADay
  }

  /// `2008年8月22日`, `令和元年5月1日`, `7月31日`.
  private static func japanese(_ text: Substring, era: Era?) throws(Problem) -> Parts {
    var rest = text
    var year: Int?
    if let mark = rest.firstIndex(of: "年") {
      let written = rest[..<mark]
      guard let value = number(written) ?? (era != nil && written == "元" ? 1 : nil) else { throw .notADay }
      year = value
      rest = rest[rest.index(after: mark)...]
    } else if era != nil {
      throw .notADay
    }
    guard let mark = rest.firstIndex(of: "月"), let month = number(rest[..<mark]) else { throw .notADay }
    rest = rest[rest.index(after: mark)...]
    guard rest.last == "日", let day = number(rest.dropLast()) else { throw .notADay }
    return Parts(era: era, year: year, month: month, day: day)
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count), text.isDigits else { return nil }
    return Int(text)
  }
}
