import TenkenPlugin

/// What says without colour that a cell asks for attention: a full dot before it is bad, a ring a warning.
enum ToneMark {
  /// - Parameters:
  ///   - text: before whose first line the mark stands, in the space between two columns.
  ///   - point: the upper left corner of the cell's text.
  static func ink(
    _ tone: Cell.Tone, before text: SetText, at point: Point, width: Double, _ alignment: Table.Alignment
  ) -> [Ink] {
    guard tone == .bad || tone == .warning, let first = text.widths.first else { return [] }
    let size = text.style.size
    let start =
      switch alignment {
      case .leading: point.x
      case .center: point.x + (width - first) / 2
      case .trailing: point.x + width - first
      }
    let centre = Point(start - size * 0.5, point.y + text.style.lineHeight / 2)
    let colour = Colour.of(tone)
    return [
      tone == .bad
        ? .dot(centre, radius: size * 0.22, fill: colour, stroke: nil)
        : .dot(centre, radius: size * 0.19, fill: .white, stroke: .init(size * 0.1, colour))
    ]
  }
}
