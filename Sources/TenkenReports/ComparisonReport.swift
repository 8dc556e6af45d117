package import TenkenCore
package import TenkenPlugin

/// A round held against the previous ones, department by department (contract, section 5).
package enum ComparisonReport {
  package static func build(_ comparison: RoundComparison, context: ReportContext) -> Report {
    let title = context.title(of: comparison.round)
    return context.report(
      kind: "comparison", title: context.text(ja: "\(title) 前回比較", en: "Comparison: \(title)"),
      facts: context.roundFacts(comparison.round)
        + comparison.checklists.flatMap {
          [
            context.checklistFact($0.checklist), context.scorerFact($0.scorer),
            context.coverageFact($0.coverage),
          ]
        },
      blocks: comparison.checklists.flatMap { blocks($0, context) })
  }

  private static func blocks(_ part: ChecklistComparison, _ context: ReportContext) -> [Report.Block] {
    let head: [Report.Block] =
      [.heading(level: 2, context.text(part.checklist.title))] + missing(part, context)
      + context.drawn(part.charts(context))
    let tables = [.table(departments(part, context))] + leftOut(part, context) + reworded(part, context)
    return head + tables + part.departments.flatMap { details($0, part.checklist, context) }
  }

  private static func missing(_ part: ChecklistComparison, _ context: ReportContext) -> [Report.Block] {
    let missing = part.departments.filter { !$0.hasSheet }.map(\.department)
    if missing.isEmpty { return [] }
    return [
      .paragraph(
        context.labelled(context.text(ja: "未提出", en: "Sheet missing"), context.names(of: missing)))
    ]
  }

  static func departments(_ part: ChecklistComparison, _ context: ReportContext) -> Table {
    let mean = part.mean
    return Table(
      id: "departments-\(part.checklist.id)",
      caption: context.text(ja: "部署別の前回比較", en: "Comparison by department"),
      columns: [
        context.column(Terms.department), context.column(Terms.previousRound),
        context.column(Text(ja: "前回の得点率", en: "Previous rate"), .trailing),
        context.column(Text(ja: "今回の得点率", en: "Rate"), .trailing),
        context.column(Text(ja: "前回比（ポイント）", en: "Change (pt)"), .trailing),
        context.column(Text(ja: "共通の点検項目", en: "Common items"), .trailing),
        context.column(Text(ja: "改善", en: "Improved"), .trailing),
        context.column(Text(ja: "悪化", en: "Worsened"), .trailing),
        context.column(Text(ja: "指摘事項・新規", en: "New findings"), .trailing),
        context.column(Text(ja: "継続指摘", en: "Repeated"), .trailing),
        context.column(Text(ja: "解消", en: "Resolved"), .trailing),
      ],
      rows: part.departments.map { row($0, context) },
      footer: [
        [
          .strong(
            context.text(
              ja: "平均（両方にある\(mean.departments)部署）", en: "Mean of the \(mean.departments) in both")),
          .blank, .rate(mean.previousRate, tone: .strong), .rate(mean.rate, tone: .strong),
          .change(part.meanChange), .blank, .blank, .blank, .blank, .blank, .blank,
        ]
      ],
      note: context.text(
        ja: "前回比は、両方の実施回で回答のある同じ点検項目だけで計算した得点率の差です。",
        en: "The change is the difference of the rates over the items answered in both rounds."))
  }

  private static func row(_ comparison: Comparison, _ context: ReportContext) -> [Cell] {
    let name = Cell.strong(context.name(of: comparison.department))
    guard comparison.hasSheet else {
      return [name, context.missingSheetCell] + Array(repeating: .blank, count: 9)
    }
    let (items, findings) = (comparison.items, comparison.findings)
    let counts: [Cell] = [
      .count(findings.new.count, ifAny: .warning), .count(findings.repeated.count, ifAny: .bad),
      .count(findings.resolved.count, ifAny: .good),
    ]
    guard let previousRound = comparison.previousRound else {
      let new = Cell(context.text(Terms.new), tone: .quiet)
      return [name, new, .blank, .rate(comparison.rate), new, .count(0), .blank, .blank] + counts
    }
    let others = comparison.predecessors.filter { $0 != comparison.department }
    return [
      name,
      Cell(
        others.isEmpty
          ? previousRound : context.labelled(previousRound, context.names(of: comparison.predecessors))),
      .rate(comparison.previousRate), .rate(comparison.rate), .change(comparison.change),
      .count(comparison.commonItems), .count(items.improved.count, ifAny: .good),
      .count(items.worsened.count, ifAny: .bad),
    ] + counts
  }

  /// What changed for a department, item by item. A new department has findings only: all its items are new.
  private static func details(
    _ comparison: Comparison, _ checklist: Checklist, _ context: ReportContext
  ) -> [Report.Block] {
    let (items, findings) = (comparison.items, comparison.findings)
    let groups: [(Text, [String])] = [
      (Text(ja: "改善", en: "Improved"), items.improved),
      (Text(ja: "悪化", en: "Worsened"), items.worsened),
      (Text(ja: "新規の指摘事項", en: "New finding"), findings.new),
      (Text(ja: "継続指摘", en: "Repeated finding"), findings.repeated),
      (Text(ja: "解消", en: "Resolved finding"), findings.resolved),
    ]
    let lines = groups.flatMap { label, ids in
      ids.map { context.labelled(context.text(label), context.text(checklist.item($0)?.ask ?? Text($0))) }
    }
    return lines.isEmpty
      ? [] : [.heading(level: 3, context.name(of: comparison.department)), .list(lines)]
  }
}

extension ChecklistComparison {
  /// The mean of the like-for-like changes over the departments in both rounds; nil unless each of them has one.
  var meanChange: Rational? {
    let both = departments.filter { $0.rate != nil && $0.previousRate != nil }
    let changes = both.compactMap(\.change)
    return changes.isEmpty || changes.count != both.count ? nil : changes.sum() / Rational(changes.count)
  }
}
