package import TenkenCore
package import TenkenPlugin

/// Who was audited when, with what answer, and who was not (contract, sections 7 and 8).
package enum AuditsReport {
  package static func build(_ audits: [AuditStanding], context: ReportContext) -> Report {
    let halves = Set(audits.map(\.half)).sorted()
    return context.report(
      kind: "audits", title: context.text(ja: "監査の状況", en: "Audits"),
      blocks: audits.isEmpty
        ? [.paragraph(context.text(ja: "該当する監査はありません。", en: "There are no such audits."))]
        : halves.map { half in .paragraph(summary(audits.filter { $0.half == half }, half, context)) }
          + [.table(table(audits, context))])
  }

  private static func summary(
    _ audits: [AuditStanding], _ half: FiscalHalf, _ context: ReportContext
  ) -> String {
    let held = audits.count { $0.state == .held }
    let planned = audits.count { $0.state == .planned }
    let missing = audits.filter { $0.state == .missing }
    let late = audits.count(where: \.isLate)
    var text = context.text(
      ja: "\(context.name(of: half))：実施\(held)、計画\(planned)、未計画\(missing.count)（期限後\(late)）。",
      en:
        "\(context.name(of: half)): held \(held), planned \(planned), not planned \(missing.count); late \(late)."
    )
    if !missing.isEmpty {
      let names = context.names(of: missing.map(\.department))
      text += context.text(ja: "未計画の部署：\(names)。", en: " Not planned: \(names).")
    }
    return text
  }

  private static func table(_ audits: [AuditStanding], _ context: ReportContext) -> Table {
    Table(
      id: "audits",
      columns: [
        context.column(Text(ja: "監査", en: "Audit")), context.column(Text(ja: "半期", en: "Half")),
        context.column(Terms.department), context.column(Text(ja: "監査員", en: "Auditor")),
        context.column(Text(ja: "予定日", en: "Planned")), context.column(Text(ja: "実施日", en: "Held")),
        context.column(Text(ja: "判定", en: "Result")), context.column(Terms.findings),
        context.column(Terms.fix),
      ],
      rows: audits.map { row in
        let audit = row.audit
        return [
          Cell(audit?.id ?? ""), Cell(context.name(of: row.half)), .strong(context.name(of: row.department)),
          Cell(audit?.auditor ?? ""), context.day(audit?.plannedOn),
          context.day(audit?.on),
          context.cell(row), Cell(context.list(audit?.findings.map(\.text) ?? [])),
          Cell(context.list(audit?.findings.compactMap(\.fix) ?? [])),
        ]
      })
  }
}

extension ReportContext {
  func name(of half: FiscalHalf) -> String {
    text(
      ja: "\(half.year)年度\(half.half == 1 ? "上期" : "下期")", en: "Fiscal \(half.year), half \(half.half)")
  }

  /// The answer, or that there is none yet.
  fileprivate func cell(_ row: AuditStanding) -> Cell {
    let late = row.isLate ? inParentheses(text(Terms.late)) : ""
    switch row.state {
    case .missing: return Cell(text(ja: "未計画", en: "not planned") + late, tone: row.isLate ? .bad : .warning)
    case .planned: return Cell(text(ja: "計画", en: "planned") + late, tone: row.isLate ? .bad : .plain)
    case .held:
      guard let result = row.audit?.result else { return .blank }
      let tone: Cell.Tone =
        switch result {
        case .conforming: .good
        case .observation: .plain
        case .minor: .warning
        case .major: .bad
        }
      return Cell(text(result.term), tone: tone)
    }
  }
}
