package import TenkenCore

/// Reads a sheet written as YAML, or a list of sheets (contract, section 3). Whether items, departments and answers
/// exist is for the round to say.
package enum SheetReader {
  package static func read(_ node: Node) -> Reading<[SheetInput]> {
    let problems = Problems()
    let sheets = (node.elements ?? [node]).compactMap { sheet($0, problems) }
    return problems.reading(sheets)
  }

  private static func sheet(_ node: Node, _ problems: Problems) -> SheetInput? {
    guard let map = MapReader(node, as: Text(ja: "点検票", en: "the sheet"), problems) else { return nil }
    var sheet = SheetInput(place: node.place)
    sheet.checklist = map.required("sheet")?.located()
    sheet.round = map.field("round")?.located()
    sheet.department = map.field("department")?.located()
    sheet.role = map.field("role")?.choice(Role.self)
    sheet.by = map.field("by")?.said()
    sheet.date = map.field("date")?.day()
    sheet.confirmedBy = map.field("confirmed-by")?.said()
    let answers = map.field("answers")
    // Blank answers are a sheet that nobody has begun; no such key is a mistake.
    if answers == nil, !map.has("answers") { _ = map.required("answers") }
    sheet.answers = answers.map(AnswersReader().read) ?? []
    sheet.form = map.field("form").flatMap(facts)
    sheet.remarks = map.field("remarks")?.list()?.compactMap { $0.remark() } ?? []
    map.finish()
    return sheet
  }

  /// What a form carries along. Only its digest matters to a sheet; the rest is for who fills it in.
  private static func facts(_ field: Field) -> SheetInput.FormFacts? {
    field.map(as: Text(ja: "用紙の控え (form)", en: "what the form carries along (`form`)"))?
      .required("digest")?.located().map { SheetInput.FormFacts(digest: $0) }
  }
}

extension Field {
  /// A word with its place.
  fileprivate func located() -> Located<String>? {
    word().map { Located($0, at: node.place) }
  }

  /// A string, which is a note, or `{text, kind, publish}`.
  fileprivate func remark() -> Remark? {
    guard node.entries != nil else { return said().map { Remark(text: $0) } }
    guard let map = map(as: Text(ja: "所見", en: "the remark")) else { return nil }
    let text = map.required("text")?.word()
    let kind = map.field("kind")?.choice(Remark.Kind.self) ?? .note
    let publish = map.field("publish")?.bool() ?? false
    map.finish()
    return text.map { Remark(text: $0, kind: kind, publish: publish) }
  }
}
