import TenkenPlugin

/// A drawing with its origin in its upper left corner.
struct Drawing {
  /// Points.
  var height: Double
  var ink: [Ink]
}

/// What every kind of chart is drawn with.
struct ChartGround {
  let chart: Chart
  let scale: TypeScale
  let typesetter: Typesetter
  /// Points.
  let width: Double
  /// Of a page, in points: a chart that is higher is divided.
  let mostHeight: Double

  var table: Table { chart.table }

  func text(_ text: String, bold: Bool = false, width: Double? = nil) -> SetText {
    let style = TypeStyle(scale.chart.size, bold: bold, leading: scale.chart.leading)
    return typesetter.set(text, style, width: width)
  }

  func small(_ text: String, width: Double? = nil) -> SetText {
    typesetter.set(text, scale.axis, width: width)
  }

  /// The names of the rows, and how wide they are together: no wider than a share of the chart.
  func rowNames(atMost share: Double) -> (texts: [SetText], width: Double) {
    let texts = table.rows.indices.map { row in
      let cell = table.cell(row, 0)
      return text(cell.text, bold: cell.tone.isBold, width: width * share)
    }
    return (texts, texts.map(\.width).max() ?? 0)
  }

  /// Rows in runs that fit a page each.
  func runs(of heights: [Double], besides: Double) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var (start, sum) = (0, besides)
    for (index, height) in heights.enumerated() {
      if index > start, sum + height > mostHeight {
        runs.append(start..<index)
        (start, sum) = (index, besides)
      }
      sum += height
    }
    return runs + [start..<heights.count]
  }
}

/// Sets a chart: title, drawing, and the sentence that says what is to be seen.
struct ChartSetting {
  let chart: Chart
  let scale: TypeScale
  let typesetter: Typesetter

  /// - Parameter following: what stands right under the chart and on the same page, in points.
  func set(in flow: Flow, following: Double = 0) {
    let isWide = chart.kind == .heatMap || chart.kind == .timeline
    let width = isWide ? flow.paper.textWidth : min(flow.paper.textWidth, scale.body * 62)
    let title = chart.table.caption.flatMap { caption in
      caption.isEmpty ? nil : typesetter.set(caption, scale.caption, width: flow.paper.textWidth)
    }
    let titleHeight = title.map { $0.height + scale.space * 0.9 } ?? 0
    let summary =
      chart.summary.isEmpty
      ? nil : typesetter.set(chart.summary, scale.note, width: min(flow.paper.textWidth, scale.body * 52))
    let summaryHeight = summary.map { $0.height + scale.space } ?? 0
    let ground = ChartGround(
      chart: chart, scale: scale, typesetter: typesetter, width: width,
      mostHeight: flow.paper.textHeight - titleHeight - summaryHeight - scale.body * 6)
    let drawings = drawings(ground)
    for (index, drawing) in drawings.enumerated() {
      var ink: [Ink] = []
      var height = 0.0
      if index == 0, let title {
        ink.append(.part(.caption, [.text(title, at: .zero)]))
        height += titleHeight
      }
      ink.append(.moved(by: Point(0, height), drawing.ink))
      height += drawing.height
      if index == drawings.count - 1, let summary {
        ink.append(.part(.paragraph, [.text(summary, at: Point(0, height + scale.space), .leading, .quiet)]))
        height += summaryHeight
      }
      let isLast = index == drawings.count - 1
      let keeping = isLast && height + following < flow.paper.textHeight * 0.75 ? following : 0
      flow.set([.part(.figure, ink)], height: height, space: scale.space * 2.4, keeping: keeping)
    }
  }

  private func drawings(_ ground: ChartGround) -> [Drawing] {
    guard !chart.table.rows.isEmpty, chart.table.columns.count > 1 else {
      return [Drawing(height: 0, ink: [])]
    }
    return switch chart.kind {
    case .bars: BarChart(ground).drawings
    case .lines: LineChart(ground).drawings
    case .slopes: SlopeChart(ground).drawings
    case .heatMap: HeatMap(ground).drawings
    case .timeline: Timeline(ground).drawings
    }
  }
}
