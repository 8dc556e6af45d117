import TenkenCore
import TenkenPlugin

/// A bar a row over days: from its first day to the day that it is due, or that ended it.
struct Timeline {
  private let ground: ChartGround
  private let axis: DayAxis
  private let today: Int?
  private let names: (texts: [SetText], width: Double)
  private let dues: [SetText]
  private var scale: TypeScale { ground.scale }
  private var table: Table { ground.table }

  init(_ ground: ChartGround) {
    self.ground = ground
    let table = ground.table
    today = ground.chart.mark.flatMap(Self.day)
    let days = table.rows.flatMap { $0.dropFirst().compactMap(Self.day) }
    axis = DayAxis(days + [today].compactMap { $0 })
    names = ground.rowNames(atMost: 0.36)
    dues = table.rows.indices.map { row in
      let cell = table.cell(row, 2)
      return ground.text(cell.text, bold: cell.tone.isBold, width: ground.scale.body * 9)
    }
  }

  private static func day(_ cell: Cell) -> Int? {
    if case .date(let text) = cell.value { Day(iso: text)?.serial } else { nil }
  }

  private func day(_ row: Int, _ column: Int) -> Int? { Self.day(table.cell(row, column)) }

  var drawings: [Drawing] {
    let heights = zip(names.texts, dues).map { name, due in
      max(name.height, due.height, scale.body * 1.2) + scale.space * 0.7 * ground.ease
    }
    let besides = scale.axis.lineHeight * 2 + scale.space * 3
    return ground.runs(of: heights, besides: besides).map { rows in drawing(rows, Array(heights[rows])) }
  }

  private func drawing(_ rows: Range<Int>, _ heights: [Double]) -> Drawing {
    let left = names.width + scale.body
    let right = (dues.map(\.width).max() ?? 0) + scale.body * 1.6
    let top = scale.axis.lineHeight + scale.space
    let area = Box(left, top, max(ground.width - left - right, 60), heights.reduce(0, +))
    func x(_ day: Int) -> Double { area.x + axis.share(day) * area.width }
    var ink: [Ink] = []
    let title = ground.small(table.columns.indices.contains(2) ? table.columns[2].title : "")
    ink.append(.text(title, at: Point(area.right, 0), width: ground.width - area.right, .trailing, .quiet))
    for tick in axis.ticks(atMost: max(Int(area.width / (scale.axis.size * 5.5)), 2)) {
      ink.append(.rule(Point(x(tick.day), area.y), Point(x(tick.day), area.bottom), .init(0.35, .hair)))
      let text = ground.small(tick.text)
      ink.append(
        .text(
          text, at: Point(x(tick.day) - text.width / 2, area.bottom + scale.space * 0.5), .leading, .quiet))
    }
    var y = area.y
    for (row, height) in zip(rows, heights) {
      ink += self.row(row, middle: y + height / 2, area, x: x)
      y += height
    }
    ink.append(.rule(Point(area.x, area.bottom), Point(area.right, area.bottom), .init(0.6, .ink)))
    if let today, let mark = ground.chart.mark {
      let text = ground.small(mark.text)
      let start = min(max(x(today) - text.width / 2, area.x), area.right - text.width)
      ink.append(.text(text, at: Point(start, 0), .leading, .ink))
      ink.append(
        .rule(
          Point(x(today), top - scale.space * 0.5), Point(x(today), area.bottom),
          .init(0.9, .ink, dashes: [2.5, 2])))
    }
    return Drawing(
      width: ground.width, height: area.bottom + scale.space * 0.8 + scale.axis.lineHeight, ink: ink)
  }

  private func row(_ row: Int, middle: Double, _ area: Box, x: (Int) -> Double) -> [Ink] {
    let name = names.texts[row]
    let thickness = scale.body * 0.55
    var ink: [Ink] = [.text(name, at: Point(0, middle - name.height / 2))]
    let (from, due, end) = (day(row, 1), day(row, 2), day(row, 3))
    let tone = table.cell(row, 2).tone
    func bar(_ first: Int, _ last: Int, _ colour: Colour) {
      guard last > first else { return }
      ink.append(.fill(Box(x(first), middle - thickness / 2, x(last) - x(first), thickness), colour))
    }
    let start = from ?? due ?? end
    if let start, let last = end ?? due ?? today {
      if due == nil, end == nil {
        // It goes on, nobody knows until when.
        ink.append(
          .rule(Point(x(start), middle), Point(x(last), middle), .init(1.2, .accent, dashes: [3, 2])))
      } else {
        bar(start, min(last, due ?? last), .accent)
        // What was not needed of the time, and what went over it.
        if let due, let end, end < due { bar(end, due, .hair) }
        if let due {
          let over = end ?? max(today ?? due, due)
          if over > due {
            ink.append(
              .rule(
                Point(x(due), middle), Point(x(over), middle), .init(thickness * 0.6, .bad, dashes: [2, 1.5]))
            )
          }
        }
      }
    }
    if let due {
      ink.append(
        .rule(
          Point(x(due), middle - thickness * 0.95), Point(x(due), middle + thickness * 0.95), .init(1.4, .ink)
        ))
    }
    if let end {
      ink.append(
        .dot(Point(x(end), middle), radius: thickness * 0.5, fill: .good, stroke: .init(0.8, .white)))
    }
    let text = dues[row]
    let width = ground.width - area.right
    let top = Point(area.right, middle - text.height / 2)
    ink.append(.text(text, at: top, width: width, .trailing, .of(tone)))
    ink += ToneMark.ink(tone, before: text, at: top, width: width, .trailing)
    return ink
  }
}
