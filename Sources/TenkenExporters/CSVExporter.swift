package import TenkenCore
package import TenkenPlugin
import TenkenTables

/// The tables of a report as CSV, a file each: `NAME.csv` where there is one, else `NAME-TABLE.csv`.
///
/// A header, the rows, then the rows of totals. Figures stand unrounded, a share as a decimal number (0.95 for
/// 95 %), days as 2026-07-31; texts are guarded against being run as formulas. Headings, paragraphs and notes are
/// left out; so is a chart whose figures stand in a table. A report without a table gives its facts.
package struct CSVExporter: Exporter {
  package let name = "csv"
  package let fileExtension = "csv"
  package let mediaType = "text/csv"

  package init() {}

  package func export(
    _ report: Report, name: String, options: ExportOptions
  ) throws(Failure) -> [ExportedPart] {
    let tables = CSVExporter.tables(of: report.blocks)
    if tables.isEmpty {
      let facts = report.facts.map { [CSVValue.text($0.label), .text($0.value)] }
      return [try part(facts, name: name, options)]
    }
    var parts: [ExportedPart] = []
    for (table, name) in zip(tables, CSVExporter.names(of: tables, report: name)) {
      parts.append(try part(CSVExporter.rows(of: table), name: name, options))
    }
    return parts
  }

  /// The tables, and of charts those whose figures stand in no other table, in reading order.
  private static func tables(of blocks: [Report.Block]) -> [Table] {
    var standing = blocks.standingTables
    return blocks.compactMap { block in
      switch block {
      case .table(let table): table
      case .chart(let chart): standing.insert(chart.table.id).inserted ? chart.table : nil
      case .heading, .paragraph, .list: nil
      }
    }
  }

  /// The same id twice gets a number: `scores-items.csv`, `scores-items-2.csv`.
  private static func names(of tables: [Table], report: String) -> [String] {
    if tables.count == 1 { return [report] }
    var used: Set<String> = []
    return tables.map { table in
      let base = "\(report)-\(table.id)"
      var name = base
      var number = 2
      while !used.insert(name).inserted {
        name = "\(base)-\(number)"
        number += 1
      }
      return name
    }
  }

  private static func rows(of table: Table) -> [[CSVValue]] {
    [table.columns.map { .text($0.fullTitle()) }] + (table.rows + table.footer).map { $0.map(value) }
  }

  private static func value(_ cell: Cell) -> CSVValue {
    switch cell.value {
    case .number(let number), .percent(let number): .number(number)
    case .date(let day): .text(day)
    case nil: .text(cell.text)
    }
  }

  private func part(
    _ rows: [[CSVValue]], name: String, _ options: ExportOptions
  ) throws(Failure) -> ExportedPart {
    let file = "\(name).\(fileExtension)"
    let charset = options.csvEncoding == .cp932 ? "Windows-31J" : "utf-8"
    return ExportedPart(
      name: file, mediaType: "\(mediaType); charset=\(charset)",
      bytes: try CSVWriter(encoding: options.csvEncoding).bytes(rows, file: file))
  }
}
