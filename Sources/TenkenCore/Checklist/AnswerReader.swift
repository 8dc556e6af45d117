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
    guard case .word(let written) = typed else {
      throw Problem(
        message: Text(
          ja: "点検項目「\(item.id)」に手順ごとの回答はできません",
          en: "item \"\(item.id)\" is not answered step by step"),
        help: expectation)
    }
    let word = written.folded
    if word.isEmpty { return nil }
    if AnswerWords.notApplicable.contains(word) {
      guard item.notApplicable != .forbidden else {
        throw Problem(
          message: Text(
            ja: "点検項目「\(item.id)」は対象外にできません", en: "item \"\(item.id)\" cannot be not applicable"),
          help: expectation)
      }
      return .notApplicable
    }
    let value: AnswerValue? =
      switch item.answer {
      case .points: try points(word, written: written)
      case .mark: AnswerWords.mark(word).map(AnswerValue.mark)
      case .yesNo: AnswerWords.yesNo(word).map(AnswerValue.yesNo)
      case .done: AnswerWords.done(word).map(AnswerValue.done)
      }
    guard let value else {
      throw Problem(
        message: Text(
          ja: "点検項目「\(item.id)」の回答「\(written)」を読めません",
          en: "\"\(written)\" is no answer to item \"\(item.id)\""),
        help: expectation)
    }
    return value
  }

  private func points(_ word: String, written: String) throws(Problem) -> AnswerValue? {
    guard let value = Rational(decimal: word, decimals: 2), word.utf8.count <= 12 else { return nil }
    guard value >= .zero, value <= item.max else {
      throw Problem(
        message: Text(
          ja: "点検項目「\(item.id)」の点数「\(written)」は範囲外です（満点は\(item.max)）",
          en: "\(written) points for item \"\(item.id)\", whose maximum is \(item.max)"),
        help: expectation)
    }
    return .points(value)
  }

  /// What the item accepts, in a line.
  package var expectation: Text {
    let notApplicable: Text? =
      item.notApplicable == .forbidden ? nil : Text(ja: "、対象外は n/a", en: "; n/a for not applicable")
    let words: Text =
      switch item.answer {
      case .points:
        Text(ja: "0～\(item.max)の点数（小数は2桁まで）", en: "points from 0 to \(item.max), two decimals at most")
      case .mark: Text(ja: "○ △ × のどれか", en: "one of ○ △ × (o, t, x)")
      case .yesNo: Text(ja: "はい または いいえ", en: "yes or no")
      case .done: Text(ja: "済（実施した日や月でも可）または 未", en: "done (or the day or month of it), or not yet")
      }
    return Text(
      ja: words.in(.ja) + (notApplicable?.in(.ja) ?? "") + "を入力してください",
      en: "enter " + words.in(.en) + (notApplicable?.in(.en) ?? ""))
  }
}

/// The words of answers, all in folded form.
enum AnswerWords {
  static let notApplicable: Set<String> = [
    "n/a", "na", "対象外", "該当なし", "-", "ー", "−", "―", "—", "–", "‐", "‑", "‒", "─", "━", "一", "ｰ",
  ]
  static let good: Set<String> = ["o", "○", "〇", "◯", "⭕", "⭕\u{FE0F}"]
  static let fair: Set<String> = ["△", "▲", "∆", "t"]
  static let bad: Set<String> = ["×", "x", "✕", "✖", "✖\u{FE0F}", "✗", "✘", "❌", "╳"]
  static let yes: Set<String> = ["yes", "y", "はい"]
  static let no: Set<String> = ["no", "n", "いいえ"]
  static let finished: Set<String> = [
    "done", "●", "済", "済み", "実施", "実施済", "実施済み", "(実施)", "完了", "✓", "✔", "✔\u{FE0F}", "☑", "☑\u{FE0F}", "レ",
  ]
  static let unfinished: Set<String> = ["not yet", "not-yet", "notyet", "未", "未実施", "未完了", "未済"]

  static func mark(_ word: String) -> Mark? {
    if good.contains(word) { return .good }
    if fair.contains(word) { return .fair }
    return bad.contains(word) ? .bad : nil
  }

  static func yesNo(_ word: String) -> Bool? { yes.contains(word) ? true : no.contains(word) ? false : nil }

  /// A word for done or not yet; a day or a month, or several of them, mean done.
  static func done(_ word: String) -> Bool? {
    if finished.contains(word) { return true }
    if unfinished.contains(word) { return false }
    let parts = word.split(whereSeparator: { ",、;・ ".contains($0) })
    return !parts.isEmpty && parts.allSatisfy { isDay(String($0)) || isMonth($0) } ? true : nil
  }

  private static func isDay(_ word: String) -> Bool {
    do {
      _ = try DayReader(start: Day(serial: 0)).read(word)
      return true
    } catch { return false }
  }

  /// `7月`, `2008年7月`, `2008-07`, `2008/7`, `2008.7`.
  private static func isMonth(_ word: Substring) -> Bool {
    if word.last == "月" {
      let number = word.dropLast().split(separator: "年").last ?? ""
      return isMonthNumber(number)
    }
    let halves = word.split(whereSeparator: { "-/.".contains($0) })
    return halves.count == 2 && halves[0].utf8.count == 4 && halves[0].isDigits && isMonthNumber(halves[1])
  }

  private static func isMonthNumber(_ text: Substring) -> Bool {
    text.isDigits && text.utf8.count <= 2 && (1...12).contains(Int(text) ?? 0)
  }
}
