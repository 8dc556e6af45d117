import TenkenCore
import TenkenPlugin
import TenkenStore

extension SheetDesk {
  /// Changes answers of a draft, which is begun from the sheet that was submitted where there is none. Only what
  /// differs is written.
  ///
  /// - Returns: the draft as it then stands, else the sheet, and how many answers changed.
  func change(
    _ changes: [(item: String, changes: [AnswerChange])], in key: SheetKey, _ checklist: Checklist
  ) throws -> (sheet: Sheet, changed: Int) {
    let counted = try writer.reader.sheet(key)
    if counted?.state == .accepted { throw Self.accepted(key) }
    let draft = try writer.reader.draft(key)?.sheet
    var sheet = draft ?? begun(key, from: counted?.sheet)
    var changed = 0
    for (item, changes) in changes {
      let before = sheet.answers[item] ?? Answer()
      let answer = changes.reduce(before) { $1.applied(to: $0) }
      if answer == before { continue }
      if changed == 0, draft == nil { try saveDraft(sheet, checklist) }
      sheet.answers[item] = answer == Answer() ? nil : answer
      try writer.append(
        .answerGiven,
        [
          JSON.Member("sheet", key.json), JSON.Member("item", .string(item)),
          JSON.Member("answer", answer == Answer() ? .null : answer.json),
        ])
      changed += 1
    }
    return (sheet, changed)
  }

  /// A new draft, which starts from the sheet that was submitted.
  private func begun(_ key: SheetKey, from counted: Sheet?) -> Sheet {
    var sheet = counted ?? Sheet(key: key, date: office.today)
    sheet.by = office.surroundings.by
    sheet.date = office.today
    return sheet
  }

  /// Submits the draft of a sheet where nothing is missing; else it stays a draft.
  func submitDraft(_ key: SheetKey, _ checklist: Checklist, _ department: Department) throws -> SubmitReceipt
  {
    let counted = try writer.reader.sheet(key)
    let draft = try writer.reader.draft(key)
    guard let sheet = (draft ?? counted)?.sheet else {
      let gaps = SheetCheck(checklist: checklist, department: department).gaps(in: [:])
      return SubmitReceipt(key: key, outcome: .draft, isLate: false, gaps: gaps, fixes: [])
    }
    let gaps = SheetCheck(checklist: checklist, department: department).gaps(in: sheet.answers)
    var receipt = SubmitReceipt(
      key: key, outcome: counted?.state.isCounted ?? false ? .replaced : .submitted,
      isLate: office.today > round.due, gaps: gaps, fixes: [])
    if !gaps.isEmpty {
      receipt.outcome = .draft
      return receipt
    }
    receipt.score = try score(sheet, checklist)
    if draft == nil, let counted, counted.state.isCounted {
      (receipt.outcome, receipt.isLate) = (.unchanged, counted.isLate)
      return receipt
    }
    try requireOpen()
    if counted?.state == .accepted { throw Self.accepted(key) }
    receipt.fixes = try submit(sheet, checklist, isLate: receipt.isLate)
    return receipt
  }
}
