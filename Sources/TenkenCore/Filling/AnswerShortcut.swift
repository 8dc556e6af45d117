/// Which answer a single key stands for, item by item, and how choices and steps are numbered.
package struct AnswerShortcut: Sendable {
  package var item: Item
  /// Of the words that are stored: 済 or done.
  package var language: Language

  package init(_ item: Item, _ language: Language) {
    self.item = item
    self.language = language
  }

  /// Nil where the key says nothing of this item.
  package func answer(to command: FillAction) -> Answer.Typed? {
    switch command {
    case .full: full
    case .half: if case .mark = item.answer { .word(Mark.fair.rawValue) } else { nil }
    case .zero: zero
    case .notApplicable: item.notApplicable == .forbidden ? nil : .word(word(ja: "対象外", en: "n/a"))
    default: nil
    }
  }

  private var full: Answer.Typed? {
    switch item.answer {
    case .points: .word(item.max.description)
    case .mark: .word(Mark.good.rawValue)
    case .yesNo: .word(word(ja: "はい", en: "yes"))
    case .level(_, let to): .word(String(to))
    case .choice(let choices): choices.max { $0.points < $1.points }.map { .word($0.id) }
    case .count(let target): target.map { .word(String($0)) }
    case .steps(let steps): all(steps, .done)
    case .done: .word(word(of: .done))
    case .number, .text: nil
    }
  }

  private var zero: Answer.Typed? {
    switch item.answer {
    case .points: .word("0")
    case .mark: .word(Mark.bad.rawValue)
    case .yesNo: .word(word(ja: "いいえ", en: "no"))
    case .level(let from, _): .word(String(from))
    case .choice(let choices): choices.min { $0.points < $1.points }.map { .word($0.id) }
    case .count(let target): target == nil ? nil : .word("0")
    case .steps(let steps): all(steps, .notYet)
    case .done: .word(word(of: .notYet))
    case .number, .text: nil
    }
  }

  // MARK: Choices

  /// What is typed for each choice: its number from 1, or its id where ids are numbers themselves.
  package var choices: [(label: String, choice: AnswerKind.Choice)] {
    guard case .choice(let choices) = item.answer else { return [] }
    let areNumbers = choices.contains { $0.id.isDigits }
    return choices.enumerated().map { (areNumbers ? $0.element.id : String($0.offset + 1), $0.element) }
  }

  /// What digits and signs that were typed stand for.
  package func typed(_ word: String) -> Answer.Typed {
    let folded = word.folded
    if let choice = choices.first(where: { $0.label == folded })?.choice { return .word(choice.id) }
    return .word(word)
  }

  // MARK: Steps

  package var steps: [AnswerKind.Step] {
    if case .steps(let steps) = item.answer { steps } else { [] }
  }

  /// One state for each step; not yet where nothing was said.
  package func states(of value: AnswerValue?) -> [AnswerValue.StepState] {
    switch value {
    case .steps(let states): states
    case .notApplicable: steps.map { _ in .notApplicable }
    default: steps.map { _ in .notYet }
    }
  }

  /// The answer with one step, from 0, moved on: not yet, done, not applicable, not yet.
  package func toggled(_ step: Int, in value: AnswerValue?) -> Answer.Typed? {
    guard steps.indices.contains(step) else { return nil }
    var states = states(of: value)
    switch states[step] {
    case .notYet: states[step] = .done
    case .done: states[step] = .notApplicable
    case .notApplicable: states[step] = .notYet
    }
    // Where nothing may be left out, all of them cannot be.
    if item.notApplicable == .forbidden, states.allSatisfy({ $0 == .notApplicable }) {
      states[step] = .notYet
    }
    return .steps(zip(steps, states).map { Answer.Step(id: $0.id, word: word(of: $1)) })
  }

  private func all(_ steps: [AnswerKind.Step], _ state: AnswerValue.StepState) -> Answer.Typed {
    .steps(steps.map { Answer.Step(id: $0.id, word: word(of: state)) })
  }

  package func word(of state: AnswerValue.StepState) -> String {
    switch state {
    case .done: word(ja: "済", en: "done")
    case .notYet: word(ja: "未", en: "not yet")
    case .notApplicable: word(ja: "対象外", en: "n/a")
    }
  }

  // MARK: Showing

  /// An answer as it is read: the name of a choice, the names of steps, else what was typed.
  package func shown(_ typed: Answer.Typed?) -> String {
    switch typed {
    case nil: return ""
    case .word(let word):
      let value = try? AnswerReader(item).read(.word(word))
      if case .choice(let id) = value, let choice = choices.first(where: { $0.choice.id == id })?.choice {
        return choice.name.in(language)
      }
      if case .steps(let states) = value {
        return shown(zip(steps, states).map { Answer.Step(id: $0.id, word: self.word(of: $1)) })
      }
      return word
    case .steps(let words): return shown(words)
    }
  }

  private func shown(_ words: [Answer.Step]) -> String {
    words.map { word in
      (steps.first { $0.id == word.id }?.name.in(language) ?? word.id) + " " + word.word
    }.joined(separator: word(ja: "、", en: ", "))
  }

  private func word(ja: String, en: String) -> String { language == .ja ? ja : en }
}
