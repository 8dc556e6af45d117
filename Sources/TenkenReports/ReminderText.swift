package import TenkenCore

/// The words of a reminder: subject and text, ready to be sent (contract, section 7).
package struct ReminderText: Sendable, Hashable {
  package var subject: String
  /// Lines end with line feeds.
  package var text: String

  /// - Parameters:
  ///   - names: of those whom it addresses; none addresses the department.
  ///   - contact: whom to ask, as it is printed.
  package static func build(
    _ reminder: Reminder, names: [String], contact: String, context: ReportContext
  ) -> ReminderText {
    let words = ReminderText.Words(reminder, context)
    var lines = [words.salutation(names), ""]
    if reminder.number > 1 {
      lines.append(
        context.text(ja: "\(reminder.number)回目のお知らせです。", en: "This is reminder number \(reminder.number)."))
    }
    lines.append(words.opening)
    if !reminder.sheets.isEmpty {
      lines += ["", context.text(ja: "■ 点検票の提出", en: "Sheets to submit")]
      lines += reminder.sheets.map(words.line)
      lines.append(words.howToSubmit)
    }
    if !reminder.fixes.isEmpty {
      lines += ["", context.text(ja: "■ 是正", en: "Fixes")]
      lines += reminder.fixes.map(words.line)
      lines.append(words.howToFix)
    }
    lines += ["", context.labelled(context.text(ja: "問合せ先", en: "Questions"), contact)]
    if context.language == .ja { lines += ["", "以上"] }
    return ReminderText(subject: words.subject, text: lines.joined(separator: "\n") + "\n")
  }

  private struct Words {
    let reminder: Reminder
    let context: ReportContext

    init(_ reminder: Reminder, _ context: ReportContext) {
      (self.reminder, self.context) = (reminder, context)
    }

    var subject: String {
      let again = reminder.number
      let mark =
        again > 1
        ? context.text(ja: "【要対応・\(again)回目】", en: "Reminder \(again): ")
        : context.text(ja: "【要対応】", en: "Action needed: ")
      let parts = [
        reminder.sheets.isEmpty ? nil : context.text(ja: "点検票の提出", en: "sheets to submit"),
        reminder.fixes.isEmpty ? nil : context.text(ja: "是正の実施", en: "fixes to carry out"),
      ].compactMap { $0 }
      let due = reminder.firstDue.map { context.text(of: $0) } ?? ""
      return mark + parts.joined(separator: context.text(ja: "と", en: " and "))
        + context.text(ja: " 期限 \(due)（\(name)）", en: ", due \(due) (\(name))")
    }

    private var name: String { context.name(of: reminder.department) }

    func salutation(_ names: [String]) -> String {
      if names.isEmpty { return context.text(ja: "\(name) 各位", en: "To department \(name)") }
      return context.text(
        ja: "\(name) \(names.map { "\($0)様" }.joined(separator: "、"))",
        en: "Dear \(names.joined(separator: ", ")),")
    }

    var opening: String {
      reminder.isLate(on: context.asOf)
        ? context.text(
          ja: "次のものが、期限を過ぎているか、まもなく期限になります。対応してください。",
          en: "The following is past its due day, or will be soon. Please see to it.")
        : context.text(
          ja: "次のものが、まもなく期限になります。対応してください。", en: "The following will be due soon. Please see to it.")
    }

    func line(_ sheet: Reminder.Sheet) -> String {
      let role = context.text(sheet.key.role.term)
      let title = context.title(of: sheet.round)
      let what = context.text(
        ja: "\(title)「\(sheet.key.checklist)」（\(role)）", en: "\(title): \(sheet.key.checklist) (\(role))")
      return item(what, sheet.round.due, sheet.number)
    }

    func line(_ fix: Reminder.Fix) -> String {
      let owner = fix.fix.owner.map { context.text(ja: "、担当者：\($0)", en: ", owner: \($0)") } ?? ""
      return item("\(fix.fix.id) \(fix.fix.what)", fix.fix.due ?? context.asOf, fix.number) + owner
    }

    private func item(_ what: String, _ due: Day, _ number: Int) -> String {
      let oneLine = what.map { $0.isNewline ? " " : String($0) }.joined()
      let again = number > 1 ? context.text(ja: "、\(number)回目", en: ", reminder \(number)") : ""
      let day = context.text(of: due)
      return context.text(
        ja: "・\(oneLine) 期限：\(day)（\(left(due))）\(again)",
        en: "- \(oneLine), due \(day) (\(left(due)))\(again)")
    }

    private func left(_ due: Day) -> String {
      let days = due.serial - context.asOf.serial
      let plural = abs(days) == 1 ? "" : "s"
      if days == 0 { return context.text(ja: "本日", en: "today") }
      return days > 0
        ? context.text(ja: "あと\(days)日", en: "\(days) day\(plural) left")
        : context.text(ja: "\(-days)日超過", en: "\(-days) day\(plural) overdue")
    }

    var howToSubmit: String {
      guard let sheet = reminder.sheets.first else { return "" }
      let own = sheet.key.role == .self ? " --self" : ""
      let command = "tenken fill \(sheet.key.round) \(sheet.key.department)\(own)"
      return context.text(
        ja: "　提出方法：\(command) で記入するか、点検票を事務局に送ってください。",
        en: "  How: fill it in with \"\(command)\", or send the sheet to the secretariat.")
    }

    var howToFix: String {
      context.text(
        ja: "　実施したら、tenken fix done（番号）で記録するか、事務局に知らせてください。",
        en: "  When one is done, record it with \"tenken fix done ID\", or tell the secretariat.")
    }
  }
}
