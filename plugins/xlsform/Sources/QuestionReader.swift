import TenkenCore
import TenkenImporting
import TenkenPlugin
import TenkenTables

/// Reads one question: its words, how it is answered, and whether it must be.
struct QuestionReader {
  let sheet: FormSheet
  let row: Grid.Row
  let lists: [String: ChoiceList]
  let usual: String

  func read(
    _ type: QuestionType, id: String, _ losses: inout Losses
  ) -> (answer: Question.Answer, members: [JSON.Member]) {
    var members = [JSON.Member("id", .string(id)), JSON.Member("ask", ask(id, &losses))]
    let hints = [
      sheet.texts("hint", in: row, usual: usual), sheet.texts("guidance_hint", in: row, usual: usual),
    ]
    .filter { !$0.isEmpty }
    if !hints.isEmpty {
      members.append(JSON.Member("hint", ForeignText.joined(hints, separator: "\n").json))
    }
    for text in hints { losePiping(text, &losses) }
    let kind = kind(of: type, &losses)
    members += kind.members
    let isRequired = isRequired(&losses)
    if isRequired, !kind.isScored {
      losses.add(
        Text(
          ja: "採点しない項目の必須（required。未回答でも提出できます）",
          en: "that an answer is required where nothing is scored: a sheet without it can be submitted"),
        at: sheet.place(of: "required", in: row))
    }
    members.append(
      JSON.Member("not-applicable", isRequired && !kind.hasNotApplicable ? "forbidden" : "allowed"))
    if type == .evidence { members.append(JSON.Member("evidence", isRequired ? "required" : "optional")) }
    return (kind.answer, members)
  }

  private func ask(_ id: String, _ losses: inout Losses) -> JSON {
    let label = sheet.texts("label", in: row, usual: usual)
    if label.isEmpty {
      losses.add(
        Text(ja: "文言（label）のない質問（名前を問いにしました）", en: "questions without a label, whose names are asked"),
        at: sheet.place(of: row))
      let name = sheet.text("name", in: row)
      return .string(name.isEmpty ? id : name)
    }
    losePiping(label, &losses)
    return label.json
  }

  private func losePiping(_ text: ForeignText, _ losses: inout Losses) {
    if text.wordings.contains(where: { $0.text.contains("${") }) {
      losses.add(
        Text(ja: "文言に差し込む答え（${…} のまま）", en: "answers put into texts, which stay as ${…}"),
        at: sheet.place(of: row))
    }
  }

  private func isRequired(_ losses: inout Losses) -> Bool {
    let written = sheet.text("required", in: row).lowercased()
    if ["yes", "true", "true()", "1"].contains(written) { return true }
    if !["", "no", "false", "false()", "0"].contains(written) {
      losses.add(
        Text(ja: "条件つきの必須（required）", en: "that an answer is required under a condition (required)"),
        at: sheet.place(of: "required", in: row))
    }
    return false
  }

  private struct Kind {
    var answer: Question.Answer
    var members: [JSON.Member]
    var isScored = false
    var hasNotApplicable = false
  }

  private func kind(of type: QuestionType, _ losses: inout Losses) -> Kind {
    switch type {
    case .selectOne(let list, let orOther):
      choices(list, orOther, &losses).map { selectOne($0, &losses) } ?? text
    case .selectMultiple(let list, let orOther):
      choices(list, orOther, &losses).map { selectMultiple($0) } ?? text
    case .number: Kind(answer: .number, members: [JSON.Member("answer", "number")])
    case .acknowledge: Kind(answer: .done, members: [JSON.Member("answer", "done")], isScored: true)
    case .selectElsewhere(let name), .text(let name?): recorded(name, &losses)
    default: text
    }
  }

  private var text: Kind { Kind(answer: .text, members: [JSON.Member("answer", "text")]) }

  private func recorded(_ name: String, _ losses: inout Losses) -> Kind {
    losses.add(
      Text(ja: "種類 \(name)（文字として記録します）", en: "the type \(name): it is recorded as text"),
      at: sheet.place(of: "type", in: row))
    return text
  }

  private func choices(_ name: String, _ orOther: Bool, _ losses: inout Losses) -> ChoiceList? {
    guard var list = lists[name], !list.choices.isEmpty else {
      losses.add(
        Text(
          ja: "選択肢のリスト「\(name)」がない質問（文字として記録します）",
          en: "questions whose list of choices \"\(name)\" is not there: they are recorded as text"),
        at: sheet.place(of: "type", in: row))
      return nil
    }
    if orOther, !list.choices.contains(where: { $0.source == "other" }) {
      var other = ForeignText("その他", language: "ja")
      other.add("Other", language: "en")
      list.add("other", other, at: sheet.place(of: "type", in: row), &losses)
    }
    return list
  }

  private func selectOne(_ list: ChoiceList, _ losses: inout Losses) -> Kind {
    if let words = list.yesNo {
      return Kind(
        answer: .yesNo(words), members: [JSON.Member("answer", "yes-no")], isScored: true,
        hasNotApplicable: list.hasNotApplicable)
    }
    losses.add(
      Text(
        ja: "選択肢の点数（フォームにないので、0点で採点しません）",
        en: "points of choices, which a form has not: they are 0, and not scored"),
      at: sheet.place(of: "type", in: row))
    let choices = list.choices.map { choice -> JSON in
      ["id": .string(choice.id), "name": choice.name.json, "points": 0]
    }
    return Kind(
      answer: .choice(
        Dictionary(list.choices.map { ($0.source, $0.id) }, uniquingKeysWith: { first, _ in first })),
      members: [
        JSON.Member("answer", "choice"), JSON.Member("choices", .array(choices)),
        JSON.Member("scored", false),
      ], hasNotApplicable: list.hasNotApplicable)
  }

  /// Each choice is a step that is ticked or not.
  private func selectMultiple(_ list: ChoiceList) -> Kind {
    let steps = list.choices.map { choice -> JSON in
      ["id": .string(choice.id), "name": choice.name.json]
    }
    return Kind(
      answer: .steps,
      members: [
        JSON.Member("answer", "steps"), JSON.Member("steps", .array(steps)), JSON.Member("scored", false),
      ], hasNotApplicable: list.hasNotApplicable)
  }
}
