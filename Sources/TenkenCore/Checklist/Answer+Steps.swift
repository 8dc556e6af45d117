extension Answer.Typed {
  /// The same words in the notation of another answer to the item: `●;—` and a word for each step say the same.
  package func inNotation(of other: Answer.Typed?, to item: Item) -> Answer.Typed {
    guard case .steps(let steps) = item.answer, let other, let own = words(for: steps),
      own == other.words(for: steps)
    else { return self }
    return other
  }

  /// A word for each step, blank where nothing was said; nil where the answer is one for all of them.
  private func words(for steps: [AnswerKind.Step]) -> [String]? {
    switch self {
    case .steps(let said):
      let words = Dictionary(said.map { ($0.id, $0.word.folded) }, uniquingKeysWith: { first, _ in first })
      return steps.map { words[$0.id] ?? "" }
    case .word(let word):
      let words = word.folded.split(separator: ";", omittingEmptySubsequences: false).map(\.folded)
      return words.count == steps.count && steps.count > 1 ? words : nil
    }
  }
}
