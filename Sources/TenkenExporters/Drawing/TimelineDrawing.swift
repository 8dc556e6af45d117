import TenkenCore
import TenkenPlugin

/// A bar a row over days: from its start to the day when it is due, filled as far as it came; the day of the report is
/// a line across.
enum TimelineDrawing {
  private static let thickness = 12.0
  /// A line of text over a bar.
  private static let narrowRow = 44.0

  static func draw(_ chart: Chart, _ setting: Drawing.Setting) -> Drawing {
    let table = chart.table
    let axis = DayAxis(chart)
    let names = table.rows.map { $0.cell(0).text }
    let dueWidth = DrawingText.width(ofLongest: table.rows.map { $0.cell(2).text }) + 16
    let nameWidth =
      setting.isNarrow
      ? setting.width - dueWidth - 8 : min(DrawingText.width(ofLongest: names), setting.width * 0.36)
    let left = setting.isNarrow ? 4 : nameWidth + 14
    let right = setting.isNarrow ? setting.width - 6 : max(setting.width - dueWidth - 8, left + 60)
    func x(_ day: Int) -> Double { left + axis.share(day) * (right - left) }

    // Texts stand over the line of the day.
    var (bars, nodes): ([SVGNode], [SVGNode]) = ([], [])
    let top = chart.mark?.serial == nil ? 4.0 : 24.0
    var y = top
    for (row, name) in zip(table.rows, names) {
      let lines = DrawingText.lines(name, width: nameWidth, most: setting.isNarrow ? 1 : 2)
      let height = setting.isNarrow ? narrowRow : lines.count > 1 ? 36 : 28
      let textMiddle = setting.isNarrow ? y + 14 : y + height / 2
      let barMiddle = setting.isNarrow ? y + 31 : y + height / 2
      nodes.append(.label(name, lines: lines, at: SVGNode.Point(0, textMiddle), .start, "name"))
      let due = row.cell(2)
      nodes.append(
        .text(due.text, at: SVGNode.Point(setting.width, textMiddle + DrawingText.drop), .end, "figure"))
      let sign = SVGNode.Point(setting.width - DrawingText.width(of: due.text) - 9, textMiddle)
      nodes += [SVGNode.toneSign(due.tone, at: sign)].compactMap(\.self)
      let title = ([name] + zip(table.columns, row).dropFirst().map { "\($0.title) \($1.text)" })
        .joined(separator: " ― ")
      bars.append(
        .group(bar(row, today: chart.mark?.serial, end: axis.last, middle: barMiddle, x: x), title: title))
      y += height
    }
    let ticks = axis.ticks(most: setting.isNarrow ? 4 : max(Int((right - left) / 84), 2))
    let grid = ticks.map { SVGNode.line(SVGNode.Point(x($0), top), SVGNode.Point(x($0), y), "grid") }
    nodes += ticks.map { tick in
      let text = axis.text(tick)
      let half = DrawingText.width(of: text) / 2
      let middle = min(max(x(tick), half), setting.width - half)
      return .text(text, at: SVGNode.Point(middle, y + 15), .middle, "note")
    }
    if let mark = chart.mark, let today = mark.serial {
      let half = DrawingText.width(of: mark.text) / 2
      let middle = min(max(x(today), half), max(setting.width - half, half))
      // No line goes through a text over a bar.
      let pieces =
        setting.isNarrow
        ? table.rows.indices.map { top + Double($0) * narrowRow }.map { ($0 + 22, $0 + narrowRow) }
        : [(top - 4, y)]
      bars += pieces.map { .line(SVGNode.Point(x(today), $0.0), SVGNode.Point(x(today), $0.1), "mean") }
      nodes.append(.text(mark.text, at: SVGNode.Point(middle, top - 10), .middle, "mean-text"))
    }
    let legend = legend(of: chart, setting).nodes(from: 0, top: y + 20, width: setting.width)
    return Drawing(width: setting.width, height: legend.bottom, nodes: grid + bars + nodes + legend.nodes)
  }

  private static func bar(
    _ row: [Cell], today: Int?, end last: Int, middle: Double, x: (Int) -> Double
  ) -> [SVGNode] {
    let (start, due, end) = (row.cell(1).serial, row.cell(2).serial, row.cell(3).serial)
    func piece(_ from: Int, _ to: Int, _ style: String) -> SVGNode {
      .rectangle(
        x: x(from), y: middle - thickness / 2, width: max(x(to) - x(from), 1), height: thickness, radius: 2,
        style)
    }
    var nodes: [SVGNode] = []
    if let start {
      if let due {
        nodes.append(piece(start, max(due, start), "span"))
      } else if end == nil {
        // Nobody said until when.
        let open = max(today ?? last, start)
        nodes.append(.line(SVGNode.Point(x(start), middle), SVGNode.Point(x(open), middle), "open"))
      }
      if let end { nodes.append(piece(start, max(min(end, due ?? end), start), "bar")) }
    }
    if let due, let late = end ?? today, late > due, end != nil || row.cell(2).tone == .bad {
      nodes.append(piece(due, late, "bar bad"))
    }
    if let start {
      nodes.append(.line(SVGNode.Point(x(start), middle - 6), SVGNode.Point(x(start), middle + 6), "axis"))
    }
    if let due { nodes += dueSign(at: SVGNode.Point(x(due), middle)) }
    if let end { nodes.append(.circle(SVGNode.Point(x(end), middle), radius: 5, "before")) }
    return nodes
  }

  private static func dueSign(at place: SVGNode.Point) -> [SVGNode] {
    [.rectangle(x: place.x - 2, y: place.y - 10, width: 4, height: 20, radius: 1, "before")]
  }

  private static func legend(of chart: Chart, _ setting: Drawing.Setting) -> DrawingLegend {
    var legend = DrawingLegend()
    let titles = chart.table.columns.map { $0.fullTitle() }
    if titles.count > 2 {
      legend.entries.append(.init(text: titles[2]) { dueSign(at: $0) })
    }
    if titles.count > 3, chart.table.rows.contains(where: { $0.cell(3).serial != nil }) {
      legend.entries.append(.init(text: titles[3]) { [.circle($0, radius: 5, "before")] })
    }
    legend.addTones(
      of: chart.table.rows.map { $0.cell(2) }, bad: setting.word(ja: "期限超過", en: "overdue"), setting)
    return legend
  }
}

extension Cell {
  /// The day as a number; nil where the cell is no day.
  var serial: Int? {
    if case .date(let iso) = value { Day(iso: iso)?.serial } else { nil }
  }
}
