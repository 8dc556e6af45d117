import TenkenCore

/// The reading of one workbook: from the package's relationships to the sheets.
struct XLSXReading {
  let archive: ZipArchive
  let limits: WorkbookLimits

  private var failure: WorkbookFailure { WorkbookFailure(file: archive.file) }
  private var xml: XMLReading { XMLReading(archive: archive, limits: limits) }

  func workbook() throws(Failure) -> Workbook {
    let package = try relationships(of: "")
    guard let entry = package.first("officeDocument"), !entry.hasSuffix(".bin") else { throw noWorkbook() }
    let list = WorkbookHandler()
    guard try xml.read(entry, list) else { throw failure.damaged(entry: entry) }
    guard list.isWorkbook else { throw noWorkbook() }
    let parts = try relationships(of: entry)
    let styles = StylesHandler()
    if let entry = parts.first("styles") { _ = try xml.read(entry, styles) }
    let strings = SharedStringsHandler()
    if let entry = parts.first("sharedStrings") { _ = try xml.read(entry, strings) }
    let book = WorksheetHandler.Book(
      failure: failure, limits: limits, strings: strings.strings, formats: styles.kinds,
      isFrom1904: list.isFrom1904)
    var cells = 0
    var sheets: [Workbook.Sheet] = []
    for sheet in list.sheets {
      guard let part = parts.byID[sheet.id] else { throw failure.damaged(sheet: sheet.name) }
      // Sheets of charts and dialogues have no cells.
      if part.kind != "worksheet" { continue }
      let handler = WorksheetHandler(name: sheet.name, book: book, cells: cells)
      guard try xml.read(part.target, handler) else { throw failure.damaged(entry: part.target) }
      let grid = try grid(of: handler, sheet: sheet.name, cells: &cells)
      sheets.append(Workbook.Sheet(name: sheet.name, isHidden: sheet.isHidden, grid: grid))
    }
    if sheets.isEmpty {
      throw failure.notWorkbook(Text(ja: "ワークシートがありません", en: "the workbook has no worksheet"))
    }
    return Workbook(file: archive.file, sheets: sheets)
  }

  private func noWorkbook() -> Failure {
    failure.notWorkbook(
      Text(ja: "zipですが、Excelのファイル (.xlsx) ではありません", en: "a zip file, but no Excel workbook (.xlsx)"))
  }

  /// The relationships of an entry; none where they are not stated.
  private func relationships(of entry: String) throws(Failure) -> RelationshipsHandler {
    let cut = entry.lastIndex(of: "/").map(entry.index(after:)) ?? entry.startIndex
    let handler = RelationshipsHandler(folder: String(entry[..<cut]))
    _ = try xml.read("\(entry[..<cut])_rels/\(entry[cut...]).rels", handler)
    return handler
  }

  /// The cells as a table: rows of one width, without blank ones at the end, and the merged cells marked.
  private func grid(
    of handler: WorksheetHandler, sheet: String, cells: inout Int
  ) throws(Failure) -> Grid {
    var rows = handler.rows.filter { !$0.cells.isEmpty }
    while let last = rows.last, last.isBlank, !last.hasFormula { rows.removeLast() }
    let width = rows.reduce(0) { width, row in
      max(width, row.cells.last { !$0.isBlank || $0.origin == .formula }?.column ?? 0)
    }
    cells += rows.count * width
    if cells > limits.cells {
      handler.refuseCells()
      if let refusal = handler.refusal { throw refusal }
    }
    for index in rows.indices { rows[index].fill(to: width) }
    for range in handler.merges { mark(range, in: &rows) }
    return Grid(file: archive.file, sheet: sheet, rows: rows, merges: handler.merges)
  }

  /// Marks the cells of a merged range; stops at one that another range has, so that no file can make this slow.
  private func mark(_ range: CellRange, in rows: inout [Grid.Row]) {
    let width = rows.first?.cells.count ?? 0
    guard range.columns.lowerBound <= width else { return }
    var index = rows.partitionIndex { $0.line >= range.rows.lowerBound }
    while index < rows.count, rows[index].line <= range.rows.upperBound {
      for column in range.columns.lowerBound...min(range.columns.upperBound, width) {
        if rows[index].cells[column - 1].origin == .merged { return }
        rows[index].cells[column - 1].origin = .merged
      }
      index += 1
    }
  }
}

extension Grid.Row {
  fileprivate var hasFormula: Bool { cells.contains { $0.origin == .formula } }

  /// Puts blank cells between the others and behind them, up to a width, and takes off what lies beyond.
  fileprivate mutating func fill(to width: Int) {
    var filled: [Grid.Cell] = []
    filled.reserveCapacity(width)
    for cell in cells where cell.column <= width {
      while filled.count < cell.column - 1 {
        filled.append(Grid.Cell("", line: line, column: filled.count + 1))
      }
      filled.append(cell)
    }
    while filled.count < width { filled.append(Grid.Cell("", line: line, column: filled.count + 1)) }
    cells = filled
  }
}

extension [Grid.Row] {
  /// The first index from which on a condition holds; it must hold for all after it too.
  fileprivate func partitionIndex(where holds: (Grid.Row) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
