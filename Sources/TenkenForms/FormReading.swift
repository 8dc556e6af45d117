import TenkenCore
import TenkenTables

/// The state of reading one form.
struct FormReading {
  let grid: Grid
  let tag: FormTag
  let role: Role
  private(set) var problems: [Diagnostic] = []
  /// Indexes of the columns that were found.
  private var columns: [FormColumn: Int] = [:]
  private var items: [String: FormItemAnswer] = [:]
  private var order: [String] = []
  private var places: [FormRowID: Place] = [:]
  private let days: DayReader

  init(grid: Grid, tag: FormTag, role: Role) {
    (self.grid, self.tag, self.role) = (grid, tag, role)
    days = DayReader(start: tag.values["from"].flatMap { try? DayReader().read($0) })
  }

  /// Nil where nothing tells which column is what.
  mutating func read() -> SheetInput? {
    guard let header = findHeader() else { return nil }
    var input = SheetInput(place: Place(file: grid.file, sheet: grid.sheet))
    for row in grid.rows where row.line != header.line { read(row, isBody: row.line > header.line, &input) }
    func located(_ key: String) -> Located<String> { Located(tag.values[key] ?? "", at: input.place) }
    (input.round, input.checklist, input.department) = (
      located("round"), located("checklist"), located("department")
    )
    input.role = role
    let digest = Located(tag.values["digest"] ?? "", at: input.place)
    input.form = SheetInput.FormFacts(digest: digest, rows: Set(places.keys.map(\.text)))
    for id in order {
      guard let item = items[id] else { continue }
      let (answer, problem) = item.read()
      if let problem { problems.append(problem) }
      input.answers.append(SheetInput.Entry(item: item.item, answer: answer, place: item.place))
    }
    return input
  }

  // MARK: Columns

  /// The row with the columns' titles: the first that has both ids and answers.
  private mutating func findHeader() -> Grid.Row? {
    var nearest: Grid.Row?
    for row in grid.rows {
      var found: [FormColumn: Int] = [:]
      for (index, cell) in row.cells.enumerated() {
        guard let column = FormColumn(title: cell.text) else { continue }
        if found.updateValue(index, forKey: column) != nil, column == .answer || column == .id {
          problems.append(twice(column, grid.place(of: cell, in: row)))
        }
      }
      if found[.id] != nil, found[.answer] != nil {
        columns = found
        return row
      }
      if found.count > 2, nearest == nil { nearest = row }
      problems.removeAll()
    }
    let place = nearest.map { grid.place(of: $0) } ?? Place(file: grid.file, sheet: grid.sheet)
    problems.append(
      FormReader.notForm(
        place,
        Text(
          ja: "見出しの行に「\(FormColumn.id.title.in(.ja))」か「\(FormColumn.answer.title.in(.ja))」がありません",
          en:
            "the header has no \"\(FormColumn.id.title.in(.en))\" or no \"\(FormColumn.answer.title.in(.en))\""
        )))
    return nil
  }

  private func twice(_ column: FormColumn, _ place: Place) -> Diagnostic {
    Diagnostic(
      .duplicateKey, at: place,
      Text(
        ja: "「\(column.title.in(.ja))」の列が2つあります", en: "the column \"\(column.title.in(.en))\" stands twice"),
      help: Text(ja: "どちらかの列を消してください", en: "take one of the columns out"))
  }

  private func cell(_ column: FormColumn, of row: Grid.Row) -> Grid.Cell? {
    guard let index = columns[column], row.cells.indices.contains(index) else { return nil }
    return row.cells[index]
  }

  // MARK: Rows

  private mutating func read(_ row: Grid.Row, isBody: Bool, _ input: inout SheetInput) {
    let idCell = cell(.id, of: row)
    let text = idCell?.trimmed ?? ""
    if text == FormRowID.example { return }
    if text == FormRowID.fields { return fields(row, &input) }
    guard isBody else { return }
    if text.isEmpty { return nameless(row) }
    let id = FormRowID(text)
    let place = idCell.map { grid.place(of: $0, in: row) } ?? grid.place(of: row)
    if let first = places.updateValue(place, forKey: id) {
      let line = first.line ?? 0
      problems.append(
        Diagnostic(
          .duplicateAnswer, at: place,
          Text(
            ja: "「\(text)」の行が2つあります（1つ目は\(line)行目）", en: "two rows for \"\(text)\"; the first is row \(line)"),
          help: Text(ja: "どちらかの行を消してください", en: "take one of the rows out")))
      return
    }
    if items[id.item] == nil { order.append(id.item) }
    var item = items[id.item] ?? FormItemAnswer(Located(id.item, at: place))
    if let part = id.part {
      if let answer = said(.answer, row) { item.parts.append((part, answer)) }
    } else {
      item.place = cell(.answer, of: row).map { grid.place(of: $0, in: row) } ?? place
      item.answer = said(.answer, row)
      item.reason = said(.reason, row)
      item.comment = said(.comment, row)
      item.evidence = said(.evidence, row)
      if let fixed = said(.fixed, row) { item.fixed = day(fixed) }
    }
    items[id.item] = item
  }

  /// What was typed into a cell; nil where nothing was, or where it cannot be taken.
  private mutating func said(_ column: FormColumn, _ row: Grid.Row) -> Located<String>? {
    guard let cell = cell(column, of: row) else { return nil }
    if let problem = grid.problem(withAnswer: cell) {
      problems.append(problem)
      return nil
    }
    return cell.isBlank ? nil : Located(cell.trimmed, at: grid.place(of: cell, in: row))
  }

  /// A row that somebody put in: notes are theirs, answers must have an item.
  private mutating func nameless(_ row: Grid.Row) {
    for column in FormColumn.inputs {
      guard let cell = cell(column, of: row), !cell.isBlank else { continue }
      problems.append(
        Diagnostic(
          .unknownItem, at: grid.place(of: cell, in: row),
          Text(
            ja: "\(row.line)行目に記入がありますが、どの点検項目の行か分かりません（IDがありません）",
            en:
              "row \(row.line) is filled in, but its ID is missing, so that nobody knows which item it is for"
          ),
          help: Text(
            ja: "元からある行に書き写して、この行を消してください", en: "move it to a row of the form, and take this row out")))
      return
    }
  }

  private mutating func fields(_ row: Grid.Row, _ input: inout SheetInput) {
    for field in FormField.allCases {
      guard let value = said(field.column, row) else { continue }
      switch field {
      case .by: input.by = value.value
      case .date: input.date = day(value)
      case .confirmedBy: input.confirmedBy = value.value
      }
    }
  }

  private mutating func day(_ text: Located<String>) -> Day? {
    do throws(DayReader.Problem) {
      if text.value.utf8.count > 100 { throw .notADay }
      return try days.read(text.value)
    } catch {
      problems.append(
        Diagnostic(.badDate, at: text.place, error.message(text.value), help: DayReader.Problem.help))
      return nil
    }
  }
}
