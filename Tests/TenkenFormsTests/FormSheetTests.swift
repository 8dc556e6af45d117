import TenkenCore
import TenkenTables
import Testing

@testable import TenkenForms

@Suite("The form as a worksheet")
struct FormSheetTests {
  private func sheet(_ lists: inout FormLists, _ form: Form = TestForm.form()) -> FormSheet {
    FormSheet(form, tag: FormTag(form, number: 1), name: "A部", lists: &lists)
  }

  /// The cell of an item's row, by the column.
  private func cell(_ sheet: FormSheet, _ id: String, _ column: FormColumn, _ form: Form = TestForm.form())
    throws
    -> (cell: XLSXCell, place: CellRange)
  {
    let line = try #require(sheet.rows.firstIndex { $0.first?.value == .text(id) })
    let index = try #require(FormColumn.columns(of: form).firstIndex(of: column))
    return (
      sheet.rows[line][index], CellRange(rows: line + 1...line + 1, columns: index + 1...index + 1)
    )
  }

  @Test("the header stays in sight and on every page, and only what is to be filled in is unlocked")
  func protection() throws {
    var lists = FormLists(firstLine: 3)
    let form = sheet(&lists)
    #expect(form.sheet.isProtected)
    let header = try #require(form.sheet.repeatedRows?.lowerBound)
    #expect(form.rows[header - 1].first?.value == .text("ID"))
    #expect(form.sheet.frozen.rows == header)
    for row in form.rows {
      let isItem = FormRowID.rows(of: TestForm.checklist, for: "A").contains {
        row.first?.value == .text($0.text)
      }
      let isFields = row.first?.value == .text(FormRowID.fields)
      #expect(row.contains(where: \.style.isUnlocked) == (isItem || isFields))
    }
    #expect(try cell(form, "points", .answer).cell.style.isUnlocked)
    #expect(try !cell(form, "points", .question).cell.style.isUnlocked)
    #expect(try !cell(form, "yes", .reason).cell.style.isUnlocked, "always applicable")
    #expect(try !cell(form, "steps", .answer).cell.style.isUnlocked, "its steps are answered")
    #expect(try cell(form, "steps/a", .answer).cell.style.isUnlocked)
    #expect(try !cell(form, "points", .evidence).cell.style.isUnlocked, "no evidence is wanted")
  }

  /// Items with what may be typed into their answers.
  static let rules: [(String, XLSXValidation.Rule?, Bool)] = [
    ("points", .decimal(0...10), true), ("level", .whole(0...5), true), ("count", nil, true),
    ("count/*", .whole(1...999_999), true), ("target", .whole(0...999_999), true), ("number", nil, true),
    ("mark", .list(["○", "△", "×", "対象外"]), true), ("yes", .list(["はい", "いいえ"]), true),
    ("choice", .list(["なし", "全部", "対象外"]), true), ("steps/b", .list(["済", "未", "対象外"]), false),
    ("done", .list(["済", "未", "対象外"]), false), ("text", nil, true),
  ]

  @Test("each kind of answer has its list or its limits", arguments: rules.indices)
  func validations(index: Int) throws {
    let (id, rule, isStrict) = Self.rules[index]
    var lists = FormLists(firstLine: 3)
    let form = sheet(&lists)
    let place = try cell(form, id, .answer).place
    let found = form.sheet.validations.first { $0.range == place }
    #expect(found?.rule == rule)
    if let found { #expect(found.isStrict == isStrict && !found.refusal.isEmpty) }
  }

  @Test("words with commas are a line of the hidden sheet")
  func longLists() throws {
    var lists = FormLists(firstLine: 3)
    let form = sheet(&lists, TestForm.form(language: .en))
    let place = try cell(form, "choice", .answer).place
    #expect(lists.lines == [["list", "None, at all", "All", "n/a"]])
    #expect(
      form.sheet.validations.first { $0.range == place }?.rule
        == .cells(sheet: "tenken", CellRange(rows: 3...3, columns: 2...4)))
  }

  @Test("the hidden sheet names round, checklist, digest, department and items")
  func hidden() throws {
    let form = TestForm.form()
    let bytes = try FormWorkbook.bytes([form, form], file: "a.xlsx", created: form.due)
    let workbook = try XLSXReader.read(bytes, file: "a.xlsx")
    #expect(workbook.sheets.map(\.name) == ["A部", "A部 (2)", "tenken"])
    let hidden = try #require(workbook.sheets.last)
    #expect(hidden.isHidden)
    let texts = Set(hidden.grid.rows.flatMap(\.cells).map(\.text))
    #expect(texts.isSuperset(of: ["r1", "all", form.digest, "A", "self", "points", "steps/a"]))
  }

  @Test("the same form has the same bytes")
  func bytes() throws {
    let form = TestForm.form()
    let first = try FormWorkbook.bytes([form], file: "a.xlsx", created: form.due)
    #expect(try FormWorkbook.bytes([form], file: "a.xlsx", created: form.due) == first)
  }

  @Test(
    "who reads it is told where to return it, by when, and what was found last time",
    arguments: Language.allCases)
  func words(language: Language) throws {
    var lists = FormLists(firstLine: 3)
    let form = TestForm.form(language: language)
    let texts = sheet(&lists, form).rows.flatMap { $0 }.compactMap { cell -> String? in
      if case .text(let text) = cell.value { text } else { nil }
    }
    let wanted =
      language == .ja
      ? [
        "鈴木 <suzuki@example.jp>", "提出期限 2008-07-24(木)", "前回 5（指摘事項・重大）", "前回 B部 10", "是正 F1（計画済、期限",
        "7番が「はい」のときだけ", "10点: all",
      ]
      : [
        "鈴木 <suzuki@example.jp>", "Return by 2008-07-24 (Thu)", "Last: 5 (major finding)", "Last: B部 10",
        "Fix F1 (planned, due", "Only if no. 7 is \"yes\"", "10: all",
      ]
    for text in wanted { #expect(texts.contains { $0.contains(text) }, "\(text)") }
  }
}
