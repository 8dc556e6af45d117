import TenkenCore

/// Looks for departments in remarks that are to be published without them.
struct DepartmentMention {
  private let words: [(department: String, word: String, isName: Bool)]

  init(_ workspace: Workspace) {
    words = workspace.inspected.flatMap { department in
      // Figures alone would be found in every remark.
      (department.id.isDigits ? [] : [(department.id, department.id.composed, false)])
        + department.name.wordings.map { (department.id, $0.folded, true) }
    }.filter { !$0.1.isEmpty }
  }

  /// A warning for each remark that names a department, the first one that it names.
  static func warnings(
    of remarks: [BulletinFacts.PublishedRemark], in workspace: Workspace
  ) -> [Diagnostic] {
    let mention = DepartmentMention(workspace)
    return remarks.compactMap { published in
      guard let word = mention.found(in: published.remark.text) else { return nil }
      let (sheet, text) = (published.sheet, published.remark.text)
      let own = sheet.role == .self ? " --self" : ""
      let export =
        "tenken sheet export \(sheet.round) \(sheet.department) --checklist \(sheet.checklist)\(own)"
      return Diagnostic(
        .namesDepartment, .warning,
        Text(
          ja: "公開する所見に部署「\(word)」が出ています: 「\(text)」"
            + "（\(sheet.round)、\(sheet.checklist)、\(sheet.department) の点検票）",
          en: "a remark to be published names department \"\(word)\": \"\(text)\""
            + " (the sheet of \(sheet.round), \(sheet.checklist), \(sheet.department))"),
        help: Text(
          ja: "部署の分からない書き方にするか publish を外し、点検票を出し直してください（\(export) -o FILE で書き出せます）",
          en: "reword it or take its `publish` away, and submit the sheet again (\(export) -o FILE writes it)"
        ))
    }
  }

  /// The name or id that a text holds, as a word of its own; nil where it holds none.
  func found(in text: String) -> String? {
    let (composed, folded) = (text.composed, text.folded)
    let named = words.first { $0.isName && Self.holds(folded, $0.word) }
    return (named ?? words.first { !$0.isName && Self.holds(composed, $0.word) })?.department
  }

  private static func holds(_ text: String, _ word: String) -> Bool {
    text.ranges(of: word).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...]
      if isLatin(before), isLatin(word.first) { return false }
      if isLatin(after.first), isLatin(word.last) { return false }
      // The English words "A" and "I" begin sentences.
      let isArticle = word == "A" || word == "I"
      return
        !(isArticle && after.first == " "
        && after.dropFirst().first.map { $0.isASCII && $0.isLowercase } ?? false)
    }
  }

  private static func isLatin(_ character: Character?) -> Bool {
    character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
  }
}
