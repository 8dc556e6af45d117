/// Filling in sheets, one item at a time: the rules without any terminal (contract, section 10).
///
/// A face passes keys or lines in and shows what stands. What must be done outside comes back as an effect; nothing
/// counts as answered before its end is told.
package struct Filling: Sendable {
  package internal(set) var sheets: [FillSheet]
  package let language: Language
  /// The place in ``sheets``.
  package internal(set) var current: Int
  /// The id of the item in question; nil where the sheet asks none.
  package internal(set) var item: String?
  package internal(set) var mode: FillMode
  package internal(set) var notice: FillNotice?
  /// Digits and signs of an answer that Enter is to end.
  package internal(set) var typed = ""
  /// What is being done outside.
  package internal(set) var pending: FillEffect?
  /// What failed and may be tried again.
  var failed: FillEffect?
  var undoable: [Undoable] = []
  var lastSearch = ""
  /// Sheets that were submitted or left as drafts in this sitting, and not changed since.
  var left: Set<Int> = []
  /// The department before this one, to which `d` goes back.
  var lastDepartment: String?

  /// An answer as it was before a change of this sitting.
  struct Undoable: Sendable {
    var sheet: Int
    var item: String
    var before: Answer
  }

  /// - Parameters:
  ///   - sheets: at least one; those of one department side by side.
  ///   - choosing: whether the department is to be chosen first.
  package init(_ sheets: [FillSheet], language: Language, choosing: Bool = false) {
    self.sheets = sheets
    self.language = language
    current =
      sheets.firstIndex { $0.isOpen && !$0.unanswered.isEmpty } ?? sheets.firstIndex(where: \.isOpen) ?? 0
    mode = .item
    item = start(of: current)
    if choosing, departments.count > 1 { mode = .departments(departmentIndex) }
    greet()
  }

  package var sheet: FillSheet { sheets[current] }

  package var currentItem: Item? { item.flatMap { sheet.checklist.item($0) } }

  /// The answer to the item as it is known to stand.
  package var answer: Answer { item.flatMap { sheet.answers[$0] } ?? Answer() }

  package var value: AnswerValue? { item.flatMap { sheet.value(of: $0) } }

  /// Place of the item among those gone through, from 1, and their number.
  package var position: (at: Int, of: Int) {
    let items = sheet.items
    return ((items.firstIndex { $0.id == item } ?? 0) + 1, items.count)
  }

  /// Ids in the order of the sheets.
  package var departments: [String] {
    sheets.map(\.department.id).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  var departmentIndex: Int { departments.firstIndex(of: sheet.department.id) ?? 0 }

  /// Tells what is known of a sheet from before.
  package mutating func inform(_ sheet: Int, _ background: FillBackground) {
    sheets[sheet].background = background
    // An item may have been suspect only from now on.
    if sheet == current, notice == nil { greet() }
  }

  // MARK: The ends of effects

  /// What was asked for is durable; these are the answers of the sheet as they now stand.
  package mutating func stored(_ answers: [String: Answer]) {
    guard let effect = take(), let sheet = effect.sheet else { return }
    let before = sheets[sheet].answers
    sheets[sheet].answers = answers
    sheets[sheet].hasDraft = sheets[sheet].hasDraft || answers != before
    switch effect {
    case .store(let changes, let item, _): ended(changes, item, sheet, before)
    case .attach(_, let item, _):
      let evidence = answers[item]?.evidence.last.map { [AnswerChange.attach($0)] } ?? []
      ended(evidence, item, sheet, before)
    case .submit, .quit: break
    }
  }

  private mutating func ended(
    _ changes: [AnswerChange], _ item: String, _ sheet: Int, _ before: [String: Answer]
  ) {
    typed = ""
    left.remove(sheet)
    let old = before[item] ?? Answer()
    if case .restore? = changes.first {
      _ = undoable.popLast()
      (current, self.item, mode) = (sheet, item, .item)
      notice = .undone(item: item, sheet: sheet)
      return
    }
    if old != sheets[sheet].answers[item] ?? Answer() {
      undoable.append(Undoable(sheet: sheet, item: item, before: old))
    }
    notice = changes.last.map { .saved($0, item: item, sheet: sheet) }
    switch mode {
    case .edit(.comment, _, false), .edit(.evidence, _, false): mode = .item
    case .item where isStepwise(changes): break
    default:
      if case .typed? = changes.first { follow(afterAnswer: true) } else { follow() }
    }
  }

  /// A step that was ticked: the others of the item come next.
  private func isStepwise(_ changes: [AnswerChange]) -> Bool {
    if case .typed(.steps(let words))? = changes.first { Set(words.map(\.word)).count > 1 } else { false }
  }

  /// The sheet is submitted. Quits where nothing else is open.
  package mutating func submitted() -> FillEffect? {
    guard let sheet = take()?.sheet else { return nil }
    sheets[sheet].state = .submitted
    sheets[sheet].hasDraft = false
    sheets[sheet].reason = nil
    undoable.removeAll { $0.sheet == sheet }
    return leave(.submitted(sheet: sheet))
  }

  /// What was asked for did not happen. Everything stays as it was, typed lines too.
  package mutating func refused(_ failure: Failure) {
    failed = take()
    notice = .problem(failure.diagnostics, canRetry: failed != nil)
    if case .submit? = failed { mode = .summary }
  }

  private mutating func take() -> FillEffect? {
    defer { pending = nil }
    return pending
  }

  mutating func ask(_ effect: FillEffect) -> FillEffect {
    failed = nil
    pending = effect
    return effect
  }
}
