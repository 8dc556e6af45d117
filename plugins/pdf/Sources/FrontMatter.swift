import TenkenPlugin

/// What a document begins with: its title and what it states about itself, or the masthead of a news sheet.
struct FrontMatter {
  let composer: Composer

  private var report: Report { composer.report }
  private var flow: Flow { composer.flow }
  private var scale: TypeScale { composer.scale }
  private var width: Double { composer.paper.textWidth }

  func set() {
    if let masthead = report.masthead {
      set(masthead)
    } else {
      setTitle()
      setFacts()
    }
  }

  private func setTitle() {
    let boxes = StampBoxes(
      report.stamps, available: width * 0.5, scale: scale, typesetter: composer.typesetter)
    let taken = boxes.map { $0.width + scale.space * 3 } ?? 0
    let text = composer.typesetter.set(report.title, scale.title, width: width - taken)
    let bar = scale.space * 0.55
    var ink: [Ink] = [
      .fill(Box(0, 0, scale.space * 6, bar), .accent),
      .part(.title, [.text(text, at: Point(0, bar + scale.space * 1.4))]),
    ]
    var height = bar + scale.space * 1.4 + text.height
    if let boxes {
      ink.append(.moved(by: Point(width - boxes.width, 0), boxes.ink))
      height = max(height, boxes.height + scale.space)
    }
    flow.set(ink, height: height, space: 0)
  }

  /// Labels and values in two columns, from above to below.
  private func setFacts() {
    guard !report.facts.isEmpty else { return }
    let gutter = scale.space * 3.5
    let columns = report.facts.count > 3 ? 2 : 1
    let column = columns == 1 ? min(width, scale.body * 40) : (width - gutter) / 2
    let labels = report.facts.map { composer.typesetter.set($0.label, scale.fact, width: column * 0.36) }
    let label = (labels.map(\.width).max() ?? 0) + scale.fact.size * 1.4
    let lines = zip(labels, report.facts).map { labelText, fact in
      let value = composer.typesetter.set(fact.value, scale.fact, width: column - label)
      return (
        label: labelText, value: value, height: max(labelText.height, value.height) + scale.space * 0.35
      )
    }
    let half = Self.firstColumn(lines.map(\.height), columns: columns)
    var ink: [Ink] = [.rule(.zero, Point(width, 0), .init(0.5, .ink))]
    let top = scale.space * 1.1
    var height = 0.0
    for range in [0..<half, half..<lines.count] {
      var y = top
      let x = range.lowerBound == 0 ? 0 : column + gutter
      for line in lines[range] {
        ink.append(
          .part(
            .paragraph,
            [
              .text(line.label, at: Point(x, y), .leading, .quiet),
              .text(line.value, at: Point(x + label, y)),
            ]))
        y += line.height
      }
      height = max(height, y)
    }
    if height < composer.paper.textHeight * 0.6 {
      flow.set(ink, height: height, space: scale.space * 2)
    } else {
      setLongFacts()
    }
  }

  /// How many of the lines stand in the first column, so that both are about as high.
  static func firstColumn(_ heights: [Double], columns: Int) -> Int {
    guard columns == 2 else { return heights.count }
    let total = heights.reduce(0, +)
    var (sum, best, difference) = (0.0, heights.count, Double.infinity)
    for (index, height) in heights.enumerated() {
      sum += height
      // Rather more on the left.
      let longer = sum - (total - sum)
      if longer >= -0.01, longer < difference { (best, difference) = (index + 1, longer) }
    }
    return best
  }

  /// One after another, where they are too many or too long for a block.
  private func setLongFacts() {
    let table = Table(
      id: "facts", columns: [.init(""), .init("")],
      rows: report.facts.map { [Cell($0.label, tone: .quiet), Cell($0.value)] })
    let measure = TableMeasure(table, size: scale.fact.size, composer.typesetter)
    TableSetting(
      table: table, plan: TablePlan(measure, width: width, scale: scale), scale: scale,
      typesetter: composer.typesetter, hasCaption: false
    ).set(in: flow)
  }

  // MARK: News sheets

  private func set(_ masthead: Masthead) {
    let typesetter = composer.typesetter
    let lines = masthead.lines.filter { !$0.isEmpty }.map {
      typesetter.set($0, scale.mastheadLine, width: width * 0.45)
    }
    let side = lines.map(\.width).max() ?? 0
    let name = typesetter.set(
      masthead.name, scale.masthead, width: max(width - side - scale.space * 4, width * 0.5))
    let linesHeight = lines.reduce(0) { $0 + $1.height }
    let height = max(name.height, linesHeight)
    var ink: [Ink] = [
      .part(.paragraph, [.text(name, at: Point(0, height - name.height), .leading, .accent)])
    ]
    var y = height - linesHeight
    for line in lines {
      ink.append(.part(.paragraph, [.text(line, at: Point(0, y), width: width, .trailing, .quiet)]))
      y += line.height
    }
    let rule = height + scale.space * 0.9
    ink.append(.fill(Box(0, rule, width, scale.space * 0.35), .accent))
    flow.set(ink, height: rule + scale.space * 0.35, space: 0)
    guard !report.title.isEmpty else { return }
    let title = typesetter.set(report.title, scale.newsTitle, width: width)
    flow.set(
      [.part(.title, [.text(title, at: .zero)])], height: title.height, space: scale.space * 1.6)
  }

  /// The facts of a news sheet: one small paragraph at the foot of the last page.
  func setFactsAtFoot() {
    guard !report.facts.isEmpty else { return }
    let stated = report.facts.map { fact in
      fact.value.isEmpty ? fact.label : fact.label + (report.language == "ja" ? "：" : ": ") + fact.value
    }.joined(separator: report.language == "ja" ? "　" : "   ")
    let text = composer.typesetter.set(stated, scale.footFact, width: width)
    let height = text.height + scale.space
    flow.need(height + scale.space)
    flow.move(to: composer.paper.height - composer.paper.bottom - height)
    flow.put(
      [
        .rule(.zero, Point(width, 0), .init(0.35, .quiet)),
        .part(.paragraph, [.text(text, at: Point(0, scale.space), .leading, .quiet)]),
      ], height: height)
  }
}
