import Foundation
import TenkenCore
import TenkenExporters

/// Fills in by numbered questions, line by line: for a terminal that cannot move its cursor, and for screen readers.
struct PlainFace {
  var measure: DisplayWidth
  var columns: Int
  let words: FillWords
  /// The descriptor that questions go to.
  var write: (String) -> Void

  /// - Returns: whether the sitting ended by its own word; false at the end of the input.
  func run(_ sitting: inout FillSitting, next: () -> String?) -> Bool {
    show([FillLine(words.text("? でキーの一覧", "? lists the keys"))])
    var shown: (sheet: Int, item: String?, value: AnswerValue?)?
    while !sitting.isOver {
      let filling = sitting.filling
      switch filling.mode {
      case .item:
        let now = (sheet: filling.current, item: filling.item, value: filling.value)
        let isNew = shown.map { $0.sheet != now.sheet || $0.item != now.item } ?? true
        if shown?.sheet != now.sheet { write("\n" + words.title(of: filling.sheet) + "\n") }
        notice(filling)
        if isNew { item(filling) } else if shown?.value != now.value { show(words.answer(filling)) }
        shown = now
      case .edit: notice(filling)
      case .summary: show(words.summary(filling) + [words.confirmation(filling)] + noticeLines(filling))
      case .list(let at): show(words.list(filling, at: at))
      case .departments(let at): show(words.departments(filling, at: at) + noticeLines(filling))
      case .help:
        show(words.help + more)
        sitting.press(.escape)
        continue
      }
      write(prompt(filling))
      guard let line = next() else {
        write("\n")
        return false
      }
      sitting.enter(line: line)
    }
    return true
  }

  private func notice(_ filling: Filling) { show(noticeLines(filling)) }

  private func noticeLines(_ filling: Filling) -> [FillLine] {
    let notice = words.notice(filling)
    return notice.text.isEmpty ? [] : [notice]
  }

  private func item(_ filling: Filling) {
    guard let item = filling.currentItem else { return }
    let section = filling.sheet.section(of: item.id).map { words.text($0.title) } ?? ""
    let (at, count) = filling.position
    show(
      [FillLine("[\(at)/\(count)] \(section)"), words.question(item, in: filling.sheet)]
        + words.background(of: item, in: filling.sheet) + words.guide(of: item, filling.value)
        + (filling.answer == Answer() ? [] : words.answer(filling)))
  }

  private var more: [FillLine] {
    [
      FillLine(
        words.text(
          "< >  前へ・次へ   c 文  コメント   e パス  証跡   / 語  検索",
          "< >  back, next   c TEXT  comment   e PATH  evidence   / WORD  search"))
    ]
  }

  private func prompt(_ filling: Filling) -> String {
    switch filling.mode {
    case .edit(let field, _, _): words.prompt(field, filling) + ": "
    case .list, .departments: words.text("番号: ", "Number: ")
    default: "> "
    }
  }

  private func show(_ lines: [FillLine]) {
    for line in lines {
      let indent = min(line.indent, columns / 3)
      let broken = TextWrapping(measure).lines(line.text, width: columns, indent: indent)
      write(broken.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n")
    }
  }
}
