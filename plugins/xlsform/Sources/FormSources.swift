import TenkenCore
import TenkenPlugin
import TenkenTables

/// One form: its sheets, from a workbook, from a CSV file that holds them all, or from a CSV file each.
struct FormSource {
  /// The file that holds the questions, without its ending.
  var name: String
  var survey: FormSheet
  var choices: FormSheet?
  var settings: FormSheet?
  /// Sheets that are none of these.
  var others: [String] = []
}

/// Finds the forms in files.
enum FormSources {
  /// - Throws: what is wrong with any of the files.
  static func read(_ files: [ImporterRequest.File]) throws(Failure) -> [FormSource] {
    var problems: [Diagnostic] = []
    var forms: [FormSource] = []
    var parts: [FormSheet] = []
    for file in files {
      do throws(Failure) {
        if XLSXReader.looksLikeWorkbook(file.bytes) {
          forms.append(try workbook(try XLSXReader.read(file.bytes, file: file.name)))
        } else {
          let grid = try CSVReader.read(file.bytes, file: file.name)
          if let form = try severalSheets(grid) {
            forms.append(form)
          } else {
            parts.append(try single(grid))
          }
        }
      } catch { problems += error.diagnostics }
    }
    if problems.isEmpty, !parts.isEmpty {
      do throws(Failure) { forms.append(try assembled(parts)) } catch { problems += error.diagnostics }
    }
    try problems.check()
    if forms.isEmpty { throw Failure(.noFile, Text(ja: "ファイルがありません", en: "there is no file")) }
    return forms
  }

  private static func workbook(_ workbook: Workbook) throws(Failure) -> FormSource {
    func sheet(_ name: String) -> FormSheet? {
      workbook.sheets.first { $0.name.trimmed.lowercased() == name }.map {
        FormSheet(file: workbook.file, name: $0.name, rows: $0.grid.rows)
      }
    }
    guard let survey = sheet("survey"), survey.has("type") else { throw noSurvey(workbook.file) }
    let known: Set<String> = ["survey", "choices", "settings"]
    return FormSource(
      name: stem(workbook.file), survey: survey, choices: sheet("choices"), settings: sheet("settings"),
      others: workbook.sheets.map(\.name).filter { !known.contains($0.trimmed.lowercased()) })
  }

  /// A CSV file whose first column names the sheets; nil where it is not such a one.
  private static func severalSheets(_ grid: Grid) throws(Failure) -> FormSource? {
    guard let first = grid.rows.first?.cells.first, first.trimmed.lowercased() == "survey" else { return nil }
    var sheets: [(name: String, rows: [Grid.Row])] = []
    for row in grid.rows {
      if let name = row.cells.first, !name.isBlank { sheets.append((name.trimmed.lowercased(), [])) }
      if !sheets.isEmpty { sheets[sheets.count - 1].rows.append(row) }
    }
    func sheet(_ name: String) -> FormSheet? {
      let rows = sheets.filter { $0.name == name }.flatMap(\.rows)
      return rows.isEmpty ? nil : FormSheet(file: grid.file, firstColumn: 1, rows: rows)
    }
    guard let survey = sheet("survey"), survey.has("type") else { throw noSurvey(grid.file) }
    let known: Set<String> = ["survey", "choices", "settings"]
    return FormSource(
      name: stem(grid.file), survey: survey, choices: sheet("choices"), settings: sheet("settings"),
      others: sheets.map(\.name).filter { !known.contains($0) })
  }

  /// A CSV file that is one sheet.
  private static func single(_ grid: Grid) throws(Failure) -> FormSheet {
    let sheet = FormSheet(file: grid.file, rows: grid.rows)
    if sheet.has("type", "name") || isChoices(sheet) || isSettings(sheet) { return sheet }
    throw noSurvey(grid.file)
  }

  private static func isChoices(_ sheet: FormSheet) -> Bool { sheet.has("list_name", "name") }

  private static func isSettings(_ sheet: FormSheet) -> Bool {
    sheet.has("form_id") || sheet.has("form_title")
  }

  private static func assembled(_ parts: [FormSheet]) throws(Failure) -> FormSource {
    let choices = parts.filter(isChoices)
    let settings = parts.filter { !isChoices($0) && isSettings($0) && !$0.has("type") }
    let surveys = parts.filter { sheet in !isChoices(sheet) && sheet.has("type") }
    guard let survey = surveys.first else { throw noSurvey(parts[0].file) }
    for extra in [surveys, choices, settings].compactMap({ $0.dropFirst().first }) {
      throw Failure(
        .unknownFormat, at: Place(file: extra.file),
        Text(ja: "CSVのフォームが2つ以上あります", en: "there is more than one form in CSV"),
        help: Text(ja: "フォームを1つずつ取り込んでください", en: "import one form at a time"))
    }
    return FormSource(
      name: stem(survey.file), survey: survey, choices: choices.first, settings: settings.first)
  }

  private static func noSurvey(_ file: String) -> Failure {
    Failure(
      .unknownFormat, at: Place(file: file),
      Text(
        ja: "XLSFormではありません（列 type のあるシート survey がありません）",
        en: "this is no XLSForm: there is no sheet survey with a column type"))
  }

  private static func stem(_ file: String) -> String {
    file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }
}
