package import TenkenCore
package import TenkenPlugin

/// The rounds of a workspace, a line each.
package enum RoundsReport {
  package static func build(_ rounds: [Round], context: ReportContext) -> Report {
    context.report(
      kind: "rounds", title: context.text(ja: "実施回の一覧", en: "Rounds"),
      blocks: rounds.isEmpty
        ? [.paragraph(context.text(ja: "実施回はありません。", en: "There are no rounds."))]
        : [.table(table(rounds, context))])
  }

  private static func table(_ rounds: [Round], _ context: ReportContext) -> Table {
    Table(
      id: "rounds",
      columns: [
        context.column(Terms.round), context.column(Terms.title), context.column(Terms.from),
        context.column(Terms.to), context.column(Terms.submissionDue), context.column(Terms.checklist),
        context.column(Text(ja: "部署数", en: "Departments"), .trailing), context.column(Terms.state),
      ],
      rows: rounds.map { round in
        [
          .strong(round.id), Cell(context.text(round.title)), context.day(round.from),
          context.day(round.to), context.day(round.due),
          Cell(context.list(round.checklists.map(\.checklist))), .count(round.departments.count),
          context.cell(round.state),
        ]
      })
  }
}

extension ReportContext {
  func cell(_ state: Round.State) -> Cell { Cell(text(state.term), tone: state == .open ? .plain : .quiet) }
}
