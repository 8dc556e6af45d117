import TenkenCore

/// The state of reading one long table.
struct LongTableReading {
  typealias Column = LongTableReader.Column

  let grid: Grid
  private(set) var problems: [Diagnostic] = []
  private var columns: [Column: Int] = [:]
  private var width = 0
  private var sheets: [Draft] = []
  private var sheetOfKey: [Key: Int] = [:]

  /// What tells sheets apart, folded.
  private struct Key: Hashable {
    var round: String
    var checklist: String
    var department: String
    var role: String
  }

  /// A sheet in the making.
  private struct Draft {
    var input: SheetInput
    /// The place of each answered item, by its folded name.
    var places: [String: Place] = [:]
    var by: Located<String>?
    var date: Located<Day>?
  }

  init(grid: Grid) { self.grid = grid }

  var inputs: [SheetInput] { sheets.map(\.input) }

  mutating func header(_ row: Grid.Row) {
    width = row.cells.count
    for (index, cell) in row.cells.enumerated() {
      let place = grid.place(of: cell, in: row)
      guard let column = Column(rawValue: cell.text.folded) else {
        unknownColumn(cell, number: index + 1, at: place)
        continue
      }
      if let first = columns[column] {
        problems.append(
          Diagnostic(
            .duplicateKey, at: place,
            Text(
              ja: "列「\(column.rawValue)」が2つあります（\(first + 1)列目と\(index + 1)列目）",
              en: "the column \"\(column.rawValue)\" stands twice (columns \(first + 1) and \(index + 1))"),
            help: Text(ja: "どちらかを消してください", en: "take one of them out")))
      } else {
        columns[column] = index
      }
    }
    let missing = Column.required.filter { columns[$0] == nil }.map(\.rawValue)
    if !missing.isEmpty {
      problems.append(
        Diagnostic(
          .missingKey, at: grid.place(of: row),
          Text(
            ja: "列「\(missing.joined(separator: "」「"))」がありません",
            en: "there is no column \"\(missing.joined(separator: "\", \""))\""),
          help: Text(
            ja: "見出しの行に \(Column.allCases.map(\.rawValue).joined(separator: ",")) を書いてください",
            en: "the header names the columns: \(Column.allCases.map(\.rawValue).joined(separator: ","))")))
    }
  }

  private mutating func unknownColumn(_ cell: Grid.Cell, number: Int, at place: Place) {
    let message =
      cell.isBlank
      ? Text(ja: "\(number)列目に見出しがありません", en: "column \(number) has no header")
      : Text(ja: "列「\(cell.trimmed)」は使えません", en: "unknown column \"\(cell.trimmed)\"")
    problems.append(
      Diagnostic(
        .unknownKey, at: place, message,
        help: cell.isBlank
          ? Text(ja: "見出しを書くか、列を消してください", en: "write a header, or take the column out")
          : Suggestion.help(for: cell.trimmed, among: Column.allCases.map(\.rawValue))))
  }

  mutating func row(_ row: Grid.Row) {
    guard row.cells.count >= width, row.cells.dropFirst(width).allSatisfy(\.isBlank) else {
      problems.append(
        Diagnostic(
          .raggedRow, at: grid.place(of: row),
          Text(
            ja: "見出しは\(width)列ですが、この行には値が\(row.cells.count)個あります",
            en: "\(row.cells.count) values stand under \(width) columns"),
          help: Text(ja: "カンマの過不足を直してください", en: "mend the separators of this row")))
      return
    }
    let department = value(.department, in: row)
    let item = value(.item, in: row)
    for (column, found) in [(Column.department, department), (.item, item)] where found == nil {
      problems.append(
        Diagnostic(
          .missingKey, at: place(of: column, in: row),
          Text(ja: "「\(column.rawValue)」が空です", en: "\"\(column.rawValue)\" is blank"),
          help: Text(ja: "記入するか、行を消してください", en: "fill it in, or take the row out")))
    }
    let role = self.role(in: row)
    let date = self.date(in: row)
    guard let department, let item else { return }
    let index = sheet(row, department: department, role: role)
    unify(\.by, named: .by, with: value(.by, in: row), inSheet: index) { $0 }
    unify(\.date, named: .date, with: date, inSheet: index, show: \.description)
    sheets[index].input.by = sheets[index].by?.value
    sheets[index].input.date = sheets[index].date?.value
    answer(row, item: item, inSheet: index)
  }

  private func place(of column: Column, in row: Grid.Row) -> Place {
    columns[column].map { grid.place(at: $0, in: row) } ?? grid.place(of: row)
  }

  /// The cell without blanks at its ends; nil where it is blank or the column is not there.
  private func value(_ column: Column, in row: Grid.Row) -> Located<String>? {
    guard let index = columns[column], !row.cells[index].isBlank else { return nil }
    return Located(row.cells[index].trimmed, at: grid.place(of: row.cells[index], in: row))
  }

  private mutating func role(in row: Grid.Row) -> Role? {
    guard let typed = value(.role, in: row) else { return nil }
    if let role = Role(rawValue: typed.value.folded) { return role }
    problems.append(
      Diagnostic(
        .unknownValue, at: typed.place,
        Text(
          ja: "「\(typed.value)」という役割はありません", en: "\"\(typed.value)\" is no role"),
        help: Suggestion.help(for: typed.value, among: Role.allCases.map(\.rawValue))))
    return nil
  }

  private mutating func date(in row: Grid.Row) -> Located<Day>? {
    guard let typed = value(.date, in: row) else { return nil }
    do throws(DayReader.Problem) {
      return Located(try DayReader().read(typed.value), at: typed.place)
    } catch {
      problems.append(
        Diagnostic(.badDate, at: typed.place, error.message(typed.value), help: DayReader.Problem.help))
      return nil
    }
  }

  /// The sheet that a row belongs to, made where it is the first of it.
  private mutating func sheet(_ row: Grid.Row, department: Located<String>, role: Role?) -> Int {
    let round = value(.round, in: row)
    let checklist = value(.checklist, in: row)
    let key = Key(
      round: round?.value.folded ?? "", checklist: checklist?.value.folded ?? "",
      department: department.value.folded, role: value(.role, in: row)?.value.folded ?? "")
    if let known = sheetOfKey[key] { return known }
    var input = SheetInput(place: grid.place(of: row))
    input.round = round
    input.checklist = checklist
    input.department = department
    input.role = role
    sheets.append(Draft(input: input))
    sheetOfKey[key] = sheets.count - 1
    return sheets.count - 1
  }

  /// Takes what a row says of the whole sheet; rows of one sheet must agree.
  private mutating func unify<Value: Equatable>(
    _ path: WritableKeyPath<Draft, Located<Value>?>, named column: Column, with stated: Located<Value>?,
    inSheet index: Int, show: (Value) -> String
  ) {
    guard let stated else { return }
    guard let first = sheets[index][keyPath: path] else {
      sheets[index][keyPath: path] = stated
      return
    }
    if first.value == stated.value { return }
    let line = first.place.line ?? 0
    problems.append(
      Diagnostic(
        .contradiction, at: stated.place,
        Text(
          ja:
            "同じ点検票なのに「\(column.rawValue)」が違います（\(line)行目は「\(show(first.value))」、ここは「\(show(stated.value))」）",
          en:
            "one sheet with two values of \"\(column.rawValue)\": \"\(show(first.value))\" in line \(line), \"\(show(stated.value))\" here"
        ), help: Text(ja: "どちらかにそろえてください", en: "write the same in every row of a sheet")))
  }

  private mutating func answer(_ row: Grid.Row, item: Located<String>, inSheet index: Int) {
    if let cell = columns[.answer].map({ row.cells[$0] }), let problem = grid.problem(withAnswer: cell) {
      problems.append(problem)
      return
    }
    let word = value(.answer, in: row)
    let comment = value(.comment, in: row)
    guard word != nil || comment != nil else { return }
    if let first = sheets[index].places.updateValue(item.place, forKey: item.value.folded) {
      problems.append(.secondAnswer(to: item, department: sheets[index].input.department, first: first))
      return
    }
    sheets[index].input.answers.append(
      SheetInput.Entry(
        item: item, answer: Answer((word?.value).map(Answer.Typed.word), comment: comment?.value),
        place: word?.place ?? place(of: .answer, in: row)))
  }
}

extension Diagnostic {
  /// Two answers for one item in one sheet.
  static func secondAnswer(
    to item: Located<String>, department: Located<String>? = nil, first: Place
  ) -> Diagnostic {
    let (one, two) = (first.line ?? 0, item.place.line ?? 0)
    let whose = department.map { Text(ja: "\($0.value)の", en: " of \($0.value)") } ?? Text(ja: "", en: "")
    return Diagnostic(
      .duplicateAnswer, at: item.place,
      Text(
        ja: "\(whose.in(.ja))点検項目「\(item.value)」への回答が2つあります（\(one)行目と\(two)行目）",
        en: "two answers for item \"\(item.value)\"\(whose.in(.en)), in lines \(one) and \(two)"),
      help: Text(ja: "どちらかの行を消してください", en: "take one of the rows out"))
  }
}
