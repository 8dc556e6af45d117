import TenkenCore
import TenkenImporting
import TenkenPlugin
import TenkenTables

/// Turns one form into a checklist, and keeps what could not be carried.
struct FormReading {
  private let form: FormSource
  private let usual: String
  private var surveyLosses: Losses
  private var choiceLosses: Losses
  private var settingLosses: Losses
  private var lists: [String: ChoiceList] = [:]
  private var groups: [FormGroup] = []
  private var questions: [Question] = []
  private var open: Int?
  private var names = ImportedIDs()

  init(_ form: FormSource) {
    self.form = form
    surveyLosses = Losses(file: form.survey.file)
    choiceLosses = Losses(file: form.choices?.file ?? form.survey.file)
    settingLosses = Losses(file: form.settings?.file ?? form.survey.file)
    let stated = form.settings.flatMap { sheet in
      sheet.rows.first.map { sheet.text("default_language", in: $0) }
    }
    usual = stated.flatMap(ColumnName.code) ?? ""
  }

  func dropped(in language: Language) -> [String] {
    [surveyLosses, choiceLosses, settingLosses].flatMap { $0.lines(in: language) }
  }

  /// - Parameter ids: those of checklists that were made before.
  /// - Throws: where there is no question.
  mutating func checklist(_ ids: inout ImportedIDs) throws(Failure) -> JSON {
    lists = ChoiceList.lists(in: form.choices, usual: usual, &choiceLosses)
    loseOtherColumns()
    for row in form.survey.rows { read(row) }
    while let index = open { unclosed(index) }
    if questions.isEmpty {
      throw Failure(
        .unknownFormat, at: Place(file: form.survey.file),
        Text(ja: "フォームに質問がありません", en: "the form holds no question"))
    }
    let conditions = FormConditions(questions, groups).resolved(&surveyLosses)
    let source = setting("form_id").isEmpty ? form.name : setting("form_id")
    let id = ids.take(source, kind: "checklist")
    if id != source {
      settingLosses.add(Self.changed, at: "\(form.settings?.name ?? "1") (\(source) → \(id))")
    }
    let title = setting("form_title").isEmpty ? source : setting("form_title")
    return [
      "checklist": .string(id),
      "version": .string(setting("version").isEmpty ? "1" : setting("version")),
      "title": .string(title), "sections": .array(sections(title, conditions)),
    ]
  }

  static let changed = Text(ja: "そのままでは使えない名前（変えました）", en: "names that could not be kept and were changed")

  private func setting(_ column: String) -> String {
    form.settings.flatMap { sheet in sheet.rows.first.map { sheet.text(column, in: $0) } } ?? ""
  }

  // MARK: Rows

  private mutating func read(_ row: Grid.Row) {
    let survey = form.survey
    let type = survey.text("type", in: row)
    if type.isEmpty {
      return surveyLosses.add(Text(ja: "種類（type）のない行", en: "rows without a type"), at: survey.place(of: row))
    }
    if ["yes", "true", "true()"].contains(survey.text("disabled", in: row).lowercased()) {
      return surveyLosses.add(
        Text(ja: "使わないとされた行（disabled）", en: "rows that are disabled"), at: survey.place(of: row))
    }
    loseOtherCells(of: row)
    switch QuestionType(type) {
    case .begin(let kind): begin(kind, row)
    case .end(let kind): end(kind, row)
    case .note: lose(Text(ja: "注記（note）", en: "notes"), row)
    case .automatic(let name):
      lose(
        Text(ja: "人が答えない行（\(name)）", en: "what the device or the form fills in (\(name))"), row)
    case .unknown(let name):
      lose(Text(ja: "知らない種類「\(name)」の行", en: "rows of the unknown type \"\(name)\""), row)
    case let question:
      let id = identifier(of: row)
      let reader = QuestionReader(sheet: survey, row: row, lists: lists, usual: usual)
      let read = reader.read(question, id: id, &surveyLosses)
      questions.append(
        Question(
          name: survey.text("name", in: row), id: id, group: open, answer: read.answer, members: read.members,
          condition: condition(of: row)))
    }
  }

  private mutating func lose(_ what: Text, _ row: Grid.Row) {
    surveyLosses.add(what, at: form.survey.place(of: "type", in: row))
  }

  private mutating func identifier(of row: Grid.Row) -> String {
    let name = form.survey.text("name", in: row)
    let id = names.take(name.isEmpty ? "row-\(row.line)" : name, kind: "item")
    if id != name {
      surveyLosses.add(Self.changed, at: "\(form.survey.place(of: "name", in: row)) (\(name) → \(id))")
    }
    return id
  }

  private mutating func condition(of row: Grid.Row) -> Question.Condition? {
    let written = form.survey.text("relevant", in: row)
    if written.isEmpty || ["true()", "yes"].contains(written.lowercased()) { return nil }
    let place = form.survey.place(of: "relevant", in: row)
    if let relevance = Relevance(written) { return Question.Condition(relevance: relevance, place: place) }
    surveyLosses.add(FormConditions.unsupported, at: place)
    return nil
  }

  private mutating func begin(_ kind: String, _ row: Grid.Row) {
    if kind != "group" {
      lose(
        Text(ja: "繰り返し（\(kind)。質問は1回ずつにしました）", en: "repetition (\(kind)): its questions are asked once"), row)
    }
    let name = form.survey.text("name", in: row)
    let label = form.survey.texts("label", in: row, usual: usual)
    for cell in form.survey.cells(
      in: row, where: { ["hint", "guidance_hint", "required"].contains($0.name) })
    {
      surveyLosses.add(
        Text(ja: "グループの \(cell.column.name)", en: "\(cell.column.name) of a group"), at: cell.place)
    }
    groups.append(
      FormGroup(
        name: name, title: label.isEmpty ? ForeignText(name.isEmpty ? "?" : name) : label, parent: open,
        kind: kind, place: form.survey.place(of: "type", in: row), condition: condition(of: row)))
    open = groups.count - 1
  }

  private mutating func end(_ kind: String, _ row: Grid.Row) {
    guard let index = open, groups[index].kind == kind else {
      return lose(Text(ja: "始まりのない終わり（end \(kind)）", en: "an end of a \(kind) that did not begin"), row)
    }
    open = groups[index].parent
  }

  private mutating func unclosed(_ index: Int) {
    surveyLosses.add(Text(ja: "終わりのないグループ", en: "groups without an end"), at: groups[index].place)
    open = groups[index].parent
  }

  // MARK: What is left out

  private static let carried: Set<String> = [
    "type", "name", "label", "hint", "guidance_hint", "required", "relevant", "disabled", "",
  ]

  private mutating func loseOtherCells(of row: Grid.Row) {
    let other = form.survey.cells(in: row) { column in
      !Self.carried.contains(column.name) || column.isStated && column.code(usual: "") == nil
    }
    for cell in other {
      surveyLosses.add(Self.column(cell.column), at: cell.place)
    }
  }

  private static func column(_ column: ColumnName) -> Text {
    Text(ja: "列「\(column.written)」", en: "the column \"\(column.written)\"")
  }

  private mutating func loseOtherColumns() {
    let known: [Set<String>] = [
      ["list_name", "name", "label", ""], ["form_id", "form_title", "version", "default_language", ""],
    ]
    for (sheet, carried) in zip([form.choices, form.settings], known) {
      guard let sheet else { continue }
      let isSettings = carried.contains("form_id")
      for (index, row) in sheet.rows.enumerated() {
        let other = sheet.cells(in: row) { column in
          !carried.contains(column.name) || isSettings && index > 0 || column.code(usual: "") == nil
        }
        for cell in other {
          if isSettings {
            settingLosses.add(Self.column(cell.column), at: cell.place)
          } else {
            choiceLosses.add(Self.column(cell.column), at: cell.place)
          }
        }
      }
    }
    for name in form.others {
      surveyLosses.add(Text(ja: "シート「\(name)」", en: "the sheet \"\(name)\""), at: name)
    }
  }

  // MARK: Sections

  /// A section for each group that holds questions itself, and one for those outside of all, in the order of the
  /// first of them.
  private func sections(_ title: String, _ conditions: [Int: JSON]) -> [JSON] {
    var order: [Int?] = []
    var items: [Int?: [JSON]] = [:]
    for (index, question) in questions.enumerated() {
      if items[question.group] == nil { order.append(question.group) }
      let when = conditions[index].map { [JSON.Member("when", $0)] } ?? []
      items[question.group, default: []].append(.object(question.members + when))
    }
    var ids = ImportedIDs()
    return order.map { group in
      let path = path(to: group)
      let name = path.isEmpty ? "form" : groups[path[path.count - 1]].name
      let titles = path.isEmpty ? [ForeignText(title)] : path.map { groups[$0].title }
      return [
        "id": .string(ids.take(name, kind: "section")),
        "title": ForeignText.joined(titles, separator: " / ").json, "items": .array(items[group] ?? []),
      ]
    }
  }

  private func path(to group: Int?) -> [Int] {
    var path: [Int] = []
    var at = group
    while let index = at {
      path.insert(index, at: 0)
      at = groups[index].parent
    }
    return path
  }
}
