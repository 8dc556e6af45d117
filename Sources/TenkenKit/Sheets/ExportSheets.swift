import TenkenCore

/// Writes sheets as YAML that `submit` reads back: the same content, so that submitting it changes nothing.
package struct ExportSheets {
  package init() {}

  /// One sheet, or a list of several.
  package func yaml(_ sheets: [ListSheets.Shown]) -> String {
    if sheets.count == 1 { return lines(of: sheets[0]).joined(separator: "\n") + "\n" }
    return sheets.map { sheet in
      lines(of: sheet).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }.joined(
        separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  private func lines(of shown: ListSheets.Shown) -> [String] {
    let sheet = shown.stored.sheet
    var lines = [
      "sheet: \(quoted(sheet.key.checklist))",
      "round: \(quoted(sheet.key.round))",
      "department: \(quoted(sheet.key.department))",
      "role: \(sheet.key.role.rawValue)",
    ]
    if let by = sheet.by { lines.append("by: \(quoted(by))") }
    lines.append("date: \(sheet.date)")
    if let confirmed = sheet.confirmedBy { lines.append("confirmed-by: \(quoted(confirmed))") }
    let answers = shown.checklist.items.compactMap { item in sheet.answers[item.id].map { (item.id, $0) } }
    lines.append(answers.isEmpty ? "answers: {}" : "answers:")
    lines += answers.map { "  \($0): \(value(of: $1))" }
    if !sheet.remarks.isEmpty {
      lines.append("remarks:")
      lines += sheet.remarks.map {
        "  - {text: \(quoted($0.text)), kind: \($0.kind.rawValue), publish: \($0.publish)}"
      }
    }
    return lines
  }

  private func value(of answer: Answer) -> String {
    let typed: String? =
      switch answer.typed {
      case .word(let word): quoted(word)
      case .steps(let steps): "{" + steps.map { "\($0.id): \(quoted($0.word))" }.joined(separator: ", ") + "}"
      case nil: nil
      }
    if answer.comment == nil, answer.evidence.isEmpty, answer.fixed == nil, case .word = answer.typed {
      return typed ?? "\"\""
    }
    var parts: [String] = []
    if let typed { parts.append("answer: \(typed)") }
    if let comment = answer.comment { parts.append("comment: \(quoted(comment))") }
    if !answer.evidence.isEmpty {
      parts.append("evidence: [" + answer.evidence.map { quoted($0.name) }.joined(separator: ", ") + "]")
    }
    if let fixed = answer.fixed { parts.append("fixed: \(fixed)") }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// Plain where that is safe, else in double quotes with JSON's escapes, which YAML shares.
  private func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || [0x2D, 0x2E, 0x5F].contains($0)
      } && text.first != "-" && text != "."
    return isPlain ? text : JSONText.quoted(text)
  }
}
