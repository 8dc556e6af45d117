package import TenkenCore
import TenkenTables

/// Forms as one Excel workbook: a sheet for each, and a hidden one that says what they are.
///
/// Texts are locked and the cells to fill in are not; the protection has no password, it guards against slips only.
package enum FormWorkbook {
  static let hiddenName = "tenken"

  /// - Parameters:
  ///   - file: as the user would name it.
  ///   - created: what the file says of its making.
  /// - Throws: `cannot-write`, `too-large`.
  package static func bytes(_ forms: [Form], file: String, created: Day) throws(Failure) -> [UInt8] {
    let language = forms.first?.language ?? .ja
    let title =
      forms.count == 1 ? FormWords(form: forms[0]).title : forms.first.map { FormWords(form: $0).round.value }
    let writer = try XLSXWriter(file: file, title: title ?? "", language: language, created: created)
    var names = XLSXSheetNames()
    _ = names.name(for: hiddenName)
    // Every form has two lines on the hidden sheet, then come the lists.
    var lists = FormLists(firstLine: forms.count * 2 + 1)
    var lines: [[String]] = []
    for (index, form) in forms.enumerated() {
      let tag = FormTag(form, number: index + 1)
      lines.append(tag.cells)
      lines.append(
        ["items", String(tag.number)]
          + FormRowID.rows(of: form.checklist, for: form.sheet.key.department).map(\.text))
      let several = Set(forms.map(\.sheet.key.checklist)).count > 1
      let wanted = form.text(form.department) + (several ? " " + form.text(form.checklist.title) : "")
      let sheet = FormSheet(form, tag: tag, name: names.name(for: wanted), lists: &lists)
      try writer.add(sheet.sheet, rows: sheet.rows)
    }
    var hidden = XLSXSheet(name: hiddenName)
    (hidden.isHidden, hidden.isProtected) = (true, true)
    try writer.add(hidden, rows: (lines + lists.lines).map { $0.map { XLSXCell(.text($0)) } })
    return try writer.bytes()
  }
}

/// The lists of words that are too long to stand in the rule of a cell; each a line of the hidden sheet.
struct FormLists {
  private(set) var lines: [[String]] = []
  private let firstLine: Int

  init(firstLine: Int) { self.firstLine = firstLine }

  mutating func rule(_ words: [String]) -> XLSXValidation.Rule {
    if XLSXValidation.fits(words) { return .list(words) }
    let index = lines.firstIndex { $0.dropFirst() == words[...] } ?? lines.count
    if index == lines.count { lines.append(["list"] + words) }
    let line = firstLine + index
    return .cells(
      sheet: FormWorkbook.hiddenName, CellRange(rows: line...line, columns: 2...words.count + 1))
  }
}
