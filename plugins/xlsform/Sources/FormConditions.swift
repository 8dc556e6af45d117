import TenkenCore
import TenkenImporting
import TenkenPlugin

/// Finds for each question the one condition that Tenken can hold: its own, else that of a group around it.
struct FormConditions {
  private let questions: [Question]
  private let groups: [FormGroup]
  private var byName: [String: Int] = [:]

  static let unsupported = Text(
    ja: "1つの比較ではない条件（relevant。いつも尋ねます）",
    en: "conditions that are no single comparison (relevant): it is always asked")

  init(_ questions: [Question], _ groups: [FormGroup]) {
    self.questions = questions
    self.groups = groups
    for (index, question) in questions.enumerated() where byName[question.name] == nil {
      byName[question.name] = index
    }
  }

  /// `when` of the questions that have one, by their indices.
  func resolved(_ losses: inout Losses) -> [Int: JSON] {
    var waits: [Int: Int] = [:]
    var resolved: [Int: JSON] = [:]
    for (index, question) in questions.enumerated() {
      var conditions = [question.condition].compactMap { $0 }
      var group = question.group
      while let at = group {
        conditions += [groups[at].condition].compactMap { $0 }
        group = groups[at].parent
      }
      for condition in conditions {
        guard let target = byName[condition.relevance.question],
          let word = questions[target].word(for: condition.relevance.value)
        else {
          losses.add(
            Text(
              ja: "取り込んだ質問の答えではないものを待つ条件（relevant。いつも尋ねます）",
              en:
                "conditions that wait for what is no answer of a question here (relevant): it is always asked"
            ),
            at: condition.place)
          continue
        }
        let when: JSON = ["item": .string(questions[target].id), "is": .string(word)]
        if let held = resolved[index] {
          if held == when { continue }
          losses.add(
            Text(
              ja: "2つめ以降の条件（グループの relevant。内側の1つだけを残しました）",
              en: "further conditions of groups around a question (relevant): only the innermost is kept"),
            at: condition.place)
        } else if leads(from: target, to: index, waits) {
          losses.add(
            Text(ja: "循環する条件（relevant）", en: "conditions that wait for themselves (relevant)"),
            at: condition.place)
        } else {
          resolved[index] = when
          waits[index] = target
        }
      }
    }
    return resolved
  }

  private func leads(from start: Int, to end: Int, _ waits: [Int: Int]) -> Bool {
    var at: Int? = start
    while let index = at {
      if index == end { return true }
      at = waits[index]
    }
    return false
  }
}
