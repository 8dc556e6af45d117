package import TenkenCore
package import TenkenPlugin

/// The sheets of a round, those that are missing among them.
package enum SheetsReport {
  /// - Parameter sheets: the sheets and drafts that stand; their day and author are printed.
  package static func build(
    _ status: RoundStatus, sheets: [StoredSheet], context: ReportContext
  ) -> Report {
    let title = context.title(of: status.round)
    let stored = Dictionary(sheets.map { ($0.sheet.key, $0) }) { first, second in
      first.state == .draft ? second : first
    }
    let table = Table(
      id: "sheets",
      columns: [
        context.column(Terms.department), context.column(Terms.checklist), context.column(Terms.role),
        context.column(Terms.state), context.column(Terms.date), context.column(Terms.by),
        context.column(Terms.reasonOfReturn),
      ],
      rows: status.sheets.map { entry in
        let sheet = stored[entry.key]
        return [
          .strong(context.name(of: entry.key.department)), Cell(entry.key.checklist),
          Cell(context.text(entry.key.role.term)), context.cell(entry),
          context.day(sheet?.sheet.date), Cell(sheet?.sheet.by ?? ""), Cell(entry.reason ?? ""),
        ]
      })
    return context.report(
      kind: "sheets", title: context.text(ja: "\(title) 点検票の一覧", en: "Sheets: \(title)"),
      facts: [
        context.roundFact(status.round), context.fact(Terms.submissionRate, context.submitted(status)),
      ],
      blocks: [.table(table)])
  }
}
