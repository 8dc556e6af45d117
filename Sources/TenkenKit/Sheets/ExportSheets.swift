import TenkenCore
import TenkenYAML

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
      "sheet: \(YAMLText.scalar(sheet.key.checklist))",
      "round: \(YAMLText.scalar(sheet.key.round))",
      "department: \(YAMLText.scalar(sheet.key.department))",
      "role: \(sheet.key.role.rawValue)",
    ]
    if let by = sheet.by { lines.append("by: \(YAMLText.scalar(by))") }
    lines.append("date: \(sheet.date)")
    if let confirmed = sheet.confirmedBy { lines.append("confirmed-by: \(YAMLText.scalar(confirmed))") }
    let answers = shown.checklist.items.compactMap { item in sheet.answers[item.id].map { (item.id, $0) } }
    lines.append(answers.isEmpty ? "answers: {}" : "answers:")
    lines += answers.map { "  \($0): \(YAMLText.answer($1))" }
    if !sheet.remarks.isEmpty {
      lines.append("remarks:")
      lines += sheet.remarks.map {
        "  - " + YAMLText.remark($0)
      }
    }
    return lines
  }
}
