import TenkenPlugin

/// A slope a row, from one figure to another, its name and figures beside both ends.
struct SlopeChart {
  private let ground: ChartGround
  private let axis: Axis
  private let rows: [Row]
  private var scale: TypeScale { ground.scale }
  private var table: Table { ground.table }

  private struct Row {
    var from: Double?
    var to: Double?
    var left: SetText?
    var right: SetText?

    var colour: Colour {
      guard let from, let to else { return .ink }
      return to > from ? .accent : to < from ? .bad : .quiet
    }

    /// What falls is dashed, for those who do not see its colour.
    var stroke: Ink.Stroke {
      guard let from, let to else { return .init(1, .ink) }
      return to > from
        ? .init(1.6, colour) : to < from ? .init(1.6, colour, dashes: [4, 2]) : .init(0.9, colour)
    }
  }

  init(_ ground: ChartGround) {
    self.ground = ground
    let table = ground.table
    let second = table.columns.count > 2
    let most = ground.width * 0.36
    rows = table.rows.indices.compactMap { row in
      let (from, to) = (table.figure(row, 1), second ? table.figure(row, 2) : nil)
      guard from != nil || to != nil else { return nil }
      let name = table.cell(row, 0)
      func text(_ value: Double?, _ text: String) -> SetText? {
        value.map { _ in ground.text(text, bold: name.tone.isBold, width: most) }
      }
      return Row(
        from: from, to: to, left: text(from, name.text + "  " + table.cell(row, 1).text),
        right: text(to, table.cell(row, 2).text + "  " + name.text))
    }
    let values = rows.flatMap { [$0.from, $0.to].compactMap { $0 } }
    axis = Axis(values, scale: ground.chart.scale, fitted: true)
  }

  var drawings: [Drawing] {
    let line =
      (rows.flatMap { [$0.left, $0.right] }.compactMap { $0?.height }.max() ?? scale.chart.lineHeight)
    let head = scale.axis.lineHeight + scale.space * 1.5
    let height = min(
      max(Double(rows.count) * line * 1.05, ground.width * 0.26 * ground.ease),
      max(ground.mostHeight - head, 60))
    let gap = scale.body * 1.4
    let leftWidth = (rows.compactMap { $0.left?.width }.max() ?? 0) + gap
    let rightWidth = (rows.compactMap { $0.right?.width }.max() ?? 0) + gap
    let width = min(max(ground.width - leftWidth - rightWidth, 60), ground.width * 0.4)
    let area = Box(max(leftWidth, scale.body * 6), head + line / 2, width, height)
    var ink: [Ink] = []
    for (column, x) in [(1, area.x), (2, area.right)] where table.columns.indices.contains(column) {
      let text = ground.small(table.columns[column].title, width: width * 0.9)
      ink.append(.text(text, at: Point(x - text.width / 2, 0), width: text.width, .center, .quiet))
      ink.append(.rule(Point(x, head - scale.space), Point(x, area.bottom + scale.space), .init(0.6, .ink)))
    }
    func y(_ value: Double) -> Double { area.bottom - axis.share(value) * area.height }
    for row in rows {
      let left = row.from.map { Point(area.x, y($0)) }
      let right = row.to.map { Point(area.right, y($0)) }
      if let left, let right { ink.append(.rule(left, right, row.stroke)) }
      for case let point? in [left, right] {
        ink.append(.dot(point, radius: 2.3, fill: row.colour, stroke: .init(0.6, .white)))
      }
    }
    ink += labels(\.left, \.from, area: area, line: line, y: y)
    ink += labels(\.right, \.to, area: area, line: line, y: y)
    return [Drawing(width: area.right + rightWidth, height: area.bottom + line, ink: ink)]
  }

  private func labels(
    _ text: KeyPath<Row, SetText?>, _ value: KeyPath<Row, Double?>, area: Box, line: Double,
    y: (Double) -> Double
  ) -> [Ink] {
    let isLeft = text == \Row.left
    // Of equal figures the one that stands first is above.
    let shown = rows.filter { $0[keyPath: value] != nil }
    let wanted = shown.map { y($0[keyPath: value] ?? 0) }
    let places = LabelSpread.places(
      wanted, gap: min(line, area.height / Double(max(shown.count - 1, 1))), in: area.y...area.bottom)
    var ink: [Ink] = []
    for (row, (wanted, place)) in zip(shown, zip(wanted, places)) {
      guard let label = row[keyPath: text] else { continue }
      let gap = scale.body * 1.2
      let start = isLeft ? area.x - gap - label.width : area.right + gap
      let (near, far) = isLeft ? (area.x - 4, area.x - gap + 2) : (area.right + 4, area.right + gap - 2)
      if (place - wanted).magnitude > 1.5 {
        ink.append(.rule(Point(near, wanted), Point(far, place), .init(0.35, .quiet)))
      }
      ink.append(.text(label, at: Point(start, place - label.height / 2), .leading, row.colour))
    }
    return ink
  }
}
