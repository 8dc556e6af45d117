package import TenkenCore
package import TenkenPlugin

/// The official scores of a round: per checklist a table of departments, items by departments on request, and the
/// findings (contract, section 4).
package enum ScoresReport {
  /// - Parameter comparison: the same round against the previous ones; nil where there is none to tell of.
  package static func build(
    _ scores: RoundScores, comparison: RoundComparison? = nil, items: Bool, context: ReportContext
  ) -> Report {
    let title = context.title(of: scores.round)
    return context.report(
      kind: "scores", title: context.text(ja: "\(title) 得点", en: "Scores: \(title)"),
      facts: context.roundFacts(scores.round) + scores.checklists.flatMap(context.scoringFacts),
      blocks: scores.checklists.flatMap { blocks($0, comparison, items: items, context) })
  }

  private static func blocks(
    _ part: ChecklistScores, _ comparison: RoundComparison?, items: Bool, _ context: ReportContext
  ) -> [Report.Block] {
    let earlier = comparison?.checklists.first { $0.checklist.id == part.checklist.id }
    let charts = context.drawn([part.bars(earlier, context), part.heatMap(context)])
    return [.heading(level: 2, context.text(part.checklist.title))] + summary(part, context) + charts
      + [.table(departments(part, context))] + withoutRate(part, context)
      + (items ? [.table(self.items(part, context))] : []) + findings(part, context)
  }

  private static func summary(_ part: ChecklistScores, _ context: ReportContext) -> [Report.Block] {
    let (count, all, mean) = (part.mean.departments, part.departments.count, part.mean)
    var text = context.text(
      ja: "\(all)部署のうち\(count)部署の点検票があります。", en: "There are sheets of \(count) of \(all) departments.")
    if let earned = mean.earned {
      let findings = part.departments.compactMap(\.score).map(\.findings.count).reduce(0, +)
      let points = earned.shown(decimals: 1)
      let rate = mean.rate.map { context.text(ja: "、得点率\($0.percent)", en: ", rate \($0.percent)") } ?? ""
      text += context.text(
        ja: "平均は\(points)点\(rate)、指摘事項は\(findings)件です。",
        en: " Mean: \(points) points\(rate). Findings: \(findings).")
    }
    let missing = part.departments.filter { $0.score == nil }.map(\.department)
    let missingText = context.labelled(
      context.text(ja: "未提出", en: "Sheet missing"), context.names(of: missing))
    return [.paragraph(text)] + (missing.isEmpty ? [] : [.paragraph(missingText)])
  }

  static func departments(_ part: ChecklistScores, _ context: ReportContext) -> Table {
    let mean = part.mean
    return Table(
      id: "departments-\(part.checklist.id)",
      caption: context.text(ja: "部署別の得点", en: "Scores by department"),
      columns: [
        context.column(Terms.department), context.column(Terms.earned, .trailing),
        context.column(Terms.max, .trailing), context.column(Terms.rate, .trailing),
        context.column(Terms.band), context.column(Terms.coverage, .trailing),
        context.column(Terms.findings, .trailing), context.column(Terms.state),
      ],
      rows: part.departments.map { row($0, part.checklist, context) },
      footer: [
        [
          .strong(context.text(Terms.mean)), .points(mean.earned, decimals: 1, tone: .strong), .blank,
          .rate(mean.rate, tone: .strong), .blank, .blank, .blank,
          Cell(
            context.text(
              ja: "\(mean.departments)部署",
              en: "\(mean.departments) department\(mean.departments == 1 ? "" : "s")")
          ),
        ]
      ],
      note: roles(part, context))
  }

  private static func row(
    _ entry: DepartmentScore, _ checklist: Checklist, _ context: ReportContext
  ) -> [Cell] {
    let name = Cell.strong(context.name(of: entry.department))
    guard let score = entry.score else {
      return [name, .blank, .blank, .blank, .blank, .blank, .blank, context.missingSheetCell]
    }
    let coverage = score.coverage
    let omitted = coverage.notApplicable
    return [
      name, .points(score.earned), .points(score.max), .rate(score.rate),
      context.cell(score.band, of: checklist),
      Cell(
        "\(coverage.answered)/\(coverage.answered + coverage.missing)"
          + (omitted == 0
            ? "" : context.inParentheses(context.text(ja: "対象外\(omitted)", en: "\(omitted) n/a"))),
        tone: coverage.missing > 0 ? .warning : .plain),
      .count(score.findings.count, ifAny: .warning),
      entry.sheet.map { context.cell($0.state, isLate: $0.isLate) } ?? .blank,
    ]
  }

  /// Whose sheets the figures come from.
  private static func roles(_ part: ChecklistScores, _ context: ReportContext) -> String? {
    let sheets = part.departments.compactMap(\.sheet?.sheet.key)
    let roles = Role.byAuthority.filter { role in sheets.contains { $0.role == role } }
    if roles.isEmpty { return nil }
    let words = roles.map { role in
      let departments = sheets.filter { $0.role == role }.map(\.department)
      return context.text(role.term)
        + (roles.count == 1 ? "" : context.inParentheses(context.names(of: departments)))
    }
    return context.labelled(context.text(ja: "点検票の種類", en: "Sheets by"), context.list(words))
  }

  /// Who has no rate, and whose band is capped, and why.
  private static func withoutRate(_ part: ChecklistScores, _ context: ReportContext) -> [Report.Block] {
    func items(_ ids: [String]) -> String {
      context.list(ids.map { context.text(part.checklist.item($0)?.ask ?? Text($0)) })
    }
    let lines = part.departments.compactMap { entry -> String? in
      guard let score = entry.score else { return nil }
      let name = context.name(of: entry.department)
      if !score.blockedBy.isEmpty {
        return context.text(
          ja: "\(name)：重点項目が満点でないため、得点率はありません（\(items(score.blockedBy))）",
          en: "\(name): no rate, as critical items are under full points (\(items(score.blockedBy)))")
      }
      if score.rate == nil, part.checklist.missing == .block, score.coverage.missing > 0 {
        return context.text(
          ja: "\(name)：未回答があるため、得点率はありません", en: "\(name): no rate, as items are unanswered")
      }
      if !score.failedCritical.isEmpty, !part.checklist.bands.isEmpty {
        return context.text(
          ja: "\(name)：重点項目に指摘事項があるため、評価区分は最も低いものです（\(items(score.failedCritical))）",
          en: "\(name): the lowest band, as critical items have findings (\(items(score.failedCritical)))")
      }
      return nil
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }
}
