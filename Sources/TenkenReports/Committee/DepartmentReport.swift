import TenkenCore
package import TenkenPlugin

/// All of one department: its sheets, scores and comparisons, its findings, its fixes (contract, section 8).
package enum DepartmentReport {
  package static func build(_ facts: DepartmentFacts, context: ReportContext) -> Report {
    let name = context.name(of: facts.department)
    return context.report(
      kind: "department", title: context.text(ja: "\(name) 部署別報告", en: "Department report: \(name)"),
      facts: [context.fact(Terms.department, name)],
      blocks: sheets(facts, context) + findings(facts, context) + fixes(facts, context)
        + context.followUp(facts.followUp))
  }

  private static func sheets(_ facts: DepartmentFacts, _ context: ReportContext) -> [Report.Block] {
    let heading = Report.Block.heading(level: 2, context.text(ja: "点検票と得点", en: "Sheets and scores"))
    if facts.rounds.isEmpty {
      let none = context.text(ja: "この部署を対象にした実施回はありません。", en: "No round asks this department.")
      return [heading, .paragraph(none)]
    }
    let table = Table(
      id: "sheets",
      columns: [
        context.column(Terms.round), context.column(Terms.checklist), context.column(Terms.state),
        context.column(Terms.role), context.column(Terms.rate, .trailing), context.column(Terms.band),
        context.column(Terms.previousRound),
        context.column(Text(ja: "前回比（ポイント）", en: "Change (pt)"), .trailing),
        context.column(Text(ja: "新規", en: "New"), .trailing),
        context.column(Text(ja: "継続指摘", en: "Repeated"), .trailing),
        context.column(Text(ja: "解消", en: "Resolved"), .trailing),
      ],
      rows: facts.rounds.map { row($0, context) },
      note: context.text(
        ja: "新規、継続指摘、解消は指摘事項の件数です。", en: "New, repeated and resolved count findings."))
    return [heading, .table(table)] + trends(facts, context)
  }

  private static func row(_ entry: DepartmentFacts.Entry, _ context: ReportContext) -> [Cell] {
    let head = [Cell.strong(entry.round.id), Cell(context.text(entry.checklist.title))]
    guard let score = entry.score.score, let sheet = entry.score.sheet else {
      return head + [context.missingSheetCell] + Array(repeating: .blank, count: 8)
    }
    let (change, findings) = (entry.comparison, entry.comparison.findings)
    let others = change.predecessors.filter { $0 != change.department }
    let previous = change.previousRound.map {
      others.isEmpty ? $0 : context.labelled($0, context.names(of: change.predecessors))
    }
    return head + [
      context.cell(sheet.state, isLate: sheet.isLate), Cell(context.text(sheet.sheet.key.role.term)),
      .rate(score.rate), context.cell(score.band, of: entry.checklist),
      Cell(previous ?? context.text(Terms.new), tone: previous == nil ? .quiet : .plain),
      .change(change.change), .count(findings.new.count, ifAny: .warning),
      .count(findings.repeated.count, ifAny: .bad), .count(findings.resolved.count, ifAny: .good),
    ]
  }

  /// A line of bars for each family of checklists with more than one round.
  private static func trends(_ facts: DepartmentFacts, _ context: ReportContext) -> [Report.Block] {
    let lines = facts.trends.compactMap { trend -> String? in
      let rates = trend.lines.first { $0.department == facts.department }?.points.map(\.rate) ?? []
      guard rates.compactMap({ $0 }).count > 1, let bars = Sparkline(rates.compactMap { $0 }) else {
        return nil
      }
      let title = trend.rounds.last.map { context.text($0.checklist.title) } ?? trend.family
      let shown = rates.compactMap { $0?.percent }.joined(separator: " → ")
      return context.labelled(title, bars.text(of: rates) + " " + shown)
    }
    return lines.isEmpty
      ? [] : [.heading(level: 3, context.text(ja: "得点率の推移", en: "Trend of rates")), .list(lines)]
  }

  private static func findings(_ facts: DepartmentFacts, _ context: ReportContext) -> [Report.Block] {
    let found = facts.rounds.flatMap { entry in
      (entry.score.score?.findings ?? []).map { (entry: entry, result: $0) }
    }
    let heading = Report.Block.heading(level: 2, context.text(Terms.findings))
    if found.isEmpty {
      return [heading, .paragraph(context.text(ja: "指摘事項はありません。", en: "There are no findings."))]
    }
    let table = Table(
      id: "findings",
      columns: [
        context.column(Terms.round), context.column(Terms.item), context.column(Terms.lost, .trailing),
        context.column(Terms.severity), context.column(Text(ja: "前回比較", en: "Comparison")),
        context.column(Terms.comment),
      ],
      rows: found.map { entry, result in
        let isRepeated = entry.comparison.findings.repeated.contains(result.item.id)
        return [
          .strong(entry.round.id), Cell(context.text(result.item.ask)), .points(result.lost, tone: .bad),
          context.cell(result.finding),
          Cell(
            isRepeated ? context.text(ja: "継続指摘", en: "repeated") : context.text(Terms.new),
            tone: isRepeated ? .bad : .plain),
          Cell(result.comment ?? ""),
        ]
      })
    return [heading, .table(table)]
  }

  private static func fixes(_ facts: DepartmentFacts, _ context: ReportContext) -> [Report.Block] {
    let heading = Report.Block.heading(level: 2, context.text(ja: "是正", en: "Fixes"))
    let summary = Report.Block.paragraph(FixesReport.summary(facts.fixes, context))
    return [heading, summary]
      + (facts.fixes.isEmpty ? [] : [.table(FixesReport.table(facts.fixes, facts.questions, context))])
  }
}
