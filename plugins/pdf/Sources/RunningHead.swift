import TenkenPlugin

/// The title over every page but the first, and the number of each page under it.
struct RunningHead {
  let composer: Composer

  func set(on pages: inout [Page]) {
    let paper = composer.paper
    let style = composer.scale.axis
    for index in pages.indices {
      var ink: [Ink] = []
      if index > 0 {
        let title = composer.typesetter.set(HarmlessText.oneLine(composer.report.title), style)
        let y = paper.top - style.size * 3.4
        // A title that is longer than the page is wide ends where the page does.
        let shown =
          title.width <= paper.textWidth
          ? title : composer.typesetter.set(composer.report.title, style, width: paper.textWidth)
        ink.append(
          .text(
            shown, lines: 0..<1, at: Point(paper.left, y), width: paper.textWidth, .leading, .quiet))
        ink.append(
          .rule(
            Point(paper.left, y + style.lineHeight + 2),
            Point(paper.left + paper.textWidth, y + style.lineHeight + 2), .init(0.35, .hair)))
      }
      if pages.count > 1 {
        let number = composer.typesetter.set("\(index + 1) / \(pages.count)", style)
        ink.append(
          .text(
            number, at: Point(paper.left, paper.height - paper.bottom + style.size * 2.4),
            width: paper.textWidth,
            .trailing, .quiet))
      }
      pages[index].ink += ink
    }
  }
}
