package import TenkenCore
package import TenkenPlugin

/// One sheet item by item: what was typed, what it earns, what is missing, and files that are not as they were.
package enum SheetReport {
  package static func build(
    _ stored: StoredSheet, round: Round, checklist: Checklist, scorer: any Scorer, score: Score,
    gaps: [SheetCheck.Gap], evidence: [String: EvidenceState] = [:], context: ReportContext
  ) -> Report {
    let department = context.name(of: stored.sheet.key.department)
    let title = context.text(checklist.title)
    return context.report(
      kind: "sheet",
      title: context.text(ja: "点検票 \(title) \(department)", en: "Sheet: \(title), \(department)"),
      facts: [context.roundFact(round), context.checklistFact(checklist), context.scorerFact(scorer)]
        + facts(stored, context) + [context.coverageFact(score.coverage)],
      blocks: [.table(figures(score, checklist, context))]
        + [.table(items(stored.sheet, score, gaps, evidence, context))] + remarks(stored.sheet, context))
  }

  private static func facts(_ stored: StoredSheet, _ context: ReportContext) -> [Report.Fact] {
    let sheet = stored.sheet
    var facts = [
      context.fact(Terms.department, context.name(of: sheet.key.department)),
      context.fact(Terms.role, context.text(sheet.key.role.term)),
      context.fact(Terms.state, context.cell(stored.state, isLate: stored.isLate).text),
      context.fact(Text(ja: "点検日", en: "Date"), context.text(of: sheet.date)),
    ]
    if let by = sheet.by { facts.append(context.fact(Terms.by, by)) }
    if let name = sheet.confirmedBy { facts.append(context.fact(Text(ja: "確認者", en: "Confirmed by"), name)) }
    if let reason = stored.reason {
      facts.append(context.fact(Text(ja: "差戻しの理由", en: "Reason of return"), reason))
    }
    return facts
  }

  private static func figures(_ score: Score, _ checklist: Checklist, _ context: ReportContext) -> Table {
    Table(
      id: "score",
      columns: [
        context.column(Terms.earned, .trailing), context.column(Terms.max, .trailing),
        context.column(Terms.rate, .trailing), context.column(Terms.band),
        context.column(Terms.findings, .trailing),
      ],
      rows: [
        [
          .points(score.earned, tone: .strong), .points(score.max), .rate(score.rate),
          context.cell(score.band, of: checklist), .count(score.findings.count, ifAny: .warning),
        ]
      ],
      note: checklist.start == .zero
        ? nil
        : context.text(
          ja: "はじめの持ち点\(checklist.start.shown(decimals: 2))点を含みます。",
          en: "Including \(checklist.start.shown(decimals: 2)) points at the start."))
  }

  private static func items(
    _ sheet: Sheet, _ score: Score, _ gaps: [SheetCheck.Gap], _ evidence: [String: EvidenceState],
    _ context: ReportContext
  ) -> Table {
    let missing = Dictionary(grouping: gaps, by: \.item)
    return Table(
      id: "items",
      columns: [
        context.column(Terms.number, .trailing), context.column(Terms.item), context.column(Terms.answer),
        context.column(Terms.earned, .trailing), context.column(Terms.max, .trailing),
        context.column(Terms.finding), context.column(Terms.comment), context.column(Terms.evidence),
        context.column(Text(ja: "不足", en: "Missing")),
      ],
      rows: score.items.enumerated().map { index, result in
        let answer = sheet.answers[result.item.id]
        let gap = context.list((missing[result.item.id] ?? []).map { context.text($0.text) })
        return [
          .count(index + 1), Cell(context.text(result.item.ask)), self.answer(answer, result, context),
          .points(result.earned), .points(result.max), context.cell(result.finding),
          Cell(self.comment(answer, context)), files(answer, evidence, context),
          Cell(gap, tone: gap.isEmpty ? .plain : .warning),
        ]
      })
  }

  private static func files(
    _ answer: Answer?, _ evidence: [String: EvidenceState], _ context: ReportContext
  ) -> Cell {
    let files = (answer?.evidence ?? []).map { ($0.name, $0.sha256.flatMap { evidence[$0] } ?? .kept) }
    return Cell(
      context.list(files.map { context.evidence($0.0, $0.1) }),
      tone: files.contains { $0.1.isMismatch } ? .bad : .plain)
  }

  /// As it was typed; a word for what nobody answered.
  private static func answer(_ answer: Answer?, _ result: ItemResult, _ context: ReportContext) -> Cell {
    switch answer?.typed {
    case .word(let word) where !word.isEmpty: return Cell(word)
    case .steps(let steps) where !steps.isEmpty:
      return Cell(context.list(steps.map { "\($0.id) \($0.word)" }))
    default:
      return Cell(context.text(result.outcome.term), tone: result.outcome == .missing ? .warning : .quiet)
    }
  }

  private static func comment(_ answer: Answer?, _ context: ReportContext) -> String {
    let fixed = answer?.fixed.map { day in
      context.text(ja: "\(context.text(of: day))に是正済", en: "fixed on \(context.text(of: day))")
    }
    return context.list([answer?.comment, fixed].compactMap { $0 })
  }

  private static func remarks(_ sheet: Sheet, _ context: ReportContext) -> [Report.Block] {
    if sheet.remarks.isEmpty { return [] }
    return [
      .heading(level: 2, context.text(Terms.remarks)),
      .list(sheet.remarks.map { context.labelled(context.text($0.kind.term), $0.text) }),
    ]
  }
}
