/// The words of answers, all in folded form.
package enum AnswerWords {
  package static let notApplicable: Set<String> = [
    "n/a", "na", "対象外", "該当なし", "-", "ー", "−", "―", "—", "–", "‐", "‑", "‒", "─", "━", "一", "ｰ",
  ]
  static let good: Set<String> = ["o", "○", "〇", "◯", "⭕", "⭕\u{FE0F}"]
  static let fair: Set<String> = ["△", "▲", "∆", "δ", "t"]
  static let bad: Set<String> = ["×", "x", "✕", "✖", "✖\u{FE0F}", "✗", "✘", "❌", "╳"]
  static let yes: Set<String> = ["yes", "y", "はい"]
  static let no: Set<String> = ["no", "n", "いいえ"]
  static let finished: Set<String> = [
    "done", "●", "済", "済み", "実施", "実施済", "実施済み", "(実施)", "完了", "✓", "✔", "✔\u{FE0F}", "☑", "☑\u{FE0F}", "レ",
  ]
  static let unfinished: Set<String> = ["not yet", "not-yet", "notyet", "未", "未実施", "未完了", "未済"]

  /// Whether a word says done or not yet and no more, such as the day.
  package static func isPlainlyDone(_ word: String) -> Bool {
    finished.contains(word.folded) || unfinished.contains(word.folded)
  }

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

  /// Done in the sense of held: training, an exercise, a signature.
  static let carriedOut: Set<String> = ["実施", "実施済", "実施済み", "(実施)"]

  /// The months, 1 to 12, where an answer names months and nothing else.
  package static func months(_ written: String) -> [Int]? {
    let parts = written.folded.split(whereSeparator: { ",、;・ ".contains($0) })
    let months = parts.compactMap(month)
    return months.isEmpty || months.count != parts.count ? nil : months
  }

  private static func month(_ word: Substring) -> Int? {
    guard isMonth(word) else { return nil }
    let digits = word.last == "月" ? word.dropLast() : word
    return digits.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).last.flatMap { Int($0) }
  }

  private static func isDay(_ word: String) -> Bool {
    do {
      _ = try DayReader(start: Day(serial: 0)).read(word)
      return true
    } catch { return false }
  }

  /// `7月`, `2008年7月`, `令和8年7月`, `2008-07`, `2008/7`, `2008.7`.
  private static func isMonth(_ word: Substring) -> Bool {
    if word.last == "月" { return isDay(word + "1日") }
    let halves = word.split(whereSeparator: { "-/.".contains($0) })
    return halves.count == 2 && halves[0].utf8.count == 4 && halves[0].isDigits && isMonthNumber(halves[1])
  }

  private static func isMonthNumber(_ text: Substring) -> Bool {
    text.isDigits && text.utf8.count <= 2 && (1...12).contains(Int(text) ?? 0)
  }
}
