/// The national holidays of Japan, computed from the Act on National Holidays as it stood in each year.
///
/// Good for 1980 to 2099: outside these years no day counts as a holiday, for the formula of the equinoxes ends
/// there. An equinox is official only from February of the year before; until then it is a prediction, and a new
/// act may add days: a workspace's own list of closed days mends both.
package enum JapaneseHolidays {
  package static let years = 1980...2099

  package static func contains(_ day: Day) -> Bool { name(of: day) != nil }

  /// The holiday's name; nil on other days, Sundays among them.
  package static func name(of day: Day) -> Text? {
    guard years.contains(day.year) else { return nil }
    if let own = national(day) { return own }
    if isSubstitute(day) { return Text(ja: "振替休日", en: "Substitute Holiday") }
    if isSandwiched(day) { return Text(ja: "国民の休日", en: "Citizens' Holiday") }
    return nil
  }

  /// The day off for a holiday that fell on a Sunday: the next day that is no holiday itself; before 2007 only a
  /// Monday could be one.
  private static func isSubstitute(_ day: Day) -> Bool {
    if day.year < 2007, day.weekday != 1 { return false }
    var before = day.adding(days: -1)
    while national(before) != nil {
      if before.weekday == 0 { return true }
      before = before.adding(days: -1)
    }
    return false
  }

  /// A day between two holidays, since 1986; before 2007 no Sunday.
  private static func isSandwiched(_ day: Day) -> Bool {
    if day.year < 1986 || day.year < 2007 && day.weekday == 0 { return false }
    return national(day.adding(days: -1)) != nil && national(day.adding(days: 1)) != nil
  }

  /// The holidays that the act names, without the days off that follow from them.
  private static func national(_ date: Day) -> Text? {
    if let once = onceOnly(date) { return once }
    let (year, day) = (date.year, date.day)
    switch date.month {
    case 1:
      if day == 1 { return Text(ja: "元日", en: "New Year's Day") }
      if year < 2000 ? day == 15 : date.isMonday(2) { return Text(ja: "成人の日", en: "Coming of Age Day") }
    case 2:
      if day == 11 { return Text(ja: "建国記念の日", en: "National Foundation Day") }
      if day == 23, year >= 2020 { return emperorsBirthday }
    case 3:
      if day == equinox(20.8431, year) { return Text(ja: "春分の日", en: "Vernal Equinox Day") }
    case 4:
      if day == 29 { return year < 1989 ? emperorsBirthday : year < 2007 ? greeneryDay : showaDay }
    case 5:
      if day == 3 { return Text(ja: "憲法記念日", en: "Constitution Day") }
      if day == 4, year >= 2007 { return greeneryDay }
      if day == 5 { return Text(ja: "こどもの日", en: "Children's Day") }
    case 7:
      if year < 1996 || movedForOlympics(year) { return nil }
      if year < 2003 ? day == 20 : date.isMonday(3) { return marineDay }
    case 8:
      if day == 11, year >= 2016, !movedForOlympics(year) { return mountainDay }
    case 9:
      if year < 2003 ? day == 15 : date.isMonday(3) {
        return Text(ja: "敬老の日", en: "Respect for the Aged Day")
      }
      if day == equinox(23.2488, year) { return Text(ja: "秋分の日", en: "Autumnal Equinox Day") }
    case 10:
      if movedForOlympics(year) { return nil }
      if year < 2000 ? day == 10 : date.isMonday(2) {
        return year < 2020 ? Text(ja: "体育の日", en: "Health and Sports Day") : sportsDay
      }
    case 11:
      if day == 3 { return Text(ja: "文化の日", en: "Culture Day") }
      if day == 23 { return Text(ja: "勤労感謝の日", en: "Labor Thanksgiving Day") }
    case 12:
      if day == 23, (1989...2018).contains(year) { return emperorsBirthday }
    default: break
    }
    return nil
  }

  /// Days that acts of their own set for one year: ceremonies of the court and the Olympic Games of Tokyo.
  private static func onceOnly(_ date: Day) -> Text? {
    switch (date.year, date.month, date.day) {
    case (1989, 2, 24): Text(ja: "昭和天皇の大喪の礼", en: "State Funeral of Emperor Showa")
    case (1990, 11, 12), (2019, 10, 22): Text(ja: "即位礼正殿の儀", en: "Enthronement Ceremony")
    case (1993, 6, 9): Text(ja: "皇太子徳仁親王の結婚の儀", en: "Wedding of Crown Prince Naruhito")
    case (2019, 5, 1): Text(ja: "天皇の即位の日", en: "Enthronement Day")
    case (2020, 7, 23), (2021, 7, 22): marineDay
    case (2020, 7, 24), (2021, 7, 23): sportsDay
    case (2020, 8, 10), (2021, 8, 8): mountainDay
    default: nil
    }
  }

  /// In these years ``onceOnly(_:)`` says when the three days of summer and autumn were.
  private static func movedForOlympics(_ year: Int) -> Bool { year == 2020 || year == 2021 }

  private static let emperorsBirthday = Text(ja: "天皇誕生日", en: "Emperor's Birthday")
  private static let greeneryDay = Text(ja: "みどりの日", en: "Greenery Day")
  private static let showaDay = Text(ja: "昭和の日", en: "Showa Day")
  private static let marineDay = Text(ja: "海の日", en: "Marine Day")
  private static let mountainDay = Text(ja: "山の日", en: "Mountain Day")
  private static let sportsDay = Text(ja: "スポーツの日", en: "Sports Day")

  /// The day of the month of an equinox, from its moment in 1980 and the length of the year.
  private static func equinox(_ in1980: Double, _ year: Int) -> Int {
    Int(in1980 + 0.242194 * Double(year - 1980)) - (year - 1980) / 4
  }
}

extension Day {
  /// Whether it is the first, second, third … Monday of its month.
  fileprivate func isMonday(_ ordinal: Int) -> Bool { weekday == 1 && (day + 6) / 7 == ordinal }
}
