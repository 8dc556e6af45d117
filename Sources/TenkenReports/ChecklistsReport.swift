package import TenkenCore
package import TenkenPlugin

/// The checklists that a workspace can ask.
package enum ChecklistsReport {
  /// - Parameter checklists: each with where it comes from, ready to print.
  package static func build(
    _ checklists: [(checklist: Checklist, origin: String)], context: ReportContext
  ) -> Report {
    let table = Table(
      id: "checklists",
      columns: [
        context.column(Terms.checklist), context.column(Terms.title),
        context.column(Terms.version, .trailing),
        context.column(Terms.items, .trailing), context.column(Terms.max, .trailing),
        context.column(Terms.scorer), context.column(Text(ja: "定義の場所", en: "Origin")),
      ],
      rows: checklists.map { checklist, origin in
        [
          .strong(checklist.id), Cell(context.text(checklist.title)), Cell(checklist.version),
          .count(checklist.items.count), .points(checklist.maximum), Cell(checklist.scorer.name),
          Cell(origin),
        ]
      })
    return context.report(
      kind: "checklists", title: context.text(ja: "チェックリストの一覧", en: "Checklists"),
      blocks: [.table(table)])
  }
}

extension Checklist {
  /// The most that a sheet can earn where everything is asked, `start` included.
  package var maximum: Rational { start + items.filter(\.scored).map(\.max).sum() }
}
