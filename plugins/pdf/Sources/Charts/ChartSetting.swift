import TenkenPlugin

/// A drawing with its origin in its upper left corner.
struct Drawing {
  /// Points.
  var width: Double
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
  /// How much space there is about what is drawn: 1 is all that it may have, less takes less height.
  var ease = 1.0

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

  /// Whether everything that its table holds is printed in the chart, so that the table would say it again.
  var printsAll: Bool {
    let table = chart.table
    guard table.footer.isEmpty, !table.rows.isEmpty, table.columns.count > 1,
      table.columns.allSatisfy({ $0.group == nil })
    else { return false }
    return switch chart.kind {
    case .bars: table.columns.count <= 1 + BarChart.mostColumns
    case .heatMap: true
    case .lines, .slopes, .timeline: false
    }
  }

  private struct Block {
    var ink: [Ink] = []
    var width = 0.0
    var height = 0.0
    /// Of the drawing, under the title.
    var top = 0.0
  }

  /// From all the space that a chart may have to as little as it is still read with.
  private var eases: [Double] {
    if chart.table.rows.count > Self.mostRows { return [1] }
    switch chart.kind {
    case .lines, .slopes: return [1, 0.85, 0.7]
    case .bars, .heatMap, .timeline: return [1, 0.85, 0.7, 0.55, 0.4, 0.2]
    }
  }
  /// Of longer charts none fits the rest of a page.
  private static let mostRows = 100

  private var space: Double { scale.space * 1.8 }

  /// A chart that does not fit the rest of the page takes less height, if it then does.
  ///
  /// - Parameter table: the chart's own in a width, which stands beside the chart if it can; else under it.
  func set(in flow: Flow, with table: ((_ width: Double) -> TableSetting)?) {
    let settings = eases.map { blocks(flow.paper, ease: $0) }
    if let table {
      let beside = settings.compactMap { $0.count == 1 ? self.beside($0[0], table, flow.paper) : nil }
      if let block = beside.first(where: { space + $0.height <= flow.room }) ?? beside.first {
        return flow.set(block.ink, height: block.height, space: space)
      }
    }
    let under = table?(flow.paper.textWidth)
    set(settings, in: flow, following: under?.height ?? 0)
    under?.set(in: flow)
  }

  /// This chart and the next one side by side, where the paper lies on its side and neither has to be divided.
  ///
  /// - Returns: false where they cannot be, and nothing was set.
  func setBeside(_ next: ChartSetting, in flow: Flow) -> Bool {
    guard flow.paper.width > flow.paper.height, fitsHalf, next.fitsHalf else { return false }
    let gutter = scale.body * 3
    var half = flow.paper
    half.width = (flow.paper.textWidth - gutter) / 2 + half.left + half.right
    let pairs = zip(eases, next.eases).compactMap { ease, other -> Block? in
      let (left, right) = (blocks(half, ease: ease), next.blocks(half, ease: other))
      guard left.count == 1, right.count == 1 else { return nil }
      let (one, two) = (left[0], right[0])
      // One that is much lower leaves more paper empty than it saves.
      guard max(one.height, two.height) <= min(one.height, two.height) * 2 else { return nil }
      let beside = Ink.moved(by: Point(half.textWidth + gutter, 0), [.part(.figure, two.ink)])
      return Block(ink: [.part(.figure, one.ink), beside], height: max(one.height, two.height))
    }
    var pair = pairs.first { space + $0.height <= flow.room }
    // On the next page only where this chart would be there, too.
    if pair == nil, !eases.contains(where: { fits(blocks(flow.paper, ease: $0), flow) }) {
      pair = pairs.first
    }
    guard let pair else { return false }
    flow.set(pair.ink, height: pair.height, space: space)
    return true
  }

  /// The titles of many columns would run upwards.
  private var fitsHalf: Bool { chart.kind != .heatMap || chart.table.columns.count <= 6 }

  private func fits(_ blocks: [Block], _ flow: Flow, keeping: Double = 0) -> Bool {
    blocks.count == 1 && space + blocks[0].height + keeping <= flow.room
  }

  /// The chart and its table side by side; nil where there is no room for that.
  private func beside(_ block: Block, _ table: (Double) -> TableSetting, _ paper: Paper) -> Block? {
    let left = block.width + scale.body * 3
    guard left + scale.body * 8 < paper.textWidth else { return nil }
    let table = table(paper.textWidth - left)
    guard table.plan.pieces.count == 1, table.plan.size >= scale.table * 0.94 else { return nil }
    // A page of its own, as high as the table needs.
    let side = Flow(
      paper: Paper(width: paper.textWidth - left, height: 1e6, left: 0, right: 0, top: 0, bottom: 0))
    table.set(in: side)
    guard block.top + side.y <= paper.textHeight * 0.7 else { return nil }
    var both = block
    both.ink = [.part(.figure, block.ink), .moved(by: Point(left, block.top), side.pages[0].ink)]
    both.height = max(block.height, block.top + side.y)
    return both
  }

  private func set(_ settings: [[Block]], in flow: Flow, following: Double) {
    let kept = following < flow.paper.textHeight * 0.4 ? following : 0
    for keeping in kept > 0 ? [kept, 0] : [0] {
      for blocks in settings where fits(blocks, flow, keeping: keeping) {
        return set(blocks, in: flow, keeping: keeping)
      }
    }
    guard let blocks = settings.first(where: { $0.count == 1 }) ?? settings.first else { return }
    let fits = (blocks.last?.height ?? 0) + kept < flow.paper.textHeight * 0.75
    set(blocks, in: flow, keeping: fits ? kept : 0)
  }

  private func set(_ blocks: [Block], in flow: Flow, keeping: Double) {
    for (index, block) in blocks.enumerated() {
      flow.set(
        [.part(.figure, block.ink)], height: block.height, space: space,
        keeping: index == blocks.count - 1 ? keeping : 0)
    }
  }

  private func blocks(_ paper: Paper, ease: Double) -> [Block] {
    // Paper on its side is for tables: lines, slopes and days are no better seen on all of it.
    let width = chart.kind == .heatMap ? paper.textWidth : min(paper.textWidth, Paper.a4.textWidth)
    let title = chart.table.caption.flatMap { caption in
      caption.isEmpty ? nil : typesetter.set(caption, scale.caption, width: paper.textWidth)
    }
    let titleHeight = title.map { $0.height + scale.space * 0.9 } ?? 0
    let most = min(paper.textWidth, scale.body * 52)
    // The sentence is about as wide as what it is about.
    func summary(_ width: Double) -> SetText? {
      let said = [chart.summary, printsAll ? chart.table.note ?? "" : ""].filter { !$0.isEmpty }
      return said.isEmpty
        ? nil
        : typesetter.set(
          said.joined(separator: "\n"), scale.note, width: min(max(width, scale.body * 32), most))
    }
    let mostSummary = summary(0).map { $0.height + scale.space } ?? 0
    let ground = ChartGround(
      chart: chart, scale: scale, typesetter: typesetter, width: width,
      mostHeight: paper.textHeight - titleHeight - mostSummary - scale.body * 6, ease: ease)
    let drawings = drawings(ground)
    return drawings.enumerated().map { index, drawing in
      var block = Block(width: drawing.width)
      if index == 0, let title {
        block.ink.append(.part(.caption, [.text(title, at: .zero)]))
        (block.top, block.height) = (titleHeight, titleHeight)
      }
      block.ink.append(.moved(by: Point(0, block.height), drawing.ink))
      block.height += drawing.height
      if index == drawings.count - 1, let summary = summary(drawing.width) {
        let top = Point(0, block.height + scale.space)
        block.ink.append(.part(.paragraph, [.text(summary, at: top, .leading, .quiet)]))
        block.height += summary.height + scale.space
        block.width = max(block.width, summary.width)
      }
      return block
    }
  }

  private func drawings(_ ground: ChartGround) -> [Drawing] {
    guard !chart.table.rows.isEmpty, chart.table.columns.count > 1 else {
      return [Drawing(width: 0, height: 0, ink: [])]
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
