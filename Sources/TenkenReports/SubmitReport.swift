import TenkenCore
package import TenkenPlugin

/// What became of submitted sheets: a line each, then what is missing and which fixes changed.
package enum SubmitReport {
  package static func build(_ lines: [SubmitLine], context: ReportContext) -> Report {
    context.report(
      kind: "submit", title: context.text(ja: "点検票の提出", en: "Submitted sheets"),
      blocks: [.table(sheets(lines, context))] + gaps(lines, context) + fixes(lines, context))
  }

  private static func sheets(_ lines: [SubmitLine], _ context: ReportContext) -> Table {
    Table(
      id: "sheets",
      columns: [
        context.column(Terms.round), context.column(Terms.checklist), context.column(Terms.department),
        context.column(Terms.role), context.column(Text(ja: "結果", en: "Outcome")),
        context.column(Terms.earned, .trailing), context.column(Terms.max, .trailing),
        context.column(Terms.rate, .trailing), context.column(Terms.findings, .trailing),
      ],
      rows: lines.map { line in
        let late = line.isLate ? context.inParentheses(context.text(Terms.late)) : ""
        return [
          Cell(line.key.round), Cell(line.key.checklist), .strong(context.name(of: line.key.department)),
          Cell(context.text(line.key.role.term)),
          Cell(
            context.text(line.outcome) + late, tone: line.isLate || !line.gaps.isEmpty ? .warning : .plain),
          .points(line.score?.earned), .points(line.score?.max), .rate(line.score?.rate),
          line.score.map { .count($0.findings.count, ifAny: .warning) } ?? .blank,
        ]
      })
  }

  private static func gaps(_ lines: [SubmitLine], _ context: ReportContext) -> [Report.Block] {
    let missing = lines.flatMap { line in
      line.gaps.map { gap in
        "\(context.name(of: line.key.department)) \(line.key.checklist)/"
          + context.labelled(gap.item, context.text(gap.text))
      }
    }
    if missing.isEmpty { return [] }
    return [.heading(level: 2, context.text(ja: "不足しているもの", en: "What is missing")), .list(missing)]
  }

  private static func fixes(_ lines: [SubmitLine], _ context: ReportContext) -> [Report.Block] {
    let fixes = lines.flatMap(\.fixes)
    if fixes.isEmpty { return [] }
    return [
      .table(
        Table(
          id: "fixes", caption: context.text(ja: "変わった是正", en: "Fixes that changed"),
          columns: [
            context.column(Terms.fix), context.column(Terms.department),
            context.column(Text(ja: "内容", en: "What")), context.column(Terms.severity),
            context.column(Terms.state), context.column(Terms.due),
          ],
          rows: fixes.map {
            [
              Cell($0.id), .strong(context.name(of: $0.department)), Cell($0.what), context.cell($0.severity),
              context.cell($0.state), context.day($0.due),
            ]
          }))
    ]
  }
}
