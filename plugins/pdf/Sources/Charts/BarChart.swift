import TenkenPlugin

/// A bar a row, its figures in columns beside it, those of further columns as marks on it.
struct BarChart {
  private let ground: ChartGround
  private let axis: Axis
  private let names: (texts: [SetText], width: Double)
  /// The columns whose figures are printed.
  private let columns: Range<Int>
  private let columnWidths: [Double]
  private let heads: [SetText]

  /// The bar and the marks on it.
  static let mostColumns = 3

  private var scale: TypeScale { ground.scale }
  private var table: Table { ground.table }
  private var gap: Double { scale.body }

  init(_ ground: ChartGround) {
    self.ground = ground
    let table = ground.table
    let (gap, body) = (ground.scale.body, ground.scale.body)
    axis = Axis(
      table.figures + [ground.chart.mark?.value?.figure].compactMap { $0 }, scale: ground.chart.scale,
      fromZero: true)
    let texts = ground.rowNames(atMost: 0.3)
    let head = ground.small(table.columns[0].title, width: ground.width * 0.3)
    names = (texts.texts, max(texts.width, head.width))
    columns = 1..<min(table.columns.count, 1 + Self.mostColumns)
    heads = columns.map { ground.small(table.columns[$0].title, width: body * 7) }
    let heads = heads
    columnWidths = columns.map { column in
      let texts = table.rows.indices.map {
        ground.text(table.cell($0, column).text, bold: true, width: body * 7).width
      }
      return max(texts.max() ?? 0, heads[column - 1].width + body * 0.9) + gap
    }
  }

  var drawings: [Drawing] {
    let heights = names.texts.map {
      max($0.height + scale.space * 0.6 * ground.ease, scale.body * 1.75 * ground.ease)
    }
    let besides = headHeight + scale.axis.lineHeight + scale.space
    return ground.runs(of: heights, besides: besides).map { run in drawing(run, heights: Array(heights[run]))
    }
  }

  private var nameHead: SetText { ground.small(table.columns[0].title, width: ground.width * 0.3) }

  private var headHeight: Double {
    let mark = ground.chart.mark == nil ? 0 : scale.axis.lineHeight
    return max((heads + [nameHead]).map(\.height).max() ?? 0, mark) + scale.space * 0.7
  }

  private func drawing(_ rows: Range<Int>, heights: [Double]) -> Drawing {
    let left = names.width + gap
    let right = ground.width - columnWidths.reduce(0, +)
    let area = Box(left, headHeight, max(right - left, 40), heights.reduce(0, +))
    func x(_ value: Double) -> Double { area.x + axis.share(value) * area.width }
    var ink = head(area)
    for tick in axis.ticks {
      ink.append(.rule(Point(x(tick), area.y), Point(x(tick), area.bottom), .init(0.35, .hair)))
      let text = ground.small(axis.text(tick, isPercent: table.isOfPercents))
      ink.append(
        .text(text, at: Point(x(tick) - text.width / 2, area.bottom + scale.space * 0.4), .leading, .quiet))
    }
    var y = area.y
    for (row, height) in zip(rows, heights) {
      ink += self.row(row, y: y, height: height, right: right, x: x)
      y += height
    }
    let zero = x(min(max(0, axis.lower), axis.upper))
    ink.append(.rule(Point(zero, area.y), Point(zero, area.bottom), .init(0.6, .ink)))
    if let mark = ground.chart.mark, let value = mark.value?.figure {
      ink.append(
        .rule(
          Point(x(value), area.y - scale.space * 0.4), Point(x(value), area.bottom),
          .init(0.8, .ink, dashes: [2.5, 2])))
    }
    return Drawing(
      width: ground.width, height: area.bottom + scale.axis.lineHeight + scale.space * 0.6, ink: ink)
  }

  private func head(_ area: Box) -> [Ink] {
    var ink: [Ink] = [
      .text(nameHead, at: Point(0, area.y - scale.space * 0.7 - nameHead.height), .leading, .quiet)
    ]
    var x = ground.width - columnWidths.reduce(0, +)
    let size = scale.axis.size
    for (index, head) in heads.enumerated() {
      let width = columnWidths[index]
      let y = area.y - scale.space * 0.7 - head.height
      ink.append(.text(head, at: Point(x, y), width: width, .trailing, .quiet))
      let key = Point(x + width - head.width - size * 0.75, y + scale.axis.lineHeight / 2)
      ink += Self.key(index, at: key, size: size)
      x += width
    }
    if let mark = ground.chart.mark, let value = mark.value?.figure {
      let text = ground.small(mark.text)
      let middle = area.x + axis.share(value) * area.width
      let start = min(max(middle - text.width / 2, area.x), max(area.right - text.width, area.x))
      ink.append(.text(text, at: Point(start, area.y - scale.space * 0.6 - text.height)))
    }
    return ink
  }

  /// What stands for a column: a bar, a stroke, a ring.
  private static func key(_ index: Int, at point: Point, size: Double) -> [Ink] {
    switch index {
    case 0: [.fill(Box(point.x - size * 0.35, point.y - size * 0.3, size * 0.7, size * 0.6), .accent)]
    case 1: mark(at: point, height: size)
    default: [.dot(point, radius: size * 0.28, fill: .white, stroke: .init(1, .ink))]
    }
  }

  /// A stroke with white on both sides, so that it is seen on a bar, too.
  private static func mark(at point: Point, height: Double) -> [Ink] {
    let (top, foot) = (Point(point.x, point.y - height / 2), Point(point.x, point.y + height / 2))
    return [.rule(top, foot, .init(3.2, .white)), .rule(top, foot, .init(1.6, .ink))]
  }

  private func row(_ row: Int, y: Double, height: Double, right: Double, x: (Double) -> Double) -> [Ink] {
    let name = names.texts[row]
    let middle = y + height / 2
    var ink: [Ink] = [.text(name, at: Point(0, middle - name.height / 2))]
    let thickness = scale.body * (0.35 + 0.45 * ground.ease)
    let zero = x(min(max(0, axis.lower), axis.upper))
    if let value = table.figure(row, 1) {
      let tone = table.cell(row, 1).tone
      let colour: Colour = tone == .bad ? .badArea : tone == .warning ? .warningArea : .accent
      let start = min(zero, x(value))
      ink.append(
        .fill(Box(start, middle - thickness / 2, max(zero, x(value)) - start, thickness), colour))
    }
    for column in columns.dropFirst() {
      guard let value = table.figure(row, column) else { continue }
      let point = Point(x(value), middle)
      ink +=
        column == 2
        ? Self.mark(at: point, height: thickness * 1.55)
        : [.dot(point, radius: thickness * 0.28, fill: .white, stroke: .init(1, .ink))]
    }
    var start = right
    for column in columns {
      let width = columnWidths[column - 1]
      let cell = table.cell(row, column)
      let text = ground.text(cell.text, bold: column == 1 && cell.tone.isBold, width: scale.body * 7)
      let top = Point(start, middle - text.height / 2)
      ink.append(
        .text(
          text, at: top, width: width, .trailing, column == 1 || cell.tone != .plain ? .of(cell.tone) : .quiet
        ))
      ink += ToneMark.ink(cell.tone, before: text, at: top, width: width, .trailing)
      start += width
    }
    return ink
  }
}
