/// Fills pages from top to bottom.
///
/// Headings wait for what they head, so that none stands alone at the foot of a page.
final class Flow {
  let paper: Paper
  private(set) var pages = [Page()]
  private(set) var outline: [OutlineEntry] = []
  /// How far the page is filled, in points from the paper's upper edge.
  private(set) var y: Double
  /// What the last page keeps free at its foot, in points.
  private var waiting: [Waiting] = []

  /// A heading.
  struct Waiting {
    var space: Double
    var height: Double
    var ink: [Ink]
    var level: Int
    var text: String
  }

  init(paper: Paper) {
    self.paper = paper
    y = paper.top
  }

  /// What is left of the page, in points, once the headings that wait are set.
  var room: Double { paper.height - paper.bottom - y - waitingHeight }

  var isAtTop: Bool { y <= paper.top && waiting.isEmpty }

  private var waitingHeight: Double {
    waiting.indices.reduce(0) { sum, index in
      sum + waiting[index].height + (index == 0 && y <= paper.top ? 0 : waiting[index].space)
    }
  }

  func hold(_ heading: Waiting) { waiting.append(heading) }

  /// Begins a new page unless there is room for so much; the headings that wait go along.
  func need(_ height: Double) {
    if height > room, y > paper.top { turn() }
  }

  func turn() {
    pages.append(Page())
    y = paper.top
  }

  /// Headings that wait are set here, whatever follows.
  func release() {
    let headings = waiting
    waiting = []
    for heading in headings {
      skip(heading.space)
      if heading.level > 0 {
        outline.append(
          OutlineEntry(level: heading.level, text: heading.text, page: pages.count - 1, y: y))
      }
      put(heading.ink, height: heading.height)
    }
  }

  /// Leaves a space, but not at the top of a page.
  func skip(_ space: Double) {
    if y > paper.top { y += space }
  }

  /// Sets a block that is not divided, its origin at the left margin.
  func set(_ ink: [Ink], height: Double, space: Double, keeping more: Double = 0) {
    need(space + height + more)
    release()
    skip(space)
    put(ink, height: height)
  }

  /// Sets something right here, whether or not it fits.
  func put(_ ink: [Ink], height: Double) {
    pages[pages.count - 1].ink.append(.moved(by: Point(paper.left, y), ink))
    y += height
  }

  /// Puts something at a place of the last page, in points from the paper's upper left corner.
  func put(_ ink: [Ink], at point: Point) {
    pages[pages.count - 1].ink.append(.moved(by: point, ink))
  }

  /// Moves on to a place below, as to the foot of the page.
  func move(to y: Double) { self.y = max(self.y, y) }
}
