/// Holds a stated sheet against the checklist that a round asks (contract, section 3).
package struct SheetCheck: Sendable {
  package var checklist: Checklist
  package var department: Department

  package init(checklist: Checklist, department: Department) {
    self.checklist = checklist
    self.department = department
  }

  /// The answers by item id, and everything that is wrong: unknown items, answers that cannot be read, answers to
  /// what is not asked, two answers for one item, a total that does not add up.
  package func answers(of input: SheetInput) -> (answers: [String: Answer], diagnostics: [Diagnostic]) {
    var answers: [String: Answer] = [:]
    var places: [String: Place] = [:]
    var diagnostics: [Diagnostic] = []
    let items = Dictionary(checklist.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in input.answers {
      guard let item = items[entry.item.value.composed] ?? item(named: entry.item.value) else {
        diagnostics.append(
          Diagnostic(
            .unknownItem, at: entry.item.place,
            Text(
              ja: "チェックリスト「\(checklist.id)」に点検項目「\(entry.item.value)」はありません",
              en: "checklist \"\(checklist.id)\" has no item \"\(entry.item.value)\""),
            help: Suggestion.help(for: entry.item.value, among: checklist.items.map(\.id))))
        continue
      }
      if let first = places[item.id] {
        diagnostics.append(twice(item, first: first, second: entry.place))
        continue
      }
      places[item.id] = entry.place
      if let problem = problem(with: entry, item) ?? controlCharacter(in: entry, item) {
        diagnostics.append(problem)
      } else {
        answers[item.id] = entry.answer
      }
    }
    if diagnostics.isEmpty, let problem = totalProblem(input, answers) { diagnostics.append(problem) }
    return (answers, diagnostics)
  }

  /// An item by its id, by one of its wordings, else by its number in the checklist.
  package func item(named name: String) -> Item? {
    let folded = name.folded
    let items = checklist.items
    if let item = items.first(where: { $0.id == name })
      ?? items.first(where: { $0.ask.wordings.contains { $0.folded == folded } })
    {
      return item
    }
    guard folded.isDigits, let number = Int(folded), items.indices.contains(number - 1) else { return nil }
    return items[number - 1]
  }

  private func problem(with entry: SheetInput.Entry, _ item: Item) -> Diagnostic? {
    guard let typed = entry.answer.typed else { return nil }
    do throws(AnswerReader.Problem) {
      let value = try AnswerReader(item).read(typed)
      if value == nil || item.scope.includes(department.id) { return nil }
      return Diagnostic(
        .notAsked, at: entry.place,
        Text(
          ja: "点検項目「\(item.id)」は部署「\(department.id)」に尋ねていません",
          en: "item \"\(item.id)\" is not asked of department \"\(department.id)\""),
        help: Text(ja: "この回答を消してください", en: "remove this answer"))
    } catch {
      return Diagnostic(.badAnswer, at: entry.place, error.message, help: error.help)
    }
  }

  /// A character in an answer or comment that no YAML file could hold, so that the sheet could not be read back.
  private func controlCharacter(in entry: SheetInput.Entry, _ item: Item) -> Diagnostic? {
    var said = entry.answer.comment ?? ""
    if case .word(let word) = entry.answer.typed { said += word }
    let bad = said.unicodeScalars.first { scalar in
      let isBreak = ["\t", "\n", "\r", "\u{85}"].contains(scalar)
      return scalar.properties.generalCategory == .control && !isBreak
        || scalar.properties.isNoncharacterCodePoint
    }
    guard let bad else { return nil }
    let hex = String(bad.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return Diagnostic(
      .badAnswer, at: entry.place,
      Text(
        ja: "点検項目「\(item.id)」への回答に制御文字 \(code) があります",
        en: "a control character, \(code), in the answer to item \"\(item.id)\""),
      help: Text(ja: "その文字を消してください", en: "remove it"))
  }

  private func twice(_ item: Item, first: Place, second: Place) -> Diagnostic {
    let line = first.line.map(String.init) ?? first.file
    return Diagnostic(
      .duplicateAnswer, at: second,
      Text(
        ja: "点検項目「\(item.id)」の回答が2つあります（1つ目は\(line)行目）",
        en: "two answers for item \"\(item.id)\"; the first stands in line \(line)"),
      help: Text(ja: "どちらかを消してください", en: "remove one of them"))
  }

  private func totalProblem(_ input: SheetInput, _ answers: [String: Answer]) -> Diagnostic? {
    guard let stated = input.statedTotal else { return nil }
    let asked = AskedItems(checklist: checklist, department: department.id, answers: answers)
    let sum =
      checklist.start
      + checklist.items.filter(\.scored).compactMap { asked.value(of: $0.id)?.earned(on: $0) }.sum()
    if Rational(decimal: stated.value.folded, decimals: 12) == sum { return nil }
    return Diagnostic(
      .wrongTotal, at: stated.place,
      Text(
        ja: "部署「\(department.id)」の計「\(stated.value)」が、回答の合計 \(sum) と合いません",
        en:
          "the total \(stated.value) of department \"\(department.id)\" is not the sum of its answers, \(sum)"
      ),
      help: Text(ja: "計か回答を直してください", en: "mend the total or the answers"))
  }

  /// Why a sheet is not complete: item and reason. Unscored items never make it so.
  package func gaps(in answers: [String: Answer]) -> [Gap] {
    let asked = AskedItems(checklist: checklist, department: department.id, answers: answers)
    return checklist.items.filter { $0.scored && asked.contains($0) }.compactMap { item in
      let answer = answers[item.id]
      guard let value = asked.value(of: item.id) else { return Gap(item: item.id, kind: .answer) }
      let hasComment = answer?.comment?.contains { !$0.isWhitespace } ?? false
      if value == .notApplicable {
        return item.notApplicable == .withReason && !hasComment ? Gap(item: item.id, kind: .reason) : nil
      }
      let isFinding = (value.earned(on: item) ?? .zero) < item.max
      if isFinding, item.comment == .requiredOnFinding, !hasComment {
        return Gap(item: item.id, kind: .comment)
      }
      let needsEvidence = item.evidence == .required || (isFinding && item.evidence == .requiredOnFinding)
      if needsEvidence, answer?.evidence.isEmpty ?? true { return Gap(item: item.id, kind: .evidence) }
      return nil
    }
  }

  /// Something that a complete sheet would have.
  package struct Gap: Sendable, Hashable {
    package var item: String
    package var kind: Kind

    package enum Kind: Sendable, Hashable {
      case answer
      /// Why it is not applicable.
      case reason
      /// What was found.
      case comment
      case evidence
    }

    package var text: Text {
      switch kind {
      case .answer: Text(ja: "未回答", en: "unanswered")
      case .reason: Text(ja: "対象外の理由がありません", en: "not applicable, without a reason")
      case .comment: Text(ja: "指摘事項のコメントがありません", en: "a finding without a comment")
      case .evidence: Text(ja: "証跡がありません", en: "evidence is missing")
      }
    }
  }
}
