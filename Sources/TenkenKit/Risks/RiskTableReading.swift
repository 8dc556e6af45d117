import TenkenCore
import TenkenTables

/// Reads a register of risks, with all that is wrong with it.
struct RiskTableReading {
  typealias Column = RiskTable.Column

  let grid: Grid
  private(set) var problems: [Diagnostic] = []
  private(set) var rows: [RiskRow] = []
  private var columns: [Column: Int] = [:]

  init(_ grid: Grid) {
    self.grid = grid
    let filled = grid.rows.filter { !$0.isBlank }
    guard let header = filled.first else { return }
    readHeader(header)
    if problems.hasErrors { return }
    for row in filled.dropFirst() { readRow(row, width: header.cells.count) }
  }

  private mutating func readHeader(_ row: Grid.Row) {
    for cell in row.cells where !cell.isBlank {
      let place = grid.place(of: cell, in: row)
      guard let column = Column(header: cell.text) else {
        problems.append(
          Diagnostic(
            .unknownKey, at: place,
            Text(ja: "列「\(cell.trimmed)」は使えません", en: "unknown column \"\(cell.trimmed)\""),
            help: Suggestion.help(
              for: cell.trimmed, among: Column.allCases.map(\.rawValue))))
        continue
      }
      if columns[column] != nil {
        problems.append(
          Diagnostic(
            .duplicateKey, at: place,
            Text(ja: "列「\(cell.trimmed)」が2つあります", en: "the column \"\(cell.trimmed)\" stands twice"),
            help: Text(ja: "どちらかを消してください", en: "take one of them out")))
      }
      columns[column] = row.cells.firstIndex(of: cell)
    }
    let missing = Column.required.filter { columns[$0] == nil }.map(\.rawValue)
    if missing.isEmpty { return }
    let all = Column.allCases.map(\.rawValue).joined(separator: ",")
    problems.append(
      Diagnostic(
        .missingKey, at: grid.place(of: row),
        Text(
          ja: "列「\(missing.joined(separator: "」「"))」がありません",
          en: "there is no column \"\(missing.joined(separator: "\", \""))\""),
        help: Text(ja: "見出しの行に \(all) を書いてください", en: "the header names the columns: \(all)")))
  }

  private mutating func readRow(_ row: Grid.Row, width: Int) {
    if row.cells.dropFirst(width).contains(where: { !$0.isBlank }) {
      problems.append(
        Diagnostic(
          .raggedRow, at: grid.place(of: row),
          Text(
            ja: "見出しは\(width)列ですが、この行には値が\(row.cells.count)個あります",
            en: "\(row.cells.count) values stand under \(width) columns"),
          help: Text(ja: "カンマの過不足を直してください", en: "mend the separators of this row")))
      return
    }
    for cell in row.cells {
      if let problem = grid.problem(withAnswer: cell) { problems.append(problem) }
    }
    for column in Column.required where text(column, row) == nil { blank(column, row) }
    let state = state(row)
    let sufficient = sufficient(row)
    let plan = plan(row)
    let id = id(row)
    guard let department = text(.department, row), let information = text(.information, row),
      let stage = text(.stage, row), let scenario = text(.scenario, row), let state, let sufficient
    else { return }
    rows.append(
      RiskRow(
        id: id, department: department,
        facts: RiskFacts(
          information: information, stage: stage, means: text(.means, row), scenario: scenario,
          measure: text(.measure, row), state: state, isSufficient: sufficient),
        plan: plan, place: grid.place(of: row)))
  }

  private func text(_ column: Column, _ row: Grid.Row) -> String? {
    guard let index = columns[column], row.cells.indices.contains(index), !row.cells[index].isBlank else {
      return nil
    }
    return row.cells[index].trimmed
  }

  private func place(_ column: Column, _ row: Grid.Row) -> Place {
    guard let index = columns[column], row.cells.indices.contains(index) else { return grid.place(of: row) }
    return grid.place(of: row.cells[index], in: row)
  }

  private mutating func blank(_ column: Column, _ row: Grid.Row) {
    problems.append(
      Diagnostic(
        .missingKey, at: place(column, row),
        Text(ja: "「\(column.japanese)」が空です", en: "\"\(column.rawValue)\" is blank"),
        help: Text(ja: "記入するか、行を消してください", en: "fill it in, or take the row out")))
  }

  private mutating func unreadable(_ column: Column, _ row: Grid.Row, _ help: Text) {
    let text = text(column, row) ?? ""
    problems.append(
      Diagnostic(
        .unknownValue, at: place(column, row),
        Text(
          ja: "「\(column.japanese)」に「\(text)」は使えません", en: "\"\(column.rawValue)\" does not take \"\(text)\""),
        help: help))
  }

  private mutating func id(_ row: Grid.Row) -> String? {
    guard let id = text(.risk, row) else { return nil }
    if let problem = Identifier.problem(with: id) {
      problems.append(
        Diagnostic(
          .badID, at: place(.risk, row), problem,
          help: Text(ja: "空にすれば番号が付きます", en: "leave it blank to get a number")))
    } else if id.lowercased() == RiskFollowUpChecklist.registerItem {
      unreadable(.risk, row, Text(ja: "別のidにしてください", en: "choose another id"))
    }
    return id
  }

  private mutating func state(_ row: Grid.Row) -> RiskFacts.State? {
    guard let word = text(.state, row) else { return nil }
    if let state = RiskFacts.State(word: word) { return state }
    unreadable(
      .state, row,
      Text(ja: "○（対応済み）、△（対応予定）、×（未対応）のどれかにしてください", en: "write ○ (done), △ (planned) or × (not done)"))
    return nil
  }

  /// Blank is yes.
  private mutating func sufficient(_ row: Grid.Row) -> Bool? {
    guard let word = text(.sufficient, row) else { return true }
    switch word.folded {
    case "yes", "y", "はい", "十分": return true
    case "no", "n", "いいえ", "不十分": return false
    default:
      unreadable(
        .sufficient, row, Text(ja: "yes（十分）か no（不十分）にしてください", en: "write yes or no"))
      return nil
    }
  }

  /// Wholly there, or not at all.
  private mutating func plan(_ row: Grid.Row) -> RiskPlan? {
    let given = Column.ofPlan.filter { text($0, row) != nil }
    if given.isEmpty { return nil }
    for column in Column.ofPlan where !given.contains(column) { blank(column, row) }
    guard let word = text(.level, row), let measure = text(.plan, row), let owner = text(.owner, row),
      let due = text(.due, row)
    else { return nil }
    let level = Risk.Level(word: word)
    if level == nil {
      unreadable(
        .level, row, Text(ja: "high（高）、medium（中）、low（低）のどれかにしてください", en: "write high, medium or low"))
    }
    do throws(DayReader.Problem) {
      let day = try DayReader().read(due)
      return level.map { RiskPlan(level: $0, measure: measure, owner: owner, due: day) }
    } catch {
      problems.append(
        Diagnostic(.badDate, at: place(.due, row), error.message(due), help: DayReader.Problem.help))
      return nil
    }
  }
}
