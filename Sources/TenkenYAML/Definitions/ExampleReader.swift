package import TenkenCore

/// Reads an example of a checklist, `checklists/<id>/examples/*.yaml` (contract, section 2).
package enum ExampleReader {
  package static func read(_ node: Node) -> Reading<ChecklistExample> {
    let problems = Problems()
    guard let map = MapReader(node, as: Text(ja: "例", en: "the example"), problems) else {
      return problems.reading(nil)
    }
    let title = map.required("example")?.text()
    let department = map.field("department")?.id() ?? ChecklistExample.defaultDepartment
    let answers = map.required("answers").map(AnswersReader().read) ?? []
    let score = map.field("score").flatMap(score) ?? ChecklistExample.ExpectedScore()
    let coverage = map.field("coverage").flatMap(coverage)
    let findings = map.field("findings").flatMap(findings)
    map.finish()
    let example = title.map {
      ChecklistExample(
        place: node.place, title: $0, department: department, answers: answers, score: score,
        coverage: coverage, findings: findings)
    }
    return problems.reading(example)
  }

  private static func score(_ field: Field) -> ChecklistExample.ExpectedScore? {
    guard let map = field.map() else { return nil }
    let points = Field.NumberRange(decimals: 6)
    let score = ChecklistExample.ExpectedScore(
      earned: map.field("earned")?.located { $0.number(points) },
      max: map.field("max")?.located { $0.number(points) },
      rate: map.field("rate")?.located { $0.rate() },
      band: map.field("band")?.located { $0.id() })
    map.finish()
    return score
  }

  private static func coverage(_ field: Field) -> ChecklistExample.ExpectedCoverage? {
    guard let map = field.map() else { return nil }
    let coverage = ChecklistExample.ExpectedCoverage(
      answered: map.field("answered")?.located { $0.whole(from: 0) },
      notApplicable: map.field("not-applicable")?.located { $0.whole(from: 0) },
      missing: map.field("missing")?.located { $0.whole(from: 0) })
    map.finish()
    return coverage
  }

  private static func findings(_ field: Field) -> [ChecklistExample.ExpectedFinding]? {
    guard let entries = field.node.entries else {
      field.reportKind(Text(ja: "「点検項目の id: 重さ」の組", en: "a mapping of item ids to severities"))
      return nil
    }
    return entries.compactMap { entry in
      field.element(entry.value).choice(Severity.self).map {
        ChecklistExample.ExpectedFinding(item: Located(entry.key, at: entry.keyPlace), severity: $0)
      }
    }
  }
}

extension Field {
  fileprivate func located<Value: Sendable>(_ read: (Field) -> Value?) -> Located<Value>? {
    read(self).map { Located($0, at: node.place) }
  }

  /// `0.95`, `19/20` or `null`.
  fileprivate func rate() -> ChecklistExample.ExpectedRate? {
    let text = node.text?.prefix(40) ?? ""
    if text == "null" || text == "~" { return ChecklistExample.ExpectedRate.none }
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count == 2, let above = Rational(decimal: halves[0], decimals: 6),
      let below = Rational(decimal: halves[1], decimals: 6), below > .zero
    {
      return .fraction(above / below)
    }
    // As many decimals as `--json` prints of a rate.
    return number(NumberRange(decimals: 20)).map { .decimal($0) }
  }
}
