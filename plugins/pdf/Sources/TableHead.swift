import TenkenPlugin

/// The head of a table: the columns' titles and, over them, what groups of columns are called.
struct TableHead {
  let width: Double
  let height: Double
  let ink: [Ink]

  init(_ columns: [Table.Column], _ piece: TablePlan.Piece, _ plan: TablePlan, _ typesetter: Typesetter) {
    let size = plan.size
    let gap = size * TableMeasure.gap
    let style = TableMeasure.headStyle(size)
    let padding = size * 0.36
    var starts: [Double] = []
    var x = 0.0
    for width in piece.widths {
      starts.append(x)
      x += width
    }
    width = x
    let shown = piece.columns.map { columns[$0] }
    var ink: [Ink] = []

    // Groups, each over a line as wide as its columns.
    let groups = shown.runsOfGroups.compactMap { run -> (SetText, Range<Int>)? in
      guard let group = run.group, !group.isEmpty else { return nil }
      let width = run.columns.reduce(0) { $0 + piece.widths[$1] } - gap
      return (typesetter.balanced(group, style, width: width), run.columns)
    }
    let groupHeight = groups.map { $0.0.height + padding * 2 }.max() ?? 0
    for (text, run) in groups {
      let start = starts[run.lowerBound]
      let width = run.reduce(0) { $0 + piece.widths[$1] } - gap
      let alignment: Table.Alignment = shown[run.lowerBound].alignment == .leading ? .leading : .center
      ink.append(
        .part(
          .head,
          [
            .text(
              text, at: Point(start, groupHeight - padding * 1.3 - text.height), width: width, alignment, .ink
            )
          ]))
      ink.append(
        .rule(
          Point(start, groupHeight - padding * 0.4), Point(start + width, groupHeight - padding * 0.4),
          .init(0.35, .quiet)))
    }

    // Titles stand on the line below them.
    let titles = zip(piece.columns, zip(shown, piece.widths)).map { index, column in
      plan.turned.contains(index)
        ? typesetter.set(column.0.title, style)
        : typesetter.balanced(column.0.title, style, width: column.1 - gap)
    }
    let titleHeight =
      zip(piece.columns, titles).map { plan.turned.contains($0) ? $1.width : $1.height }.max() ?? 0
    height = groupHeight + titleHeight + padding * 2
    for (index, title) in titles.enumerated() where title.width > 0 {
      let foot = groupHeight + padding + titleHeight
      let width = piece.widths[index] - gap
      let text =
        plan.turned.contains(piece.columns[index])
        ? Ink.turned(
          at: Point(starts[index] + width - title.height, foot), [.text(title, at: .zero, .leading, .quiet)])
        : .text(
          title, at: Point(starts[index], foot - title.height), width: width, shown[index].alignment, .quiet)
      ink.append(.part(.head, [text]))
    }
    ink.append(.rule(Point(0, height), Point(x, height), .init(0.8, .ink)))
    self.ink = shown.isEmpty ? [] : [.part(.row, ink)]
  }
}

/// A page while a table is set on it: the table's part of the page is one element of the document's structure.
struct TablePage {
  private let flow: Flow
  private let head: TableHead
  private let isStructured: Bool
  private var ink: [Ink]
  private var height: Double
  /// Whether no row stands under the head yet.
  private(set) var isFresh = true

  init(_ flow: Flow, _ head: TableHead, isStructured: Bool) {
    self.flow = flow
    self.isStructured = isStructured
    self.head = head
    ink = head.ink
    height = head.height
  }

  /// Points.
  var room: Double { flow.room - height }
  /// Of a page with nothing but the head.
  var fullRoom: Double { flow.paper.textHeight - head.height }

  mutating func put(_ row: [Ink], height: Double) {
    ink.append(.moved(by: Point(0, self.height), row))
    self.height += height
    isFresh = false
  }

  mutating func turn() {
    end()
    flow.turn()
    ink = head.ink
    height = head.height
    isFresh = true
  }

  mutating func end() {
    let width = head.width
    let last = Ink.rule(Point(0, height), Point(width, height), .init(0.35, .hair))
    guard !ink.isEmpty else { return }
    if !isFresh { ink.append(last) }
    flow.put(isStructured ? [.part(.table, ink)] : ink, height: height)
  }
}
