package import TenkenCore
package import TenkenPlugin

/// One reinforced control with its periods, their self-checks and audits, and its history (contract, section 7).
package enum ControlReport {
  package static func build(
    _ control: Control, incidents: [Incident], history: [JournalLine], context: ReportContext
  ) -> Report {
    var blocks: [Report.Block] = [
      .table(details(control, context)), .table(checks(control, context)),
    ]
    if !control.earlier.isEmpty { blocks.append(.table(earlier(control, context))) }
    if !incidents.isEmpty { blocks.append(.table(IncidentsReport.table(incidents, context))) }
    if !history.isEmpty { blocks.append(.table(table(history, context))) }
    return context.report(
      kind: "control",
      title: context.text(ja: "管理強化 \(control.id)", en: "Reinforced control \(control.id)"), blocks: blocks)
  }

  /// What is known, a row each; what is not known has none.
  private static func details(_ control: Control, _ context: ReportContext) -> Table {
    let period = control.period
    let next = control.next
    let rows: [(Text, Cell)] = [
      (Terms.department, .strong(context.name(of: control.department))),
      (Terms.process, Cell(context.list(control.processes))),
      (Terms.level, context.cell(period.level)),
      (Terms.state, context.cell(control.state)),
      (Text(ja: "発端", en: "Cause"), Cell(context.text(period.cause.term))),
      (Text(ja: "判断した人", en: "Decided by"), Cell(period.decidedBy ?? "")),
      (Text(ja: "理由", en: "Reason"), Cell(period.reason ?? "")),
      (Terms.from, context.day(period.since)),
      (Terms.to, context.day(period.until)),
      (Text(ja: "次の手順", en: "Next"), Cell(context.text(next?.term(of: period)))),
      (Text(ja: "期限", en: "Due"), context.day(next?.due)),
      (Terms.left, next.map { context.left(until: $0.due) } ?? .blank),
      (Text(ja: "随時監査", en: "Ad hoc audit"), period.audit.map { audit($0, context) } ?? .blank),
      (Text(ja: "解除日", en: "Released on"), context.day(control.releasedOn)),
      (Text(ja: "承認者", en: "Approved by"), Cell(control.approvedBy ?? "")),
    ]
    return Table(
      id: "control",
      columns: [context.column(Text(ja: "事項", en: "Fact")), context.column(Text(ja: "内容", en: "Value"))],
      rows: rows.filter { !$0.1.text.isEmpty }.map { [Cell(context.text($0.0)), $0.1] })
  }

  /// `2008-07-23(水) 有効（監査担当）`.
  private static func audit(_ audit: Control.Audit, _ context: ReportContext) -> Cell {
    let result =
      audit.isEffective
      ? context.text(ja: "有効", en: "effective") : context.text(ja: "有効でない", en: "not effective")
    return Cell(
      "\(context.text(of: audit.on)) \(result)" + context.inParentheses(audit.by),
      tone: audit.isEffective ? .good : .bad)
  }

  private static func checks(_ control: Control, _ context: ReportContext) -> Table {
    Table(
      id: "checks", caption: context.text(ja: "自主点検", en: "Self-checks"),
      columns: [
        context.column(Terms.number, .trailing), context.column(Text(ja: "期限", en: "Due")),
        context.column(Text(ja: "実施日", en: "Done on")), context.column(Text(ja: "結果", en: "Result")),
      ],
      rows: control.period.checks.enumerated().map { index, check in
        [
          .count(index + 1), context.day(check.due), context.day(check.on),
          check.result.map { Cell(context.text($0.term), tone: $0 == .ok ? .good : .bad) }
            ?? (index < control.firstOpenCheck
              ? Cell(context.text(ja: "実施なし", en: "missed"), tone: .bad) : .blank),
        ]
      })
  }

  private static func earlier(_ control: Control, _ context: ReportContext) -> Table {
    Table(
      id: "earlier", caption: context.text(ja: "これまでの期間", en: "Earlier periods"),
      columns: [
        context.column(Terms.level), context.column(Terms.from), context.column(Terms.to),
        context.column(Text(ja: "発端", en: "Cause")), context.column(Text(ja: "自主点検", en: "Self-checks")),
        context.column(Text(ja: "随時監査", en: "Ad hoc audit")),
      ],
      rows: control.earlier.map { period in
        let made = period.checks.count { $0.on != nil }
        return [
          context.cell(period.level), context.day(period.since),
          context.day(period.until), Cell(context.text(period.cause.term)),
          Cell("\(made)/\(period.checks.count)"), period.audit.map { audit($0, context) } ?? .blank,
        ]
      })
  }

  private static func table(_ history: [JournalLine], _ context: ReportContext) -> Table {
    Table(
      id: "history", caption: context.text(ja: "経過", en: "History"),
      columns: [context.column(Terms.date), context.column(Terms.by), context.column(Terms.what)],
      rows: history.map { [context.day($0.day), Cell($0.by), Cell(context.text($0.what))] })
  }
}
