package import TenkenCore
package import TenkenPlugin

/// What came of running a plugin through its contract.
package enum ContractReport {
  /// - Parameter checks: each with whether it holds.
  package static func build(
    _ checks: [(name: Text, holds: Bool)], of plugin: String, context: ReportContext
  ) -> Report {
    context.report(
      kind: "plugin-check",
      title: context.text(ja: "プラグインの検査 \(plugin)", en: "Check of plugin \(plugin)"),
      blocks: [
        .table(
          Table(
            id: "checks",
            columns: [
              context.column(Text(ja: "結果", en: "Result")), context.column(Text(ja: "検査", en: "Check")),
            ],
            rows: checks.map { name, holds in
              [
                holds
                  ? Cell(context.text(ja: "○", en: "ok"), tone: .good)
                  : Cell(context.text(ja: "×", en: "fails"), tone: .bad), Cell(context.text(name)),
              ]
            }))
      ])
  }
}
