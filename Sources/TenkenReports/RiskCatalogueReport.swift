package import TenkenCore
package import TenkenPlugin

/// The catalogue of scenarios and measures that registers start from.
package enum RiskCatalogueReport {
  package static func build(_ entries: [RiskCatalogueEntry], context: ReportContext) -> Report {
    context.report(
      kind: "risk-catalogue", title: context.text(ja: "リスク対策の例", en: "Catalogue of risks and measures"),
      blocks: [
        .table(
          Table(
            id: "catalogue",
            columns: [
              context.column(Text(ja: "管理段階", en: "Stage")), context.column(Text(ja: "手段", en: "Means")),
              context.column(Text(ja: "リスク", en: "Scenario")), context.column(Text(ja: "対策", en: "Measure")),
            ],
            rows: entries.map { entry in
              [
                Cell(context.text(RiskCatalogueEntry.stage)), Cell(context.text(entry.means)),
                Cell(context.text(entry.scenario)), Cell(context.text(entry.measure)),
              ]
            }))
      ])
  }
}
