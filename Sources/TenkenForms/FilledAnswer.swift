import TenkenCore
import TenkenTables

/// What a form shows of an answer that stands, as it would have been typed.
struct FilledAnswer {
  private let answer: Answer
  private let item: Item
  private let isNotApplicable: Bool

  init(_ answer: Answer, to item: Item) {
    (self.answer, self.item) = (answer, item)
    let value = answer.typed.flatMap { try? AnswerReader(item).read($0) }
    isNotApplicable = value == .notApplicable
  }

  /// Of the item's own row.
  var value: FormPage.Cell.Value {
    guard case .word(let word) = answer.typed else { return .text("") }
    if case .count(nil) = item.answer, !isNotApplicable { return number(halves(word).0) }
    return number(word)
  }

  func value(ofPart part: String) -> FormPage.Cell.Value {
    if part == FormRowID.whole {
      guard case .word(let word) = answer.typed, !isNotApplicable else { return .text("") }
      return number(halves(word).1)
    }
    switch answer.typed {
    case nil: return .text("")
    case .steps(let steps): return .text(steps.first { $0.id == part }?.word ?? "")
    case .word(let word):
      guard case .steps(let steps) = item.answer, let index = steps.firstIndex(where: { $0.id == part })
      else {
        return .text("")
      }
      let words = word.split(separator: ";", omittingEmptySubsequences: false)
      return .text(words.count == steps.count ? words[index].trimmed : "")
    }
  }

  /// Why it is not applicable.
  var reason: String {
    guard isNotApplicable else { return "" }
    if let comment = answer.comment { return comment }
    // Where only the rows of steps could say it, the word for it.
    if case .steps = item.answer, case .word(let word) = answer.typed, !word.contains(";") { return word }
    return ""
  }

  var comment: String { isNotApplicable ? "" : answer.comment ?? "" }

  var fixed: FormPage.Cell.Value { answer.fixed.map { .day($0) } ?? .text("") }

  var evidence: String { answer.evidence.map(\.name).joined(separator: "\n") }

  /// `3/5`, also with a slash of full width.
  private func halves(_ word: String) -> (String, String) {
    let halves = word.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }
    return (halves[0].trimmed, halves.count > 1 ? halves[1].trimmed : "")
  }

  /// A number where its digits are those that were typed.
  private func number(_ word: String) -> FormPage.Cell.Value {
    switch item.answer {
    case .points, .level, .count, .number:
      let isPlain =
        Int(word)?.description == word || (Double(word)?.description == word && !word.hasSuffix(".0"))
      if isPlain, let value = Double(word), value.magnitude < 1e15 {
        return .number(value)
      }
      return .text(word)
    default: return .text(word)
    }
  }
}

extension StringProtocol {
  /// Without blanks at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
