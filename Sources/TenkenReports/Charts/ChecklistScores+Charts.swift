import TenkenCore
import TenkenPlugin

extension ChecklistScores {
  /// Rates of the departments; those without a sheet have their row too.
  ///
  /// - Parameter comparison: the same checklist against the previous round; its rates become marks.
  func bars(_ comparison: ChecklistComparison?, _ context: ReportContext) -> Report.Block? {
    let earlier = Dictionary(
      (comparison?.departments ?? []).map { ($0.department, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = departments.map { entry in
      RateRow(
        department: entry.department, rate: entry.score?.rate,
        previous: earlier[entry.department]?.previousRate, change: earlier[entry.department]?.change,
        without: entry.score == nil
          ? context.missingSheetCell
          : Cell(context.text(ja: "得点率なし", en: "no rate"), tone: .warning),
        tone: context.cell(entry.score?.band, of: checklist).tone)
    }
    // The rates of the previous round stand in no other table.
    let isAlone = rows.allSatisfy { $0.previous == nil }
    return context.rateBars(
      rows, id: (isAlone ? "departments-" : "rates-") + checklist.id, mean: mean.rate)
  }

  /// Departments down, scored items across; nil where fewer than two departments have a sheet, or two items points.
  ///
  /// - Parameter lostOnly: leaves out the items where nobody is under full points.
  func heatMap(lostOnly: Bool = false, _ context: ReportContext) -> Report.Block? {
    let results = departments.map { entry in
      Dictionary((entry.score?.items ?? []).map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    func share(_ result: ItemResult?) -> Rational? {
      guard let earned = result?.earned, let max = result?.max, max > .zero else { return nil }
      return earned / max
    }
    let asked = checklist.items.filter { item in results.contains { share($0[item.id]) != nil } }
    let lost = asked.map { item in
      results.compactMap { share($0[item.id]) }.map { Rational(1) - $0 }.sum()
    }
    let items = lostOnly ? zip(asked, lost).filter { $0.1 > .zero }.map(\.0) : asked
    if items.count < 2 || departments.count(where: { $0.score != nil }) < 2 { return nil }
    let shares = results.flatMap { own in items.compactMap { share(own[$0.id]) } }
    if shares.contains(where: { $0 < .zero || $0 > Rational(1) }) { return nil }
    let table = Table(
      id: "items-\(checklist.id)",
      caption: context.text(ja: "点検項目別の得点", en: "Points by item"),
      columns: [context.column(Terms.department)]
        + items.map { Table.Column(context.text($0.ask), .trailing) },
      rows: zip(departments, results).map { entry, own in
        let name = context.name(of: entry.department)
        let missing = entry.score == nil ? context.inParentheses(context.text(Terms.sheetMissing)) : ""
        return [.strong(name + missing)]
          + items.map { item in
            var cell = ScoresReport.cell(own[item.id], context)
            cell.value = share(own[item.id]).map { .percent($0.double) }
            return cell
          }
      },
      note: lostOnly && items.count < asked.count
        ? context.text(
          ja: "どの部署も満点の\(asked.count - items.count)項目は除いています。",
          en: "Without the \(asked.count - items.count) items where all have full points.") : nil)
    return .chart(
      Chart(
        .heatMap,
        summary: summary(asked, lost, results.map { own in asked.map { share(own[$0.id]) } }, context),
        table: table, scale: 0...1))
  }

  private func summary(
    _ items: [Item], _ lost: [Rational], _ shares: [[Rational?]], _ context: ReportContext
  ) -> String {
    let under = lost.count { $0 > .zero }
    let departments = shares.count { $0.contains { $0.map { $0 < Rational(1) } ?? false } }
    let all = shares.count { $0.contains { $0 != nil } }
    guard under > 0, let most = lost.max(), let weakest = zip(items, lost).first(where: { $0.1 == most })?.0
    else {
      return context.text(
        ja: "\(items.count)点検項目とも、\(all)部署のすべてが満点です。",
        en: "All \(all) departments have full points for all \(items.count) items.")
    }
    let ask = context.text(weakest.ask)
    return context.text(
      ja: "\(items.count)点検項目のうち\(under)項目、\(all)部署のうち\(departments)部署が満点でなく、減点が最も大きいのは「\(ask)」です。",
      en: "Under full points are \(under) of \(items.count) items, in \(departments) of \(all) departments; "
        + "most was lost for \"\(ask)\".")
  }
}
