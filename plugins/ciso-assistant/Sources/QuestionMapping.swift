import TenkenCore
import TenkenImporting
import TenkenPlugin

/// Makes items of questions.
struct QuestionMapping {
  /// A question of the framework with the item that it became.
  struct Known {
    var id: String
    var question: Question
  }

  /// By their URNs.
  private let known: [String: Known]

  init(_ known: [String: Known]) { self.known = known }

  /// - Parameter isWeightless: the node weighs nothing, so its questions are only recorded.
  func item(_ question: Question, id: String, isWeightless: Bool, _ losses: inout Losses) -> [JSON.Member] {
    let condition = condition(of: question)
    var item: [JSON.Member] = [
      JSON.Member("id", .string(id)), JSON.Member("ask", question.text.json),
    ]
    var mayNotApply = question.choices.contains(where: \.isNotApplicable)
    if let dependency = question.dependency, condition == nil {
      mayNotApply = true
      let (reason, hint) = lost(dependency, of: question)
      losses.add(reason, line: dependency.line)
      item.append(JSON.Member("hint", hint.json))
    }
    let guide = guide(of: question)
    if !guide.isEmpty { item.append(JSON.Member("guide", .object(guide))) }
    switch question.kind {
    case .uniqueChoice: item += choice(question)
    case .multipleChoice: item += steps(question, &losses)
    case .boolean: item.append(JSON.Member("answer", "yes-no"))
    case .number: item.append(JSON.Member("answer", "number"))
    case .text: item.append(JSON.Member("answer", "text"))
    // A day answers "done" too, and is read as people write days.
    case .date: item.append(JSON.Member("answer", "done"))
    }
    let isRecordedOnly = question.kind == .number || question.kind == .text
    if !isRecordedOnly, !question.isScored || isWeightless { item.append(JSON.Member("scored", false)) }
    if mayNotApply { item.append(JSON.Member("not-applicable", "allowed")) }
    if let condition {
      item.append(JSON.Member("when", ["item": .string(condition.item), "is": .string(condition.answer)]))
    }
    return item
  }

  // MARK: Choices

  private func choice(_ question: Question) -> [JSON.Member] {
    let names = question.choiceNames
    let choices = question.answers.enumerated().map { index, choice in
      let points = question.points(of: choice)
      let members: JSON = [
        "id": .string("c\(index + 1)"), "name": names[index].json, "points": .figure(points.double),
      ]
      return members
    }
    return [JSON.Member("answer", "choice"), JSON.Member("choices", .array(choices))]
  }

  /// Each choice is a step; where there are points, those that earn none are not needed to earn all.
  private func steps(_ question: Question, _ losses: inout Losses) -> [JSON.Member] {
    let names = question.choiceNames
    var steps: [JSON] = []
    var points: [Rational] = []
    for (index, choice) in question.answers.enumerated() {
      let earned = question.points(of: choice)
      if question.isScored, earned <= .zero {
        losses.add(
          Text(
            ja: "複数選択の、点数が0以下の選択肢（何も選ばないのと同じです）",
            en: "a choice of several that earns nothing or less: it is the same as none"), line: choice.line)
        continue
      }
      points.append(earned)
      steps.append(["id": .string("c\(index + 1)"), "name": names[index].json])
    }
    var members = [JSON.Member("answer", "steps"), JSON.Member("steps", .array(steps))]
    guard question.isScored else { return members }
    if Set(points).count > 1 {
      losses.add(
        Text(
          ja: "複数選択の、選択肢ごとに違う点数（同じ割合で採点します）",
          en: "different points for the choices of several: each earns the same share"), line: question.line)
    }
    members.append(JSON.Member("max", .figure(points.sum().double)))
    return members
  }

  /// What a choice means, under its id; and which one n/a stands for.
  private func guide(of question: Question) -> [JSON.Member] {
    var guide: [JSON.Member] = []
    for (index, choice) in question.answers.enumerated() {
      if question.kind == .multipleChoice, question.isScored, question.points(of: choice) <= .zero {
        continue
      }
      if let text = choice.description { guide.append(JSON.Member("c\(index + 1)", text.json)) }
    }
    let others = question.choices.filter(\.isNotApplicable)
    if let text = ForeignText.joined(others.map(\.name), " / ") {
      guide.append(JSON.Member("n/a", text.json))
    }
    return guide
  }

  // MARK: Conditions

  /// What `when` can say: one answer of one other question. Nil of what it cannot.
  private func condition(of question: Question) -> (item: String, answer: String)? {
    guard let next = step(from: question), !isCircular(question) else { return nil }
    return next
  }

  private func step(from question: Question) -> (item: String, answer: String)? {
    guard let dependency = question.dependency, let other = known[dependency.question],
      dependency.answers.count == 1, let answer = dependency.answers.first
    else { return nil }
    switch other.question.kind {
    case .uniqueChoice:
      let index = other.question.answers.firstIndex { $0.urn == answer }
      return index.map { (other.id, "c\($0 + 1)") }
    case .boolean:
      let words = ["true": "yes", "yes": "yes", "false": "no", "no": "no"]
      return words[answer].map { (other.id, $0) }
    default: return nil
    }
  }

  /// Questions that wait for each other are never asked.
  private func isCircular(_ question: Question) -> Bool {
    var seen: Set<String> = []
    var at = question
    while seen.insert(at.urn).inserted {
      guard step(from: at) != nil, let name = at.dependency?.question, let next = known[name]?.question else {
        return false
      }
      at = next
    }
    return true
  }

  /// Why a condition is lost, and what the item says of it instead.
  private func lost(_ dependency: Question.Dependency, of question: Question) -> (
    reason: Text, hint: ForeignText
  ) {
    let reason =
      step(from: question) == nil
      ? Text(
        ja: "1つの質問の1つの答えではない条件（いつも尋ね、対象外と答えられます）",
        en: "a condition that is not one answer of one question: it is always asked, and may be n/a")
      : Text(
        ja: "循環している条件（いつも尋ね、対象外と答えられます）",
        en: "conditions in a circle: the questions are always asked, and may be n/a")
    guard let other = known[dependency.question]?.question else {
      return (
        Text(ja: "ない質問を指す条件", en: "a condition on a question that there is not"),
        ForeignText(ja: "条件があるときだけ", en: "Only under a condition")
      )
    }
    let names = dependency.answers.map { answer in
      other.choices.first { $0.urn == answer }?.name ?? ForeignText(answer.lastPart)
    }
    let list = ForeignText.joined(names, " | ") ?? ForeignText("-")
    let text = ForeignText.joined([other.text, list], " = ") ?? list
    return (reason, text.led(by: Text(ja: "次のときだけ: ", en: "Only if: ")))
  }
}
