import TenkenCore

extension Field {
  /// A day with its year, in any notation that people use (contract, section 2).
  func day() -> Day? {
    guard let text = node.text else {
      reportKind(Text(ja: "日付", en: "a date"))
      return nil
    }
    do throws(DayReader.Problem) {
      if text.utf8.count > 100 { throw .notADay }
      return try DayReader().read(text)
    } catch {
      reportDay(error.message(text.shown), help: DayReader.Problem.help)
      return nil
    }
  }

  /// A day of every year, `MM-DD`.
  func monthDay() -> MonthDay? {
    guard let text = node.text else {
      reportKind(Text(ja: "月日", en: "a month and day"))
      return nil
    }
    if let day = MonthDay(text.prefix(10)), text.utf8.count == 5 { return day }
    reportDay(
      Text(ja: "「\(text.shown)」という月日はありません", en: "\"\(text.shown)\" is no month and day"),
      help: Text(ja: "04-01 のように月と日を2桁で書いてください", en: "write month and day with two digits: 04-01"))
    return nil
  }

  private func reportDay(_ problem: Text, help: Text) {
    report(
      .badDate, Text(ja: "\(name.in(.ja)): \(problem.in(.ja))", en: "\(name.in(.en)): \(problem.in(.en))"),
      help: help)
  }
}
