package import TenkenCore
package import TenkenPlugin

/// Who is under reinforced control at what level, since when, until when, and what is due next (contract, section 7).
package enum ControlsReport {
  package static func build(_ controls: [Control], context: ReportContext) -> Report {
    context.report(
      kind: "controls", title: context.text(ja: "管理強化の一覧", en: "Reinforced control"),
      blocks: blocks(controls, context))
  }

  static func blocks(_ controls: [Control], _ context: ReportContext) -> [Report.Block] {
    [.paragraph(summary(controls, context))] + (controls.isEmpty ? [] : [.table(table(controls, context))])
  }

  private static func summary(_ controls: [Control], _ context: ReportContext) -> String {
    if controls.isEmpty {
      return context.text(ja: "該当する管理強化はありません。", en: "There is no such reinforced control.")
    }
    let states = Control.State.allCases.compactMap { state -> String? in
      let count = controls.count { $0.state == state }
      return count == 0 ? nil : "\(context.text(state.term)) \(count)"
    }
    let (counts, overdue) = (context.list(states), controls.count { $0.isOverdue(on: context.asOf) })
    return context.text(
      ja: "管理強化は\(controls.count)件です（\(counts)）。期限超過は\(overdue)件です。",
      en:
        "\(controls.count) reinforced control\(controls.count == 1 ? "" : "s") (\(counts)); overdue: \(overdue)."
    )
  }

  private static func table(_ controls: [Control], _ context: ReportContext) -> Table {
    Table(
      id: "controls",
      columns: [
        context.column(Terms.control), context.column(Terms.department), context.column(Terms.process),
        context.column(Terms.level), context.column(Terms.state), context.column(Terms.from),
        context.column(Terms.to), context.column(Text(ja: "次の手順", en: "Next")),
        context.column(Text(ja: "期限", en: "Due")), context.column(Terms.left, .trailing),
      ],
      rows: controls.map { control in
        let next = control.next
        return [
          Cell(control.id), .strong(context.name(of: control.department)),
          Cell(context.list(control.processes)), context.cell(control.period.level),
          context.cell(control.state), context.day(control.period.since),
          context.day(control.period.until),
          Cell(context.text(next?.term(of: control.period))), context.day(next?.due),
          next.map { context.left(until: $0.due) } ?? .blank,
        ]
      })
  }
}
