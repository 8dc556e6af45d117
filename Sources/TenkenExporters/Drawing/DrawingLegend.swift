import TenkenPlugin

/// The line under a drawing that says what its signs mean.
struct DrawingLegend {
  struct Entry {
    var text: String
    /// Around its middle, 16 pixels wide.
    var sign: (SVGNode.Point) -> [SVGNode]
  }

  var entries: [Entry] = []

  /// The signs of the tones that stand in the chart's figures.
  ///
  /// - Parameter bad: what is bad about them, where the drawing knows.
  mutating func addTones(of cells: some Sequence<Cell>, bad: String? = nil, _ setting: Drawing.Setting) {
    let tones = Set(cells.map(\.tone))
    if tones.contains(.bad) {
      entries.append(
        Entry(text: bad ?? setting.word(ja: "問題あり", en: "problem")) {
          [.toneSign(.bad, at: $0)].compactMap(\.self)
        })
    }
    if tones.contains(.warning) {
      entries.append(
        Entry(text: setting.word(ja: "注意", en: "watch")) {
          [.toneSign(.warning, at: $0)].compactMap(\.self)
        })
    }
  }

  /// The legend below `top`, and where it ends.
  func nodes(from x: Double, top: Double, width: Double) -> (nodes: [SVGNode], bottom: Double) {
    if entries.isEmpty { return ([], top) }
    var nodes: [SVGNode] = []
    var place = SVGNode.Point(x, top + 16)
    for entry in entries {
      let text = DrawingText.line(entry.text, width: width - 24)
      let length = 22 + DrawingText.width(of: text)
      if place.x > x, place.x + length > x + width {
        place = SVGNode.Point(x, place.y + 18)
      }
      nodes += entry.sign(SVGNode.Point(place.x + 8, place.y))
      nodes.append(.text(text, at: SVGNode.Point(place.x + 22, place.y + DrawingText.drop), .start, "note"))
      place.x += length + 16
    }
    return (nodes, place.y + 10)
  }
}

extension SVGNode {
  /// A full diamond for what is bad, a hollow one for a warning: what the colour says, said without it.
  static func toneSign(_ tone: Cell.Tone, at place: Point, radius: Double = 5) -> SVGNode? {
    guard tone == .bad || tone == .warning else { return nil }
    return .diamond(at: place, radius: radius, tone == .bad ? "sign bad" : "sign warning")
  }

  static func diamond(at place: Point, radius: Double, _ style: String) -> SVGNode {
    .path(
      [
        Point(place.x, place.y - radius), Point(place.x + radius, place.y),
        Point(place.x, place.y + radius), Point(place.x - radius, place.y),
      ], isClosed: true, style)
  }
}
