import TenkenCore
import TenkenPlugin

extension ScoresReport {
  /// Every finding, departments in their order; says so where sheets have none.
  static func findings(_ part: ChecklistScores, _ context: ReportContext) -> [Report.Block] {
    let found = part.departments.flatMap { entry in
      (entry.score?.findings ?? []).map { (department: entry.department, result: $0) }
    }
    if part.mean.departments == 0 { return [] }
    if found.isEmpty { return [.paragraph(context.text(ja: "指摘事項はありません。", en: "There are no findings."))] }
    return [
      .table(
        Table(
          id: "findings-\(part.checklist.id)", caption: context.text(Terms.findings),
          columns: [
            context.column(Terms.department), context.column(Terms.item),
            context.column(Terms.lost, .trailing),
            context.column(Terms.severity), context.column(Terms.comment),
          ],
          rows: found.map { department, result in
            [
              .strong(context.name(of: department)), Cell(context.text(result.item.ask)),
              .points(result.lost, tone: .bad), context.cell(result.finding), Cell(result.comment ?? ""),
            ]
          }))
    ]
  }
}

extension ItemResult {
  /// Points under full points; nil where it joins no maximum.
  var lost: Rational? {
    guard let earned, let max else { return nil }
    return max - earned
  }
}
