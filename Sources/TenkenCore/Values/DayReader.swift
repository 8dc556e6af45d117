/// Reads days as people write them: `2026-07-31`, `2026/7/31`, `2026.7.31`, `20260731`, `令和8年7月31日`, `R8.7.31`,
/// `2026年7月末`, each with an optional weekday that must be right, and without a year where that is known (`7/31`,
/// `7月31日`, `7月末`).
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

  /// Eras by day, each by its name, the first character and the first letter of it; the first year may be written 元.
  private static let eras: [Era] = JapaneseEra.all.map { era in
    let (japanese, english) = (era.name.in(.ja), era.name.in(.en))
    return Era(
      names: [japanese, String(japanese.prefix(1)), english.prefix(1).lowercased()], first: era.first,
      last: era.last)
  }

  package func read(_ typed: String) throws(Problem) -> Day {
    let words = typed.folded.split(separator: " ")
    // A blank within a number could hide a slip: `2026-07-3 1` is no 31st.
    for (left, right) in zip(words, words.dropFirst())
    where left.suffix(1).isDigits && right.prefix(1).isDigits {
      throw .notADay
    }
    var text = Substring(words.joined())
    let weekday = DayReader.takeWeekday(&text)
    let day = try DayReader.split(text).day(start: start)
    if let weekday, weekday != day.weekday { throw .wrongWeekday(right: day) }
    return day
  }

  /// Whether an id would be taken for a day with its year. Four digits of a year make one that does not exist
  /// (`2008-02-30`) look like a day too; the letter of an era does not (`s1.2.3`).
  static func looksLikeDay(_ id: String) -> Bool {
    do {
      _ = try DayReader().read(id)
      return true
    } catch {
      return error == .noSuchDay && id.prefix(4).isDigits
    }
  }

  /// Takes `(火)` or `(Tue)` off the end and returns it as 0 (Sunday) to 6.
  private static func takeWeekday(_ text: inout Substring) -> Int? {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    let name = text[text.index(after: open)...].dropLast()
    let weekday =
      Day.japaneseWeekdays.firstIndex { [String($0), "\($0)曜", "\($0)曜日"].contains(String(name)) }
      ?? Day.englishWeekdays.firstIndex { [$0, fullName(of: $0)].contains { $0.lowercased() == name } }
    if weekday != nil { text = text[..<open] }
    return weekday
  }

  private static func fullName(of weekday: String) -> String {
    switch weekday {
    case "Tue": "Tuesday"
    case "Wed": "Wednesday"
    case "Thu": "Thursday"
    case "Sat": "Saturday"
    default: weekday + "day"
    }
  }

  /// The figures of a date before they are checked.
  private struct Parts {
    var era: Era?
    var year: Int?
    var month: Int
    /// Nil means the last of the month.
    var day: Int?

    func day(start: Day?) throws(Problem) -> Day {
      guard let year else {
        guard let start else { throw .yearMissing }
        // 02-29 may be eight years off; other days are in this year or the next.
        let found = (start.year...start.year + 8).lazy.compactMap(day(inYear:)).first { $0 >= start }
        guard let found else { throw .noSuchDay }
        return found
      }
      guard let era else {
        guard let found = day(inYear: year) else { throw .noSuchDay }
        return found
      }
      guard year >= 1, let found = day(inYear: era.first.year + year - 1) else { throw .noSuchDay }
      guard year <= 99, (era.first...era.last).contains(found) else { throw .outsideEra }
      return found
    }

    private func day(inYear year: Int) -> Day? {
      Day(year: year, month: month, day: day ?? Day.lastDay(year: year, month: month))
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
      if fields.count == 3, let year = year(fields[0], era: era),
        let month = monthOrDay(fields[1]), let day = monthOrDay(fields[2]), era != nil || fields[0].count == 4
      {
        return Parts(era: era, year: year, month: month, day: day)
      }
      if fields.count == 2, separator == "/", era == nil, let month = monthOrDay(fields[0]),
        let day = monthOrDay(fields[1])
      {
        return Parts(year: nil, month: month, day: day)
      }
    }
    throw .notADay
  }

  /// `2008年8月22日`, `令和元年5月1日`, `7月31日`, `8月末`.
  private static func japanese(_ text: Substring, era: Era?) throws(Problem) -> Parts {
    var rest = text
    var year: Int?
    if let mark = rest.firstIndex(of: "年") {
      guard let value = self.year(rest[..<mark], era: era) else { throw .notADay }
      year = value
      rest = rest[rest.index(after: mark)...]
    } else if era != nil {
      throw .notADay
    }
    guard let mark = rest.firstIndex(of: "月"), let month = monthOrDay(rest[..<mark]) else { throw .notADay }
    rest = rest[rest.index(after: mark)...]
    if rest == "末" || rest == "末日" { return Parts(era: era, year: year, month: month, day: nil) }
    guard rest.last == "日", let day = monthOrDay(rest.dropLast()) else { throw .notADay }
    return Parts(era: era, year: year, month: month, day: day)
  }

  /// Four digits at most; 元 is the first year of an era.
  private static func year(_ text: Substring, era: Era?) -> Int? {
    if era != nil, text == "元" { return 1 }
    return text.isDigits && text.utf8.count <= 4 ? Int(text) : nil
  }

  private static func monthOrDay(_ text: Substring) -> Int? {
    text.isDigits && text.utf8.count <= 2 ? Int(text) : nil
  }
}
