package import TenkenCore
package import TenkenPlugin

/// A report as Markdown that GitHub renders: tables with alignment, every text escaped.
package struct MarkdownExporter: Exporter {
  package let name = "markdown"
  package let fileExtension = "md"
  package let mediaType = "text/markdown; charset=utf-8"

  package init() {}

  package func export(
    _ report: Report, name: String, options: ExportOptions
  ) throws(Failure) -> [ExportedPart] {
    var blocks = ["# " + MarkdownText.inline(report.title)]
    let facts = MarkdownExporter.list(report.facts.map(MarkdownExporter.fact))
    if let masthead = report.masthead {
      blocks.insert(MarkdownExporter.masthead(masthead), at: 0)
    } else if !facts.isEmpty {
      blocks.append(facts)
    }
    blocks += report.blocks.enumerated().compactMap { index, block in
      MarkdownExporter.block(block, hidesCaption: report.blocks.repeatHeading(at: index))
    }
    if report.masthead != nil, !facts.isEmpty { blocks += ["---", facts] }
    return [part(blocks.joined(separator: "\n\n") + "\n", name: name)]
  }

  private static func masthead(_ masthead: Masthead) -> String {
    (["**\(MarkdownText.inline(masthead.name))**"] + masthead.lines.map { MarkdownText.inline($0) })
      .joined(separator: "<br>\n")
  }

  private static func fact(_ fact: Report.Fact) -> String {
    let value = MarkdownText.inline(fact.value, lineBreak: "<br>")
    return "**\(MarkdownText.inline(fact.label)):**" + (value.isEmpty ? "" : " " + value)
  }

  private static func list(_ items: [String]) -> String {
    items.map { "- " + $0 }.joined(separator: "\n")
  }

  private static func block(_ block: Report.Block, hidesCaption: Bool) -> String? {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: min(max(level, 2), 6)) + " " + MarkdownText.inline(text)
    case .paragraph(let text): MarkdownText.inline(text, lineBreak: "<br>\n")
    case .list(let items): list(items.map { MarkdownText.inline($0, lineBreak: "<br>") })
    case .chart: nil
    case .table(let table): self.table(table, hidesCaption: hidesCaption)
    }
  }

  /// Markdown has no foot of a table: totals are its last rows, in bold.
  private static func table(_ table: Table, hidesCaption: Bool) -> String {
    var lines = [
      row(table.columns.map { MarkdownText.inline($0.fullTitle()) }),
      row(table.columns.map { rule($0.alignment) }),
    ]
    lines += table.rows.map { row($0.map { text(of: $0, isBold: $0.tone == .strong) }) }
    lines += table.footer.map { row($0.map { text(of: $0, isBold: true) }) }
    var blocks = [lines.joined(separator: "\n")]
    if let caption = table.caption, !hidesCaption {
      blocks.insert("**\(MarkdownText.inline(caption))**", at: 0)
    }
    if let note = table.note { blocks.append(MarkdownText.inline(note, lineBreak: "<br>\n")) }
    return blocks.joined(separator: "\n\n")
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }

  private static func rule(_ alignment: Table.Alignment) -> String {
    switch alignment {
    case .leading: ":--"
    case .center: ":-:"
    case .trailing: "--:"
    }
  }

  private static func text(of cell: Cell, isBold: Bool) -> String {
    let text = MarkdownText.inline(cell.text, lineBreak: "<br>")
    return isBold && !text.isEmpty ? "**\(text)**" : text
  }
}
