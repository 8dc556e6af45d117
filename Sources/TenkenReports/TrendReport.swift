package import TenkenCore
package import TenkenPlugin

/// All rounds of each family of checklists: the rates of the departments, and the means of neighbouring rounds
/// (contract, section 5).
package enum TrendReport {
  package static func build(_ trends: [Trend], context: ReportContext) -> Report {
    let none = Report.Block.paragraph(
      context.text(ja: "実施回はまだありません。", en: "There are no rounds yet."))
    return context.report(
      kind: "trend", title: context.text(ja: "得点率の推移", en: "Trend of rates"),
      facts: [
        context.checklistsFact(trends.flatMap(\.rounds).map { ($0.checklist.id, $0.checklist.version) })
      ]
        + context.scorerFacts(trends.flatMap(\.rounds).map(\.scorer)) + [coverage(trends, context)],
      blocks: trends.isEmpty ? [none] : trends.flatMap { part($0, context) })
  }

  /// Of all sheets of all rounds.
  private static func coverage(_ trends: [Trend], _ context: ReportContext) -> Report.Fact {
    context.coverageFact(
      trends.flatMap(\.rounds).flatMap(\.scores.values).map(\.coverage).reduce(Score.Coverage(), +))
  }

  private static func part(_ trend: Trend, _ context: ReportContext) -> [Report.Block] {
    let head = trend.rounds.last { $0.checklist.id == trend.family } ?? trend.rounds.last
    return [
      .heading(level: 2, head.map { context.text($0.checklist.title) } ?? trend.family)
    ]
      + context.drawn(
        [trend.lines.count < 2 ? nil : trend.chart(id: "departments-\(trend.family)", context)])
      + [.table(departments(trend, context))]
      + pooled(trend, context)
      + (trend.steps.isEmpty || trend.lines.count < 2 ? [] : [.table(means(trend, context))])
      + [.table(rounds(trend, context))]
  }

  static func departments(_ trend: Trend, _ context: ReportContext) -> Table {
    let sparkline = Sparkline(trend.lines.flatMap { $0.points.compactMap(\.rate) })
    return Table(
      id: "departments-\(trend.family)",
      caption: context.text(ja: "部署別の得点率", en: "Rates by department"),
      columns: [context.column(Terms.department), context.column(Text(ja: "推移", en: "Trend"))]
        + trend.rounds.map { Table.Column($0.entry.id, .trailing) },
      rows: trend.lines.map { line in
        [
          .strong(context.name(of: line.department)),
          Cell(sparkline?.text(of: line.points.map(\.rate)) ?? ""),
        ] + zip(trend.rounds, line.points).map { cell($1, of: line.department, in: $0, context) }
      },
      note: note(sparkline, trend, context))
  }

  /// A pooled rate carries a mark, so that nobody takes it for a sheet of the department itself.
  private static func cell(
    _ point: Trend.Point, of department: String, in round: TrendRound, _ context: ReportContext
  ) -> Cell {
    if point.predecessors.isEmpty {
      return round.departments.contains(department) ? context.missingSheetCell : .blank
    }
    guard point.rate != nil else {
      return Cell(context.text(ja: "得点率なし", en: "no rate"), tone: .warning)
    }
    var cell = Cell.rate(point.rate)
    if !point.isOwn(of: department) { cell.text += " *" }
    return cell
  }

  private static func note(_ sparkline: Sparkline?, _ trend: Trend, _ context: ReportContext) -> String {
    let scale = sparkline.flatMap { $0.lowest == $0.highest ? nil : $0 }.map { line in
      context.text(
        ja: "推移の棒は、表の中で最も低い\(line.lowest.percent)から最も高い\(line.highest.percent)までを表します。",
        en: "The bars reach from the lowest rate of the table, \(line.lowest.percent), to the highest, "
          + "\(line.highest.percent). ")
    }
    let same = Set(trend.rounds.map(\.checklist.id)).count == 1
    let themes = context.text(
      ja: "実施回によって点検項目が違います。同じ点検項目だけの前回比は tenken compare で見られます。",
      en: "The rounds ask different items; \"tenken compare\" gives the change over the same items.")
    return (scale ?? "") + (same ? "" : themes)
  }

  /// Whose sheets stand behind each marked rate.
  private static func pooled(_ trend: Trend, _ context: ReportContext) -> [Report.Block] {
    let lines = trend.lines.flatMap { line in
      zip(trend.rounds, line.points).compactMap { round, point -> String? in
        if point.predecessors.isEmpty || point.isOwn(of: line.department) { return nil }
        return context.labelled(
          "\(context.name(of: line.department)) \(round.entry.id)", context.names(of: point.predecessors))
      }
    }
    if lines.isEmpty { return [] }
    return [
      .paragraph(
        context.text(
          ja: "* 前身の部署の点検票を合わせた得点率（得点の合計 ÷ 満点の合計）です。",
          en: "* The rate of the sheets of predecessors together (Σ earned / Σ max).")),
      .list(lines),
    ]
  }

  static func means(_ trend: Trend, _ context: ReportContext) -> Table {
    Table(
      id: "means-\(trend.family)",
      caption: context.text(ja: "続く実施回の平均", en: "Means of neighbouring rounds"),
      columns: [
        context.column(Terms.previousRound), context.column(Terms.round),
        context.column(Terms.departments, .trailing),
        context.column(Text(ja: "前回の平均", en: "Previous mean"), .trailing),
        context.column(Text(ja: "今回の平均", en: "Mean"), .trailing),
        context.column(Text(ja: "平均の差（ポイント）", en: "Difference (pt)"), .trailing),
      ],
      rows: trend.steps.map { step in
        [
          Cell(step.from), Cell(step.to), .count(step.departments), .rate(step.previousRate),
          .rate(step.rate), .change(step.change),
        ]
      },
      note: context.text(
        ja: "平均は、今回の点検票があり、前回にも自らか前身の部署の得点率がある部署だけで計算しています。",
        en: "Means cover only departments with a sheet in the later round and a rate, their own or their "
          + "predecessors', in the earlier one."))
  }

  static func rounds(_ trend: Trend, _ context: ReportContext) -> Table {
    Table(
      id: "rounds-\(trend.family)",
      caption: context.text(ja: "実施回", en: "Rounds"),
      columns: [
        context.column(Terms.round), context.column(Terms.title), context.column(Terms.from),
        context.column(Terms.to), context.column(Terms.checklist), context.column(Terms.version),
        context.column(Terms.items, .trailing), context.column(Terms.scorer),
        context.column(Text(ja: "点検票", en: "Sheets"), .trailing), context.column(Terms.edition),
      ],
      rows: trend.rounds.map { round in
        [
          .strong(round.entry.id), Cell(round.title.map { context.text($0) } ?? ""),
          context.day(round.entry.from), context.day(round.entry.to),
          Cell(context.text(round.checklist.title)), Cell(round.checklist.version),
          .count(round.checklist.items.count), Cell(round.scorer.name),
          Cell("\(round.scores.count)/\(round.departments.count)"), Cell(context.edition(of: round.state)),
        ]
      })
  }
}

extension Trend.Step {
  fileprivate var change: Rational? {
    guard let rate, let previousRate else { return nil }
    return rate - previousRate
  }
}
