import TenkenCore
import TenkenPlugin

/// The lines of a text report as they come to stand.
struct TextPage {
  private(set) var lines: [String] = []
  private let style: TextStyle
  private let wrapping: TextWrapping
  /// Columns of the terminal; nil where there is no bound.
  private let width: Int?
  private let bullet: String
  private var isAfterHeading = false

  /// Running text in longer lines is hard to read.
  private static let longestLine = 100

  init(options: ExportOptions, japanese: Bool) {
    width = options.width.map { max($0, 1) }
    style = TextStyle(isOn: options.colour)
    wrapping = TextWrapping(DisplayWidth(ambiguous: options.ambiguousWidth))
    bullet = japanese ? "・" : "- "
  }

  private var textWidth: Int? { width.map { min($0, TextPage.longestLine) } }

  mutating func title(_ text: String) {
    lines += wrapping.lines(text, width: textWidth).map { style.apply(.strong, to: $0) }
  }

  /// Name, lines, and a blank line before the title.
  mutating func masthead(_ masthead: Masthead) {
    title(masthead.name)
    for line in masthead.lines { lines += wrapping.lines(line, width: textWidth) }
    lines.append("")
  }

  mutating func facts(_ facts: [Report.Fact]) {
    if facts.isEmpty { return }
    gap()
    let labels = facts.map { HarmlessText.oneLine($0.label) }
    let labelWidth = labels.map(wrapping.measure.of).max() ?? 0
    let isNarrow = textWidth.map { $0 < labelWidth + 2 + 16 } ?? false
    for (label, fact) in zip(labels, facts) {
      if isNarrow {
        lines += record(label, fact.value, tone: .plain)
        continue
      }
      let values = wrapping.lines(fact.value, width: textWidth.map { $0 - labelWidth - 2 })
      for (index, value) in values.enumerated() {
        let head = wrapping.measure.pad(index == 0 ? label : "", to: labelWidth + 2)
        lines.append(value.isEmpty ? style.apply(.quiet, to: label) : style.apply(.quiet, to: head) + value)
      }
    }
  }

  mutating func heading(_ text: String, level: Int) {
    isAfterHeading = false
    gap()
    let mark = level <= 2 ? "■ " : level == 3 ? "□ " : "◇ "
    let indent = String(repeating: " ", count: wrapping.measure.of(mark))
    let wrapped = wrapping.lines(text, width: textWidth.map { $0 - indent.count })
    for (index, line) in wrapped.enumerated() {
      lines.append(style.apply(.strong, to: TextWrapping.trimmedEnd((index == 0 ? mark : indent) + line)))
    }
    isAfterHeading = true
  }

  mutating func paragraph(_ text: String) {
    gap()
    lines += wrapping.lines(text, width: textWidth)
  }

  mutating func list(_ items: [String]) {
    if items.isEmpty { return }
    gap()
    let indent = String(repeating: " ", count: wrapping.measure.of(bullet))
    for item in items {
      let wrapped = wrapping.lines(item, width: textWidth.map { $0 - indent.count })
      for (index, line) in wrapped.enumerated() {
        lines.append(TextWrapping.trimmedEnd((index == 0 ? bullet : indent) + line))
      }
    }
  }

  mutating func table(_ table: Table, hidesCaption: Bool) {
    gap()
    if let caption = table.caption, !hidesCaption {
      lines += wrapping.lines(caption, width: textWidth).map { style.apply(.strong, to: $0) }
    }
    let pieces = pieces(of: table)
    for (index, piece) in pieces.enumerated() {
      if index > 0 { lines.append("") }
      let layout = TextTable(piece, measure: wrapping.measure)
      if let widths = layout.widths(within: widest(piece)) {
        lines += layout.lines(widths: widths, style: style)
      } else {
        records(piece)
      }
    }
    if let note = table.note {
      lines += wrapping.lines(note, width: textWidth).map { style.apply(.quiet, to: $0) }
    }
  }

  /// Columns that a table may take. One of groups of columns stays readable where there is no bound, too.
  private func widest(_ table: Table) -> Int? {
    table.columns.contains { $0.group != nil } ? width ?? TextPage.longestLine : width
  }

  /// A table of groups of columns that is too wide as a whole falls apart between groups; the first column stands in
  /// each piece.
  private func pieces(of table: Table) -> [Table] {
    let runs = table.columns.runsOfGroups
    guard let bound = widest(table), runs.count > 2, runs.contains(where: { $0.group != nil }),
      TextTable(table, measure: wrapping.measure).widths(within: bound) == nil
    else { return [table] }
    var pieces: [[Int]] = []
    for run in runs {
      let columns = Array(run.columns).filter { $0 > 0 }
      if columns.isEmpty { continue }
      let longer = (pieces.last ?? []) + columns
      let fits =
        TextTable(table.keeping([0] + longer), measure: wrapping.measure).widths(within: bound) != nil
      if fits, !pieces.isEmpty { pieces[pieces.count - 1] = longer } else { pieces.append(columns) }
    }
    return pieces.map { table.keeping([0] + $0) }
  }

  /// A blank line between blocks, none after a heading.
  private mutating func gap() {
    if !isAfterHeading, !lines.isEmpty { lines.append("") }
    isAfterHeading = false
  }

  /// A table that is too wide for the terminal: a record of `label: value` for each row.
  private mutating func records(_ table: Table) {
    let all = table.rows.map { (row: $0, isFooter: false) } + table.footer.map { (row: $0, isFooter: true) }
    for (index, entry) in all.enumerated() {
      if index > 0 {
        let isFirstFooter = entry.isFooter && !all[index - 1].isFooter
        lines.append(isFirstFooter ? wrapping.rule(min(width ?? 20, 20)) : "")
      }
      for (column, cell) in zip(table.columns, entry.row) where !cell.text.isEmpty {
        lines += record(column.title, cell.text, tone: cell.tone)
      }
    }
  }

  /// `label: value`, further lines indented.
  private func record(_ label: String, _ value: String, tone: Cell.Tone) -> [String] {
    let label = HarmlessText.oneLine(label)
    let head = label.isEmpty ? "" : label + ": "
    let room = width.map { max(1, $0 - 2) }
    let headWidth = wrapping.measure.of(head)
    if let width, headWidth + wrapping.longestUnit(value) > width, !head.isEmpty {
      return wrapping.lines(label + ":", width: width).map { style.apply(.quiet, to: $0) }
        + wrapping.lines(value, width: room).map { indented($0, tone: tone) }
    }
    let wrapped = wrapping.lines(value, width: width, firstWidth: width.map { $0 - headWidth }, indent: 2)
    return wrapped.enumerated().map { index, line in
      index == 0
        ? style.apply(.quiet, to: line.isEmpty ? label + ":" : head) + style.apply(tone, to: line)
        : indented(line, tone: tone)
    }
  }

  private func indented(_ line: String, tone: Cell.Tone) -> String {
    line.isEmpty ? "" : "  " + style.apply(tone, to: line)
  }
}
