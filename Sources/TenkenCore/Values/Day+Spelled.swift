extension Day {
  /// The day as a letter has it: `2008年8月22日(金)`, `22 August 2008 (Fri)`.
  package func spelled(_ language: Language) -> String {
    switch language {
    case .ja: "\(year)年\(spelledWithoutYear(language))"
    case .en: "\(day) \(Day.englishMonths[month - 1]) \(year) (\(Day.englishWeekdays[weekday]))"
    }
  }

  /// The same where the year is known: `8月22日(金)`, `22 August (Fri)`.
  package func spelledWithoutYear(_ language: Language) -> String {
    switch language {
    case .ja: "\(month)月\(day)日(\(Day.japaneseWeekdays[weekday]))"
    case .en: "\(day) \(Day.englishMonths[month - 1]) (\(Day.englishWeekdays[weekday]))"
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
