import TenkenCore
import TenkenReports

/// What is said while filling in, in one language; the same for every face.
struct FillWords {
  let language: Language
  /// The answers go into a file: it is finished and returned, not submitted.
  var isAway = false

  func text(_ ja: String, _ en: String) -> String { language == .ja ? ja : en }

  func text(_ text: Text) -> String { text.in(language) }

  // MARK: The sheet

  /// `A部 クリーンオフィス点検`, the role where it is no inspector's.
  func title(of sheet: FillSheet) -> String {
    let role = sheet.role == .inspector ? "" : text("（", " (") + text(sheet.role.term) + text("）", ")")
    return name(of: sheet) + role
  }

  func name(of sheet: FillSheet) -> String {
    text(sheet.department.name) + " " + text(sheet.checklist.title)
  }

  /// `3/10 回答済2`.
  func progress(_ filling: Filling) -> String {
    let (at, count) = filling.position
    let answered = filling.sheet.progress.answered
    return text("\(at)/\(count) 回答済\(answered)", "\(at)/\(count), \(answered) answered")
  }

  /// Where a sheet stands, for the list of departments.
  func standing(_ sheet: FillSheet) -> String {
    let (answered, count) = sheet.progress
    let state = sheet.hasDraft ? SheetState.draft : sheet.state
    let word = state.map { text($0.term) } ?? text("未記入", "not begun")
    return "\(answered)/\(count) \(word)"
  }

  // MARK: An item

  /// The question with its number and weight.
  func question(_ item: Item, in sheet: FillSheet) -> FillLine {
    let mark = item.importance == .normal ? "" : text("【重点】", "[critical] ")
    let unscored = item.scored ? "" : text("（採点なし）", " (not scored)")
    return FillLine("\(sheet.number(of: item.id)). \(mark)\(text(item.ask))\(unscored)", .strong, indent: 3)
  }

  /// The last answers and the fixes.
  func background(of item: Item, in sheet: FillSheet) -> [FillLine] {
    guard let background = sheet.background else { return [] }
    let shortcut = AnswerShortcut(item, language)
    let earlier = background.earlier[item.id] ?? []
    let answers = earlier.map { earlier in
      let finding = earlier.finding.map {
        text(" 指摘事項（\($0.term.in(.ja))）", ", a finding (\($0.term.in(.en)))")
      }
      let who = earlier.department == sheet.department.id ? "" : "\(earlier.department) "
      let comment = earlier.answer.comment.map { text("「\($0)」", " \"\($0)\"") } ?? ""
      let answer = shortcut.shown(earlier.answer.typed)
      return FillLine(
        text("前回 ", "Last time ") + who + (answer.isEmpty ? "—" : answer) + (finding ?? "") + comment,
        earlier.finding == nil ? .quiet : .warning, indent: 5)
    }
    let fixes = (background.fixes[item.id] ?? []).map { fix in
      let due = fix.due.map { text(" 期限 \($0.withWeekday(.ja))", ", due \($0.withWeekday(.en))") } ?? ""
      let done = fix.doneOn.map { text(" 実施 \($0)", ", done \($0)") } ?? ""
      let action = (fix.action ?? fix.immediate).map { text("「\($0)」", " \"\($0)\"") } ?? ""
      return FillLine(
        text("是正 ", "Fix ") + "\(fix.id) " + text(fix.state.term)
          + (fix.state.awaitsWork ? due : done) + action,
        fix.state.isFinal ? .quiet : .warning, indent: 5)
    }
    return answers + fixes
  }

  /// What earns how much, and what is typed for choices and steps.
  func guide(of item: Item, _ value: AnswerValue?) -> [FillLine] {
    let shortcut = AnswerShortcut(item, language)
    var lines = item.hint.map { [FillLine(text("ヒント: ", "Hint: ") + text($0), .quiet, indent: 2)] } ?? []
    let widest = item.guide.map { $0.answer.count }.max() ?? 0
    lines += item.guide.map { line in
      let blanks = String(repeating: " ", count: widest - line.answer.count)
      return FillLine("  \(blanks)\(line.answer)  \(text(line.text))", indent: widest + 4)
    }
    lines += shortcut.choices.map { label, choice in
      let points = choice.points.shown(decimals: 2)
      return FillLine("  \(label)  \(text(choice.name))" + text("（\(points)点）", " (\(points))"), indent: 5)
    }
    lines += zip(shortcut.steps, shortcut.states(of: value)).enumerated().map { index, step in
      FillLine(
        "  \(index + 1)  \(text(step.0.name))  [\(shortcut.word(of: step.1))]",
        step.1 == .notYet ? .plain : .good, indent: 5)
    }
    return lines
  }

  /// The answer as it stands, its comment, its evidence, and what is still wanted.
  func answer(_ filling: Filling) -> [FillLine] {
    guard let item = filling.currentItem else { return [] }
    let answer = filling.answer
    let shown = AnswerShortcut(item, language).shown(answer.typed)
    let label = text("回答: ", "Answer: ")
    var lines = [
      filling.typed.isEmpty
        ? FillLine(label + (shown.isEmpty ? "—" : shown), shown.isEmpty ? .plain : .strong, indent: 4)
        : FillLine(label + filling.typed, .strong, indent: 4)
    ]
    if let comment = answer.comment {
      lines.append(FillLine(text("コメント: ", "Comment: ") + comment, indent: 4))
    }
    if !answer.evidence.isEmpty {
      let names = answer.evidence.map(\.name).joined(separator: ", ")
      lines.append(FillLine(text("証跡: ", "Evidence: ") + names, indent: 4))
    }
    if let gap = filling.sheet.gap(of: item.id), gap.kind != .answer {
      lines.append(FillLine(text(gap.text) + wanted(gap.kind), .warning, indent: 2))
    }
    return lines
  }

  private func wanted(_ kind: SheetCheck.Gap.Kind) -> String {
    switch kind {
    case .answer: ""
    case .reason, .comment: text("（c で入力）", " (c writes one)")
    case .evidence: text("（e で追加）", " (e adds it)")
    }
  }

  func label(of field: FillField) -> String {
    switch field {
    case .answer: text("回答", "Answer")
    case .comment: text("コメント", "Comment")
    case .evidence: text("写真・ファイルのパス", "Path of a photo or file")
    case .search: text("検索", "Search")
    }
  }

  /// The label of the line that is being typed, with what it is for.
  func prompt(_ field: FillField, _ filling: Filling) -> String {
    let label = label(of: field)
    guard case .edit(_, _, true) = filling.mode, let item = filling.item,
      let gap = filling.sheet.gap(of: item)
    else { return label }
    switch gap.kind {
    case .reason: return text("対象外の理由", "Why is it not applicable?")
    case .comment: return text("何が見つかりましたか", "What was found?")
    case .evidence: return text("写真・ファイルのパス（証跡が必要です）", "Path of a photo or file (evidence is needed)")
    case .answer: return label
    }
  }
}
