package import TenkenCore
package import TenkenPlugin

/// Who has submitted what in a round: a matrix of departments and sheets, and why sheets were returned (contract,
/// section 3).
package enum StatusReport {
  package static func build(_ status: RoundStatus, context: ReportContext) -> Report {
    let title = context.title(of: status.round)
    return context.report(
      kind: "status", title: context.text(ja: "\(title) 提出状況", en: "Status: \(title)"),
      facts: [
        context.roundFact(status.round), context.fact(Terms.state, context.text(status.round.state.term)),
        context.fact(Terms.submissionDue, context.text(of: status.round.due)),
        context.fact(Terms.submissionRate, context.submitted(status)),
      ],
      blocks: [missing(status, context), .table(matrix(status, context)), returned(status, context)]
        .compactMap { $0 })
  }

  /// Departments down, checklists and roles across.
  static func matrix(_ status: RoundStatus, _ context: ReportContext) -> Table {
    let columns = status.round.checklists.flatMap { pin in
      Role.allCases.filter { role in
        status.sheets.contains { $0.key.checklist == pin.checklist && $0.key.role == role }
      }.map { (checklist: pin.checklist, role: $0) }
    }
    let entries = Dictionary(status.sheets.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return Table(
      id: "status",
      columns: [context.column(Terms.department)]
        + columns.map {
          Table.Column($0.checklist + context.inParentheses(context.text($0.role.term)), .center)
        },
      rows: status.round.departments.map { department in
        [.strong(context.name(of: department))]
          + columns.map { column in
            let key = SheetKey(
              round: status.round.id, checklist: column.checklist, department: department, role: column.role)
            return entries[key].map { context.cell($0) } ?? .blank
          }
      },
      footer: [
        [.strong(context.text(Terms.submissionRate))]
          + columns.map { column in
            let sheets = status.sheets.filter {
              $0.key.checklist == column.checklist && $0.key.role == column.role
            }
            return Cell(context.submitted(RoundStatus(round: status.round, sheets: sheets)))
          }
      ])
  }

  private static func missing(_ status: RoundStatus, _ context: ReportContext) -> Report.Block? {
    let missing = status.missingDepartments
    if missing.isEmpty || status.round.state == .cancelled { return nil }
    return .paragraph(
      context.labelled(context.text(ja: "未提出", en: "Sheet missing"), context.names(of: missing)))
  }

  private static func returned(_ status: RoundStatus, _ context: ReportContext) -> Report.Block? {
    let returned = status.sheets.filter { $0.state == .returned }
    if returned.isEmpty { return nil }
    return .table(
      Table(
        id: "returned", caption: context.text(ja: "差戻し", en: "Returned"),
        columns: [
          context.column(Terms.department), context.column(Terms.checklist), context.column(Terms.role),
          context.column(Terms.reasonOfReturn),
        ],
        rows: returned.map {
          [
            .strong(context.name(of: $0.key.department)), Cell($0.key.checklist),
            Cell(context.text($0.key.role.term)), Cell($0.reason ?? ""),
          ]
        }))
  }
}

extension RoundStatus {
  /// Departments that still owe an expected sheet, each once.
  package var missingDepartments: [String] {
    let missing = Set(sheets.filter(\.isMissing).map(\.key.department))
    return round.departments.filter(missing.contains)
  }
}

extension ReportContext {
  /// `3/4 (75.0 %)`; a dash where nothing is expected.
  func submitted(_ status: RoundStatus) -> String {
    guard let rate = status.rate else { return "—" }
    let (counted, expected) = status.submitted
    return "\(counted)/\(expected)" + inParentheses(rate.percent)
  }

  /// The state of a sheet, with how late it is, its draft and what that leaves unanswered.
  func cell(_ entry: RoundStatus.Entry) -> Cell {
    let state = entry.state ?? (entry.hasDraft ? .draft : nil)
    let marks = [
      late(entry), entry.hasDraft && state != .draft ? text(ja: "下書きあり", en: "with a draft") : nil,
      entry.unanswered.flatMap { $0 == 0 ? nil : text(ja: "未回答\($0)件", en: "\($0) unanswered") },
    ].compactMap { $0 }
    let tone: Cell.Tone =
      if let state { entry.isLate || !state.isCounted ? .warning : state == .accepted ? .good : .plain } else
      {
        entry.isLate ? .bad : .warning
      }
    return Cell(
      text(state?.term ?? Terms.sheetMissing) + (marks.isEmpty ? "" : inParentheses(list(marks))), tone: tone)
  }

  /// `期限後3日`, `3 days late`; nil where it is in time.
  func late(_ entry: RoundStatus.Entry) -> String? {
    if !entry.isLate { return nil }
    let days = entry.daysLate
    // Marked as late when it came, before the due day was put off.
    if days == 0 { return text(Terms.late) }
    return text(ja: "期限後\(days)日", en: "\(days) day\(days == 1 ? "" : "s") late")
  }
}
