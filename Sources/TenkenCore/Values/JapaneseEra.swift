/// An era of Japan (元号), from its first day to the day before the next one begins.
package struct JapaneseEra: Sendable, Hashable {
  package let name: Text
  package let first: Day
  package let last: Day

  /// The latest first.
  package static let all: [JapaneseEra] = {
    var last = Day.last
    return [
      ("令和", "Reiwa", "2019-05-01"), ("平成", "Heisei", "1989-01-08"), ("昭和", "Showa", "1926-12-25"),
      ("大正", "Taisho", "1912-07-30"), ("明治", "Meiji", "1868-01-25"),
    ].compactMap { japanese, english, first in
      guard let first = Day(iso: first) else { return nil }
      defer { last = first.adding(days: -1) }
      return JapaneseEra(name: Text(ja: japanese, en: english), first: first, last: last)
    }
  }()

  /// From this day on Japan counts its days as the Gregorian calendar does: the first of Meiji 6.
  static let firstGregorian = Day(year: 1873, month: 1, day: 1) ?? .first
}

extension Day {
  /// The era and its year, 1 for the first; nil before Meiji 6, when days were counted otherwise.
  package var era: (name: Text, year: Int)? {
    guard self >= JapaneseEra.firstGregorian, let era = JapaneseEra.all.first(where: { self >= $0.first })
    else { return nil }
    return (era.name, year - era.first.year + 1)
  }

  /// The day in its era: `平成20年7月22日(火)`, `令和元年5月1日(水)`, `22 July 2008 (Tue, Heisei 20)`; a day before Meiji 6
  /// as it stands elsewhere.
  package func inEra(_ language: Language, weekday isNamed: Bool = true) -> String {
    guard let era else { return isNamed ? withWeekday(language) : description }
    let name = era.name.in(language)
    switch language {
    case .ja:
      let year = era.year == 1 ? "元" : String(era.year)
      let day = "\(name)\(year)年\(month)月\(day)日"
      return isNamed ? "\(day)(\(Day.japaneseWeekdays[weekday]))" : day
    case .en:
      let weekday = isNamed ? "\(Day.englishWeekdays[weekday]), " : ""
      return "\(day) \(Day.englishMonths[month - 1]) \(year) (\(weekday)\(name) \(era.year))"
    }
  }

  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
