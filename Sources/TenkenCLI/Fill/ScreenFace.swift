import Foundation
import TenkenCore

/// Fills in on the whole screen of a terminal, key by key.
struct ScreenFace {
  var measure: DisplayWidth
  var hasColour: Bool

  /// How a sitting ended.
  enum End {
    case done
    /// By a signal, or because the terminal went away.
    case signal(Int32)
  }

  func run(_ sitting: inout FillSitting, on terminal: RawTerminal) -> End {
    let words = sitting.words
    var scroll = 0
    var last: (sheet: Int, item: String?, mode: FillMode)?

    @discardableResult
    func draw(_ filling: Filling) -> Int {
      let (columns, rows) = terminal.size
      let screen = FillScreen(
        columns: max(columns, 1), rows: max(rows, 1), measure: measure, hasColour: hasColour, words: words)
      let frame = screen.frame(filling, scroll: scroll)
      var out = "\u{1B}[?25l\u{1B}[H"
      out += frame.lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J"
      if let cursor = frame.cursor { out += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
      _ = terminal.show(out)
      return frame.scrollable
    }

    while !sitting.isOver {
      let filling = sitting.filling
      let now = (sheet: filling.current, item: filling.item, mode: Self.kind(of: filling.mode))
      if last.map({ $0 != now }) ?? true { scroll = 0 }
      last = now
      let scrollable = draw(filling)
      scroll = min(scroll, scrollable)
      switch terminal.next() {
      case .key(let key):
        if let page = page(key, filling) {
          scroll = min(max(scroll + page * max(terminal.size.rows / 3, 1), 0), scrollable)
        } else {
          sitting.press(key) { draw($0) }
        }
      case .redraw: break
      case .end(let number): return .signal(number)
      case .closed: return .signal(SIGHUP)
      }
    }
    return .done
  }

  /// Which way a key scrolls where long texts are read; nil where it means something else.
  private func page(_ key: FillKey, _ filling: Filling) -> Int? {
    switch (filling.mode, key) {
    case (.item, .pageUp), (.summary, .pageUp), (.help, .pageUp): -1
    case (.item, .pageDown), (.summary, .pageDown), (.help, .pageDown): 1
    case (.help, .up): -1
    case (.help, .down): 1
    case (.item, .character(let character)), (.summary, .character(let character)),
      (.help, .character(let character)):
      character == " " || character == "　" ? 1 : nil
    default: nil
    }
  }

  /// The mode without what is typed in it.
  private static func kind(of mode: FillMode) -> FillMode {
    switch mode {
    case .edit(let field, _, let isAsked): .edit(field, LineEditor(), isAsked: isAsked)
    case .list: .list(0)
    case .departments: .departments(0)
    default: mode
    }
  }
}
