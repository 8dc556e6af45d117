package import TenkenCore
package import TenkenPlugin

/// Incidents in the order that the caller gives them, and the reinforced control that followed (contract, sections 7
/// and 8).
package enum IncidentsReport {
  /// - Parameter controls: those that the report shows too; nil for the list alone.
  package static func build(
    _ incidents: [Incident], controls: [Control]?, context: ReportContext
  ) -> Report {
    var blocks: [Report.Block] = [.paragraph(summary(incidents, context))]
    if !incidents.isEmpty { blocks.append(.table(table(incidents, context))) }
    if let controls {
      blocks.append(.heading(level: 2, context.text(Terms.control)))
      blocks += ControlsReport.blocks(controls, context)
    }
    return context.report(
      kind: "incidents", title: context.text(ja: "不適合事象の一覧", en: "Incidents"), blocks: blocks)
  }

  private static func summary(_ incidents: [Incident], _ context: ReportContext) -> String {
    if incidents.isEmpty {
      return context.text(ja: "該当する不適合事象はありません。", en: "There are no such incidents.")
    }
    let departments = Set(incidents.map(\.department)).count
    return context.text(
      ja: "不適合事象は\(incidents.count)件です（\(departments)部署）。",
      en: incidents.count == 1
        ? "1 incident."
        : "\(incidents.count) incidents in \(departments) department\(departments == 1 ? "" : "s").")
  }

  static func table(_ incidents: [Incident], _ context: ReportContext) -> Table {
    Table(
      id: "incidents", caption: nil,
      columns: [
        context.column(Terms.incident), context.column(Text(ja: "発生日", en: "On")),
        context.column(Terms.department), context.column(Terms.process), context.column(Terms.what),
        context.column(Text(ja: "条項", en: "Clause")),
        context.column(Text(ja: "件数", en: "Cases"), .trailing), context.column(Terms.level),
        context.column(Terms.control), context.column(Terms.fix),
      ],
      rows: incidents.map { incident in
        [
          Cell(incident.id), context.day(incident.on),
          .strong(context.name(of: incident.department)), Cell(incident.process), Cell(incident.what),
          Cell(incident.clause ?? ""), .count(incident.cases), context.cell(incident.level),
          Cell(incident.control ?? ""), Cell(incident.fix ?? ""),
        ]
      },
      note: context.text(
        ja: "件数は、数える期間の何件目かを表します。",
        en: "Cases: the how-manieth it was within the time over which they are counted."))
  }
}
