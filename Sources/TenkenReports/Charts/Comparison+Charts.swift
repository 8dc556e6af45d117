import TenkenCore
import TenkenPlugin

extension ChecklistComparison {
  /// Bars with the previous rates as marks, and the slopes from those; the figures stand in the table of departments.
  func charts(_ context: ReportContext) -> [Report.Block] {
    let rows = departments.map { entry in
      RateRow(
        department: entry.department, rate: entry.rate, previous: entry.previousRate, change: entry.change,
        without: entry.hasSheet ? .blank : context.missingSheetCell)
    }
    if rows.allSatisfy({ $0.previous == nil }) { return [] }
    let id = "departments-\(checklist.id)"
    return [context.rateBars(rows, id: id, mean: mean.rate), context.rateSlopes(rows, id: id)]
      .compactMap { $0 }
  }
}

extension ChecklistGap {
  /// The inspectors' rates as bars, the self-assessments as marks on them.
  func bars(_ context: ReportContext) -> Report.Block? {
    let both = departments.filter(\.hasBoth)
    let rates = both.flatMap { [$0.figures.selfRate, $0.figures.inspectorRate] }.compactMap { $0 }
    if both.count(where: { $0.figures.inspectorRate != nil }) < 2 { return nil }
    let higher = both.filter { ($0.figures.difference ?? .zero) > .zero }.map(\.department)
    let lower = both.filter { ($0.figures.difference ?? .zero) < .zero }.map(\.department)
    func shown(_ departments: [String]) -> String {
      departments.isEmpty ? context.text(ja: "なし", en: "none") : context.names(of: departments)
    }
    let table = Table(
      id: "departments-\(checklist.id)",
      caption: context.text(ja: "自主点検と点検者の得点率", en: "Rates of self-assessment and inspector"),
      columns: [
        context.column(Terms.department), context.column(Text(ja: "点検者", en: "Inspector"), .trailing),
        context.column(Text(ja: "自主点検", en: "Self-assessment"), .trailing),
      ],
      rows: both.map {
        [
          .strong(context.name(of: $0.department)), .rate($0.figures.inspectorRate),
          .rate($0.figures.selfRate),
        ]
      })
    return .chart(
      Chart(
        .bars,
        summary: context.text(
          ja: "自主点検の方が高い部署は\(shown(higher))、低い部署は\(shown(lower))です。",
          en: "Self-assessed higher than by the inspector: \(shown(higher)); lower: \(shown(lower))."),
        table: table, scale: context.scale(of: rates)))
  }
}

extension Trend {
  /// A line a department over the rounds; nil where fewer than two rounds have a rate.
  ///
  /// - Parameters:
  ///   - id: of the table where all the figures stand, or one of its own.
  ///   - title: nil for that of the table by departments.
  func chart(id: String, title: String? = nil, _ context: ReportContext) -> Report.Block? {
    let told = rounds.indices.filter { index in lines.contains { $0.points[index].rate != nil } }
    let shown = lines.filter { line in line.points.contains { $0.rate != nil } }
    guard told.count > 1, let first = told.first, let last = told.last else { return nil }
    let table = Table(
      id: id, caption: title ?? context.text(ja: "得点率の推移", en: "Trend of rates"),
      columns: [context.column(Terms.department)]
        + told.map { Table.Column(rounds[$0].entry.id, .trailing) },
      rows: shown.map { line in
        [.strong(context.name(of: line.department))] + told.map { .rate(line.points[$0].rate) }
      })
    return .chart(
      Chart(
        .lines, summary: summary(shown, from: first, to: last, context), table: table,
        scale: context.scale(of: shown.flatMap { $0.points.compactMap(\.rate) })))
  }

  private func summary(
    _ lines: [Line], from first: Int, to last: Int, _ context: ReportContext
  ) -> String {
    func mean(_ index: Int) -> String {
      let rates = lines.compactMap { $0.points[index].rate }
      return rates.isEmpty ? "—" : (rates.sum() / Rational(rates.count)).percent
    }
    let (before, after) = (rounds[first].entry.id, rounds[last].entry.id)
    let (then, now) = (mean(first), mean(last))
    if lines.count == 1 {
      return context.text(
        ja: "得点率は\(before)で\(then)、\(after)で\(now)でした。",
        en: "The rate was \(then) in \(before) and \(now) in \(after).")
    }
    return context.text(
      ja: "点検票のある部署の得点率の平均は、\(before)で\(then)、\(after)で\(now)でした。",
      en: "The mean rate of the departments with a sheet was \(then) in \(before) and \(now) in \(after).")
  }
}
