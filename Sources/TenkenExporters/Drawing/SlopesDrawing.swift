import TenkenPlugin

/// A slope a row, from the first column's figure to the second's, both with their names, which never touch.
enum SlopesDrawing {
  static func draw(_ chart: Chart, _ setting: Drawing.Setting) -> Drawing {
    let table = chart.table
    let scale = DrawingScale(chart, .fitted)
    let partsStrong = table.rows.contains { $0.cell(0).tone != .strong }
    let space = setting.isNarrow ? 14.0 : 24
    let sides = [1, 2].map { column in
      SlopesSide(
        table.rows, column: column, space: space, partsStrong: partsStrong, setting)
    }
    let (top, height) = (34.0, max(setting.isNarrow ? 200 : 260, sides.map(\.height).max() ?? 0))
    let bottom = top + height
    func y(_ value: Double) -> Double { bottom - scale.share(value) * height }
    let ends = (left: sides[0].width + space + 2, right: setting.width - sides[1].width - space - 2)

    var nodes: [SVGNode] = []
    let heads = [1, 2].map { table.columns.indices.contains($0) ? table.columns[$0].fullTitle() : "" }
    for (x, head) in zip([ends.left, ends.right], heads) {
      nodes.append(.line(SVGNode.Point(x, top - 6), SVGNode.Point(x, bottom + 6), "axis"))
      let isLeft = x == ends.left
      let lines = DrawingText.lines(head, width: setting.width / 2 - 10, most: 1)
      // A head that is longer than the labels under it reaches over the slopes.
      let length = DrawingText.width(ofLongest: lines)
      let place = isLeft ? max(x - 8, length) : min(x + 8, setting.width - length)
      nodes.append(
        .label(
          head, lines: lines,
          at: SVGNode.Point(place, 12), isLeft ? .end : .start, "head"))
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
    let falls = table.rows.filter { $0.cell(2).tone == .bad }.allSatisfy(isFall)
    legend.addTones(
      of: table.rows.map { $0.cell(2) },
      bad: falls ? setting.word(ja: "下がった", en: "fell") : nil, setting)
    let under = legend.nodes(from: 0, top: bottom + 12, width: setting.width)
    return Drawing(width: setting.width, height: max(under.bottom, bottom + 14), nodes: nodes + under.nodes)
  }

  private static func isFall(_ row: [Cell]) -> Bool {
    guard let before = row.cell(1).figure, let after = row.cell(2).figure else { return false }
    return after < before
  }

  private static func rank(_ row: [Cell]) -> Int {
    switch row.cell(2).tone {
    case .bad: 3
    case .warning: 2
    case .good: 1
    default: row.cell(0).tone == .strong ? 1 : 0
    }
  }
}
