package import TenkenCore
package import TenkenPlugin

/// One risk with everything that is known of it, its follow-ups and its history (contract, section 7).
package enum RiskReport {
  package static func build(_ entry: FollowedRisk, history: [FixEvent], context: ReportContext) -> Report {
    var blocks: [Report.Block] = [.table(details(entry.risk, context))]
    if !entry.followUps.isEmpty { blocks.append(.table(followUps(entry.followUps, context))) }
    if !history.isEmpty { blocks.append(.table(context.history(history))) }
    return context.report(
      kind: "risk", title: context.text(ja: "リスク \(entry.risk.id)", en: "Risk \(entry.risk.id)"),
      blocks: blocks)
  }

  /// What is known, a row each; what is not known has none.
  private static func details(_ risk: Risk, _ context: ReportContext) -> Table {
    func said(_ text: String?) -> Cell { Cell(text ?? "") }
    func signed(_ signed: Risk.Signed?) -> Cell {
      said(signed.map { $0.by + context.inParentheses(context.text(of: $0.on)) })
    }
    let rows: [(Text, Cell)] = [
      (Terms.department, .strong(context.name(of: risk.department))),
      (Text(ja: "個人情報", en: "Information"), said(risk.facts.information)),
      (Text(ja: "管理段階", en: "Stage"), said(risk.facts.stage)),
      (Text(ja: "手段", en: "Means"), said(risk.facts.means)),
      (Text(ja: "リスク", en: "Scenario"), said(risk.facts.scenario)),
      (Text(ja: "対策", en: "Measure"), said(risk.facts.measure)),
      (Text(ja: "状況", en: "State"), context.cell(risk.facts.state)),
      (
        Text(ja: "十分か", en: "Enough"),
        Cell(risk.facts.isSufficient ? context.text(ja: "十分", en: "yes") : context.text(ja: "不十分", en: "no"))
      ),
      (Text(ja: "台帳の状態", en: "Standing"), context.cell(risk.standing)),
      (Text(ja: "リスクレベル", en: "Level"), context.cell(risk.plan?.level)),
      (Text(ja: "管理策", en: "Control plan"), said(risk.plan?.measure)),
      (Terms.owner, said(risk.plan?.owner)),
      (
        Text(ja: "期限", en: "Due"),
        context.day(risk.plan?.due, tone: risk.isOverdue(on: context.asOf) ? .bad : .plain)
      ),
      (Text(ja: "申請", en: "Submitted"), signed(risk.submitted)),
      (Text(ja: "承認", en: "Approved"), signed(risk.approved)),
      (Text(ja: "承認の条件", en: "Condition"), said(risk.condition)),
      (Text(ja: "差戻し", en: "Returned"), signed(risk.returned)),
      (Text(ja: "差戻しの理由", en: "Reason"), said(risk.returnReason)),
    ]
    return Table(
      id: "risk",
      columns: [context.column(Text(ja: "事項", en: "Fact")), context.column(Text(ja: "内容", en: "Value"))],
      rows: rows.filter { !$0.1.text.isEmpty }.map { [Cell(context.text($0.0)), $0.1] })
  }

  private static func followUps(_ followUps: [RiskFollowUp], _ context: ReportContext) -> Table {
    Table(
      id: "follow-ups", caption: context.text(ja: "フォロー", en: "Follow-up"),
      columns: [
        context.column(Terms.round), context.column(Terms.department), context.column(Terms.answer),
        context.column(Terms.comment), context.column(Terms.date),
      ],
      rows: followUps.map { followUp in
        [
          Cell(followUp.round), .strong(context.name(of: followUp.department)),
          followUp.answer.map { Cell($0) } ?? Cell(context.text(Outcome.missing.term), tone: .warning),
          Cell(followUp.comment ?? ""), context.day(followUp.on),
        ]
      })
  }
}

extension ReportContext {
  func history(_ events: [FixEvent]) -> Table {
    Table(
      id: "history", caption: text(ja: "経過", en: "History"),
      columns: [column(Terms.date), column(Terms.by), column(Text(ja: "内容", en: "What"))],
      rows: events.map { [day($0.day), Cell($0.by), Cell(text($0.what))] })
  }
}
