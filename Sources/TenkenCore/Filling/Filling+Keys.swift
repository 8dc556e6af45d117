extension Filling {
  /// Handles a key. While something is being done outside nothing else begins.
  package mutating func press(_ key: FillKey) -> FillEffect? {
    if pending != nil { return nil }
    if case .edit(let field, let editor, let isAsked) = mode { return edit(key, field, editor, isAsked) }
    let again = failed
    failed = nil
    notice = nil
    if case .paste = key {
      notice = .hint(Text(ja: "貼り付けは c（コメント）か e（証跡）の中でできます", en: "paste after c (comment) or e (evidence)"))
      return nil
    }
    switch mode {
    case .item: return pressInItem(key, again)
    case .list(let at):
      pressInList(key, at, count: sheet.items.count, closing: .list) {
        $0.mode = .list($1)
      } choose: {
        $0.go(to: $0.sheet.items[$1].id)
      }
    case .departments(let at):
      if case .character(let character) = key, FillAction(character) == .quit { return .quit }
      pressInList(key, at, count: departments.count, closing: .departments) {
        $0.mode = .departments($1)
      } choose: {
        $0.enter(department: $0.departments[$1])
      }
    case .summary: return pressInSummary(key, again)
    case .help: mode = .item
    case .edit: break
    }
    return nil
  }

  // MARK: An item

  private mutating func pressInItem(_ key: FillKey, _ again: FillEffect?) -> FillEffect? {
    switch key {
    case .enter: return enterInItem(again)
    case .down, .right: step(by: 1)
    case .up, .left: step(by: -1)
    case .home: go(to: sheet.items.first?.id)
    case .end: go(to: sheet.items.last?.id)
    case .backspace: if !typed.isEmpty { typed.removeLast() }
    case .escape, .clear, .delete: typed = ""
    case .tab: begin(.answer, shownAnswer)
    case .character(let character): return type(character)
    case .paste, .pageUp, .pageDown: break
    }
    return nil
  }

  private mutating func type(_ character: Character) -> FillEffect? {
    guard let item = currentItem else { return command(FillAction(character)) }
    let folded = String(character).folded
    if folded.isDigits || (!typed.isEmpty && isSign(character)) {
      if item.answer == .text {
        begin(.answer, folded)
        return nil
      }
      let steps = AnswerShortcut(item, language).steps
      if !steps.isEmpty, steps.count < 10 {
        guard let step = Int(folded) else { return nil }
        guard let answer = AnswerShortcut(item, language).toggled(step - 1, in: value) else {
          return decline(AnswerReader(item).expectation)
        }
        return store(answer, of: item)
      }
      if typed.count < 20 { typed += FillAction(character) == .notApplicable ? "-" : folded }
      return nil
    }
    if !typed.isEmpty {
      // Another key than digits ends nothing: an unfinished number must not vanish unseen.
      notice = .hint(Text(ja: "Enterで決定、Escで取消してください", en: "Enter to confirm the number, Esc to drop it"))
      return nil
    }
    return command(FillAction(character))
  }

  /// A sign within a number, a date or a count.
  private func isSign(_ character: Character) -> Bool {
    [".", ",", "/", ":"].contains(String(character).folded) || FillAction(character) == .notApplicable
  }

  private mutating func command(_ command: FillAction?) -> FillEffect? {
    guard let command else {
      notice = .hint(Text(ja: "? でキーの一覧を見られます", en: "? shows the keys"))
      return nil
    }
    switch command {
    case .full, .half, .zero, .notApplicable: return answer(command)
    case .comment: begin(.comment, answer.comment ?? "")
    case .evidence: begin(.evidence, "")
    case .undo: return undo()
    case .nextUnanswered: goToUnanswered()
    case .search: mode = .edit(.search, LineEditor(), isAsked: false)
    case .list: mode = .list(position.at - 1)
    case .departments: chooseDepartment()
    case .submit: mode = .summary
    case .help: mode = .help
    case .quit: return .quit
    }
    return nil
  }

  private mutating func enterInItem(_ again: FillEffect?) -> FillEffect? {
    guard let item = currentItem else { return nil }
    if !typed.isEmpty { return answer(word: typed) }
    if let again { return ask(again) }
    switch item.answer {
    case .number where value == nil, .text where value == nil: begin(.answer, "")
    case _ where value == nil && item.scored: return decline(AnswerReader(item).expectation)
    case _ where value != nil && sheet.gap(of: item.id) != nil: follow()
    default: step(by: 1)
    }
    return nil
  }

  mutating func begin(_ field: FillField, _ text: String, isAsked: Bool = false) {
    if item == nil { return }
    typed = ""
    mode = .edit(field, LineEditor(text), isAsked: isAsked)
  }

  /// What stands as the answer, as it may be typed again.
  private var shownAnswer: String {
    switch answer.typed {
    case .word(let word): word
    case .steps(let steps): steps.map(\.word).joined(separator: ";")
    case nil: ""
    }
  }

  // MARK: A line

  private mutating func edit(
    _ key: FillKey, _ field: FillField, _ editor: LineEditor, _ isAsked: Bool
  ) -> FillEffect? {
    var editor = editor
    switch key {
    case .enter: return end(field, editor.text, isAsked)
    case .escape:
      failed = nil
      notice = nil
      mode = .item
      if isAsked { advance() }
    default:
      if editor.press(key) { mode = .edit(field, editor, isAsked: isAsked) }
    }
    return nil
  }

  /// Ends a typed line.
  mutating func end(_ field: FillField, _ text: String, _ isAsked: Bool) -> FillEffect? {
    notice = nil
    guard let item else { return nil }
    switch field {
    case .search:
      mode = .item
      search(text)
    case .answer: return answer(word: text)
    case .comment:
      if text != answer.comment ?? "" { return ask(.store([.comment(text)], item: item, sheet: current)) }
      mode = .item
      if isAsked { advance() }
    case .evidence:
      let path = text.trimmingBlanks
      if !path.isEmpty { return ask(.attach(path: path, item: item, sheet: current)) }
      mode = .item
      if isAsked { advance() }
    }
    return nil
  }

  // MARK: Lists

  private mutating func pressInList(
    _ key: FillKey, _ at: Int, count: Int, closing: FillAction, move: (inout Filling, Int) -> Void,
    choose: (inout Filling, Int) -> Void
  ) {
    func within(_ place: Int) -> Int { min(max(place, 0), max(count - 1, 0)) }
    switch key {
    case .up, .left: move(&self, within(at - 1))
    case .down, .right: move(&self, within(at + 1))
    case .pageUp: move(&self, within(at - 10))
    case .pageDown: move(&self, within(at + 10))
    case .home: move(&self, 0)
    case .end: move(&self, within(count))
    case .enter:
      let number = Int(typed).map { $0 - 1 }
      typed = ""
      guard count > 0, (0..<count).contains(number ?? at) else { return }
      mode = .item
      choose(&self, number ?? at)
    case .backspace: if !typed.isEmpty { typed.removeLast() }
    case .escape: close()
    case .character(let character):
      let folded = String(character).folded
      if folded.isDigits, typed.count < 5 {
        typed += folded
        if let number = Int(typed), (1...max(count, 1)).contains(number) { move(&self, number - 1) }
      } else if let command = FillAction(character), command == closing || command == .quit {
        close()
      }
    case .tab, .delete, .clear, .paste: break
    }
  }

  private mutating func close() {
    typed = ""
    mode = .item
  }

  // MARK: The end of a sheet

  private mutating func pressInSummary(_ key: FillKey, _ again: FillEffect?) -> FillEffect? {
    switch key {
    case .enter: return confirm()
    case .character(let character):
      switch FillAction(character) {
      case .submit: return confirm()
      case .quit: return .quit
      case .nextUnanswered:
        mode = .item
        if let gap = sheet.gaps.first { go(to: gap.item) }
      default: break
      }
    case .escape, .up, .left, .backspace: mode = .item
    default: break
    }
    return nil
  }

  private mutating func confirm() -> FillEffect? {
    if !sheet.gaps.isEmpty { return leave(.leftAsDraft(sheet: current)) }
    if !sheet.isOpen { return leave(nil) }
    return ask(.submit(sheet: current))
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
