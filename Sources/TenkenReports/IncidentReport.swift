package import TenkenCore
package import TenkenPlugin

/// One incident with what it led to (contract, section 7).
package enum IncidentReport {
  package static func build(_ incident: Incident, context: ReportContext) -> Report {
    let rows: [(Text, Cell)] = [
      (Terms.department, .strong(context.name(of: incident.department))),
      (Text(ja: "発生日", en: "On"), context.day(incident.on)),
      (Terms.process, Cell(incident.process)),
      (Text(ja: "類似業務", en: "Similar processes"), Cell(context.list(incident.similar))),
      (Text(ja: "条項", en: "Clause"), Cell(incident.clause ?? "")),
      (Text(ja: "件数", en: "Cases"), .count(incident.cases)),
      (Terms.level, context.cell(incident.level)),
      (Text(ja: "判断した人", en: "Decided by"), Cell(incident.decidedBy ?? "")),
      (Terms.control, Cell(incident.control ?? "")),
      (Terms.fix, Cell(incident.fix ?? "")),
    ]
    let table = Table(
      id: "incident",
      columns: [context.column(Text(ja: "事項", en: "Fact")), context.column(Text(ja: "内容", en: "Value"))],
      rows: rows.filter { !$0.1.text.isEmpty }.map { [Cell(context.text($0.0)), $0.1] })
    return context.report(
      kind: "incident", title: context.text(ja: "不適合事象 \(incident.id)", en: "Incident \(incident.id)"),
      blocks: [.paragraph(incident.what), .table(table)])
  }
}
