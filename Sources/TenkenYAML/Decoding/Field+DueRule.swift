import TenkenCore

extension Field {
  /// A rule of due dates, as in the workspace's `fixes: due:` and an item's `fix:`.
  func dueRule(as subject: Text? = nil) -> DueRule? {
    guard let map = map(as: subject) else { return nil }
    let span = map.required("within")?.span()
    let severity = map.field("severity")?.choice(Severity.self)
    let base = map.field("of")?.dueBase() ?? .notice
    let roll = map.field("roll")?.choice(DueRule.Roll.self) ?? .next
    map.finish()
    return span.map { DueRule(severity: severity, within: $0, base: base, roll: roll) }
  }

  /// `3 business days`, `1 day`, `2 weeks`, `1 month`.
  func span() -> DueRule.Span? {
    guard let text = word() else { return nil }
    let words = text.prefix(40).lowercased().split(separator: " ")
    guard let first = words.first, first.isDigits, let unit = DueUnit(words.dropFirst()) else {
      report(
        .unknownValue,
        Text(
          ja: "\(name.in(.ja))の「\(text.shown)」は期間として読めません",
          en: "\(name.in(.en)): \"\(text.shown)\" is no span of time"),
        help: Text(
          ja: "「3 business days」「7 days」「2 weeks」「1 month」のように書いてください",
          en: "write it as `3 business days`, `7 days`, `2 weeks` or `1 month`"))
      return nil
    }
    guard let count = Int(first), (1...1000).contains(count) else {
      report(
        .badNumber,
        Text(
          ja: "\(name.in(.ja))は1から1000までの数にしてください（\(first.shown)になっています）",
          en: "\(name.in(.en)) must be from 1 to 1000, not \(first.shown)"))
      return nil
    }
    return unit.span(count)
  }

  private func dueBase() -> DueRule.Base? {
    if node.text == "round-end" { return .roundEnd }
    if word() != nil { reportValue(among: ["round-end"]) }
    return nil
  }
}

private enum DueUnit: String {
  case businessDay = "business day"
  case day, week, month

  /// From the words behind the number, singular or plural.
  init?(_ words: some Collection<Substring>) {
    let name = words.joined(separator: " ")
    self.init(rawValue: name.last == "s" ? String(name.dropLast()) : name)
  }

  func span(_ count: Int) -> DueRule.Span {
    switch self {
    case .businessDay: .businessDays(count)
    case .day: .days(count)
    case .week: .weeks(count)
    case .month: .months(count)
    }
  }
}
