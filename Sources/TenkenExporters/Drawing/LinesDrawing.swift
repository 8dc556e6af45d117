import TenkenPlugin

/// A line a row over the columns, each with its name and last figure at the right.
enum LinesDrawing {
  private static let gap = 17.0
  private static let fewLines = 3
  /// Colours and dashes.
  private static let colours = 6
  /// Lines that all have a colour; where there are more, those that move most have one.
  private static let mostColoured = 12

  static func draw(_ chart: Chart, _ setting: Drawing.Setting) -> Drawing {
    let table = chart.table
    let scale = DrawingScale(chart, .fitted)
    let lines = self.lines(of: table)
    let ticks = scale.ticks(most: 5)
    let labels = lines.map { Label($0, most: setting.width * (setting.isNarrow ? 0.42 : 0.36)) }
    let left = DrawingText.width(ofLongest: ticks.map(scale.text)) + 10
    let right = setting.width - DrawingText.width(ofLongest: labels.map(\.text)) - 24
    let top = chart.mark?.figure == nil ? 10.0 : 22
    // A few lines are seen as well on a low drawing.
    let least = lines.count <= fewLines ? (setting.isNarrow ? 150.0 : 180) : setting.isNarrow ? 200 : 260
    let height = max(least, Double(lines.count) * gap)
    let bottom = top + height
    let columns = table.columns.dropFirst().map { $0.fullTitle() }
    let step = (right - left - 16) / Double(max(columns.count - 1, 1))
    func x(_ column: Int) -> Double {
      columns.count == 1 ? (left + right) / 2 : left + 8 + Double(column) * step
    }
    func y(_ value: Double) -> Double { bottom - scale.share(value) * height }

    var nodes: [SVGNode] = ticks.flatMap { tick -> [SVGNode] in
      [
        .line(SVGNode.Point(left, y(tick)), SVGNode.Point(right, y(tick)), "grid"),
        .text(scale.text(tick), at: SVGNode.Point(left - 6, y(tick) + DrawingText.drop), .end, "note"),
      ]
    }
    if let mark = chart.mark, let value = mark.figure {
      nodes.append(.line(SVGNode.Point(left, y(value)), SVGNode.Point(right, y(value)), "mean"))
      nodes.append(
        .text(mark.text, at: SVGNode.Point(left + 4, y(value) - 5), .start, "mean-text"))
    }
    for line in lines.sorted(by: { $0.rank < $1.rank }) {
      nodes.append(self.line(line, x: x, y: y))
    }
    let places = LabelSpread.places(labels.map { y($0.line.last.value) }, gap: gap, in: top...bottom)
    for (label, place) in zip(labels, places) {
      nodes += label.nodes(from: x(label.line.last.column), y: y(label.line.last.value), to: right, at: place)
    }
    let feet = foot(columns, room: max(step, 40), x: x, top: bottom + 8, width: right - left)
    nodes += feet.nodes
    var legend = DrawingLegend()
    legend.addTones(of: table.rows.flatMap { $0.dropFirst() }, setting)
    let under = legend.nodes(from: 0, top: feet.bottom, width: setting.width)
    return Drawing(width: setting.width, height: under.bottom + 2, nodes: nodes + under.nodes)
  }

  /// A row that has a figure.
  private struct Line {
    var name: String
    var isStrong: Bool
    var style: String
    var points: [(column: Int, value: Double, cell: Cell)]
    var last: (column: Int, value: Double, cell: Cell)

    /// What stands out is drawn last.
    var rank: Int { isStrong ? 2 : style == "other" ? 0 : 1 }
  }

  private static func lines(of table: Table) -> [Line] {
    let rows = table.rows.filter { row in row.dropFirst().contains { $0.figure != nil } }
    let coloured = coloured(of: rows)
    var count = 0
    return rows.compactMap { row in
      let points = row.indices.dropFirst().compactMap { column in
        row[column].figure.map { (column: column - 1, value: $0, cell: row[column]) }
      }
      guard let last = points.last else { return nil }
      let isStrong = row[0].tone == .strong && rows.contains { $0[0].tone != .strong }
      var style = isStrong ? "strong" : "other"
      if !isStrong, coloured.contains(row[0].text) {
        style = "s\(count % colours)"
        count += 1
      }
      return Line(name: row[0].text, isStrong: isStrong, style: style, points: points, last: last)
    }
  }

  /// The names of the rows whose lines have a colour.
  private static func coloured(of rows: [[Cell]]) -> Set<String> {
    if rows.count <= mostColoured + 1 { return Set(rows.map { $0.cell(0).text }) }
    // A single point is no line, and what stays where it is needs no colour.
    let moves = rows.map { row in
      let figures = row.dropFirst().compactMap(\.figure)
      return (name: row.cell(0).text, by: (figures.max() ?? 0) - (figures.min() ?? 0))
    }
    let order = moves.indices.filter { moves[$0].by > 0 }.sorted {
      (-moves[$0].by, $0) < (-moves[$1].by, $1)
    }
    return Set(order.prefix(colours).map { moves[$0].name })
  }

  /// A gap parts the line.
  private static func line(_ line: Line, x: (Int) -> Double, y: (Double) -> Double) -> SVGNode {
    var runs: [[SVGNode.Point]] = []
    var previous: Int?
    var dots: [SVGNode] = []
    for (column, value, cell) in line.points {
      let point = SVGNode.Point(x(column), y(value))
      if previous == column - 1 { runs[runs.count - 1].append(point) } else { runs.append([point]) }
      previous = column
      dots.append(
        .toneSign(cell.tone, at: point, radius: 5)
          ?? .circle(point, radius: line.isStrong ? 4 : 3, "dot " + line.style))
    }
    let strokes = runs.filter { $0.count > 1 }.map { SVGNode.path($0, "trend " + line.style) }
    let texts = line.points.map(\.cell.text).joined(separator: " → ")
    return .group(strokes + dots, title: "\(line.name): \(texts)")
  }

  /// The name and the last figure of a line.
  private struct Label {
    var line: Line
    var text: String
    private var isCut: Bool

    init(_ line: Line, most: Double) {
      self.line = line
      let figure = line.last.cell.text
      let name = DrawingText.line(line.name, width: max(most - DrawingText.width(of: figure) - 7, 24))
      isCut = name != line.name
      text = "\(name) \(figure)"
    }

    func nodes(from x: Double, y: Double, to right: Double, at place: Double) -> [SVGNode] {
      let text = SVGNode.text(
        text, at: SVGNode.Point(right + 20, place + DrawingText.drop), .start,
        line.isStrong ? "name strong" : "name \(line.style)")
      let isNear = abs(place - y) <= 1 && right - x < 12
      let leader =
        isNear
        ? []
        : [
          SVGNode.line(
            SVGNode.Point(x + 7, y), SVGNode.Point(right + 17, place),
            right - x < 12 ? "leader" : "leader far")
        ]
      return isCut ? [.group(leader + [text], title: line.name)] : leader + [text]
    }
  }

  /// The columns' titles under the drawing: as many as there is room for, the last among them.
  private static func foot(
    _ titles: [String], room: Double, x: (Int) -> Double, top: Double, width: Double
  ) -> (nodes: [SVGNode], bottom: Double) {
    let longest = min(DrawingText.width(ofLongest: titles) + 10, 76)
    let most = max(Int(width / longest), 1)
    let every = max((titles.count + most - 1) / most, 1)
    let shown = titles.indices.filter { (titles.count - 1 - $0) % every == 0 }
    let space = max(room * Double(every) - 6, 40)
    let lines = shown.map { DrawingText.lines(titles[$0], width: space, most: 3) }
    let nodes = zip(shown, lines).map { index, lines in
      SVGNode.label(
        titles[index], lines: lines,
        at: SVGNode.Point(x(index), top + Double(lines.count) * DrawingText.lineHeight / 2), .middle, "note")
    }
    return (nodes, top + Double(lines.map(\.count).max() ?? 0) * DrawingText.lineHeight + 4)
  }
}
