import TenkenCore

/// Reads `answers:` of a sheet or an example: a word for each item, or a map with comment and evidence
/// (contract, section 3).
struct AnswersReader {
  func read(_ field: Field) -> [SheetInput.Entry] {
    guard let entries = field.node.entries else {
      field.reportKind(Text(ja: "「点検項目の id: 回答」の組", en: "a mapping of item ids to answers"))
      return []
    }
    return entries.compactMap { entry in
      let item = Located(entry.key, at: entry.keyPlace)
      let subject = Text(
        ja: "「\(entry.key.shown)」の回答", en: "the answer to \"\(entry.key.shown)\"")
      let field = Field(
        node: entry.value, key: entry.key, subject: field.name, problems: field.problems)
      switch entry.value.content {
      case .scalar(let scalar):
        if scalar.text.isBlank { return nil }
        return SheetInput.Entry(item: item, answer: Answer(.word(scalar.text)), place: entry.value.place)
      case .mapping: return field.map(as: subject).flatMap { answer($0, item) }
      case .sequence:
        field.reportKind(
          Text(ja: "回答か {answer: …, comment: …} の形", en: "an answer, or a mapping with `answer`"))
        return nil
      }
    }
  }

  private func answer(_ map: MapReader, _ item: Located<String>) -> SheetInput.Entry? {
    let answerField = map.field("answer")
    let answer = Answer(
      answerField.flatMap(typed), comment: map.field("comment")?.said(),
      evidence: map.field("evidence")?.words()?.map { Evidence(name: $0) } ?? [],
      fixed: map.field("fixed")?.day())
    map.finish()
    if answer == Answer() { return nil }
    return SheetInput.Entry(item: item, answer: answer, place: answerField?.node.place ?? item.place)
  }

  /// A word, or a word for each step; blank ones say nothing.
  private func typed(_ field: Field) -> Answer.Typed? {
    guard let entries = field.node.entries else { return field.said().map { .word($0) } }
    let steps = entries.compactMap { entry in
      field.element(entry.value).said().map { Answer.Step(id: entry.key, word: $0) }
    }
    return steps.isEmpty ? nil : .steps(steps)
  }
}

extension Field {
  /// A scalar as written; nil where it says nothing, which is no mistake here.
  func said() -> String? {
    guard let text = string(), !text.isBlank else { return nil }
    return text
  }
}
