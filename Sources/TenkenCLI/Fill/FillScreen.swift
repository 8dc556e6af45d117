import TenkenCore
import TenkenExporters

/// Lays out what stands on a screen of so many columns and rows. Pure: the same filling gives the same screen.
struct FillScreen {
  var columns: Int
  var rows: Int
  var measure: DisplayWidth
  var hasColour: Bool
  let words: FillWords

  struct Frame {
    /// At most as many as there are rows.
    var lines: [String]
    /// Row and column from 0, where something is typed.
    var cursor: (row: Int, column: Int)?
    /// How far the middle can be scrolled, in lines.
    var scrollable: Int
  }

  private typealias Lines = [(text: String, tone: FillLine.Tone)]

  /// - Parameter scroll: lines of the middle that are above the screen.
  func frame(_ filling: Filling, scroll: Int) -> Frame {
    let head = head(filling)
    var (foot, cursor) = foot(filling)
    let notice = wrapped([filling.mode == .summary ? words.confirmation(filling) : words.notice(filling)])
    let isSummaryNotice = filling.mode == .summary && (filling.notice != nil || filling.pending != nil)
    foot += isSummaryNotice ? wrapped([words.notice(filling)]) : []
    foot += notice.isEmpty ? [("", .plain)] : notice
    foot += keys(filling, most: rows >= 16 ? 2 : 1)
    // Where all cannot stand, what is typed and the answer matter most.
    foot = Array(foot.prefix(max(rows - 2, 1)))
    let room = max(rows - head.count - foot.count, 0)
    let (middle, chosen) = middle(filling)
    let last = max(middle.count - room, 0)
    var start = min(max(scroll, 0), last)
    if let chosen { start = min(max(chosen - room / 2, 0), last) }
    var shown = Array(middle.dropFirst(start).prefix(room))
    if chosen == nil, start < last, room > 1 {
      shown[shown.count - 1] = (words.text("… PgDn（スペース）で続き", "… PgDn or space for more"), .quiet)
    }
    shown += Array(repeating: ("", .plain), count: room - shown.count)
    cursor = cursor.map { ($0.row + head.count + room, $0.column) }
    let lines = (head + shown + foot).prefix(rows).map {
      FillLine.styled(String(measure.prefix(of: $0.text, columns: columns)), $0.tone, isOn: hasColour)
    }
    return Frame(lines: Array(lines), cursor: cursor, scrollable: last)
  }

  // MARK: Parts

  /// Title and progress, then the section.
  private func head(_ filling: Filling) -> Lines {
    let progress = words.progress(filling)
    let title = words.title(of: filling.sheet)
    let room = columns - measure.of(progress) - 2
    var lines: Lines = []
    if measure.of(title) <= room {
      lines.append((measure.pad(title, to: room) + "  " + progress, .strong))
    } else if rows >= 12 {
      lines += wrapped([FillLine(title, .strong)]) + [(progress, .plain)]
    } else {
      let cut = String(measure.prefix(of: title, columns: max(room, 0)))
      lines.append((measure.pad(cut, to: max(room, 0)) + "  " + progress, .strong))
    }
    if rows >= 10 { lines.append((rule(heading(filling)), .quiet)) }
    return lines
  }

  private func heading(_ filling: Filling) -> String {
    switch filling.mode {
    case .item, .edit:
      filling.item.flatMap { filling.sheet.section(of: $0) }.map { words.text($0.title) } ?? ""
    case .list: words.text("点検項目の一覧", "Items")
    case .departments: words.text("部署", "Departments")
    case .summary:
      words.isAway ? words.text("書き終える前に", "Before finishing") : words.text("提出の前に", "Before submitting")
    case .help: words.text("キー", "Keys")
    }
  }

  private func rule(_ title: String) -> String {
    let dash = measure.of("─")
    let start = String(repeating: "─", count: 2) + (title.isEmpty ? "" : " \(title) ")
    let left = max(columns - measure.of(start), 0) / dash
    return start + String(repeating: "─", count: left)
  }

  /// What may be longer than the screen, and which of its lines is chosen.
  private func middle(_ filling: Filling) -> (Lines, chosen: Int?) {
    switch filling.mode {
    case .item, .edit:
      guard let item = filling.currentItem else { return ([], nil) }
      return (
        wrapped(
          [words.question(item, in: filling.sheet)] + words.background(of: item, in: filling.sheet)
            + words.guide(of: item, filling.value)), nil
      )
    case .list(let at): return (words.list(filling, at: at).map { ($0.text, $0.tone) }, at)
    case .departments(let at): return (words.departments(filling, at: at).map { ($0.text, $0.tone) }, at)
    case .summary: return (wrapped(words.summary(filling)), nil)
    case .help: return (wrapped(words.help), nil)
    }
  }

  /// What stands below: the answer, or the line that is typed, with the cursor's place in it.
  private func foot(_ filling: Filling) -> (Lines, cursor: (row: Int, column: Int)?) {
    switch filling.mode {
    case .edit(let field, let editor, _):
      let prompt = wrapped([FillLine(words.prompt(field, filling) + ":", .strong)])
      let (lines, cursor) = typed(editor)
      return (prompt + lines.map { ($0, .plain) }, (prompt.count + cursor.row, cursor.column))
    case .item:
      let lines = wrapped(words.answer(filling))
      if filling.typed.isEmpty { return (lines, nil) }
      return (lines, (0, min(measure.of(lines[0].text), max(columns - 1, 0))))
    case .list, .departments:
      return filling.typed.isEmpty
        ? ([], nil) : ([(words.text("番号: ", "Number: ") + filling.typed, .strong)], nil)
    case .summary, .help: return ([], nil)
    }
  }

  /// A typed line broken wherever the screen ends: at most the last few rows, with the cursor among them.
  private func typed(_ editor: LineEditor) -> ([String], (row: Int, column: Int)) {
    var lines = [""]
    var used = 0
    func put(_ text: String) {
      for character in text {
        let width = measure.of(String(character))
        // A column stays free for the cursor.
        if used + width > columns - 1, used > 0 {
          lines.append("")
          used = 0
        }
        lines[lines.count - 1].append(character)
        used += width
      }
    }
    put(harmless(editor.before))
    let cursor = (row: lines.count - 1, column: used)
    put(harmless(editor.after))
    let most = max(rows / 3, 1)
    let start = max(0, min(cursor.row - most + 1, lines.count - most))
    return (Array(lines[start...].prefix(most)), (cursor.row - start, cursor.column))
  }

  private func harmless(_ text: String) -> String { DiagnosticPrinter.visible(text) }

  private func keys(_ filling: Filling, most: Int) -> Lines {
    var lines = [""]
    for key in words.keys(filling) {
      let line = lines[lines.count - 1]
      let longer = line.isEmpty ? key : line + "  " + key
      if measure.of(longer) <= columns {
        lines[lines.count - 1] = longer
      } else if lines.count < most {
        lines.append(key)
      } else {
        break
      }
    }
    return lines.map { ($0, .quiet) }
  }

  private func wrapped(_ lines: [FillLine]) -> Lines {
    lines.flatMap { line -> Lines in
      let indent = min(line.indent, columns / 3)
      return TextWrapping(measure).lines(line.text, width: columns, indent: indent).enumerated().map {
        ($0.offset == 0 ? $0.element : String(repeating: " ", count: indent) + $0.element, line.tone)
      }
    }
  }
}
