import TenkenCore
import TenkenPlugin

extension FixesReport {
  /// More rows than this are no picture any more.
  private static let longest = 30

  /// From opening to due day, to verification where that is done; nil where fewer than two have a due day. Fixes that
  /// were withdrawn or accepted as a risk have nothing that is due.
  ///
  /// - Parameters:
  ///   - fixes: the most urgent first.
  ///   - opened: the day on which each was opened, by its id.
  ///   - id: of the table where they stand, or one of its own.
  static func timeline(
    _ fixes: [Fix], opened: [String: Day], id: String = "fixes", _ context: ReportContext
  ) -> Report.Block? {
    let drawn = fixes.filter { $0.due != nil && $0.state != .withdrawn && $0.state != .accepted }
    if drawn.count < 2 { return nil }
    let hasVerified = drawn.contains { $0.state == .verified }
    let left = drawn.count - longest
    let table = Table(
      id: id, caption: context.text(ja: "是正期限", en: "Due days of fixes"),
      columns: [
        context.column(Terms.fix), context.column(Text(ja: "開始日", en: "Opened")),
        context.column(Terms.due),
      ] + (hasVerified ? [context.column(Text(ja: "有効性確認日", en: "Verified on"))] : []),
      rows: drawn.prefix(longest).map { fix in
        [
          .strong("\(fix.id) \(context.name(of: fix.department))"), context.day(opened[fix.id]),
          context.day(fix.due, tone: fix.isOverdue(on: context.asOf) ? .bad : .plain),
        ]
          + (hasVerified
            ? [fix.state == .verified ? context.day(fix.verifiedOn, tone: .good) : .blank] : [])
      },
      note: left > 0
        ? context.text(
          ja: "急ぐものから\(longest)件です。ほかに\(left)件あります。",
          en: "The \(longest) most urgent; \(left) more are left out.") : nil)
    return .chart(
      Chart(
        .timeline, summary: summary(ofTimeline: drawn, context), table: table,
        mark: context.day(context.asOf)))
  }

  private static func summary(ofTimeline fixes: [Fix], _ context: ReportContext) -> String {
    let open = fixes.filter(\.state.awaitsWork)
    let overdue = open.count { $0.isOverdue(on: context.asOf) }
    let next = open.compactMap(\.due).filter { $0 >= context.asOf }.min().map { day in
      context.text(
        ja: "、次の是正期限は\(context.text(of: day))", en: "; the next due day is \(context.text(of: day))")
    }
    return context.text(
      ja: "対応の必要な是正は\(open.count)件、うち期限超過は\(overdue)件\(next ?? "")です。",
      en: "Fixes that await work: \(open.count), of these overdue: \(overdue)\(next ?? "").")
  }
}
