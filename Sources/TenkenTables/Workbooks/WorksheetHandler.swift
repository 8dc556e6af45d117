import TenkenCore

/// The cells of one sheet, blank ones left out, and what is merged.
final class WorksheetHandler: XMLHandler {
  private(set) var refusal: Failure?
  private(set) var rows: [Grid.Row] = []
  private(set) var merges: [CellRange] = []
  /// Cells so far, those of earlier sheets included.
  private(set) var cells: Int

  private let name: String
  private let book: Book

  /// What the sheets of one workbook share.
  struct Book {
    var failure: WorkbookFailure
    var limits: WorkbookLimits
    var strings: [String]
    var formats: [NumberFormat]
    var isFrom1904: Bool
  }

  // The cell in the making.
  private var line = 0
  private var column = 0
  private var kind = Kind.number
  private var format = NumberFormat.number
  private var isFormula = false
  private var isInFormula = false
  private var isInValue = false
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var inline = WorkbookText()

  private enum Kind { case number, shared, inline, string, boolean, error, day }

  init(name: String, book: Book, cells: Int) {
    (self.name, self.book, self.cells) = (name, book, cells)
  }

  func start(_ tag: XMLTag) {
    if tag.name == "c" {
      startCell(tag)
    } else if tag.name == "v" {
      isInValue = true
    } else if tag.name == "f" {
      (isFormula, isInFormula) = (true, true)
    } else if tag.name == "row" {
      startRow(tag)
    } else if tag.name == "mergeCell" {
      merge(tag["ref"] ?? "")
    } else if kind == .inline {
      inline.start(tag.name)
    }
  }

  func end(_ name: XMLName) {
    if name == "v" {
      isInValue = false
    } else if name == "f" {
      isInFormula = false
    } else if name == "c" {
      endCell()
      kind = .number
    } else if kind == .inline {
      inline.end(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      value.append(contentsOf: bytes)
    } else if isInFormula {
      formula.append(contentsOf: bytes)
    } else if kind == .inline {
      inline.append(bytes)
    }
  }

  // MARK: Rows and cells

  private func startRow(_ tag: XMLTag) {
    let number = tag["r"].map { Int($0) ?? 0 } ?? line + 1
    if number > CellRange.maximumRows { return refuseSize(of: "\(number)行", "row \(number)") }
    guard number > line else {
      return refuseDamage(Text(ja: "\(number)行目の順序", en: "row \(number) out of order"))
    }
    (line, column) = (number, 0)
    rows.append(Grid.Row(line: number, cells: []))
  }

  private func startCell(_ tag: XMLTag) {
    var place = (row: line, column: column + 1)
    if let reference = tag["r"] {
      guard let found = CellRange.cell(reference.utf8) else {
        return refuseDamage(Text(ja: "セルの名前「\(reference)」", en: "the cell \"\(reference)\""))
      }
      place = found
    }
    if place.column > CellRange.maximumColumns || place.row > CellRange.maximumRows {
      return refuseSize(of: "\(place.column)列", "column \(place.column)")
    }
    guard place.row == line, place.column > column, !rows.isEmpty else {
      let name = Place.letters(ofColumn: place.column) + String(place.row)
      return refuseDamage(Text(ja: "セル「\(name)」の順序", en: "the cell \(name) out of order"))
    }
    column = place.column
    kind = WorksheetHandler.kind(tag["t"])
    let style = tag["s"].flatMap { Int($0) } ?? 0
    format = book.formats.indices.contains(style) ? book.formats[style] : .number
    isFormula = false
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    if kind == .inline { inline = WorkbookText() }
  }

  private static func kind(_ word: String?) -> Kind {
    switch word {
    case "s": .shared
    case "inlineStr": .inline
    case "str": .string
    case "b": .boolean
    case "e": .error
    case "d": .day
    default: .number
    }
  }

  private func endCell() {
    guard let text = cellText() else { return }
    // So LibreOffice saves TRUE and FALSE that were typed.
    if kind == .boolean, ["TRUE()", "FALSE()"].contains(String(decoding: formula, as: UTF8.self)) {
      isFormula = false
    }
    if text.isEmpty && !isFormula { return }
    cells += 1
    if cells > book.limits.cells { return refuseCells() }
    let origin: Grid.Cell.Origin = isFormula ? .formula : kind == .error ? .error : .typed
    rows[rows.count - 1].cells.append(Grid.Cell(text, line: line, column: column, origin: origin))
  }

  /// Nil after a refusal.
  private func cellText() -> String? {
    if kind == .inline { return inline.string }
    let text = String(decoding: value, as: UTF8.self)
    switch kind {
    case .shared:
      guard let index = Int(text), book.strings.indices.contains(index) else {
        if text.isEmpty { return "" }
        let cell = Place.letters(ofColumn: column) + String(line)
        refuseDamage(Text(ja: "セル「\(cell)」の文字列の番号「\(text)」", en: "the cell \(cell) refers to no text"))
        return nil
      }
      return book.strings[index]
    case .string: return WorkbookText.unescaped(text)
    case .boolean: return text == "1" || text == "true" ? "TRUE" : text.isEmpty ? "" : "FALSE"
    case .day:
      // `2008-07-22T00:00:00`: a day without a time is the day alone.
      let halves = text.split(separator: "T", maxSplits: 1)
      let isMidnight = halves.count == 2 && halves[1].allSatisfy { "0:.Z".contains($0) }
      return isMidnight ? String(halves[0]) : halves.joined(separator: " ")
    case .error, .inline: return text
    case .number: return number(text)
    }
  }

  private func number(_ text: String) -> String {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return text }
    return SpreadsheetNumber(value: value).text(format, from1904: book.isFrom1904)
  }

  private func merge(_ reference: String) {
    guard let range = CellRange(reference: reference) else {
      return refuseDamage(Text(ja: "結合したセル「\(reference)」", en: "the merged cells \"\(reference)\""))
    }
    merges.append(range)
  }

  // MARK: Refusals

  private func refuseDamage(_ detail: Text) {
    refusal = book.failure.damaged(
      Text(ja: "ワークシート「\(name)」、\(detail.in(.ja))", en: "worksheet \"\(name)\", \(detail.in(.en))"))
  }

  private func refuseSize(of ja: String, _ en: String) {
    refusal = book.failure.tooLarge(
      Text(
        ja: "ワークシート「\(name)」に\(ja)あります（\(CellRange.maximumRows)行、\(CellRange.maximumColumns)列まで読めます）",
        en:
          "worksheet \"\(name)\" has \(en); at most \(CellRange.maximumRows) rows and \(CellRange.maximumColumns) columns are read"
      ))
  }

  func refuseCells() {
    refusal = book.failure.tooLarge(
      Text(
        ja: "ワークシート「\(name)」までのセルが\(book.limits.cells)個を超えています",
        en: "more than \(book.limits.cells) cells, up to worksheet \"\(name)\""))
  }
}
