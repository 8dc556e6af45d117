import TenkenCore

/// The state of reading one matrix.
struct MatrixReading {
  let grid: Grid
  let header: Grid.Row
  let body: ArraySlice<Grid.Row>
  private(set) var problems: [Diagnostic] = []
  private var columns: [Column] = []
  /// Columns without a department and without a value.
  private var blankColumns: Set<Int> = []
  private var itemPlaces: [String: Place] = [:]
  private var totalPlace: Place?

  /// A department's column.
  private struct Column {
    var index: Int
    var input: SheetInput
  }

  init(grid: Grid, header: Grid.Row, body: ArraySlice<Grid.Row>) {
    self.grid = grid
    self.header = header
    self.body = body
  }

  mutating func departments() {
    let width = max(header.cells.count, body.map(\.cells.count).max() ?? 0)
    var indexOfName: [String: Int] = [:]
    for index in 1..<max(width, 1) {
      guard header.cells.indices.contains(index), !header.cells[index].isBlank else {
        let isBlank = body.allSatisfy { !$0.cells.indices.contains(index) || $0.cells[index].isBlank }
        if isBlank { blankColumns.insert(index) }
        continue
      }
      let name = header.cells[index].trimmed
      let place = grid.place(at: index, in: header)
      if let first = indexOfName.updateValue(index, forKey: name.folded) {
        problems.append(
          Diagnostic(
            .duplicateKey, at: place,
            Text(
              ja: "部署「\(name)」の列が2つあります（\(first + 1)列目と\(index + 1)列目）",
              en: "department \"\(name)\" has two columns (\(first + 1) and \(index + 1))"),
            help: Text(ja: "どちらかの列を消してください", en: "take one of the columns out")))
      }
      var input = SheetInput(place: place)
      input.department = Located(name, at: place)
      columns.append(Column(index: index, input: input))
    }
    if columns.isEmpty {
      problems.append(
        Diagnostic(
          .missingKey, at: grid.place(of: header),
          Text(ja: "見出しの行に部署がありません", en: "the header names no department"),
          help: Text(ja: "item,A,B,C のように書いてください", en: "write it as item,A,B,C")))
    }
  }

  mutating func row(_ row: Grid.Row, isTotal: Bool) {
    guard isEven(row), !columns.isEmpty else { return }
    let item = Located(row.cells[0].trimmed, at: grid.place(at: 0, in: row))
    if item.value.isEmpty {
      problems.append(
        Diagnostic(
          .missingKey, at: item.place, Text(ja: "点検項目が空です", en: "the row names no item"),
          help: Text(
            ja: "1列目に点検項目のid、名前、番号のいずれかを書いてください",
            en: "write the item's id, name or number into the first column")))
      return
    }
    if isTotal {
      total(row, at: item.place)
      return
    }
    if let first = itemPlaces.updateValue(item.place, forKey: item.value.folded) {
      problems.append(.secondAnswer(to: item, first: first))
      return
    }
    for index in columns.indices {
      let cell = row.cells[columns[index].index]
      if let problem = grid.problem(withAnswer: cell) {
        problems.append(problem)
        continue
      }
      if cell.isBlank { continue }
      columns[index].input.answers.append(
        SheetInput.Entry(
          item: item, answer: Answer(.word(cell.trimmed)), place: grid.place(of: cell, in: row)))
    }
  }

  private mutating func total(_ row: Grid.Row, at place: Place) {
    if let first = totalPlace?.line {
      problems.append(
        Diagnostic(
          .duplicateKey, at: place,
          Text(
            ja: "合計の行が2つあります（\(first)行目と\(row.line)行目）",
            en: "two rows of totals, in lines \(first) and \(row.line)"),
          help: Text(ja: "どちらかの行を消してください", en: "take one of the rows out")))
      return
    }
    totalPlace = place
    for index in columns.indices {
      let cell = row.cells[columns[index].index]
      if cell.isBlank { continue }
      columns[index].input.statedTotal = Located(cell.trimmed, at: grid.place(of: cell, in: row))
    }
  }

  /// Whether there are as many values as departments, blank ones counted.
  private mutating func isEven(_ row: Grid.Row) -> Bool {
    let known = Set(columns.map(\.index))
    let last = columns.last?.index ?? 0
    let isSurplus = row.cells.indices.dropFirst().contains {
      !known.contains($0) && !row.cells[$0].isBlank
    }
    if row.cells.count > last && !isSurplus { return true }
    let end = isSurplus ? (row.cells.lastIndex { !$0.isBlank } ?? 0) : row.cells.count - 1
    let values = max(0, end - blankColumns.count { $0 <= end })
    problems.append(
      Diagnostic(
        .raggedRow, at: grid.place(of: row),
        Text(
          ja: "部署は\(columns.count)ですが、この行には値が\(values)個あります",
          en: "\(values) values stand under \(columns.count) departments"),
        help: Text(
          ja: "値がどの部署のものか決められません。元の表を確かめて、部署の数にそろえてください",
          en: "which value is whose cannot be told: look at the source, then write one value a department")))
    return false
  }

  /// The columns with at least one answer; a total over no answers is an error.
  mutating func sheets() -> [SheetInput] {
    // Rows that were refused may hold the answers that seem to be missing.
    if problems.hasErrors { return [] }
    for column in columns where column.input.answers.isEmpty {
      guard let total = column.input.statedTotal, Rational(decimal: total.value.folded, decimals: 12) != .zero
      else { continue }
      let name = column.input.department?.value ?? ""
      problems.append(
        Diagnostic(
          .wrongTotal, at: total.place,
          Text(
            ja: "\(name)の合計は「\(total.value)」ですが、回答がありません",
            en: "the total of \(name) is \"\(total.value)\", but it has no answers"),
          help: Text(ja: "回答を書くか、合計を消してください", en: "fill in the answers, or take the total out")))
    }
    return columns.map(\.input).filter { !$0.answers.isEmpty }
  }
}
