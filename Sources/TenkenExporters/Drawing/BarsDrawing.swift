import TenkenPlugin

/// A bar a row, with the figures of further columns as marks on it and the chart's mark as a line across.
enum BarsDrawing {
  private static let thickness = 14.0

  static func draw(_ chart: Chart, _ setting: Drawing.Setting) -> Drawing {
    let table = chart.table
    let scale = DrawingScale(chart, .fromZero)
    let names = table.rows.map { $0.cell(0).text }
    let nameWidth = min(DrawingText.width(ofLongest: names), setting.width * 0.36)
    let figureWidth = DrawingText.width(ofLongest: table.rows.map { $0.cell(1).text }) + 16
    let (left, right) = (nameWidth + 10, max(setting.width - figureWidth - 10, nameWidth + 60))
    func x(_ value: Double) -> Double { left + scale.share(value) * (right - left) }

    var nodes: [SVGNode] = []
    var y = chart.mark?.figure == nil ? 4.0 : 24.0
    let top = y
    for (row, name) in zip(table.rows, names) {
      let lines = DrawingText.lines(name, width: nameWidth, most: 2)
      let height = lines.count > 1 ? 36.0 : 28
      let middle = y + height / 2
      nodes.append(.label(name, lines: lines, at: SVGNode.Point(0, middle), .start, style(of: row.cell(0))))
      nodes.append(bar(row, table.columns, middle: middle, from: x(0), x: x))
      let figure = row.cell(1)
      nodes += [SVGNode.toneSign(figure.tone, at: SVGNode.Point(right + 14, middle))].compactMap(\.self)
      nodes.append(
        .text(
          figure.text, at: SVGNode.Point(right + 10 + figureWidth, middle + DrawingText.drop), .end,
          "figure"))
      y += height
    }
    let axis = DrawingAxis(scale: scale, from: left, to: right)
    nodes = axis.grid(top: top, bottom: y) + nodes
    nodes += mark(chart.mark, x: x, top: top, bottom: y, left: left, right: right)
    nodes += axis.texts(y: y + 15)
    let legend = legend(of: chart, setting).nodes(from: 0, top: y + 20, width: setting.width)
    return Drawing(width: setting.width, height: legend.bottom, nodes: nodes + legend.nodes)
  }

  private static func style(of name: Cell) -> String { name.tone == .quiet ? "note" : "name" }

  private static func bar(
    _ row: [Cell], _ columns: [Table.Column], middle: Double, from zero: Double, x: (Double) -> Double
  ) -> SVGNode {
    var nodes: [SVGNode] = []
    let figure = row.cell(1)
    if let value = figure.figure {
      let end = x(value)
      let tone = figure.tone == .bad || figure.tone == .warning ? " " + figure.tone.rawValue : ""
      nodes.append(
        .rectangle(
          x: min(zero, end), y: middle - thickness / 2, width: max(abs(end - zero), 1), height: thickness,
          radius: 2, "bar" + tone))
    }
    for column in row.indices.dropFirst(2) {
      guard let value = row[column].figure else { continue }
      nodes += sign(column - 2, at: SVGNode.Point(x(value), middle))
    }
    let texts = columns.indices.dropFirst().filter { !row.cell($0).text.isEmpty }.map {
      columns[$0].fullTitle() + " " + row.cell($0).text
    }
    return .group(nodes, title: ([row.cell(0).text] + texts).joined(separator: " ― "))
  }

  /// What stands for a further column.
  private static func sign(_ index: Int, at place: SVGNode.Point) -> [SVGNode] {
    switch index % 3 {
    case 0:
      [.rectangle(x: place.x - 2, y: place.y - 11, width: 4, height: 22, radius: 1, "before")]
    case 1: [.circle(place, radius: 4.5, "before")]
    default: [.diamond(at: place, radius: 6, "before")]
    }
  }

  private static func mark(
    _ mark: Cell?, x: (Double) -> Double, top: Double, bottom: Double, left: Double, right: Double
  ) -> [SVGNode] {
    guard let mark, let value = mark.figure else { return [] }
    let place = x(value)
    let half = DrawingText.width(of: mark.text) / 2
    let middle = min(max(place, half), max(right + 60 - half, half))
    return [
      .line(SVGNode.Point(place, top - 4), SVGNode.Point(place, bottom), "mean"),
      .text(mark.text, at: SVGNode.Point(middle, top - 10), .middle, "mean-text"),
    ]
  }

  private static func legend(of chart: Chart, _ setting: Drawing.Setting) -> DrawingLegend {
    var legend = DrawingLegend()
    let titles = chart.table.columns.map { $0.fullTitle() }
    if titles.count > 2 {
      legend.entries.append(
        .init(text: titles[1]) {
          [.rectangle(x: $0.x - 8, y: $0.y - 5, width: 16, height: 10, radius: 2, "bar")]
        })
      for (index, title) in titles.dropFirst(2).enumerated() {
        legend.entries.append(.init(text: title) { sign(index, at: $0) })
      }
    }
    legend.addTones(of: chart.table.rows.map { $0.cell(1) }, setting)
    return legend
  }
}
