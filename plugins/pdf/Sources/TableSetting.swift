import TenkenPlugin

/// Sets a table: caption, head, rows, totals, note; the head again on each page.
struct TableSetting {
  let table: Table
  let plan: TablePlan
  let scale: TypeScale
  let typesetter: Typesetter
  /// False where the heading above says the same.
  let hasCaption: Bool

  /// The structure of a table takes more of a file than its text. Where it is very long, its rows are paragraphs to
  /// those who have it read aloud.
  private var isStructured: Bool { table.rows.count <= 1000 }

  /// Space above and below the lines of a row, in points.
  private var padding: Double { plan.size * 0.36 }

  func set(in flow: Flow) {
    for (index, piece) in plan.pieces.enumerated() {
      let part = plan.pieces.count > 1 ? " (\(index + 1)/\(plan.pieces.count))" : ""
      set(piece, index: index, part: part, in: flow)
    }
  }

  private func set(_ piece: TablePlan.Piece, index: Int, part: String, in flow: Flow) {
    let head = TableHead(table.columns, piece, plan, typesetter)
    let caption = caption(part: part, width: flow.paper.textWidth)
    let captionHeight = caption.map { $0.height + scale.space * 0.6 } ?? 0
    let footer = table.footer.map { row($0, piece, isBold: true) }
    let footerHeight = footer.reduce(0) { $0 + $1.height }
    let note = index == plan.pieces.count - 1 ? note(width: flow.paper.textWidth) : nil
    let noteHeight = note.map { $0.height + scale.space * 0.8 } ?? 0
    let first = table.rows.prefix(3).map { row($0, piece).height }.reduce(head.height, +)

    // A small table moves to the next page as a whole.
    let whole = height(of: piece)
    let isSmall = whole < flow.paper.textHeight * 0.4
    let space = scale.space * 1.6
    flow.need(space + captionHeight + (isSmall ? whole + noteHeight : first))
    flow.release()
    flow.skip(space)
    if let caption {
      flow.put([.part(.caption, [.text(caption, at: .zero)])], height: captionHeight)
    }
    var page = TablePage(flow, head, isStructured: isStructured)
    for (index, cells) in table.rows.enumerated() {
      let row = row(cells, piece)
      // The last two rows, the totals and the note stay together.
      let last = table.rows.count - 1
      var needed = row.height + (index >= last - 1 ? footerHeight + noteHeight : 0)
      if index == last - 1 { needed += self.row(table.rows[last], piece).height }
      if needed > page.room, needed <= page.fullRoom { page.turn() }
      set(row, piece, rule: .between, on: &page)
    }
    for (index, row) in footer.enumerated() {
      if row.height > page.room, row.height <= page.fullRoom { page.turn() }
      set(row, piece, rule: index == 0 ? .totals : .none, on: &page)
    }
    page.end()
    guard let note else { return }
    flow.set(
      [.part(.paragraph, [.text(note, at: .zero, .leading, .quiet)])], height: note.height,
      space: scale.space * 0.8)
  }

  /// In points, without caption and note; infinite where it is long anyway.
  var height: Double { plan.pieces.reduce(0) { $0 + height(of: $1) } }

  private func height(of piece: TablePlan.Piece) -> Double {
    guard table.rows.count <= 60 else { return .infinity }
    let head = TableHead(table.columns, piece, plan, typesetter)
    return table.rows.map { row($0, piece).height }
      .reduce(table.footer.map { row($0, piece, isBold: true).height }.reduce(head.height, +), +)
  }

  private func note(width: Double) -> SetText? {
    guard let note = table.note, !note.isEmpty else { return nil }
    return typesetter.set(note, scale.note, width: min(width, scale.body * 52))
  }

  private func caption(part: String, width: Double) -> SetText? {
    guard hasCaption || !part.isEmpty, let caption = table.caption, !caption.isEmpty else {
      return part.isEmpty ? nil : typesetter.set(String(part.dropFirst()), scale.note, width: width)
    }
    return typesetter.set(caption + part, scale.caption, width: width)
  }

  // MARK: Rows

  struct Row {
    var cells: [(text: SetText, tone: Cell.Tone)?]
    var lines: Int
    /// Points, its padding included.
    var height: Double
  }

  private func row(_ cells: [Cell], _ piece: TablePlan.Piece, isBold: Bool = false) -> Row {
    let gap = plan.size * TableMeasure.gap
    let texts = zip(piece.columns, piece.widths).map { column, width -> (text: SetText, tone: Cell.Tone)? in
      guard cells.indices.contains(column), !cells[column].text.isEmpty else { return nil }
      let cell = cells[column]
      let style = TableMeasure.rowStyle(plan.size, bold: isBold || cell.tone.isBold)
      return (typesetter.set(cell.text, style, width: width - gap), cell.tone)
    }
    let lines = max(texts.reduce(0) { max($0, $1?.text.widths.count ?? 0) }, 1)
    let height = Double(lines) * TableMeasure.rowStyle(plan.size).lineHeight + 2 * padding
    return Row(cells: texts, lines: lines, height: height)
  }

  private enum Rule {
    case none, between, totals
  }

  /// A row that is higher than a page is divided between its lines.
  private func set(_ row: Row, _ piece: TablePlan.Piece, rule: Rule, on page: inout TablePage) {
    let line = TableMeasure.rowStyle(plan.size).lineHeight
    var from = 0
    repeat {
      var count = row.lines - from
      if Double(count) * line + 2 * padding > page.room {
        count = min(count, Int((page.room - 2 * padding) / line))
        if count < 1, !page.isFresh {
          page.turn()
          continue
        }
        count = max(count, 1)
      }
      let height = Double(count) * line + 2 * padding
      var ink = self.rule(rule, piece, isFirst: page.isFresh)
      ink += self.ink(of: row, lines: from..<from + count, piece)
      page.put([.part(isStructured ? .row : .paragraph, ink)], height: height)
      from += count
    } while from < row.lines
  }

  private func rule(_ rule: Rule, _ piece: TablePlan.Piece, isFirst: Bool) -> [Ink] {
    let width = piece.widths.reduce(0, +)
    switch rule {
    case .between where !isFirst: return [.rule(.zero, Point(width, 0), .init(0.35, .hair))]
    case .totals: return [.rule(.zero, Point(width, 0), .init(0.6, .ink))]
    default: return []
    }
  }

  private func ink(of row: Row, lines: Range<Int>, _ piece: TablePlan.Piece) -> [Ink] {
    let gap = plan.size * TableMeasure.gap
    var ink: [Ink] = []
    var x = 0.0
    for ((column, width), cell) in zip(zip(piece.columns, piece.widths), row.cells) {
      if let cell, lines.lowerBound < cell.text.widths.count {
        let alignment = table.columns[column].alignment
        var inside: [Ink] = [
          .text(
            cell.text, lines: lines.clamped(to: 0..<cell.text.widths.count), at: Point(x, padding),
            width: width - gap, alignment, .of(cell.tone))
        ]
        if lines.lowerBound == 0 {
          inside += ToneMark.ink(
            cell.tone, before: cell.text, at: Point(x, padding), width: width - gap, alignment)
        }
        ink += isStructured ? [.part(column == 0 ? .head : .cell, inside)] : inside
      }
      x += width
    }
    return ink
  }
}
