package import TenkenCore
package import TenkenPlugin

/// One round as it was opened, and who has submitted.
package enum RoundReport {
  package static func build(_ round: Round, status: RoundStatus?, context: ReportContext) -> Report {
    let day = { (day: Day) in context.text(of: day) }
    var facts = [
      context.roundFact(round), context.fact(Terms.state, context.text(round.state.term)),
      context.fact(Terms.submissionDue, day(round.due)),
      context.fact(Text(ja: "提出を待つ点検票", en: "Expected sheets"), context.text(round.expect.term)),
    ]
    if let notice = round.notice { facts.append(context.fact(Text(ja: "通知日", en: "Notice"), day(notice))) }
    if let programme = round.programme {
      facts.append(context.fact(Text(ja: "年間計画", en: "Programme"), programme))
    }
    if let status { facts.append(context.fact(Terms.submissionRate, context.submitted(status))) }
    let checklists = Table(
      id: "checklists", caption: context.text(Terms.checklist),
      columns: [
        context.column(Terms.checklist), context.column(Terms.version, .trailing),
        context.column(Text(ja: "定義のSHA-256", en: "SHA-256 of the definition")),
      ],
      rows: round.checklists.map { [.strong($0.checklist), Cell($0.version), Cell($0.digest, tone: .quiet)] })
    let departments = Report.Block.paragraph(
      context.labelled(
        context.text(ja: "部署", en: "Departments"), context.names(of: round.departments)))
    return context.report(
      kind: "round",
      title: context.text(ja: "実施回 \(context.title(of: round))", en: "Round: \(context.title(of: round))"),
      facts: facts,
      blocks: [.table(checklists)]
        + (status.map { [.table(StatusReport.matrix($0, context))] } ?? [departments]))
  }
}
