extension Filling {
  /// Handles a whole line, where keys cannot be read one by one: a key and what belongs to it (`c` and a comment), the
  /// text that is being asked for, or an answer in any of its words.
  package mutating func enter(line: String) -> FillEffect? {
    if pending != nil { return nil }
    switch mode {
    case .edit(let field, _, let isAsked):
      // An empty line leaves out what the item asks for.
      if line.isBlank { return press(.escape) }
      mode = .edit(field, LineEditor(line), isAsked: isAsked)
      return press(.enter)
    case .item: return answer(line: line)
    case .list, .departments, .summary, .help:
      let word = line.folded
      if word.isEmpty { return press(.enter) }
      if word.isDigits {
        for digit in word { _ = press(.character(digit)) }
        return press(.enter)
      }
      return word.first.flatMap { press(.character($0)) }
    }
  }

  private mutating func answer(line: String) -> FillEffect? {
    let word = line.folded
    guard let first = word.first else { return press(.enter) }
    let rest = String(line.drop { $0.isWhitespace }.dropFirst())
    if word.count == 1 {
      switch first {
      case "<": return press(.up)
      case ">": return press(.down)
      case _ where FillAction(first) != nil: return press(.character(first))
      default: break
      }
    } else if rest.first?.isWhitespace ?? false, let command = FillAction(first),
      [.comment, .evidence, .search].contains(command)
    {
      _ = press(.character(first))
      return enter(line: String(rest.drop { $0.isWhitespace }))
    }
    typed = ""
    failed = nil
    notice = nil
    let steps = currentItem.map { AnswerShortcut($0, language).steps } ?? []
    if !steps.isEmpty, let step = Int(word), word.isDigits, let item = currentItem {
      guard let answer = AnswerShortcut(item, language).toggled(step - 1, in: value) else {
        return decline(AnswerReader(item).expectation)
      }
      return store(answer, of: item)
    }
    return answer(word: line)
  }
}
