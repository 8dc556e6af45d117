import TenkenPlugin

/// A line a row over the columns, its name and last figure beside its end.
struct LineChart {
  private let ground: ChartGround
  private let axis: Axis
  private var scale: TypeScale { ground.scale }
  private var table: Table { ground.table }

  init(_ ground: ChartGround) {
    self.ground = ground
    axis = Axis(
      ground.table.figures + [ground.chart.mark?.value?.figure].compactMap { $0 }, scale: ground.chart.scale)
  }

  var drawings: [Drawing] {
    let labels = labels
    let line = scale.chart.lineHeight
    let tickTexts = axis.ticks.map { ground.small(axis.text($0, isPercent: table.isOfPercents)) }
    let left = (tickTexts.map(\.width).max() ?? 0) + scale.space
    let right = (labels.map(\.text.width).max() ?? 0) + scale.body * 2
    let heads = self.heads(pitch: (ground.width - left - right) / Double(max(table.columns.count - 2, 1)))
    let headHeight = heads.map(\.text.height).max() ?? 0
    let height = min(
      max(ground.width * 0.36, Double(labels.count) * line),
      max(ground.mostHeight - headHeight - line * 2, 60))
    let area = Box(left, scale.chart.size, max(ground.width - left - right, 60), height)

    var ink: [Ink] = []
    for (tick, text) in zip(axis.ticks, tickTexts) {
      let y = area.bottom - axis.share(tick) * area.height
      ink.append(.rule(Point(area.x, y), Point(area.right, y), .init(0.35, .hair)))
      ink.append(
        .text(
          text, at: Point(0, y - text.height / 2), width: left - scale.space, .trailing, .quiet))
    }
    ink.append(.rule(Point(area.x, area.bottom), Point(area.right, area.bottom), .init(0.6, .ink)))
    for (column, text) in heads {
      let x = self.x(column, area)
      ink.append(.rule(Point(x, area.bottom), Point(x, area.bottom + 2.5), .init(0.6, .ink)))
      ink.append(
        .text(
          text, at: Point(x - text.width / 2, area.bottom + scale.space * 0.8), width: text.width, .center,
          .quiet
        ))
    }
    if let mark = ground.chart.mark, let value = mark.value?.figure {
      let y = area.bottom - axis.share(value) * area.height
      let text = ground.small(mark.text)
      ink.append(.rule(Point(area.x, y), Point(area.right, y), .init(0.8, .ink, dashes: [2.5, 2])))
      ink.append(.text(text, at: Point(area.x + 3, y - text.height)))
    }
    ink += lines(area)
    ink += self.ink(of: labels, area)
    return [Drawing(height: area.bottom + headHeight + scale.space, ink: ink)]
  }

  private func x(_ column: Int, _ area: Box) -> Double {
    let steps = Double(table.columns.count - 2)
    return steps > 0 ? area.x + area.width * Double(column - 1) / steps : area.x + area.width / 2
  }

  /// The titles of the columns; where they are too close, of every other or fewer, counted from the last.
  private func heads(pitch: Double) -> [(column: Int, text: SetText)] {
    let least = scale.axis.size * 5
    let every = max(Int((least / max(pitch, 0.1)).rounded(.up)), 1)
    let last = table.columns.count - 1
    return (1...last).filter { (last - $0) % every == 0 }.map { column in
      (column, ground.small(table.columns[column].title, width: pitch * Double(every) * 0.92))
    }
  }

  private func style(_ row: Int) -> (colour: Colour, width: Double) {
    let isStrong = table.cell(row, 0).tone == .strong
    if table.rows.count <= Colour.lines.count { return (Colour.lines[row], isStrong ? 2.2 : 1.3) }
    return isStrong ? (.accent, 2.2) : (.quiet, 0.7)
  }

  private func lines(_ area: Box) -> [Ink] {
    var ink: [Ink] = []
    for row in table.rows.indices.reversed() {
      let (colour, width) = style(row)
      let points = (1..<table.columns.count).map { column in
        table.figure(row, column).map {
          Point(x(column, area), area.bottom - axis.share($0) * area.height)
        }
      }
      // Across a gap the line is thin and dashed.
      var last: (index: Int, point: Point)?
      for (index, point) in points.enumerated() {
        guard let point else { continue }
        if let last {
          ink.append(
            index - last.index == 1
              ? .rule(last.point, point, .init(width, colour))
              : .rule(last.point, point, .init(width * 0.5, colour, dashes: [1.5, 2])))
        }
        last = (index, point)
      }
      for case let point? in points {
        ink.append(.dot(point, radius: width * 0.9 + 0.6, fill: colour, stroke: .init(0.6, .white)))
      }
    }
    return ink
  }

  // MARK: Labels

  private struct Label {
    var row: Int
    var text: SetText
    var value: Double
    /// Of the last column with a figure.
    var column: Int
  }

  private var labels: [Label] {
    let all = table.rows.indices.compactMap { row -> Label? in
      guard let column = (1..<table.columns.count).last(where: { table.figure(row, $0) != nil }),
        let value = table.figure(row, column)
      else { return nil }
      let name = table.cell(row, 0)
      let text = name.text + "  " + table.cell(row, column).text
      return Label(
        row: row, text: ground.text(text, bold: name.tone.isBold, width: ground.width * 0.3), value: value,
        column: column)
    }
    // More than a page holds: those that matter first.
    let most = Int(ground.mostHeight * 0.8 / scale.chart.lineHeight)
    guard all.count > most else { return all }
    return Array(
      (all.filter { table.cell($0.row, 0).tone == .strong }
        + all.filter { table.cell($0.row, 0).tone != .strong }).prefix(most))
  }

  private func ink(of labels: [Label], _ area: Box) -> [Ink] {
    let wanted = labels.map { area.bottom - axis.share($0.value) * area.height }
    let spacing = labels.map(\.text.height).max() ?? scale.chart.lineHeight
    let places = LabelSpread.spread(
      wanted, spacing: min(spacing, area.height / Double(max(labels.count, 1))), in: area.y...area.bottom)
    var ink: [Ink] = []
    for (label, (wanted, place)) in zip(labels, zip(wanted, places)) {
      let start = area.right + scale.body * 1.6
      let end = Point(x(label.column, area), wanted)
      let colour = style(label.row).colour
      if (place - wanted).magnitude > 2 || label.column < table.columns.count - 1 {
        ink.append(
          .path(
            [Point(end.x + 4, wanted), Point(area.right + 6, wanted), Point(start - 3, place)],
            .init(0.35, colour)))
      }
      ink.append(.text(label.text, at: Point(start, place - label.text.height / 2), .leading, colour))
    }
    return ink
  }
}
