import TenkenPlugin

/// Sets a report on pages.
struct Composer {
  let report: Report
  let typesetter: Typesetter
  let scale: TypeScale
  let paper: Paper
  let flow: Flow

  init(_ report: Report, _ typesetter: Typesetter, scale: TypeScale, paper: Paper) {
    self.report = report
    self.typesetter = typesetter
    self.scale = scale
    self.paper = paper
    flow = Flow(paper: paper)
  }

  /// Of running text: longer lines are hard to read.
  var measure: Double { report.masthead == nil ? min(paper.textWidth, scale.body * 50) : paper.textWidth }

  /// The report as pages and outline.
  func composed(_ measures: [Int: TableMeasure]) -> (pages: [Page], outline: [OutlineEntry]) {
    FrontMatter(composer: self).set()
    let ids = report.tableIDs
    var isSet = false
    for (index, block) in report.blocks.enumerated() {
      if isSet {
        isSet = false
        continue
      }
      switch block {
      case .heading(let level, let text): heading(level, text)
      case .paragraph(let text): paragraph(text)
      case .list(let items): list(items)
      case .table(let table):
        guard let measure = measures[index] else { continue }
        let hasCaption = !report.blocks.repeatHeading(at: index)
        setting(table, measure, width: paper.textWidth, hasCaption: hasCaption).set(in: flow)
      case .chart(let chart):
        let drawn = ChartSetting(chart: chart, scale: scale, typesetter: typesetter)
        func needsTable(_ setting: ChartSetting) -> Bool {
          !ids.contains(setting.chart.table.id) && !setting.printsAll
        }
        if index + 1 < report.blocks.count, case .chart(let chart) = report.blocks[index + 1] {
          let next = ChartSetting(chart: chart, scale: scale, typesetter: typesetter)
          if !needsTable(drawn), !needsTable(next), drawn.setBeside(next, in: flow) {
            isSet = true
            continue
          }
        }
        let measure = needsTable(drawn) ? measures[index] : nil
        drawn.set(
          in: flow,
          with: measure.map { measure in
            { setting(chart.table, measure, width: $0, hasCaption: false) }
          })
      }
    }
    flow.release()
    if report.masthead != nil { FrontMatter(composer: self).setFactsAtFoot() }
    var pages = flow.pages
    RunningHead(composer: self).set(on: &pages)
    return (pages, flow.outline)
  }

  private func heading(_ level: Int, _ text: String) {
    guard !text.isEmpty else { return }
    let style = scale.heading(report.masthead == nil ? level : level + 1)
    let set = typesetter.set(text, style, width: paper.textWidth)
    var ink: [Ink] = []
    var height = set.height
    if level <= 2, report.masthead == nil {
      ink.append(.rule(.zero, Point(paper.textWidth, 0), .init(0.5, .ink)))
      ink.append(.part(.heading(level), [.text(set, at: Point(0, scale.space * 0.9))]))
      height += scale.space * 0.9
    } else {
      ink.append(.part(.heading(level), [.text(set, at: .zero, .leading, level > 3 ? .quiet : .ink)]))
    }
    flow.hold(
      .init(
        space: scale.space * (level <= 2 ? (report.masthead == nil ? 4 : 2) : 2.6), height: height, ink: ink,
        level: level, text: text))
  }

  private func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    set(typesetter.set(text, scale.text, width: measure), part: .paragraph, space: scale.space)
  }

  private func list(_ items: [String]) {
    for (index, item) in items.enumerated() {
      let text = typesetter.set(item, scale.text, width: measure - scale.body)
      let bullet = Ink.dot(
        Point(scale.body * 0.35, scale.text.lineHeight / 2), radius: scale.body * 0.14, fill: .accent,
        stroke: nil)
      set(
        text, part: .item, space: scale.space * (index == 0 ? 1 : 0.4), indent: scale.body, first: [bullet])
    }
  }

  /// Divides a text between its lines where a page ends, but leaves two lines on each side.
  private func set(_ text: SetText, part: Ink.Part, space: Double, indent: Double = 0, first: [Ink] = []) {
    let count = text.widths.count
    var from = 0
    flow.need(space + text.height(ofLines: count <= 3 ? count : 2))
    flow.release()
    flow.skip(space)
    while from < count {
      var fitting = min(count - from, max(Int(flow.room / text.style.lineHeight), 0))
      if fitting < count - from, count - from - fitting < 2 { fitting = max(fitting - 1, 0) }
      if fitting == 0 {
        if !flow.isAtTop {
          flow.turn()
          continue
        }
        fitting = 1
      }
      flow.put(
        [
          .part(
            part,
            (from == 0 ? first : []) + [
              .text(
                text, lines: from..<from + fitting, at: Point(indent, 0), width: text.width, .leading, .ink)
            ])
        ], height: text.height(ofLines: fitting))
      from += fitting
    }
  }

  private func setting(
    _ table: Table, _ measure: TableMeasure, width: Double, hasCaption: Bool
  ) -> TableSetting {
    TableSetting(
      table: table, plan: TablePlan(measure, width: width, scale: scale), scale: scale,
      typesetter: typesetter, hasCaption: hasCaption)
  }
}

extension Report {
  /// Of the tables that stand as such.
  var tableIDs: Set<String> {
    Set(
      blocks.compactMap { block in
        if case .table(let table) = block { table.id } else { nil }
      })
  }
}
