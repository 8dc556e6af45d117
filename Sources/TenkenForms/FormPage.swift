import TenkenCore

/// A form as a table, whatever file it becomes: the lines above the items, the header, and a row for each item and for
/// each part of one.
struct FormPage {
  var form: Form
  var columns: [FormColumn]

  init(_ form: Form) {
    self.form = form
    columns = FormColumn.columns(of: form)
  }

  struct Row {
    enum Kind { case title, facts, fields, text, header, example, item, part, blank }

    var kind: Kind
    var cells: [FormColumn: Cell] = [:]
  }

  struct Cell {
    var value: Value
    /// Where people write; nil for what is printed.
    var entry: AnswerEntry?

    enum Value {
      case text(String)
      case number(Double)
      case day(Day)
    }

    init(_ text: String) { value = .text(text) }

    init(_ value: Value, entry: AnswerEntry) {
      self.value = value
      self.entry = entry
    }

    static func label(_ text: Text, _ language: Language) -> Cell { Cell(text.in(language)) }
  }

  /// - Parameter isWorkbook: whether there are colours, lists and a hidden sheet; else the table is all there is.
  func rows(tag: FormTag, isWorkbook: Bool) -> [Row] {
    let words = FormWords(form: form)
    var title = Row(kind: .title, cells: [.number: Cell(words.title)])
    if isWorkbook { title.cells[.id] = Cell(tag.mark) }
    let facts = Row(
      kind: .facts,
      cells: [
        .number: Cell(words.round.label), .question: Cell(words.round.value), .how: Cell(words.due),
        .answer: Cell(words.returnTo.label), .reason: Cell(words.returnTo.value),
      ])
    let instructions = words.instructions(isWorkbook: isWorkbook).map {
      Row(kind: .text, cells: [.number: Cell($0)])
    }
    let header = Row(
      kind: .header,
      cells: Dictionary(uniqueKeysWithValues: columns.map { ($0, Cell.label($0.title, form.language)) }))
    return [title, facts] + instructions + [fields, header] + FormExample(form: form).rows + items
  }

  private var fields: Row {
    var row = Row(kind: .fields, cells: [.id: Cell(FormRowID.fields)])
    for field in FormField.allCases {
      if let at = columns.firstIndex(of: field.column), at > 0 {
        row.cells[columns[at - 1]] = .label(field.title, form.language)
      }
      let value: Cell.Value =
        switch field {
        case .by: .text(form.sheet.by ?? "")
        case .date: form.statesDate ? .day(form.sheet.date) : .text("")
        case .confirmedBy: .text(form.sheet.confirmedBy ?? "")
        }
      row.cells[field.column] = Cell(value, entry: .free)
    }
    return row
  }

  private var items: [Row] {
    form.sections.flatMap { section, items in
      items.flatMap { number, item in rows(of: item, number, in: section) }
    }
  }

  private func rows(of item: Item, _ number: Int, in section: Section) -> [Row] {
    let guidance = ItemGuidance(form: form, item: item)
    let filled = FilledAnswer(form.sheet.answers[item.id] ?? Answer(), to: item)
    return FormRowID.rows(of: item).map { id in
      var row = Row(kind: id.part == nil ? .item : .part)
      row.cells[.id] = Cell(id.text)
      row.cells[.number] = Cell(.number(Double(number)))
      row.cells[.section] = Cell(form.text(section.title))
      if let part = id.part {
        row.cells[.question] = Cell(guidance.question(ofPart: part))
        row.cells[.how] = Cell(guidance.how(ofPart: part))
        row.cells[.answer] = Cell(filled.value(ofPart: part), entry: AnswerEntry(part: part, form.language))
        return row
      }
      row.cells[.question] = Cell(guidance.question)
      row.cells[.how] = Cell(guidance.how.joined(separator: "\n"))
      if let entry = AnswerEntry(item, form.language) {
        row.cells[.answer] = Cell(filled.value, entry: entry)
      }
      if item.notApplicable != .forbidden { row.cells[.reason] = Cell(.text(filled.reason), entry: .free) }
      row.cells[.comment] = Cell(.text(filled.comment), entry: .free)
      row.cells[.fixed] = Cell(filled.fixed, entry: .free)
      if item.evidence != .none { row.cells[.evidence] = Cell(.text(filled.evidence), entry: .free) }
      row.cells[.history] = Cell(guidance.history.joined(separator: "\n"))
      return row
    }
  }
}

extension FormPage.Cell {
  init(_ value: Value) { self.value = value }
}
