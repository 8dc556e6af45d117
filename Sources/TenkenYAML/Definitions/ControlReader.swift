import TenkenCore

/// Reads `control:` of `tenken.yaml`: what follows an incident (contract, section 7).
struct ControlReader {
  func read(_ field: Field) -> ControlPolicy {
    var policy = ControlPolicy()
    guard let map = field.map() else { return policy }
    if let rules = map.field("levels").flatMap(levels) { policy.rules = rules }
    policy.window = map.field("window")?.window() ?? policy.window
    policy.scope = map.field("per")?.choice(ControlPolicy.Scope.self) ?? policy.scope
    policy.secondCase = map.field("second-case")?.choice(ControlPolicy.SecondCase.self) ?? policy.secondCase
    policy.clock = map.field("clock")?.choice(ControlPolicy.Clock.self) ?? policy.clock
    policy.ineffective =
      map.field("ineffective")?.choice(ControlPolicy.Ineffective.self) ?? policy.ineffective
    policy.periodEnd = map.field("period-end")?.choice(ControlPolicy.PeriodEnd.self) ?? policy.periodEnd
    policy.roll = map.field("roll")?.choice(DueRule.Roll.self) ?? policy.roll
    policy.auditWithin = map.field("audit-within")?.span() ?? policy.auditWithin
    policy.approvalWithin = map.field("approval-within")?.span() ?? policy.approvalWithin
    map.finish()
    return policy
  }

  /// The rows of the table, the one that needs most cases first.
  private func levels(_ field: Field) -> [ControlPolicy.Rule]? {
    guard let elements = field.list() else { return nil }
    var places: [ControlLevel: Place] = [:]
    var read: [(rule: ControlPolicy.Rule, field: Field)] = []
    for element in elements {
      guard let rule = rule(element, &places) else { continue }
      read.append((rule, element))
    }
    if elements.isEmpty {
      field.report(
        .missingKey, Text(ja: "\(field.name.in(.ja))が空です", en: "\(field.name.in(.en)) is empty"),
        help: Text(ja: "レベルを書くか、消してください", en: "write a level, or take it out"))
    }
    if let one = read.first(where: { $0.rule.level == .one }),
      let two = read.first(where: { $0.rule.level == .two }), one.rule.cases <= two.rule.cases
    {
      one.field.report(
        .conflictingKeys,
        Text(
          ja: "レベルIの cases は、レベルIIより多くしてください（\(one.rule.cases)と\(two.rule.cases)になっています）",
          en: "level I needs more cases than level II, not \(one.rule.cases) and \(two.rule.cases)"),
        help: Text(ja: "厳しいほうのレベルIの cases を増やしてください", en: "level I is the stricter one: raise its `cases`"))
    }
    return read.isEmpty ? nil : read.map(\.rule).sorted { $0.cases > $1.cases }
  }

  private func rule(_ element: Field, _ places: inout [ControlLevel: Place]) -> ControlPolicy.Rule? {
    let written = element.node["level"]?.text
    let subject = Text(
      ja: "管理強化レベル" + (written.map { "「\($0.shown)」" } ?? ""),
      en: written.map { "level \"\($0.shown)\" of \"control\"" } ?? "a level of \"control\"")
    guard let map = element.map(as: subject) else { return nil }
    let levelField = map.required("level")
    let level = levelField?.choice(ControlLevel.self)
    if let level, let levelField { checkUnique(level, levelField, &places) }
    let cases = map.required("cases")?.whole(from: 1, to: 100)
    let months = map.required("months")?.whole(from: 1, to: 60)
    let checks = map.required("checks")?.checkTimes(months: months)
    map.finish()
    guard let level, let cases, let months, let checks else { return nil }
    return ControlPolicy.Rule(level: level, cases: cases, months: months, checks: checks)
  }

  private func checkUnique(_ level: ControlLevel, _ field: Field, _ places: inout [ControlLevel: Place]) {
    guard let first = places[level] else {
      places[level] = field.node.place
      return
    }
    let (ja, en) = (
      first.described(from: field.node.place).in(.ja), first.described(from: field.node.place).in(.en)
    )
    field.report(
      .duplicateID,
      Text(
        ja: "レベル\(level.rawValue)が2回あります（初めは\(ja)）",
        en: "level \(level.rawValue) stands twice; first in \(en)"),
      help: Text(ja: "どちらかを消してください", en: "take one of them out"))
  }
}

extension Field {
  /// `6 months`, or `fiscal-half`.
  fileprivate func window() -> ControlPolicy.Window? {
    if node.text?.lowercased() == "fiscal-half" { return .fiscalHalf }
    guard let text = word() else { return nil }
    let words = text.prefix(40).lowercased().split(separator: " ")
    if words.count == 2, ["month", "months"].contains(words[1]), words[0].isDigits, let count = Int(words[0]),
      (1...120).contains(count)
    {
      return .months(count)
    }
    report(
      .unknownValue,
      Text(
        ja: "\(name.in(.ja))に「\(text.shown)」は使えません", en: "\"\(text.shown)\" is no value of \(name.in(.en))"),
      help: Text(
        ja: "「6 months」（120か月まで）か「fiscal-half」を書いてください",
        en: "write `6 months` (up to 120) or `fiscal-half`"))
    return nil
  }

  /// Months after the base day, rising and none after the period, then perhaps `after`: when the period is over.
  fileprivate func checkTimes(months: Int?) -> [ControlPolicy.CheckTime]? {
    guard let elements = list() else { return nil }
    var times: [ControlPolicy.CheckTime] = []
    // No month of a period that is wrong itself is too late.
    let (longest, isKnown) = (months ?? 60, months != nil)
    var last = 0
    for element in elements {
      if times.last == .afterPeriod || isKnown && last == longest && element.node.text != "after" {
        element.report(
          .badNumber,
          Text(
            ja: "\(name.in(.ja))は、期間の月数（\(longest)）までの数を小さい順に並べ、after は最後にしてください",
            en: "\(name.in(.en)) must rise up to the months of the period (\(longest)), and end with `after`"),
          help: Text(ja: "[1, 2, 3] や [after] のように書いてください", en: "write it as [1, 2, 3] or [after]"))
        return nil
      }
      if element.node.text == "after" {
        times.append(.afterPeriod)
      } else {
        guard let count = element.whole(from: last + 1, to: longest) else { return nil }
        times.append(.months(count))
        last = count
      }
    }
    if times.isEmpty {
      report(
        .missingKey, Text(ja: "\(name.in(.ja))が空です", en: "\(name.in(.en)) is empty"),
        help: Text(ja: "[after] のように書いてください", en: "write for example [after]"))
      return nil
    }
    return times
  }
}
