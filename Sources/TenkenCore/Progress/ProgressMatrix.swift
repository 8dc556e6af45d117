/// The progress matrix of one checklist of a round: departments down, preparatory work across (contract, section 8).
package struct ProgressMatrix: Sendable {
  package var checklist: Checklist
  package var columns: [ProgressColumn]
  /// Departments in the workspace's order.
  package var rows: [Row]

  package init(checklist: Checklist, rows: [Row]) {
    self.checklist = checklist
    columns = checklist.progressColumns
    self.rows = rows
  }

  package struct Row: Sendable {
    package var department: String
    /// The draft where there is one, else the official sheet, else one that was returned; nil where nothing was begun.
    package var sheet: StoredSheet?
    /// One for each column.
    package var cells: [ProgressCell]

    package init(department: String, sheet: StoredSheet?, cells: [ProgressCell]) {
      self.department = department
      self.sheet = sheet
      self.cells = cells
    }
  }
}

/// Reads the rows of a progress matrix from sheets. Pure: the same facts on the same day give the same cells.
package struct ProgressReading: Sendable {
  private let columns: [ProgressColumn]
  private let checklist: Checklist
  private let round: Round
  private let today: Day
  private let fiscalYearStart: Day

  /// - Parameters:
  ///   - today: the day on which deadlines are looked at; work that is due today is not late.
  ///   - fiscalYearStart: first day of the fiscal year of the round, in which deadlines lie.
  package init(of checklist: Checklist, in round: Round, on today: Day, fiscalYearStart: Day) {
    columns = checklist.progressColumns
    self.checklist = checklist
    self.round = round
    self.today = today
    self.fiscalYearStart = fiscalYearStart
  }

  /// - Parameter first: by item id, the number that the record held first.
  package func row(
    of department: String, _ sheet: StoredSheet?, first: [String: Rational] = [:]
  ) -> ProgressMatrix.Row {
    let answers = sheet?.sheet.answers ?? [:]
    let asked = AskedItems(checklist: checklist, department: department, answers: answers)
    let cells = columns.map { column in
      var parts: [ProgressCell.Part] = []
      var (isFinished, isLate) = (true, false)
      var steps = 1
      for item in column.items {
        let part = part(item, of: department, asked, answers[item.id], first[item.id], steps)
        if case .steps(let all) = item.answer { steps += all.count }
        parts.append(part)
        if self.isFinished(part, asked.value(of: item.id), item) { continue }
        isFinished = false
        if let deadline = column.deadline, isPast(deadline, part) { isLate = true }
      }
      return ProgressCell(parts: parts, isLate: isLate, isFinished: isFinished)
    }
    return ProgressMatrix.Row(department: department, sheet: sheet, cells: cells)
  }

  /// Where a deadline lies before the round, what the round has not been told yet is late only once its sheets are
  /// due: an earlier round may have been told.
  private func isPast(_ deadline: MonthDay, _ part: ProgressCell.Part) -> Bool {
    let day = deadline.onOrAfter(fiscalYearStart)
    return today > (part == .blank && day < round.from ? max(day, round.due) : day)
  }

  private func part(
    _ item: Item, of department: String, _ asked: AskedItems, _ answer: Answer?, _ first: Rational?,
    _ step: Int
  ) -> ProgressCell.Part {
    guard asked.contains(item) else {
      return item.scope.includes(department) && isOpen(item.condition, asked) ? .blank : .notApplicable
    }
    guard let value = asked.value(of: item.id) else { return .blank }
    let written = if case .word(let word) = answer?.typed { word } else { "" }
    return switch value {
    case .notApplicable: .notApplicable
    case .done(false): .notYet
    case .done(true):
      if let months = AnswerWords.months(written) {
        .months(months)
      } else {
        AnswerWords.carriedOut.contains(written.folded) ? .carriedOut : .done
      }
    case .choice(let id): .stage(item.choiceName(id))
    case .number(let number): .number(number, before: first == number ? nil : first)
    case .count(let number, let target): .share(number, of: target)
    case .steps(let states): .steps(states, from: step)
    case .points, .mark, .yesNo, .level, .text: .said(written)
    }
  }

  /// Whether nobody has said yet if the condition holds.
  private func isOpen(_ condition: Condition?, _ asked: AskedItems) -> Bool {
    guard let condition, let other = checklist.item(condition.item) else { return false }
    return asked.contains(other) ? asked.value(of: other.id) == nil : isOpen(other.condition, asked)
  }

  private func isFinished(_ part: ProgressCell.Part, _ value: AnswerValue?, _ item: Item) -> Bool {
    if part == .notApplicable { return true }
    guard let value, part != .blank else { return false }
    return value.earned(on: item).map { $0 >= item.max } ?? true
  }
}

extension Item {
  fileprivate func choiceName(_ id: String) -> Text {
    if case .choice(let choices) = answer, let choice = choices.first(where: { $0.id == id }) {
      return choice.name
    }
    return Text(id)
  }
}
