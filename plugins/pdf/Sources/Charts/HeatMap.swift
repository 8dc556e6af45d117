import TenkenPlugin

/// A field a cell, the darker the lower its figure, which is printed in it.
struct HeatMap {
  private let ground: ChartGround
  private let axis: Axis
  private let nameHead: SetText
  private let names: (texts: [SetText], width: Double)
  private var scale: TypeScale { ground.scale }
  private var table: Table { ground.table }
  private var fieldHeight: Double { scale.chart.lineHeight + scale.space * 0.9 * ground.ease }
  /// White between two fields, in points.
  private let seam = 1.0

  init(_ ground: ChartGround) {
    self.ground = ground
    axis = Axis(ground.table.figures, scale: ground.chart.scale)
    let texts = ground.rowNames(atMost: 0.28)
    nameHead = ground.small(ground.table.columns[0].title, width: ground.width * 0.28)
    names = (texts.texts, max(texts.width, nameHead.width))
  }

  /// One blue, from dark to almost white: it differs in brightness, which everyone sees.
  static func colour(_ share: Double) -> Colour {
    let dark = Colour(0x0B3C6E)
    let middle = Colour(0x6FA3D0)
    let light = Colour(0xEDF3F9)
    return share < 0.5 ? dark.mixed(with: middle, share * 2) : middle.mixed(with: light, share * 2 - 1)
  }

  var drawings: [Drawing] {
    let left = names.width + scale.body
    let least = max(widest + scale.space * 0.8, scale.body * 1.6)
    let most = max(Int((ground.width - left) / least), 1)
    let columns = Array(1..<table.columns.count)
    // Columns in runs that fit side by side, as equal as may be.
    let parts = (columns.count + most - 1) / most
    let size = (columns.count + parts - 1) / parts
    return stride(from: 0, to: columns.count, by: size).flatMap { start -> [Drawing] in
      let run = Array(columns[start..<min(start + size, columns.count)])
      let width = min((ground.width - left) / Double(size), scale.body * 8)
      let heads = Heads(run.map { table.columns[$0].title }, width: width, least: nameHead.height, ground)
      let heights = names.texts.map { max($0.height + scale.space * 0.4 * ground.ease, fieldHeight) }
      let besides = heads.height + scale.axis.lineHeight + scale.space * 2
      return ground.runs(of: heights, besides: besides).map { rows in
        drawing(rows, columns: run, heights: Array(heights[rows]), left: left, width: width, heads)
      }
    }
  }

  /// Of all figures, in points.
  private var widest: Double {
    table.rows.indices.reduce(0) { most, row in
      (1..<table.columns.count).reduce(most) { max($0, ground.text(table.cell(row, $1).text).width) }
    }
  }

  private func drawing(
    _ rows: Range<Int>, columns: [Int], heights: [Double], left: Double, width: Double, _ heads: Heads
  ) -> Drawing {
    var ink: [Ink] = heads.ink(left: left)
    var y = heads.height
    ink.append(
      .text(nameHead, at: Point(0, y - scale.axis.size * 0.5 - nameHead.height), .leading, .quiet))
    for (row, height) in zip(rows, heights) {
      let name = names.texts[row]
      ink.append(.text(name, at: Point(0, y + (height - name.height) / 2)))
      for (index, column) in columns.enumerated() {
        let box = Box(left + Double(index) * width, y, width - seam, height - seam)
        ink += field(table.cell(row, column), table.figure(row, column), box)
      }
      y += height
    }
    ink += key(y: y + scale.space, right: left + Double(columns.count) * width - seam)
    return Drawing(
      width: left + Double(columns.count) * width, height: y + scale.space * 1.4 + scale.axis.lineHeight,
      ink: ink)
  }

  private func field(_ cell: Cell, _ value: Double?, _ box: Box) -> [Ink] {
    let text = ground.text(cell.text, bold: cell.tone.isBold, width: box.width)
    let top = Point(box.x, box.y + (box.height - text.height) / 2)
    guard let value else {
      let frame = [
        Point(box.x, box.y), Point(box.right, box.y), Point(box.right, box.bottom), Point(box.x, box.bottom),
        Point(box.x, box.y),
      ]
      return [.path(frame, .init(0.35, .hair)), .text(text, at: top, width: box.width, .center, .quiet)]
    }
    let colour = Self.colour(axis.share(value))
    return [
      .fill(box, colour),
      .text(text, at: top, width: box.width, .center, colour.brightness < 0.5 ? .white : .ink),
    ] + mark(cell.tone, box)
  }

  /// In the field's corner: a full dot where it is bad, a ring where it is a warning, both on white.
  private func mark(_ tone: Cell.Tone, _ box: Box) -> [Ink] {
    guard tone == .bad || tone == .warning else { return [] }
    let (centre, size) = (Point(box.right - scale.body * 0.35, box.y + scale.body * 0.35), scale.body)
    let ring = Ink.dot(
      centre, radius: size * 0.14, fill: tone == .bad ? .bad : .white, stroke: .init(size * 0.09, .of(tone)))
    return [.dot(centre, radius: size * 0.24, fill: .white, stroke: nil), ring]
  }

  /// What the colours mean: a strip between the scale's ends.
  private func key(y: Double, right: Double) -> [Ink] {
    let isPercent = table.isOfPercents
    let lower = ground.small(axis.text(axis.lower, isPercent: isPercent))
    let upper = ground.small(axis.text(axis.upper, isPercent: isPercent))
    let (steps, step) = (24, scale.body * 0.35)
    let length = Double(steps) * step
    let start = max(right - upper.width - length - scale.space * 0.8, lower.width + scale.space)
    let top = y + (scale.axis.lineHeight - scale.axis.size * 0.7) / 2
    var ink: [Ink] = [
      .text(lower, at: Point(start - lower.width - scale.space * 0.8, y), .leading, .quiet),
      .text(upper, at: Point(start + length + scale.space * 0.8, y), .leading, .quiet),
    ]
    for index in 0..<steps {
      ink.append(
        .fill(
          Box(start + Double(index) * step, top, step + 0.1, scale.axis.size * 0.7),
          Self.colour(Double(index) / Double(steps - 1))))
    }
    return ink
  }
}

/// The titles over the columns of a heat map: lines of words, or turned where the columns are narrow.
private struct Heads {
  private let texts: [SetText]
  private let isTurned: Bool
  private let width: Double
  let height: Double

  init(_ titles: [String], width: Double, least: Double, _ ground: ChartGround) {
    self.width = width
    let flat = titles.map { ground.typesetter.balanced($0, ground.scale.axis, width: width - 4) }
    let turns = width < ground.scale.axis.size * 4.2 && flat.contains { $0.widths.count > 1 }
    let texts = turns ? titles.map { ground.small($0, width: ground.scale.body * 13) } : flat
    height =
      texts.reduce(least) { max($0, turns ? $1.width : $1.height) } + ground.scale.space * 0.8
    isTurned = turns
    self.texts = texts
  }

  func ink(left: Double) -> [Ink] {
    texts.enumerated().map { index, text in
      let x = left + Double(index) * width
      let foot = height - text.style.size * 0.5
      if isTurned {
        return .turned(
          at: Point(x + (width - text.height) / 2, foot), [.text(text, at: .zero, .leading, .quiet)])
      }
      return .text(text, at: Point(x, foot - text.height), width: width - 1, .center, .quiet)
    }
  }
}
