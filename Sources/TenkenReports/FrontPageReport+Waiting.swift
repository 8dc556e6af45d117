import TenkenCore
import TenkenPlugin

extension FrontPageReport {
  /// What waits for whom: sheets for the secretariat to accept, returned ones for their departments, mended fixes for
  /// whoever verifies them.
  static func waiting(_ page: FrontPage, _ context: ReportContext) -> [Report.Block] {
    let rows = acceptance(page, context) + returned(page, context) + verification(page, context)
    if rows.isEmpty { return [] }
    return [
      .table(
        Table(
          id: "waiting",
          columns: [
            context.column(Text(ja: "待たれている人", en: "Whom")),
            context.column(Text(ja: "すること", en: "What to do")),
            context.column(Terms.round), context.column(Text(ja: "件数", en: "Number"), .trailing),
            context.column(Text(ja: "対象", en: "Which")),
          ], rows: rows))
    ]
  }

  private static func acceptance(_ page: FrontPage, _ context: ReportContext) -> [[Cell]] {
    let holders = context.workspace.people.filter { $0.roles.contains(.secretariat) }
      .map { context.text($0.name) }
    let whom =
      context.text(ja: "事務局", en: "Secretariat")
      + (holders.isEmpty ? "" : context.inParentheses(context.list(holders)))
    return page.rounds.compactMap { status in
      let sheets = status.sheets.filter { $0.state == .submitted }
      if sheets.isEmpty { return nil }
      let waiting = Set(sheets.map(\.key.department))
      return [
        .strong(whom), Cell(context.text(ja: "点検票を受理する", en: "accept sheets")), Cell(status.round.id),
        .count(sheets.count), Cell(context.names(of: status.round.departments.filter(waiting.contains))),
      ]
    }
  }

  private static func returned(_ page: FrontPage, _ context: ReportContext) -> [[Cell]] {
    page.returned.map { entry in
      let sheet = entry.key.checklist + context.inParentheses(context.text(entry.key.role.term))
      return [
        .strong(context.name(of: entry.key.department)),
        Cell(context.text(ja: "差戻しの点検票を出し直す", en: "submit the returned sheet again"), tone: .warning),
        Cell(entry.key.round), .count(1),
        Cell(entry.reason.map { context.labelled(sheet, $0) } ?? sheet),
      ]
    }
  }

  private static func verification(_ page: FrontPage, _ context: ReportContext) -> [[Cell]] {
    let fixes = page.awaitingVerification
    if fixes.isEmpty { return [] }
    return [
      [
        .strong(context.text(ja: "是正の確認者", en: "Verifier of fixes")),
        Cell(context.text(ja: "有効性確認をする", en: "verify fixes")), .blank, .count(fixes.count),
        Cell(context.list(fixes.map(\.id))),
      ]
    ]
  }
}
