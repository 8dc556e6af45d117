package import TenkenCore
import TenkenStore
package import TenkenTables

/// Writes the register as a table that ``ImportRisks`` reads back (contract, section 7).
package struct ExportRisks {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package enum Format: String, Sendable, CaseIterable {
    case csv, xlsx
  }

  package func bytes(
    _ request: ListRisks.Request, format: Format, encoding: CSVEncoding, language: Language, file: String
  ) throws(Failure) -> [UInt8] {
    let risks = try ListRisks(office).run(request).map(\.risk)
    let columns = RiskTable.Column.allCases
    switch format {
    case .csv:
      return try CSVWriter(encoding: encoding).bytes(
        ([columns.map(\.rawValue)] + risks.map(RiskTable.row)).map { $0.map { .text($0) } }, file: file)
    case .xlsx:
      let title = Text(ja: "リスク管理台帳", en: "Risk register").in(language)
      let writer = try XLSXWriter(
        file: file, title: title, language: language, created: request.asOf ?? office.today)
      var sheet = XLSXSheet(name: title)
      sheet.widths = columns.map(\.width)
      sheet.frozen = (rows: 1, columns: 1)
      sheet.repeatedRows = 1...1
      sheet.filter = CellRange(rows: 1...risks.count + 1, columns: 1...columns.count)
      var rows = [columns.map { cell($0.rawValue, isHeader: true) }]
      rows += risks.map { RiskTable.row($0).map { cell($0, isHeader: false) } }
      try writer.add(sheet, rows: rows)
      return try writer.bytes()
    }
  }

  /// Texts stay texts: a day typed as `2008-09-30` does not become another one.
  private func cell(_ text: String, isHeader: Bool) -> XLSXCell {
    var style = XLSXStyle()
    (style.hasBorder, style.wraps, style.alignment) = (true, true, .left)
    if isHeader { (style.isBold, style.fill) = (true, XLSXColour(0xDDEBF7)) } else { style.format = .text }
    return XLSXCell(text.isEmpty ? .blank : .text(text), style)
  }
}
