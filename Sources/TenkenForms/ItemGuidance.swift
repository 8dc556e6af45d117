import TenkenCore

/// What a form says of an item beside its question: how it is answered, what is wanted with the answer, and what was
/// said last time.
struct ItemGuidance {
  var form: Form
  var item: Item
  /// Whether parts of the item have rows of their own.
  var isTable = true

  private func text(ja: String, en: String) -> String { form.text(ja: ja, en: en) }

  /// The question with its hint.
  var question: String {
    [form.text(item.ask), item.hint.map { text(ja: "※ ", en: "Note: ") + form.text($0) }]
      .compactMap { $0 }.joined(separator: "\n")
  }

  /// A line each: what can be answered, what earns how much, what else is wanted.
  var how: [String] { [entry] + guide + wanted }

  private var entry: String {
    switch item.answer {
    case .points: text(ja: "0～\(item.max)点", en: "0 to \(item.max) points")
    case .mark:
      item.guide.isEmpty ? text(ja: "○（よい） △（一部） ×（できていない）", en: "○ (good), △ (in part), × (not)") : "○ △ ×"
    case .yesNo: text(ja: "はい・いいえ", en: "Yes or no")
    case .level(let from, let to):
      text(ja: "\(from)～\(to)の整数（\(to)が最もよい）", en: "A whole number from \(from) to \(to), the best")
    case .choice(let choices):
      AnswerPhrase.words(of: choices, form.language).joined(separator: text(ja: "／", en: " / "))
    case .count(let target?):
      text(ja: "数（目標は\(target)）", en: "How many; the target is \(target)")
    case .count(nil) where !isTable: text(ja: "該当する数/全体の数（28/30 など）", en: "How many/of how many, as 28/30")
    case .count(nil):
      text(ja: "該当する数（全体の数は下の行に）か、28/30の形", en: "How many (of how many: in the row below), or as 28/30")
    case .steps: text(ja: "下に1つずつ（済・未・対象外）", en: "One by one below: done, not yet or n/a")
    case .done: text(ja: "済・未（済んだ日や月でもよい）", en: "Done or not yet, or the day or month on which it was done")
    case .number: text(ja: "数（採点しません）", en: "A number, not scored")
    case .text: text(ja: "文（採点しません）", en: "A text, not scored")
    }
  }

  private var guide: [String] {
    item.guide.map { line in
      let answer = AnswerPhrase.phrase(.word(line.answer), to: item, form.language)
      let unit = item.answer == .points ? text(ja: "点", en: "") : ""
      return "\(answer)\(unit): \(form.text(line.text))"
    }
  }

  private var wanted: [String] {
    var lines: [String] = []
    if let condition { lines.append(condition) }
    if item.importance != .normal { lines.append(text(ja: "重点項目", en: "Critical item")) }
    if let deadline = item.deadline {
      lines.append(
        text(
          ja: "期限 \(deadline.month)月\(deadline.day)日",
          en: "To be done by \(Self.months[deadline.month - 1]) \(deadline.day)"))
    }
    if item.comment == .requiredOnFinding {
      lines.append(text(ja: "満点でなければコメントが必要", en: "Comment needed under full marks"))
    }
    switch item.evidence {
    case .none: break
    case .optional: lines.append(text(ja: "証跡があれば添える", en: "Evidence welcome"))
    case .requiredOnFinding: lines.append(text(ja: "満点でなければ証跡が必要", en: "Evidence needed under full marks"))
    case .required: lines.append(text(ja: "証跡が必要", en: "Evidence needed"))
    }
    if item.notApplicable == .forbidden { lines.append(text(ja: "対象外にはできない", en: "Always applicable")) }
    return lines
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private var condition: String? {
    guard let condition = item.condition, let other = form.checklist.item(condition.item) else { return nil }
    let answer = AnswerPhrase.phrase(.word(condition.written), to: other, form.language)
    let number = form.checklist.items.firstIndex { $0.id == other.id }.map { $0 + 1 } ?? 0
    return text(ja: "\(number)番が「\(answer)」のときだけ答える", en: "Only if no. \(number) is \"\(answer)\"")
  }

  /// Last answers and open fixes, a line each.
  var history: [String] {
    guard let history = form.history[item.id] else { return [] }
    return history.answers.map(past) + history.fixes.map(fix)
  }

  private func past(_ past: Form.Past) -> String {
    let who = past.department.map { form.text($0) + " " } ?? ""
    let finding =
      past.finding.map { text(ja: "（指摘事項・\($0.term.in(.ja))）", en: " (\($0.term.in(.en)) finding)") } ?? ""
    let comment = past.comment.map { ": " + $0 } ?? ""
    return text(ja: "前回 ", en: "Last: ") + who
      + AnswerPhrase.phrase(past.answer, to: item, form.language) + finding + comment
  }

  private func fix(_ fix: Form.OpenFix) -> String {
    let due = fix.due.map { text(ja: "、期限 \($0)", en: ", due \($0)") } ?? ""
    return text(
      ja: "是正 \(fix.id)（\(form.text(fix.state.term))\(due)）",
      en: "Fix \(fix.id) (\(form.text(fix.state.term))\(due))")
  }

  /// The question of a part's row.
  func question(ofPart part: String) -> String {
    if part == FormRowID.whole { return text(ja: "　└ 全体の数", en: "    └ of how many") }
    guard case .steps(let steps) = item.answer, let step = steps.first(where: { $0.id == part }) else {
      return part
    }
    return text(ja: "　└ ", en: "    └ ") + form.text(step.name)
  }

  func how(ofPart part: String) -> String {
    part == FormRowID.whole
      ? text(ja: "1以上の整数", en: "A whole number, 1 or more")
      : text(ja: "済・未・対象外", en: "Done, not yet or n/a")
  }
}
