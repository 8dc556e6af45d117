import TenkenPlugin

/// A field a cell: the darker, the further its figure is from the top of the scale; the figure stands in it.
///
/// The side with the longer names goes down, where there is room for them: a table with departments as its rows is
/// drawn with the items as rows where the items' texts are the longer ones.
enum HeatMapDrawing {
  /// Of the fields' colours; the last is for what reaches the top of the scale, and for nothing less.
  static let shades = 6
  private static let mostHead = 150.0

  static func draw(_ chart: Chart, _ setting: Drawing.Setting) -> Drawing {
    let grid = Grid(chart.table)
    let scale = DrawingScale(chart)
    let longestName = DrawingText.width(ofLongest: grid.down)
    let nameWidth = min(longestName, setting.isNarrow ? setting.width * 0.4 : 280)
    let left = nameWidth + 8
    let figure = DrawingText.width(ofLongest: grid.cells.joined().map(\.text))
    let count = Double(max(grid.across.count, 1))
    let width = max(min((setting.width - left) / count, 64), figure + 6, 18)
    let isUpright = grid.across.map { DrawingText.fits($0, width: width - 2, most: 3) }
    let lines = grid.across.map { DrawingText.lines($0, width: width - 2, most: 3) }
    let upright = zip(isUpright, lines).map { $0 ? $1.count : 1 }.max() ?? 1
    let turned = zip(isUpright, grid.across).filter { !$0.0 }.map(\.1)
    let top = max(
      Double(upright) * DrawingText.lineHeight + 6, min(DrawingText.width(ofLongest: turned), mostHead) + 10)

    var nodes: [SVGNode] = []
    for (index, name) in grid.across.enumerated() {
      let middle = left + (Double(index) + 0.5) * width
      if isUpright[index] {
        let y = top - 5 - Double(lines[index].count) * DrawingText.lineHeight / 2
        nodes.append(.label(name, lines: lines[index], at: SVGNode.Point(middle, y), .middle, "name"))
      } else {
        let line = DrawingText.line(name, width: mostHead)
        let text = SVGNode.text(
          line, at: SVGNode.Point(middle + DrawingText.drop, top - 6), .start, "name", isUpright: false)
        nodes.append(line == name ? text : .group([text], title: name))
      }
    }
    var y = top
    for (name, cells) in zip(grid.down, grid.cells) {
      let lines = DrawingText.lines(name, width: nameWidth, most: setting.isNarrow ? 3 : 2)
      let height = max(Double(lines.count) * DrawingText.lineHeight + 6, 26)
      nodes.append(.label(name, lines: lines, at: SVGNode.Point(0, y + height / 2), .start, "name"))
      for (index, cell) in cells.enumerated() {
        let title = cell.text.isEmpty ? nil : "\(name) ― \(grid.across[index]) ― \(cell.text)"
        nodes.append(
          field(
            cell, scale, x: left + Double(index) * width, y: y, width: width, height: height, title: title))
      }
      y += height
    }
    let bottom = legend(of: grid, scale, setting)
    let legend = bottom.nodes(from: 0, top: y + 4, width: setting.width)
    return Drawing(
      width: max(left + count * width, min(setting.width, 320)), height: legend.bottom,
      nodes: nodes + legend.nodes)
  }

  /// The table turned so that the longer names go down.
  private struct Grid {
    var down: [String]
    var across: [String]
    /// A row for each name that goes down.
    var cells: [[Cell]]

    init(_ table: Table) {
      let names = table.rows.map { $0.cell(0).text }
      let titles = table.columns.dropFirst().map { $0.fullTitle() }
      let cells = table.rows.map { row in titles.indices.map { row.cell($0 + 1) } }
      if DrawingText.width(ofLongest: titles) > DrawingText.width(ofLongest: names) {
        (down, across) = (titles, names)
        self.cells = titles.indices.map { column in cells.map { $0[column] } }
      } else {
        (down, across, self.cells) = (names, titles, cells)
      }
    }
  }

  /// 0, the farthest from the top of the scale, to 5, which is the top itself.
  static func shade(_ value: Double, _ scale: DrawingScale) -> Int {
    let share = scale.share(value)
    return share >= 1 ? shades - 1 : Int(share * Double(shades - 1))
  }

  private static func field(
    _ cell: Cell, _ scale: DrawingScale, x: Double, y: Double, width: Double, height: Double, title: String?
  ) -> SVGNode {
    let style = cell.figure.map { "field f\(shade($0, scale))" } ?? "field none"
    var nodes = [
      SVGNode.rectangle(x: x + 1, y: y + 1, width: width - 2, height: height - 2, radius: 2, ""),
      .text(cell.text, at: SVGNode.Point(x + width / 2, y + height / 2 + DrawingText.drop), .middle),
    ]
    if cell.text.isEmpty { nodes.removeLast() }
    nodes += [SVGNode.toneSign(cell.tone, at: SVGNode.Point(x + width - 6, y + 6), radius: 3.5)]
      .compactMap(\.self)
    return .group(nodes, title: title, style)
  }

  private static func legend(
    of grid: Grid, _ scale: DrawingScale, _ setting: Drawing.Setting
  ) -> DrawingLegend {
    var legend = DrawingLegend()
    let (lower, upper) = (scale.range.lowerBound, scale.range.upperBound)
    for (value, shade) in [(lower, 0), (upper, shades - 1)] {
      legend.entries.append(
        .init(text: scale.text(value)) { place in
          [
            .group(
              [.rectangle(x: place.x - 8, y: place.y - 6, width: 16, height: 12, radius: 2, "")],
              "field f\(shade)")
          ]
        })
    }
    if grid.cells.joined().contains(where: { $0.figure == nil }) {
      legend.entries.append(
        .init(text: setting.word(ja: "値なし", en: "no figure")) { place in
          [
            .group(
              [.rectangle(x: place.x - 8, y: place.y - 6, width: 16, height: 12, radius: 2, "")],
              "field none")
          ]
        })
    }
    legend.addTones(of: grid.cells.joined(), setting)
    return legend
  }
}
