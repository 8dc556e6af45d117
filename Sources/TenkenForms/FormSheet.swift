import TenkenCore
import TenkenTables

/// One form as a sheet of a workbook: its cells, how they look, and what may be typed into them.
struct FormSheet {
  private(set) var sheet: XLSXSheet
  private(set) var rows: [[XLSXCell]] = []

  init(_ form: Form, tag: FormTag, name: String, lists: inout FormLists) {
    sheet = XLSXSheet(name: name)
    let page = FormPage(form)
    let pageRows = page.rows(tag: tag, isWorkbook: true)
    sheet.widths = page.columns.map(\.width)
    sheet.isProtected = true
    let words = FormWords(form: form)
    sheet.pageHeader = words.title
    sheet.pageFooter = words.due
    if let header = pageRows.firstIndex(where: { $0.kind == .header }) {
      sheet.frozen = (rows: header + 1, columns: 0)
      sheet.repeatedRows = header + 1...header + 1
    }
    for (index, row) in pageRows.enumerated() {
      let line = index + 1
      rows.append(
        page.columns.map { column in
          XLSXCell(Self.value(row.cells[column]), Self.style(row, column))
        })
      for (offset, column) in page.columns.enumerated() {
        guard let entry = row.cells[column]?.entry else { continue }
        let range = CellRange(rows: line...line, columns: offset + 1...offset + 1)
        if let rule = Self.validation(entry, range, form.language, &lists) { sheet.validations.append(rule) }
      }
    }
  }

  private static func value(_ cell: FormPage.Cell?) -> XLSXCell.Value {
    switch cell?.value {
    case nil: .blank
    case .text(let text): text.isEmpty ? .blank : .text(text)
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    }
  }

  private static func validation(
    _ entry: AnswerEntry, _ range: CellRange, _ language: Language, _ lists: inout FormLists
  ) -> XLSXValidation? {
    var isStrict = true
    let rule: XLSXValidation.Rule
    switch entry {
    case .free: return nil
    case .whole(let range): rule = .whole(range)
    case .decimal(let range): rule = .decimal(range)
    case .words(let words, let strict):
      rule = lists.rule(words)
      isStrict = strict
    }
    var validation = XLSXValidation(range, rule)
    validation.isStrict = isStrict
    validation.refusal = entry.refusal.in(language)
    return validation
  }

  // MARK: Looks

  private static let input = XLSXColour(0xFFF8D6)
  private static let quiet = XLSXColour(0x595959)
  private static let small = 9.0

  private static func style(_ row: FormPage.Row, _ column: FormColumn) -> XLSXStyle {
    var style = XLSXStyle()
    // The column is there to be read by the program.
    if column == .id {
      (style.colour, style.size) = (XLSXColour(0xFFFFFF), 1)
      return style
    }
    let cell = row.cells[column]
    switch row.kind {
    case .title: (style.isBold, style.size) = (true, 16)
    case .blank, .text: break
    case .facts:
      style.isBold = column == .how
      style.colour = column == .number || column == .answer ? quiet : nil
      style.wraps = column == .question || column == .how
    case .fields:
      if cell?.entry == nil { (style.alignment, style.colour) = (.right, quiet) }
    case .header:
      (style.isBold, style.hasBorder, style.wraps, style.alignment) = (true, true, true, .center)
      style.fill = XLSXColour(0xDDEBF7)
    case .example:
      (style.hasBorder, style.wraps) = (true, true)
      (style.fill, style.colour) = (XLSXColour(0xEDEDED), quiet)
      style.alignment = alignment(column)
    case .item, .part:
      (style.hasBorder, style.wraps) = (true, true)
      style.alignment = alignment(column)
      switch column {
      case .section, .how, .history: style.size = small
      case .answer: (style.isBold, style.size) = (true, 12)
      default: break
      }
      // What is not asked here is grey, so that nobody looks for it.
      if cell?.entry == nil, FormColumn.inputs.contains(column) { style.fill = XLSXColour(0xEDEDED) }
    }
    if let entry = cell?.entry {
      (style.hasBorder, style.isUnlocked, style.wraps) = (true, true, true)
      style.fill = input
      style.format = format(entry, column, row.kind)
      if row.kind == .fields { style.alignment = .left }
    }
    return style
  }

  private static func alignment(_ column: FormColumn) -> XLSXStyle.Alignment {
    column == .number || column == .answer || column == .fixed ? .center : .left
  }

  /// Texts stay texts, also `1-5` and `3/5`. Answers may be numbers and days.
  private static func format(
    _ entry: AnswerEntry, _ column: FormColumn, _ kind: FormPage.Row.Kind
  ) -> XLSXNumberFormat {
    switch column {
    case .fixed: return .day
    case .reason where kind == .fields: return .day
    case .answer: return entry == .free ? .text : .general
    default: return .text
    }
  }
}
