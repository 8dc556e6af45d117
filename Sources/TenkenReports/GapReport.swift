package import TenkenCore
package import TenkenPlugin

/// Self-assessments held against the inspectors' sheets: by department, by item, and what was rated otherwise
/// (contract, section 5).
package enum GapReport {
  package static func build(_ gap: RoundGap, context: ReportContext) -> Report {
    let title = context.title(of: gap.round)
    return context.report(
      kind: "gap",
      title: context.text(ja: "\(title) 自主点検と点検者の差", en: "Self-assessment and inspector: \(title)"),
      facts: context.roundFacts(gap.round)
        + gap.checklists.flatMap {
          [context.checklistFact($0.checklist), formula(context), coverage($0, context)]
        },
      blocks: gap.checklists.flatMap { part in
        [.heading(level: 2, context.text(part.checklist.title))]
          + alone(part, context)
          + (part.mean.departments == 0
            ? []
            : context.drawn([part.bars(context)])
              + [.table(departments(part, context)), .table(items(part, context))])
          + part.departments.flatMap { details($0, context) }
      })
  }

  /// Whatever scorer the checklist has: two answers to one item are held against each other, not two scores.
  private static func formula(_ context: ReportContext) -> Report.Fact {
    context.fact(
      Terms.scorer,
      context.text(
        ja: "両方で回答した点検項目の得点の合計 ÷ 満点の合計", en: "over the items answered in both, Σ earned / Σ max"))
  }

  private static func coverage(_ part: ChecklistGap, _ context: ReportContext) -> Report.Fact {
    let count = part.departments.map(\.figures.count).reduce(0, +)
    let (both, all) = (part.mean.departments, part.departments.count)
    return context.fact(
      Terms.coverage,
      context.text(
        ja: "両方で回答 \(count)、両方の点検票がある部署 \(both)/\(all)",
        en: "answered in both \(count), departments with both sheets \(both)/\(all)"))
  }

  /// Who has only one of the two sheets, or none.
  private static func alone(_ part: ChecklistGap, _ context: ReportContext) -> [Report.Block] {
    let groups: [(Text, (Gap) -> Bool)] = [
      (
        Text(ja: "自主点検だけがある部署", en: "Self-assessment only"),
        { $0.selfState != nil && $0.inspectorState == nil }
      ),
      (
        Text(ja: "点検者の点検票だけがある部署", en: "Inspector's sheet only"),
        { $0.selfState == nil && $0.inspectorState != nil }
      ),
      (
        Text(ja: "どちらも未提出の部署", en: "Both sheets missing"),
        { $0.selfState == nil && $0.inspectorState == nil }
      ),
    ]
    let lines = groups.compactMap { label, belongs -> String? in
      let departments = part.departments.filter(belongs).map(\.department)
      return departments.isEmpty
        ? nil : context.labelled(context.text(label), context.names(of: departments))
    }
    let none = context.text(
      ja: "自主点検と点検者の点検票が両方ある部署はありません。",
      en: "No department has both a self-assessment and an inspector's sheet.")
    return (part.mean.departments == 0 ? [.paragraph(none)] : []) + (lines.isEmpty ? [] : [.list(lines)])
  }

  private static func figureColumns(_ context: ReportContext) -> [Table.Column] {
    [
      context.column(Text(ja: "自主点検の得点率", en: "Self-assessment"), .trailing),
      context.column(Text(ja: "点検者の得点率", en: "Inspector"), .trailing),
      context.column(Text(ja: "差の平均（ポイント）", en: "Mean difference (pt)"), .trailing),
      context.column(Text(ja: "同じ回答", en: "Equal answers"), .trailing),
    ]
  }

  private static let overRated = Text(ja: "自主点検の方が高い", en: "Over-rated")
  private static let underRated = Text(ja: "自主点検の方が低い", en: "Under-rated")

  static func departments(_ part: ChecklistGap, _ context: ReportContext) -> Table {
    let mean = part.mean
    return Table(
      id: "departments-\(part.checklist.id)",
      caption: context.text(ja: "部署別の差", en: "By department"),
      columns: [
        context.column(Terms.department),
        context.column(Text(ja: "両方で回答した点検項目", en: "Items answered in both"), .trailing),
      ] + figureColumns(context) + [
        context.column(overRated, .trailing), context.column(underRated, .trailing),
      ],
      rows: part.departments.filter(\.hasBoth).map { gap in
        let figures = gap.figures
        return [.strong(context.name(of: gap.department)), .count(figures.count)]
          + cells(figures.selfRate, figures.inspectorRate, figures.difference, figures.equal)
          + [.count(gap.overRated.count, ifAny: .warning), .count(gap.underRated.count)]
      },
      footer: [
        [
          .strong(
            context.text(
              ja: "平均（\(mean.departments)部署）",
              en: "Mean of \(mean.departments) department\(mean.departments == 1 ? "" : "s")")),
          .blank,
        ] + cells(mean.selfRate, mean.inspectorRate, mean.difference, mean.equal) + [.blank, .blank]
      ],
      note: context.text(
        ja: "得点率と差は、自主点検と点検者の両方で回答のある採点項目だけで計算しています。差は自主点検−点検者です。",
        en: "Rates and differences cover only scored items answered in both; a difference is self-assessment "
          + "minus inspector."))
  }

  static func items(_ part: ChecklistGap, _ context: ReportContext) -> Table {
    Table(
      id: "items-\(part.checklist.id)",
      caption: context.text(ja: "点検項目別の差", en: "By item"),
      columns: [
        context.column(Terms.number, .trailing), context.column(Terms.item),
        context.column(Terms.departments, .trailing),
      ] + figureColumns(context) + [context.column(overRated), context.column(underRated)],
      rows: part.items.enumerated().map { index, gap in
        let figures = gap.figures
        return [.count(index + 1), Cell(context.text(gap.item.ask)), .count(figures.count)]
          + cells(figures.selfRate, figures.inspectorRate, figures.difference, figures.equal)
          + [Cell(context.names(of: gap.overRated)), Cell(context.names(of: gap.underRated))]
      })
  }

  /// A department that rates itself higher than the inspector deserves a look; one that is stricter does not.
  private static func cells(
    _ bySelf: Rational?, _ byInspector: Rational?, _ difference: Rational?, _ equal: Rational?
  ) -> [Cell] {
    var change = Cell.change(difference)
    change.tone = difference.map { $0 > .zero ? .warning : .plain } ?? .plain
    return [.rate(bySelf), .rate(byInspector), change, .rate(equal)]
  }

  /// What a department rated otherwise than the inspector, item by item, in points.
  private static func details(_ gap: Gap, _ context: ReportContext) -> [Report.Block] {
    let lines = gap.items.filter { $0.bySelf != $0.byInspector }.map { pair in
      context.labelled(
        context.text(pair.bySelf > pair.byInspector ? overRated : underRated),
        context.text(pair.item.ask)
          + context.inParentheses(
            context.text(
              ja: "自主点検\(pair.bySelf.shown(decimals: 2))点、点検者\(pair.byInspector.shown(decimals: 2))点",
              en: "self \(pair.bySelf.shown(decimals: 2)), inspector \(pair.byInspector.shown(decimals: 2))"))
      )
    }
    return lines.isEmpty
      ? [] : [.heading(level: 3, context.name(of: gap.department)), .list(lines)]
  }
}
