import TenkenCore
import TenkenForms
import TenkenTables
import TenkenYAML

/// Reads the sheets of a file, whatever its format: told by its content, never by its name.
struct SheetFiles {
  /// What a matrix needs besides its cells.
  var flags: SubmitSheets.Flags

  /// The sheets that a file states; all its problems go into the list.
  func read(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> [SheetInput] {
    do throws(Failure) {
      if XLSXReader.looksLikeWorkbook(file.bytes) { return try workbook(file, &diagnostics) }
      if file.bytes.isEmpty {
        throw Failure(
          .emptyFile, at: Place(file: file.name), Text(ja: "ファイルが空です", en: "the file is empty"),
          help: Text(ja: "点検票を書いてください", en: "write a sheet into it"))
      }
      if looksLikeTable(file.bytes) {
        if file.name.lowercased().hasSuffix(".xlsx") { diagnostics.append(renamed(file)) }
        let grid = try CSVReader.read(file.bytes, file: file.name)
        if FormReader.isForm(grid) { return taken(FormReader.read(grid), &diagnostics) }
        return try table(grid, file, &diagnostics)
      }
      let reading = YAMLReader.read(file).then(SheetReader.read)
      diagnostics += reading.diagnostics
      return reading.diagnostics.hasErrors ? [] : reading.value ?? []
    } catch {
      diagnostics += error.diagnostics
      return []
    }
  }

  /// The forms of a workbook, else the first sheet that people see; others are theirs.
  private func workbook(
    _ file: SourceFile, _ diagnostics: inout [Diagnostic]
  ) throws(Failure) -> [SheetInput] {
    let workbook = try XLSXReader.read(file.bytes, file: file.name)
    if FormReader.isForm(workbook) { return taken(FormReader.read(workbook), &diagnostics) }
    guard let sheet = workbook.firstVisibleSheet, !sheet.grid.rows.isEmpty else {
      throw Failure(
        .emptyFile, at: Place(file: file.name, sheet: workbook.firstVisibleSheet?.name),
        Text(ja: "ワークシートに表がありません", en: "the worksheet has no table"),
        help: Text(ja: "表のあるワークシートを先頭に置いてください", en: "put the worksheet with the table first"))
    }
    return try table(sheet.grid, file, &diagnostics)
  }

  private func renamed(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .notWorkbook, .warning, at: Place(file: file.name),
      Text(
        ja: "名前は .xlsx ですが、Excelのファイルではないので、CSVとして読みました",
        en: "named .xlsx, but no Excel workbook; it was read as CSV"),
      help: Text(ja: "名前を .csv に直してください", en: "rename it to .csv"))
  }

  private func table(
    _ grid: Grid, _ file: SourceFile, _ diagnostics: inout [Diagnostic]
  ) throws(Failure) -> [SheetInput] {
    let sheets: TableSheets
    switch TableKind.detect(grid) {
    case .long:
      sheets = LongTableReader.read(grid)
    case .matrix:
      sheets = MatrixReader.read(grid)
      if flags.round == nil {
        diagnostics.append(missing("--round", file))
        return []
      }
    case nil:
      throw Failure(
        .unknownFormat, at: Place(file: file.name, sheet: grid.sheet, line: grid.rows.first?.line ?? 1),
        Text(ja: "点検票として読めない表です", en: "a table that is no sheet"),
        help: Text(
          ja: "見出しの行を「round,checklist,department,role,item,answer,comment,by,date」か「item,部署,部署 …」にしてください",
          en:
            "the header row must be round,checklist,department,role,item,answer,comment,by,date or item,DEPARTMENT,…"
        ))
    }
    return taken(sheets, &diagnostics)
  }

  /// Sheets with problems are read on, so that the record's objections stand in the same list.
  private func taken(_ sheets: TableSheets, _ diagnostics: inout [Diagnostic]) -> [SheetInput] {
    diagnostics += sheets.diagnostics
    return sheets.inputs
  }

  private func missing(_ flag: String, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .missingFlag, at: Place(file: file.name),
      Text(ja: "集計表には \(flag) が必要です", en: "a matrix needs \(flag)"),
      help: Text(
        ja: "例: tenken submit \(file.name) --round 2008-campaign-1 --checklist clean-office",
        en: "for example: tenken submit \(file.name) --round 2008-campaign-1 --checklist clean-office"))
  }

  /// Whether the first line that says something is a row of a table: a separator stands in it before any colon.
  private func looksLikeTable(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let first = line.first(where: { $0 != 0x20 }) else { continue }
      if first == UInt8(ascii: "#") || line.starts(with: Array("---".utf8)) { continue }
      if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "%") {
        return false
      }
      return line.first { [UInt8(ascii: ","), UInt8(ascii: ":"), 0x09].contains($0) } != UInt8(ascii: ":")
    }
    return false
  }
}
