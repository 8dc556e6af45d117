/// Reads what people type as an answer to an item (contract, section 2). Words are matched in their folded form.
package struct AnswerReader: Sendable {
  package var item: Item

  package init(_ item: Item) { self.item = item }

  /// Why a typed answer is none, and what would be one.
  package struct Problem: Error, Sendable, Hashable {
    package var message: Text
    package var help: Text
  }

  /// The meaning of what was typed; nil for blank, which is unanswered.
  package func read(_ typed: Answer.Typed) throws(Problem) -> AnswerValue? {
    switch (typed, item.answer) {
    case (.steps(let words), .steps(let steps)):
      return try allowed(try states(words, steps))
    case (.steps, _):
      throw problem(
        Text(
          ja: "点検項目「\(item.id)」に手順ごとの回答はできません",
          en: "item \"\(item.id)\" is not answered step by step"))
    case (.word(let written), .steps(let steps)):
      return try allowed(try states(written, steps))
    case (.word(let written), _):
      return try allowed(try value(written))
    }
  }

  private func value(_ written: String) throws(Problem) -> AnswerValue? {
    let word = written.folded
    if word.isEmpty { return nil }
    if AnswerWords.notApplicable.contains(word) { return .notApplicable }
    let value: AnswerValue? =
      switch item.answer {
      case .points: try points(word, written: written)
      case .mark: AnswerWords.mark(word).map(AnswerValue.mark)
      case .yesNo: AnswerWords.yesNo(word).map(AnswerValue.yesNo)
      case .level(let from, let to): try level(word, written: written, from: from, to: to)
      case .choice(let choices): choice(written, word, choices).map { .choice($0.id) }
      case .count(let target): try count(word, written: written, target: target)
      case .done: AnswerWords.done(word).map(AnswerValue.done)
      case .number: number(word).map(AnswerValue.number)
      case .text: .text(written)
      case .steps: nil
      }
    guard let value else { throw unreadable(written) }
    return value
  }

  private func allowed(_ value: AnswerValue?) throws(Problem) -> AnswerValue? {
    guard value == .notApplicable, item.notApplicable == .forbidden else { return value }
    throw problem(
      Text(ja: "点検項目「\(item.id)」は対象外にできません", en: "item \"\(item.id)\" cannot be not applicable"))
  }

  // MARK: Kinds

  private func points(_ word: String, written: String) throws(Problem) -> AnswerValue? {
    guard word.utf8.count <= 12, let value = Rational(decimal: word, decimals: 2) else { return nil }
    guard value >= .zero, value <= item.max else {
      throw problem(
        Text(
          ja: "点検項目「\(item.id)」の点数「\(written)」は範囲外です（満点は\(item.max)）",
          en: "\(written) points for item \"\(item.id)\", whose maximum is \(item.max)"))
    }
    return .points(value)
  }

  private func level(_ word: String, written: String, from: Int, to: Int) throws(Problem) -> AnswerValue? {
    guard word.utf8.count <= 12, Rational(decimal: word, decimals: 0) != nil, let value = Int(word) else {
      return nil
    }
    guard (from...to).contains(value) else {
      throw problem(
        Text(
          ja: "点検項目「\(item.id)」の段階「\(written)」は範囲外です",
          en: "level \(written) of item \"\(item.id)\" is out of range"))
    }
    return .level(value)
  }

  /// A measurement may be below zero, and its minus sign one that a word processor made.
  private func number(_ word: String) -> Rational? {
    let digits = word.first == "\u{2212}" ? "-" + word.dropFirst() : word
    return digits.utf8.count <= 40 ? Rational(decimal: digits, decimals: 12) : nil
  }

  /// By id, else by one of its names.
  private func choice(_ written: String, _ word: String, _ choices: [AnswerKind.Choice]) -> AnswerKind.Choice?
  {
    choices.first { $0.id == written } ?? choices.first { $0.id.folded == word }
      ?? choices.first { $0.name.wordings.contains { $0.folded == word } }
  }

  /// `n/target`, or `n` where the target is fixed.
  private func count(_ word: String, written: String, target: Int?) throws(Problem) -> AnswerValue? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined() }
    let numbers = parts.compactMap { $0.isDigits && $0.utf8.count <= 9 ? Int($0) : nil }
    guard numbers.count == parts.count, (1...2).contains(parts.count) else { return nil }
    guard let stated = numbers.count == 2 ? numbers[1] : target else {
      throw problem(
        Text(
          ja: "点検項目「\(item.id)」の回答「\(written)」に目標の数がありません",
          en: "\"\(written)\" for item \"\(item.id)\" does not say of how many"))
    }
    if let target, stated != target {
      throw problem(
        Text(
          ja: "点検項目「\(item.id)」の目標は\(target)です（「\(written)」になっています）",
          en: "the target of item \"\(item.id)\" is \(target), not \(stated)"))
    }
    guard stated > 0 else {
      throw problem(
        Text(
          ja: "点検項目「\(item.id)」の目標が0です（対象がなければ n/a と書いてください）",
          en: "the target of item \"\(item.id)\" is 0; where there is nothing to count, write n/a"))
    }
    return .count(numbers[0], of: stated)
  }

  // MARK: Steps

  /// One word for each step in order, joined by `;`. A blank one is not yet, unless all are blank.
  private func states(_ written: String, _ steps: [AnswerKind.Step]) throws(Problem) -> AnswerValue? {
    let word = written.folded
    if word.isEmpty { return nil }
    if AnswerWords.notApplicable.contains(word) { return .notApplicable }
    let words = word.split(separator: ";", omittingEmptySubsequences: false)
    if words.allSatisfy({ $0.folded.isEmpty }) { return nil }
    guard words.count == steps.count else {
      throw problem(
        Text(
          ja: "点検項目「\(item.id)」の手順は\(steps.count)つですが、回答が\(words.count)つあります",
          en: "item \"\(item.id)\" has \(steps.count) steps, but \(words.count) answers were given"))
    }
    var states: [AnswerValue.StepState] = []
    for word in words { states.append(try state(String(word)) ?? .notYet) }
    return value(of: states)
  }

  /// Words by the ids of steps; a step that is not named is not yet.
  private func states(_ words: [Answer.Step], _ steps: [AnswerKind.Step]) throws(Problem) -> AnswerValue? {
    if let unknown = words.first(where: { word in !steps.contains { $0.id == word.id } }) {
      throw Problem(
        message: Text(
          ja: "点検項目「\(item.id)」に手順「\(unknown.id)」はありません",
          en: "item \"\(item.id)\" has no step \"\(unknown.id)\""),
        help: Suggestion.help(for: unknown.id, among: steps.map(\.id)) ?? expectation)
    }
    var said: [String: AnswerValue.StepState] = [:]
    for word in words { said[word.id] = try state(word.word) }
    if said.isEmpty { return nil }
    return value(of: steps.map { said[$0.id] ?? .notYet })
  }

  private func state(_ word: String) throws(Problem) -> AnswerValue.StepState? {
    let folded = word.folded
    if folded.isEmpty { return nil }
    if AnswerWords.notApplicable.contains(folded) { return .notApplicable }
    guard let done = AnswerWords.done(folded) else { throw unreadable(word) }
    return done ? .done : .notYet
  }

  private func value(of states: [AnswerValue.StepState]) -> AnswerValue {
    states.allSatisfy { $0 == .notApplicable } ? .notApplicable : .steps(states)
  }

  // MARK: Problems

  private func unreadable(_ written: String) -> Problem {
    problem(
      Text(
        ja: "点検項目「\(item.id)」の回答「\(written)」を読めません",
        en: "\"\(written)\" is no answer to item \"\(item.id)\""))
  }

  private func problem(_ message: Text) -> Problem { Problem(message: message, help: expectation) }
}
