import TenkenCore
import TenkenReports

extension FillWords {
  /// The keys that matter on an item, the most used first.
  func keys(_ filling: Filling) -> [String] {
    switch filling.mode {
    case .item: return itemKeys(filling)
    case .edit(let field, _, let isAsked):
      let skip = isAsked ? text("Esc あとで", "Esc later") : text("Esc やめる", "Esc cancel")
      return [field == .search ? text("Enter 検索", "Enter search") : text("Enter 保存", "Enter save"), skip]
    case .list, .departments:
      return [text("↑↓ 番号", "↑↓ number"), text("Enter 選ぶ", "Enter choose"), text("Esc 戻る", "Esc back")]
    case .summary: return []
    case .help: return [text("どのキーでも戻る", "any key goes back")]
    }
  }

  private func itemKeys(_ filling: Filling) -> [String] {
    guard let item = filling.currentItem else { return [text("q 終了", "q quit")] }
    if !filling.typed.isEmpty { return [text("Enter 決定", "Enter confirm"), text("Esc 取消", "Esc drop")] }
    let shortcut = AnswerShortcut(item, language)
    func key(_ command: FillAction) -> String? {
      guard let answer = shortcut.answer(to: command) else { return nil }
      if case .steps = answer { return "\(command.rawValue) " + word(ofSteps: command) }
      return "\(command.rawValue) \(shortcut.shown(answer))"
    }
    var keys = [key(.full), key(.half), key(.zero)].compactMap { $0 }
    switch item.answer {
    case .points: keys.append(text("数字 点数", "digits points"))
    case .level, .choice, .count: keys.append(text("数字 選ぶ", "digits"))
    case .steps: keys.append(text("1-\(shortcut.steps.count) 手順", "1-\(shortcut.steps.count) a step"))
    case .number, .text: keys.append(text("Enter 入力", "Enter type it"))
    case .mark, .yesNo, .done: break
    }
    if item.notApplicable != .forbidden { keys.append(text("- 対象外", "- n/a")) }
    keys += [
      text("? ヘルプ", "? help"), text("c コメント", "c comment"), text("e 証跡", "e evidence"),
      text("u 取消", "u undo"), text("n 未回答へ", "n unanswered"), "s \(submit)",
      text("q 終了", "q quit"),
    ]
    return keys
  }

  private func word(ofSteps command: FillAction) -> String {
    command == .full ? text("すべて済", "all done") : text("すべて未", "none done")
  }

  /// Every key; what is answered is durable at once.
  var help: [FillLine] {
    let rows: [(String, String)] = [
      ("o  ○", text("満点、○、はい、済", "full points, ○, yes, done")), ("t  △", "△"),
      ("x  ×", text("0点、×、いいえ、未", "zero, ×, no, not yet")),
      ("0-9", text("点数・段階・数・選択肢（Enterで決定）", "points, levels, counts, choices; Enter confirms")),
      ("1-9", text("手順を 未・済・対象外 の順に切替", "a step: not yet, done, n/a in turn")),
      ("-", text("対象外", "not applicable")), ("Tab", text("回答を文字で入力（日付など）", "type the answer out, as a date")),
      ("c", text("コメント", "comment")), ("e", text("証跡（写真・ファイル）", "evidence: a photo or file")),
      ("u", text("直前の回答を元に戻す", "undo the last answer")), ("↑ ↓", text("前へ・次へ", "back and next")),
      ("n", text("次の未回答へ", "next unanswered")), ("/", text("検索", "search")),
      ("l", text("一覧", "list of items")), ("d", text("部署を替える", "change the department")),
      ("s", submit + text("（不足と得点を見てから）", ", after what is missing and the score")),
      ("PgUp PgDn", text("長い文を送る", "scroll a long text")),
      ("q", text("終了（回答はすでに保存済）", "quit; everything is saved already")),
    ]
    return rows.map {
      FillLine($0.0 + String(repeating: " ", count: max(1, 10 - columns($0.0))) + $0.1, indent: 10)
    }
  }

  private func columns(_ text: String) -> Int { DisplayWidth().of(text) }

  // MARK: Lists

  /// A line for each item: number, answer, question; `!` where it was a finding or a fix is open.
  func list(_ filling: Filling, at cursor: Int) -> [FillLine] {
    let sheet = filling.sheet
    let gaps = Set(sheet.gaps.map(\.item))
    let items = sheet.items
    let widest = items.map { digits(sheet.number(of: $0.id)) }.max() ?? 1
    return items.enumerated().map { index, item in
      let number = sheet.number(of: item.id)
      let answer = AnswerShortcut(item, language).shown(sheet.answers[item.id]?.typed)
      let suspect = sheet.background?.isSuspect(item.id) ?? false ? "!" : " "
      let pointer = index == cursor ? ">" : " "
      let missing = gaps.contains(item.id) && !answer.isEmpty ? text("（不足）", " (incomplete)") : ""
      return FillLine(
        "\(pointer)\(suspect)\(blanks(widest - digits(number)))\(number). [\(answer.isEmpty ? text("　", "  ") : answer)]\(missing) "
          + text(item.ask),
        index == cursor ? .chosen : suspect == "!" ? .warning : .plain)
    }
  }

  private func digits(_ number: Int) -> Int { String(number).count }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

  /// A line for each department with where its sheets stand.
  func departments(_ filling: Filling, at cursor: Int) -> [FillLine] {
    let departments = filling.departments
    let count = departments.count
    return departments.enumerated().map { index, id in
      let own = filling.sheets.filter { $0.department.id == id }
      let name = own.first.map { text($0.department.name) } ?? id
      let states = own.map { sheet in
        own.count > 1 ? "\(text(sheet.checklist.title)) \(standing(sheet))" : standing(sheet)
      }
      return FillLine(
        "\(index == cursor ? ">" : " ") \(blanks(digits(count) - digits(index + 1)))\(index + 1). \(name)  \(states.joined(separator: "; "))",
        index == cursor ? .chosen : own.contains(where: \.isOpen) ? .plain : .quiet)
    }
  }
}
