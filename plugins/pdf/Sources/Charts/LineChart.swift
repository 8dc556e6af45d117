import TenkenPlugin

/// A line a row over the columns, its name and last figure beside its end.
struct LineChart {
  private let ground: ChartGround
  private let axis: Axis
  /// Rows that stand out from the others; none where all would.
  private let strong: Set<Int>
  /// Lines that are told apart by colour, and the second half of them by dashes; of more only some stand out.
  private static let mostColours = Colour.lines.count * 2
  private var scale: TypeScale { ground.scale }
  private var table: Table { ground.table }

  init(_ ground: ChartGround) {
    self.ground = ground
    let table = ground.table
    axis = Axis(
      table.figures + [ground.chart.mark?.value?.figure].compactMap { $0 }, scale: ground.chart.scale,
      fitted: true)
    strong =
      table.rows.indices.filter { table.cell($0, 0).tone == .strong }.count < table.rows.count
      ? Set(table.rows.indices.filter { table.cell($0, 0).tone == .strong }) : []
  }

  var drawings: [Drawing] {
    let labels = labels
    let line = scale.chart.lineHeight
    let tickTexts = axis.ticks.map { ground.small(axis.text($0, isPercent: table.isOfPercents)) }
    let left = (tickTexts.map(\.width).max() ?? 0) + scale.space
    let right = (labels.map(\.text.width).max() ?? 0) + scale.body * 2.4
    let steps = Double(max(table.columns.count - 2, 1))
    // Few columns need no wide drawing.
    let width = min(max(ground.width - left - right, 60), max(steps * scale.body * 15, scale.body * 22))
    let heads = self.heads(pitch: width / steps)
    let headHeight = heads.map(\.text.height).max() ?? 0
    let spacing = labels.map(\.text.height).max() ?? line
    let height = min(
      max(max(width * 0.42, scale.body * 12) * ground.ease, Double(labels.count) * spacing),
      max(ground.mostHeight - headHeight - line * 2, 60))
    let area = Box(left, scale.chart.size, width, height)

    var ink: [Ink] = []
    for (tick, text) in zip(axis.ticks, tickTexts) {
      let y = y(tick, area)
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
          text, at: Point(max(x - text.width / 2, 0), area.bottom + scale.space * 0.8), width: text.width,
          .center,
          .quiet
        ))
    }
    if let mark = ground.chart.mark, let value = mark.value?.figure {
      let y = y(value, area)
      let text = ground.small(mark.text)
      ink.append(.rule(Point(area.x, y), Point(area.right, y), .init(0.8, .ink, dashes: [2.5, 2])))
      ink.append(.text(text, at: Point(area.x + 3, y - text.height)))
    }
    ink += lines(area)
    ink += self.ink(of: labels, area)
    return [Drawing(width: area.right + right, height: area.bottom + headHeight + scale.space, ink: ink)]
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

  private func y(_ value: Double, _ area: Box) -> Double { area.bottom - axis.share(value) * area.height }

  private struct Style {
    var colour: Colour
    /// Of the name, which is read.
    var text: Colour
    var width: Double
    var dashes: [Double] = []
    /// Those of a higher rank are drawn over the others.
    var rank = 0
  }

  private func style(_ row: Int) -> Style {
    if table.rows.count <= Self.mostColours {
      let colour = Colour.lines[row % Colour.lines.count]
      return Style(
        colour: colour, text: colour, width: strong.contains(row) ? 2.2 : 1.3,
        dashes: row < Colour.lines.count ? [] : [4, 2], rank: strong.contains(row) ? 1 : 0)
    }
    if strong.contains(row) { return Style(colour: .accent, text: .accent, width: 2.2, rank: 2) }
    switch (1..<table.columns.count).last(where: { table.figure(row, $0) != nil }).map({
      table.cell(row, $0).tone
    })
    {
    case .bad: return Style(colour: .bad, text: .bad, width: 1.3, rank: 1)
    case .warning: return Style(colour: .warningArea, text: .warning, width: 1.3, rank: 1)
    default: return Style(colour: .faint, text: .quiet, width: 0.8)
    }
  }

  private func lines(_ area: Box) -> [Ink] {
    let styles = table.rows.indices.map(style)
    let order = table.rows.indices.sorted { (styles[$0].rank, -$0) < (styles[$1].rank, -$1) }
    return order.flatMap { row -> [Ink] in
      let style = styles[row]
      let points = (1..<table.columns.count).compactMap { column in
        table.figure(row, column).map { (column: column, at: Point(x(column, area), y($0, area))) }
      }
      // Across a gap the line is thin and dashed.
      let strokes = zip(points, points.dropFirst()).map { one, next in
        Ink.rule(
          one.at, next.at,
          next.column - one.column == 1
            ? .init(style.width, style.colour, dashes: style.dashes)
            : .init(style.width * 0.5, style.colour, dashes: [1.5, 2]))
      }
      return strokes + points.map { dot(at: $0.at, tone: table.cell(row, $0.column).tone, style) }
    }
  }

  /// As in tables: full where it is bad, a ring where it is a warning.
  private func dot(at point: Point, tone: Cell.Tone, _ style: Style) -> Ink {
    switch tone {
    case .bad: .dot(point, radius: 3, fill: .bad, stroke: .init(0.6, .white))
    case .warning: .dot(point, radius: 2.6, fill: .white, stroke: .init(1.2, .warning))
    default:
      .dot(
        point, radius: style.width * 0.9 + 0.7, fill: style.colour,
        stroke: style.rank == 0 && style.width < 1 ? nil : .init(0.6, .white))
    }
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
        row: row, text: ground.text(text, bold: strong.contains(row), width: ground.width * 0.34),
        value: value, column: column)
    }
    // More than a page holds: those that matter first.
    let spacing = all.map(\.text.height).max() ?? scale.chart.lineHeight
    let most = Int(ground.mostHeight * 0.8 / spacing)
    guard all.count > most else { return all }
    let ranks = all.map { style($0.row).rank }
    let first = all.indices.sorted { (-ranks[$0], $0) < (-ranks[$1], $1) }.prefix(most)
    return first.sorted().map { all[$0] }
  }

  private func ink(of labels: [Label], _ area: Box) -> [Ink] {
    let wanted = labels.map { y($0.value, area) }
    let spacing = labels.map(\.text.height).max() ?? scale.chart.lineHeight
    let places = LabelSpread.places(
      wanted, gap: min(spacing, area.height / Double(max(labels.count, 1))), in: area.y...area.bottom)
    var ink: [Ink] = []
    for (label, (wanted, place)) in zip(labels, zip(wanted, places)) {
      let start = area.right + scale.body * 2.2
      let end = Point(x(label.column, area), wanted)
      let style = style(label.row)
      // A line that ended before is led on to its name by dots.
      let isFar = label.column < table.columns.count - 1
      if (place - wanted).magnitude > 2 || isFar {
        ink.append(
          .path(
            [Point(end.x + 4, wanted), Point(area.right + 6, wanted), Point(start - 3, place)],
            .init(0.35, style.colour, dashes: isFar ? [0.8, 2.4] : [])))
      }
      ink.append(.text(label.text, at: Point(start, place - label.text.height / 2), .leading, style.text))
    }
    return ink
  }
}
