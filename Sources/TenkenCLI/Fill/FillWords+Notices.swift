import TenkenCore
import TenkenReports

extension FillWords {
  /// What is said below an item; nothing while something is being stored.
  func notice(_ filling: Filling) -> FillLine {
    if filling.pending != nil { return FillLine(text("保存中…", "saving…"), .quiet) }
    switch filling.notice {
    case nil:
      if case .item = filling.mode, isComplete(filling) {
        return FillLine(allAnswered, .good)
      }
      return FillLine("")
    case .saved(let change, let item, let sheet):
      let stays = filling.item == item && filling.mode == .item && filling.isFinding
      let done =
        isComplete(filling)
        ? text("。すべて回答済み、s で", "; all answered, s to ") + submit
        : stays ? text("。c コメント、Enterで次へ", "; c to comment, Enter for the next") : ""
      return FillLine(
        text("保存済 ", "saved ") + number(item, filling.sheets[sheet]) + ": "
          + shown(change, item, filling.sheets[sheet]) + done, .good)
    case .undone(let item, let sheet):
      let answer = filling.sheets[sheet].answers[item]
      let shown = filling.sheets[sheet].checklist.item(item)
        .map { AnswerShortcut($0, language).shown(answer?.typed) }
      return FillLine(
        text("元に戻して保存済 ", "undone and saved ") + number(item, filling.sheets[sheet]) + ": "
          + (shown.flatMap { $0.isEmpty ? nil : $0 } ?? "—"), .good)
    case .submitted(let sheet):
      return FillLine(
        (isAway ? text("書き終えました: ", "finished: ") : text("提出しました: ", "submitted: "))
          + name(of: filling.sheets[sheet]) + " "
          + score(of: filling.sheets[sheet]), .good)
    case .leftAsDraft(let sheet):
      let missing = filling.sheets[sheet].gaps.count
      return FillLine(
        text("下書きのまま: ", "left as a draft: ") + name(of: filling.sheets[sheet])
          + text("（不足\(missing)件）", " (\(missing) missing)"), .warning)
    case .complete: return FillLine(allAnswered, .good)
    case .hint(let hint): return FillLine(text(hint), .warning)
    case .problem(let diagnostics, let canRetry): return problem(diagnostics, canRetry)
    }
  }

  private var allAnswered: String { text("すべて回答済み。s で", "All answered: s to ") + submit }

  /// What `s` does in the end.
  var submit: String { isAway ? text("書き終える", "finish") : text("提出", "submit") }

  private func isComplete(_ filling: Filling) -> Bool {
    filling.sheet.isOpen && !filling.sheet.unanswered.contains(where: \.scored)
  }

  private func number(_ item: String, _ sheet: FillSheet) -> String { String(sheet.number(of: item)) }

  private func shown(_ change: AnswerChange, _ item: String, _ sheet: FillSheet) -> String {
    switch change {
    case .typed(let typed):
      sheet.checklist.item(item).map { AnswerShortcut($0, language).shown(typed) } ?? ""
    case .comment(let comment): comment.map { text("「\($0)」", "\"\($0)\"") } ?? "—"
    case .attach(let evidence): text("証跡 ", "evidence ") + evidence.name
    case .restore: ""
    }
  }

  /// What went wrong, on one line, and how to try again.
  private func problem(_ diagnostics: [Diagnostic], _ canRetry: Bool) -> FillLine {
    let said = diagnostics.map { diagnostic in
      // What a command that ended would have to do does not help here.
      let help = canRetry ? nil : diagnostic.help
      return text(diagnostic.message) + (help.map { text("。", "; ") + text($0) } ?? "")
    }.joined(separator: text("。", "; "))
    return canRetry
      ? FillLine(text("保存できません: \(said)。Enterでもう一度", "Not saved: \(said). Enter tries again"), .bad)
      : FillLine(said, .bad)
  }

  // MARK: Before a sheet is submitted

  func score(of sheet: FillSheet) -> String {
    guard let score = try? sheet.score() else { return "" }
    var parts = ["\(score.earned.shown(decimals: 2))/\(score.max.shown(decimals: 2))"]
    if let rate = score.rate { parts.append(rate.percent) }
    if let band = score.band { parts.append(text(band.name)) }
    parts.append(text("指摘事項\(score.findings.count)件", "\(counted(score.findings.count, "finding"))"))
    return parts.joined(separator: text(" ", ", "))
  }

  private func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

  /// The score, what is missing, and what the next key does.
  func summary(_ filling: Filling) -> [FillLine] {
    let sheet = filling.sheet
    let gaps = sheet.gaps
    var lines = [FillLine(text("得点 ", "Score ") + score(of: sheet), .strong)]
    for gap in gaps {
      let ask = sheet.checklist.item(gap.item).map { text($0.ask) } ?? gap.item
      lines.append(FillLine("\(number(gap.item, sheet)). \(text(gap.text)): \(ask)", .warning, indent: 3))
    }
    return lines
  }

  /// What Enter does below a summary.
  func confirmation(_ filling: Filling) -> FillLine {
    let gaps = filling.sheet.gaps.count
    if gaps > 0 {
      return FillLine(
        text(
          "不足が\(gaps)件あります。s かEnter: 下書きのまま  n: 不足へ  Esc: 戻る",
          "\(gaps) missing. s or Enter: leave as a draft  n: go there  Esc: back"), .warning)
    }
    if !filling.sheet.isOpen {
      return FillLine(
        text(
          "提出済みで、変更はありません。s かEnter: 次へ  Esc: 戻る", "Submitted, nothing changed. s or Enter: go on  Esc: back"),
        .good)
    }
    return FillLine(text("s かEnter: \(submit)  Esc: 戻る", "s or Enter: \(submit)  Esc: back"), .good)
  }
}
