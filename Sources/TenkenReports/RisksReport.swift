package import TenkenCore
package import TenkenPlugin

/// The registers of latent and residual risks (contract, sections 7 and 8).
package enum RisksReport {
  /// - Parameters:
  ///   - risks: in the order in which they are to stand.
  ///   - round: where given, what this round answered stands in the last column instead of the latest follow-up.
  package static func build(_ risks: [FollowedRisk], round: String? = nil, context: ReportContext) -> Report {
    let residual = risks.filter(\.risk.standing.isResidual)
    var blocks: [Report.Block] = [.paragraph(summary(risks, residual, round, context))]
    if !risks.isEmpty { blocks.append(.table(latentTable(risks, context))) }
    if !residual.isEmpty { blocks.append(.table(residualTable(residual, round, context))) }
    return context.report(
      kind: "risks", title: context.text(ja: "リスク管理台帳", en: "Risk registers"), blocks: blocks)
  }

  private static func summary(
    _ risks: [FollowedRisk], _ residual: [FollowedRisk], _ round: String?, _ context: ReportContext
  ) -> String {
    if risks.isEmpty { return context.text(ja: "該当するリスクはありません。", en: "There are no such risks.") }
    let states = RiskFacts.State.allCases.map { state in
      "\(state.mark.rawValue) \(risks.count { $0.risk.facts.state == state })"
    }
    let standings = Risk.Standing.allCases.filter(\.isResidual).compactMap { standing -> String? in
      let count = residual.count { $0.risk.standing == standing }
      return count == 0 ? nil : "\(context.text(standing.term)) \(count)"
    }
    let counts = standings.isEmpty ? "" : context.inParentheses(context.list(standings))
    let plural = risks.count == 1 ? "" : "s"
    var text = context.text(
      ja: "リスクは\(risks.count)件です（\(context.list(states))）。うち残留リスクは\(residual.count)件です\(counts)。",
      en: "\(risks.count) risk\(plural) (\(context.list(states))); residual: \(residual.count)\(counts).")
    if let round {
      let asked = risks.filter { $0.followUp(in: round) != nil }
      let open = asked.count { $0.followUp(in: round)?.answer == nil }
      text += context.text(
        ja: "「\(round)」でフォローする\(asked.count)件のうち、未回答は\(open)件です。",
        en: " Of the \(asked.count) that \(round) follows up, \(open) unanswered.")
    }
    return text
  }

  private static func latentTable(_ risks: [FollowedRisk], _ context: ReportContext) -> Table {
    Table(
      id: "latent", caption: context.text(ja: "潜在リスク管理台帳", en: "Register of latent risks"),
      columns: [
        context.column(Terms.number), context.column(Terms.department),
        context.column(Text(ja: "個人情報", en: "Information")), context.column(Text(ja: "管理段階", en: "Stage")),
        context.column(Text(ja: "手段", en: "Means")), context.column(Text(ja: "リスク", en: "Scenario")),
        context.column(Text(ja: "対策", en: "Measure")), context.column(Text(ja: "状況", en: "State")),
        context.column(Text(ja: "十分か", en: "Enough")),
      ],
      rows: risks.map(\.risk).map { risk in
        [
          Cell(risk.id), .strong(context.name(of: risk.department)), Cell(risk.facts.information),
          Cell(risk.facts.stage), Cell(risk.facts.means ?? ""), Cell(risk.facts.scenario),
          Cell(risk.facts.measure ?? ""), context.cell(risk.facts.state),
          risk.facts.isSufficient
            ? Cell(context.text(ja: "十分", en: "yes"))
            : Cell(context.text(ja: "不十分", en: "no"), tone: .warning),
        ]
      },
      note: context.text(
        ja: "○ 対応済み、△ 対応予定、× 未対応。×または不十分なものは残留リスクになります。",
        en: "○ done, △ planned, × not done. What is × or not enough becomes a residual risk."))
  }

  private static func residualTable(
    _ risks: [FollowedRisk], _ round: String?, _ context: ReportContext
  ) -> Table {
    Table(
      id: "residual", caption: context.text(ja: "残留リスク管理台帳", en: "Register of residual risks"),
      columns: [
        context.column(Terms.number), context.column(Terms.department),
        context.column(Text(ja: "リスク", en: "Scenario")), context.column(Text(ja: "レベル", en: "Level")),
        context.column(Text(ja: "管理策", en: "Control plan")), context.column(Terms.owner),
        context.column(Text(ja: "期限", en: "Due")), context.column(Terms.state),
        context.column(Text(ja: "フォロー", en: "Follow-up")),
      ],
      rows: risks.map { entry in
        let risk = entry.risk
        return [
          Cell(risk.id), .strong(context.name(of: risk.department)), Cell(risk.facts.scenario),
          context.cell(risk.plan?.level), Cell(risk.plan?.measure ?? ""), Cell(risk.plan?.owner ?? ""),
          context.day(risk.plan?.due, tone: risk.isOverdue(on: context.asOf) ? .bad : .plain),
          context.cell(risk.standing), followUp(entry, round, context),
        ]
      })
  }

  private static func followUp(_ entry: FollowedRisk, _ round: String?, _ context: ReportContext) -> Cell {
    guard let followUp = round.map(entry.followUp(in:)) ?? entry.followUps.last else { return .blank }
    guard let answer = followUp.answer else {
      let text = context.text(Outcome.missing.term)
      return Cell(round == nil ? "\(text)\(context.inParentheses(followUp.round))" : text, tone: .warning)
    }
    return Cell(round == nil ? "\(answer)\(context.inParentheses(followUp.round))" : answer)
  }
}

extension FollowedRisk {
  /// Of several departments the one that has not answered yet.
  func followUp(in round: String) -> RiskFollowUp? {
    let own = followUps.filter { $0.round == round }
    return own.first { $0.answer == nil } ?? own.first
  }
}

extension ReportContext {
  func cell(_ state: RiskFacts.State) -> Cell {
    let tone: Cell.Tone =
      switch state {
      case .done: .good
      case .planned: .plain
      case .notDone: .bad
      }
    return Cell(text(state.term), tone: tone)
  }

  func cell(_ level: Risk.Level?) -> Cell {
    guard let level else { return .blank }
    return Cell(text(level.term), tone: level == .high ? .bad : .plain)
  }

  func cell(_ standing: Risk.Standing) -> Cell {
    let tone: Cell.Tone =
      switch standing {
      case .open, .returned: .warning
      case .submitted, .latent: .plain
      case .approved, .resolved: .good
      }
    return Cell(text(standing.term), tone: tone)
  }
}
