import TenkenCore
import TenkenPlugin

/// Which items a comparison leaves out and why, and which were reworded: mostly the same for all departments, so each
/// stands once with the departments that it concerns.
extension ComparisonReport {
  static func leftOut(_ part: ChecklistComparison, _ context: ReportContext) -> [Report.Block] {
    let reasons: [(Text, KeyPath<Comparison.Items, [String]>)] = [
      (Text(ja: "版が違う", en: "another edition"), \.notComparable),
      (Text(ja: "未回答か対象外", en: "unanswered or not applicable"), \.unanswered),
      (Text(ja: "前回点検なし", en: "not asked before"), \.added),
      (Text(ja: "今回点検なし", en: "not asked now"), \.removed),
    ]
    let rows = reasons.flatMap { reason, list in
      concerned(by: list, part).map { id, comparisons -> [Cell] in
        let earlier = comparisons.lazy.compactMap { $0.earlier[id] }.first
        let ask = list == \.removed ? earlier?.ask : part.checklist.item(id)?.ask
        var text = context.text(reason)
        if list == \.notComparable, let earlier, let now = part.checklist.item(id) {
          text += context.inParentheses("\(earlier.edition) → \(now.edition)")
        }
        return [
          Cell(context.text(ask ?? Text(id))), Cell(text, tone: .warning),
          departments(comparisons, part, context),
        ]
      }
    }
    if rows.isEmpty { return [] }
    return [
      .table(
        Table(
          id: "left-out-\(part.checklist.id)",
          caption: context.text(ja: "比較していない点検項目", en: "Items left out of the comparison"),
          columns: [
            context.column(Terms.item), context.column(Text(ja: "理由", en: "Reason")),
            context.column(Terms.department),
          ], rows: rows))
    ]
  }

  static func reworded(_ part: ChecklistComparison, _ context: ReportContext) -> [Report.Block] {
    let rows = concerned(by: \.reworded, part).map { id, comparisons in
      [
        Cell(context.text(comparisons.lazy.compactMap { $0.earlier[id]?.ask }.first)),
        Cell(context.text(part.checklist.item(id)?.ask ?? Text(id))), departments(comparisons, part, context),
      ]
    }
    if rows.isEmpty { return [] }
    return [
      .table(
        Table(
          id: "reworded-\(part.checklist.id)",
          caption: context.text(ja: "文言の変更（比較しています）", en: "Reworded, and compared"),
          columns: [
            context.column(Text(ja: "前回の文言", en: "Before")), context.column(Text(ja: "今回の文言", en: "Now")),
            context.column(Terms.department),
          ], rows: rows))
    ]
  }

  /// The items that stand in a list, in the checklist's order and then as they come, each with the comparisons of the
  /// departments that have a previous round.
  private static func concerned(
    by list: KeyPath<Comparison.Items, [String]>, _ part: ChecklistComparison
  ) -> [(id: String, comparisons: [Comparison])] {
    var comparisons: [String: [Comparison]] = [:]
    var order: [String] = list == \.removed ? [] : part.checklist.items.map(\.id)
    var known = Set(order)
    for comparison in part.departments where comparison.previousRound != nil {
      for id in comparison.items[keyPath: list] {
        comparisons[id, default: []].append(comparison)
        if known.insert(id).inserted { order.append(id) }
      }
    }
    return order.compactMap { id in comparisons[id].map { (id, $0) } }
  }

  private static func departments(
    _ comparisons: [Comparison], _ part: ChecklistComparison, _ context: ReportContext
  ) -> Cell {
    let all = part.departments.count { $0.previousRound != nil }
    return Cell(
      comparisons.count == all
        ? context.text(ja: "すべて", en: "all") : context.names(of: comparisons.map(\.department)))
  }
}
