package import TenkenCore
package import TenkenPlugin

/// The contractors with their last inspections and decisions, and how many there are (contract, section 7).
package enum ContractorsReport {
  /// - Parameter from: the day of the earlier counts.
  package static func build(
    _ contractors: [ContractorStanding], counts: [ContractorCount], from: Day, context: ReportContext
  ) -> Report {
    var blocks: [Report.Block] = [.paragraph(summary(contractors, context))]
    if !contractors.isEmpty { blocks.append(.table(table(contractors, context))) }
    if !counts.isEmpty { blocks.append(.table(table(counts, from, context))) }
    return context.report(
      kind: "contractors", title: context.text(ja: "外部委託先", en: "Contractors"), blocks: blocks)
  }

  private static func summary(_ contractors: [ContractorStanding], _ context: ReportContext) -> String {
    let alive = contractors.filter(\.isAlive)
    if alive.isEmpty { return context.text(ja: "外部委託先はありません。", en: "There are no contractors.") }
    let due = alive.filter(\.isDue).map { context.name(of: $0.contractor.id) }
    let plural = alive.count == 1 ? "" : "s"
    return context.text(
      ja: "外部委託先は\(alive.count)社です。今年度の点検がまだのもの：\(due.isEmpty ? "なし" : context.list(due))。",
      en:
        "\(alive.count) contractor\(plural). Not inspected this fiscal year: \(due.isEmpty ? "none" : context.list(due))."
    )
  }

  private static func table(_ contractors: [ContractorStanding], _ context: ReportContext) -> Table {
    Table(
      id: "contractors",
      columns: [
        context.column(Text(ja: "外部委託先", en: "Contractor")), context.column(Terms.department),
        context.column(Text(ja: "直近の実施回", en: "Last round")), context.column(Terms.date),
        context.column(Terms.rate, .trailing), context.column(Terms.band),
        context.column(Text(ja: "判断", en: "Decision")), context.column(Text(ja: "判断日", en: "Decided on")),
        context.column(Text(ja: "今年度", en: "This year")),
      ],
      rows: contractors.map { row in
        [
          .strong(context.name(of: row.contractor.id)),
          Cell(row.contractor.entrustedBy.map(context.name(of:)) ?? ""), Cell(row.inspection?.round ?? ""),
          context.day(row.inspection?.on), .rate(row.inspection?.rate),
          Cell(row.inspection?.band.map { context.text($0.name) } ?? ""),
          Cell(
            row.decision.map { context.text($0.kind.term) } ?? "",
            tone: row.decision?.kind == .stop ? .bad : .plain),
          context.day(row.decision?.on), year(row, context),
        ]
      })
  }

  private static func year(_ row: ContractorStanding, _ context: ReportContext) -> Cell {
    if !row.isAlive { return Cell(context.text(ja: "終了", en: "ended"), tone: .quiet) }
    return row.isInspected
      ? Cell(context.text(ja: "点検済", en: "inspected"), tone: .good)
      : Cell(context.text(ja: "未点検", en: "due"), tone: .warning)
  }

  private static func table(_ counts: [ContractorCount], _ from: Day, _ context: ReportContext) -> Table {
    Table(
      id: "counts", caption: context.text(ja: "外部委託先の数", en: "How many"),
      columns: [
        context.column(Terms.department), context.column(Text(ja: "社数", en: "Contractors"), .trailing),
      ],
      rows: counts.map { count in
        [
          .strong(
            count.department.map(context.name(of:)) ?? context.text(ja: "（部署なし）", en: "(no department)")),
          count.hasChanged
            ? Cell("\(count.before)→\(count.now)", value: .number(Double(count.now))) : .count(count.now),
        ]
      },
      note: context.text(
        ja: "変わったものは、\(from) と \(context.asOf) の数を並べています。",
        en: "Where it changed: on \(from) and on \(context.asOf)."))
  }
}
