import TenkenPlugin

/// A slope a row, from the first column's figure to the second's, both with their names, which never touch.
enum SlopesDrawing {
  private static let gap = 17.0

  static func draw(_ chart: Chart, _ setting: Drawing.Setting) -> Drawing {
    let table = chart.table
    let scale = DrawingScale(chart, .fitted)
    let partsStrong = table.rows.contains { $0.cell(0).tone != .strong }
    let space = setting.isNarrow ? 14.0 : 24
    let sides = [1, 2].map { column in
      Side(
        table.rows, column: column, width: setting.width * (setting.isNarrow ? 0.38 : 0.34), space: space,
        partsStrong: partsStrong)
    }
    let most = Double(sides.map(\.labels.count).max() ?? 0)
    let (top, height) = (34.0, max(setting.isNarrow ? 200 : 260, most * gap))
    let bottom = top + height
    func y(_ value: Double) -> Double { bottom - scale.share(value) * height }
    let ends = (left: sides[0].width + space + 2, right: setting.width - sides[1].width - space - 2)

    var nodes: [SVGNode] = []
    let heads = [1, 2].map { table.columns.indices.contains($0) ? table.columns[$0].fullTitle() : "" }
    for (x, head) in zip([ends.left, ends.right], heads) {
      nodes.append(.line(SVGNode.Point(x, top - 6), SVGNode.Point(x, bottom + 6), "axis"))
      let isLeft = x == ends.left
      let lines = DrawingText.lines(head, width: setting.width / 2 - 10, most: 1)
      nodes.append(
        .label(
          head, lines: lines,
          at: SVGNode.Point(x + (isLeft ? -8 : 8), 12), isLeft ? .end : .start, "head"))
    }
    // What needs to be seen is drawn last.
    let order = table.rows.indices.sorted { (rank(table.rows[$0]), $0) < (rank(table.rows[$1]), $1) }
    for index in order {
      let row = table.rows[index]
      let tone = row.cell(2).tone
      let isStrong = partsStrong && row.cell(0).tone == .strong
      let style = tone == .plain ? (isStrong ? "strong" : "plain") : tone.rawValue
      let before = row.cell(1).figure.map { SVGNode.Point(ends.left, y($0)) }
      let after = row.cell(2).figure.map { SVGNode.Point(ends.right, y($0)) }
      var parts: [SVGNode] = []
      if let before, let after { parts.append(.line(before, after, "slope " + style)) }
      if let before { parts.append(.circle(before, radius: 3.5, "dot " + style)) }
      if let after {
        parts.append(.toneSign(tone, at: after, radius: 5.5) ?? .circle(after, radius: 3.5, "dot " + style))
      }
      nodes.append(
        .group(parts, title: "\(row.cell(0).text): \(row.cell(1).text) → \(row.cell(2).text)"))
    }
    for (side, x) in zip(sides, [ends.left, ends.right]) {
      nodes += side.nodes(x: x, top: top, bottom: bottom, y: y, isLeft: x == ends.left)
    }
    var legend = DrawingLegend()
    legend.addTones(of: table.rows.map { $0.cell(2) }, setting)
    let under = legend.nodes(from: 0, top: bottom + 12, width: setting.width)
    return Drawing(width: setting.width, height: max(under.bottom, bottom + 14), nodes: nodes + under.nodes)
  }

  private static func rank(_ row: [Cell]) -> Int {
    switch row.cell(2).tone {
    case .bad: 3
    case .warning: 2
    case .good: 1
    default: row.cell(0).tone == .strong ? 1 : 0
    }
  }

  /// The labels of one end.
  private struct Side {
    var labels: [(name: String, figure: String, value: Double, isStrong: Bool)]
    /// Of the longest label as it is printed.
    var width: Double
    private var figureWidth: Double

    /// From the axis to the label.
    private var space: Double

    init(_ rows: [[Cell]], column: Int, width: Double, space: Double, partsStrong: Bool) {
      self.space = space
      labels = rows.compactMap { row in
        row.cell(column).figure.map {
          (row.cell(0).text, row.cell(column).text, $0, partsStrong && row.cell(0).tone == .strong)
        }
      }
      figureWidth = DrawingText.width(ofLongest: labels.map(\.figure)) + 6
      self.width = min(DrawingText.width(ofLongest: labels.map(\.name)) + figureWidth, width)
    }

    func nodes(
      x: Double, top: Double, bottom: Double, y: (Double) -> Double, isLeft: Bool
    ) -> [SVGNode] {
      let places = LabelSpread.places(labels.map { y($0.value) }, gap: gap, in: top...bottom)
      return zip(labels, places).flatMap { label, place in
        let side = isLeft ? -1.0 : 1
        let wanted = y(label.value)
        let name = DrawingText.line(label.name, width: max(width - figureWidth, 24))
        let text = isLeft ? "\(name) \(label.figure)" : "\(label.figure) \(name)"
        var nodes = [
          SVGNode.text(
            text, at: SVGNode.Point(x + side * space, place + DrawingText.drop), isLeft ? .end : .start,
            label.isStrong ? "name strong" : "name")
        ]
        if abs(place - wanted) > 1 {
          nodes.append(
            .line(SVGNode.Point(x + side * 7, wanted), SVGNode.Point(x + side * (space - 3), place), "leader")
          )
        }
        return name == label.name ? nodes : [.group(nodes, title: label.name)]
      }
    }
  }
}
