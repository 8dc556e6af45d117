import TenkenCore
package import TenkenPlugin

/// The plugins that can be used.
package enum PluginsReport {
  package static func build(_ plugins: [PluginLine], context: ReportContext) -> Report {
    context.report(
      kind: "plugins", title: context.text(ja: "プラグインの一覧", en: "Plugins"),
      blocks: plugins.isEmpty
        ? [.paragraph(context.text(ja: "プラグインはありません。", en: "There are no plugins."))]
        : [.table(table(plugins, context))])
  }

  private static func table(_ plugins: [PluginLine], _ context: ReportContext) -> Table {
    Table(
      id: "plugins",
      columns: [
        context.column(Text(ja: "プラグイン", en: "Plugin")), context.column(Terms.version, .trailing),
        context.column(Text(ja: "種類", en: "Kind")), context.column(Text(ja: "はたらき", en: "What it does")),
        context.column(Text(ja: "場所", en: "Origin")), context.column(Terms.state),
      ],
      rows: plugins.map { plugin in
        [
          .strong(plugin.name), Cell(plugin.version ?? ""), Cell(plugin.kinds.joined(separator: ", ")),
          Cell(context.text(plugin.title)), Cell(plugin.origin), standing(plugin.standing, context),
        ]
      })
  }

  private static func standing(_ standing: String, _ context: ReportContext) -> Cell {
    switch standing {
    case "trusted": Cell(context.text(ja: "使えます", en: "trusted"), tone: .good)
    case "untrusted": Cell(context.text(ja: "未確認", en: "not trusted"), tone: .warning)
    case "changed": Cell(context.text(ja: "変更あり", en: "changed since"), tone: .bad)
    default: Cell(context.text(ja: "誤りあり", en: "broken"), tone: .bad)
    }
  }
}
