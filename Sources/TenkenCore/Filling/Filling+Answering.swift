extension Filling {
  /// Answers with a single key.
  mutating func answer(_ command: FillAction) -> FillEffect? {
    guard let item = currentItem else { return nil }
    let answer = AnswerShortcut(item, language).answer(to: command)
    // A maximum such as 1/3 has no word that could be typed.
    guard let answer, (try? AnswerReader(item).read(answer)) != nil else {
      if command == .notApplicable {
        return decline(Text(ja: "この点検項目は対象外にできません", en: "this item cannot be not applicable"))
      }
      return decline(AnswerReader(item).expectation)
    }
    return store(answer, of: item)
  }

  /// Answers with what was typed, where it can be read; else it stays to be mended.
  mutating func answer(word: String) -> FillEffect? {
    guard let item = currentItem else { return nil }
    let answer = AnswerShortcut(item, language).typed(word)
    do throws(AnswerReader.Problem) {
      _ = try AnswerReader(item).read(answer)
      return store(answer, of: item)
    } catch {
      notice = .problem([Diagnostic(.badAnswer, error.message, help: error.help)], canRetry: false)
      return nil
    }
  }

  mutating func store(_ answer: Answer.Typed, of item: Item) -> FillEffect {
    ask(.store([.typed(answer)], item: item.id, sheet: current))
  }

  /// Says what the item accepts instead.
  mutating func decline(_ why: Text) -> FillEffect? {
    notice = .hint(why)
    return nil
  }

  /// Asks for what the answer that was just given still wants, else goes on. It stays at a finding that was just
  /// given: a comment or photo belongs to it and not to the next item.
  mutating func follow(afterAnswer: Bool = false) {
    mode = .item
    guard let item, value != nil, let gap = sheet.gap(of: item) else {
      return afterAnswer && isFinding ? () : advance()
    }
    switch gap.kind {
    case .reason, .comment: begin(.comment, "", isAsked: true)
    case .evidence: begin(.evidence, "", isAsked: true)
    case .answer: advance()
    }
  }

  /// Whether the answer loses points.
  package var isFinding: Bool {
    guard let item = currentItem, item.scored, let earned = value?.earned(on: item) else { return false }
    return earned < item.max
  }

  mutating func undo() -> FillEffect? {
    guard let last = undoable.last else {
      return decline(Text(ja: "取り消せる回答がありません", en: "nothing to undo"))
    }
    return ask(.store([.restore(last.before)], item: last.item, sheet: last.sheet))
  }
}
