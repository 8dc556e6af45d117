package import TenkenCore
package import TenkenPlugin

/// Who has submitted what: of one round a matrix of departments and sheets, of several a line each (contract,
/// section 3).
package enum StatusReport {
  package static func build(_ statuses: [RoundStatus], context: ReportContext) -> Report {
    if statuses.count == 1 { return one(statuses[0], context) }
    return Report(
      kind: "status", language: context.language.rawValue,
      title: context.text(ja: "提出状況", en: "Status"), facts: context.facts(),
      blocks: statuses.isEmpty
        ? [.paragraph(context.text(ja: "実施回はありません。", en: "There are no rounds."))]
        : [.table(rounds(statuses, context))] + statuses.compactMap { missing($0, context, naming: true) })
  }

  private static func one(_ status: RoundStatus, _ context: ReportContext) -> Report {
    let title = context.title(of: status.round)
    return Report(
      kind: "status", language: context.language.rawValue,
      title: context.text(ja: "\(title) 提出状況", en: "Status: \(title)"),
      facts: context.facts([
        context.roundFact(status.round), context.fact(Terms.state, context.text(status.round.state.term)),
        context.fact(Terms.submissionDue, status.round.due.withWeekday(context.language)),
        context.fact(Terms.submissionRate, context.submitted(status)),
      ]),
      blocks: [missing(status, context, naming: false), .table(matrix(status, context))].compactMap { $0 })
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

  private static func missing(
    _ status: RoundStatus, _ context: ReportContext, naming: Bool
  ) -> Report.Block? {
    let missing = status.missingDepartments
    if missing.isEmpty || status.round.state == .cancelled { return nil }
    let label = context.text(ja: "未提出", en: "Sheet missing")
    return .paragraph(
      (naming ? status.round.id + " " : "") + context.labelled(label, context.names(of: missing)))
  }

  private static func rounds(_ statuses: [RoundStatus], _ context: ReportContext) -> Table {
    Table(
      id: "rounds",
      columns: [
        context.column(Terms.round), context.column(Terms.title), context.column(Terms.state),
        context.column(Terms.submissionDue), context.column(Terms.submissionRate, .trailing),
        context.column(Text(ja: "未提出", en: "Missing"), .trailing),
        context.column(Text(ja: "期限後", en: "Late"), .trailing),
      ],
      rows: statuses.map { status in
        [
          .strong(status.round.id), Cell(context.text(status.round.title)),
          Cell(context.text(status.round.state.term)), .day(status.round.due, context.language),
          Cell(context.submitted(status)), .count(status.sheets.count(where: \.isMissing), ifAny: .warning),
          .count(status.sheets.count(where: \.isLate), ifAny: .warning),
        ]
      })
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
    let (counted, expected) = status.submitted
    if expected == 0 { return "—" }
    return "\(counted)/\(expected)" + inParentheses(Rational(counted, over: expected).percent)
  }

  func cell(_ entry: RoundStatus.Entry) -> Cell {
    if let state = entry.state { return cell(state, isLate: entry.isLate, hasDraft: entry.hasDraft) }
    if entry.hasDraft { return cell(.draft, isLate: entry.isLate) }
    let late = entry.isLate ? inParentheses(text(Terms.late)) : ""
    return Cell(text(Terms.sheetMissing) + late, tone: entry.isLate ? .bad : .warning)
  }
}
