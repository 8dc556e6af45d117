package import TenkenCore
package import TenkenPlugin

/// One fix with everything that is known of it, and its history (contract, section 6).
package enum FixReport {
  package static func build(
    _ fix: Fix, question: Text?, history: [FixEvent], context: ReportContext
  ) -> Report {
    var blocks: [Report.Block] = [
      .paragraph(FixesReport.what(fix, question: question, context)), .table(details(fix, context)),
    ]
    if !fix.extensions.isEmpty { blocks.append(.table(extensions(fix, context))) }
    if !history.isEmpty { blocks.append(.table(table(history, context))) }
    return context.report(
      kind: "fix", title: context.text(ja: "是正 \(fix.id)", en: "Fix \(fix.id)"), blocks: blocks)
  }

  /// What is known, a row each; what is not known has none.
  private static func details(_ fix: Fix, _ context: ReportContext) -> Table {
    func said(_ text: String?) -> Cell { Cell(text ?? "") }
    let rows: [(Text, Cell)] = [
      (Terms.department, .strong(context.name(of: fix.department))),
      (Terms.checklist, said(fix.checklist)),
      (Terms.item, said(fix.item)),
      (Terms.round, said(fix.round)),
      (
        Text(ja: "発端", en: "Origin"),
        Cell(origin(fix, context))
      ),
      (Terms.severity, context.cell(fix.severity)),
      (Terms.state, context.cell(fix.state)),
      (Text(ja: "当初の是正期限", en: "Original due day"), context.day(fix.originalDue)),
      (Terms.due, context.day(fix.due)),
      (Terms.daysLeft, context.left(fix)),
      (Terms.owner, said(fix.owner)),
      (Text(ja: "応急処置", en: "Immediate action"), said(fix.immediate)),
      (Text(ja: "原因", en: "Cause"), said(fix.cause)),
      (Text(ja: "是正の内容", en: "Action"), said(fix.action)),
      (Text(ja: "実施日", en: "Done on"), context.day(fix.doneOn)),
      (
        Text(ja: "有効性確認", en: "Verification"),
        said(fix.verificationProposed ? context.text(ja: "有効性確認待ち", en: "proposed") : nil)
      ),
      (Text(ja: "有効性確認者", en: "Verified by"), said(fix.verifiedBy)),
      (Text(ja: "有効性確認日", en: "Verified on"), context.day(fix.verifiedOn)),
      (Text(ja: "再発の元", en: "Recurrence of"), said(fix.recurrenceOf)),
      (Text(ja: "残留リスク", en: "Residual risk"), said(fix.risk)),
    ]
    return Table(
      id: "fix",
      columns: [context.column(Text(ja: "事項", en: "Fact")), context.column(Text(ja: "内容", en: "Value"))],
      rows: rows.filter { !$0.1.text.isEmpty }.map { [Cell(context.text($0.0)), $0.1] })
  }

  /// What opened it, in words; an incident or an audit by its id.
  private static func origin(_ fix: Fix, _ context: ReportContext) -> String {
    if fix.origin == Fix.findingOrigin { return context.text(Terms.finding) }
    if fix.origin == FixOrigin.manual { return context.text(ja: "手動", en: "by hand") }
    if let source = FixOrigin.source(ofSpread: fix.origin) {
      return context.text(ja: "\(source) の水平展開", en: "spread from \(source)")
    }
    return fix.origin
  }

  private static func extensions(_ fix: Fix, _ context: ReportContext) -> Table {
    Table(
      id: "extensions", caption: context.text(ja: "期限延長", en: "Extensions"),
      columns: [
        context.column(Text(ja: "変更前", en: "From")), context.column(Text(ja: "変更後", en: "To")),
        context.column(Text(ja: "理由", en: "Reason")), context.column(Text(ja: "承認者", en: "Approved by")),
        context.column(Text(ja: "承認日", en: "On")),
      ],
      rows: fix.extensions.map {
        [
          context.day($0.from), context.day($0.to), Cell($0.reason),
          Cell($0.approvedBy),
          context.day($0.on),
        ]
      })
  }

  /// Names with the digits by which `tenken evidence remove` knows them.
  private static func files(_ files: [FixEvent.File], _ context: ReportContext) -> Cell {
    Cell(
      context.list(
        files.map { context.evidence($0.name + " " + $0.sha256.prefix(12), $0.state) }),
      tone: files.contains { $0.state.isMismatch } ? .bad : .plain)
  }

  private static func table(_ history: [FixEvent], _ context: ReportContext) -> Table {
    Table(
      id: "history", caption: context.text(ja: "経過", en: "History"),
      columns: [
        context.column(Terms.date), context.column(Terms.by), context.column(Text(ja: "内容", en: "What")),
        context.column(Terms.evidence),
      ],
      rows: history.map {
        [
          context.day($0.day), Cell($0.by), Cell(context.text($0.what)),
          files($0.evidence, context),
        ]
      })
  }
}
