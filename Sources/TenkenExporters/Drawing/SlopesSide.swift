import TenkenPlugin

/// The labels of one end of slopes: names and figure. Names that share a figure share a label where they are many.
///
/// On a narrow page the figure stands over the names, so that the slopes keep room.
struct SlopesSide {
  /// From the axis to the far end of the labels, without the space beside the axis.
  let width: Double
  /// That the labels take one below the other.
  var height: Double { labels.reduce(0) { $0 + $1.height } }

  private let labels: [Label]
  /// Of the figures beside the names; 0 where they stand over them.
  private let figureWidth: Double
  /// From the axis to the label.
  private let space: Double

  /// From a label of one line to the next.
  private static let gap = 17.0
  /// Between a figure and its name.
  private static let between = 6.0
  /// So many names of one figure share a label.
  private static let fewestShared = 3
  private static let mostLinesOfName = 2

  private struct Label {
    var names: [String]
    var figure: String
    var value: Double
    var isStrong: Bool
    /// The names as they are printed, under the figure where that stands over them.
    var lines: [String] = []

    /// A figure over its names needs to stand off from the names above it.
    var further = 0.0

    var height: Double { SlopesSide.gap + further + Double(lines.count - 1) * DrawingText.lineHeight }
    var isCut: Bool { lines.contains { $0.hasSuffix("…") } }
  }

  /// - Parameter partsStrong: whether a strong row stands out among others.
  init(
    _ rows: [[Cell]], column: Int, space: Double, partsStrong: Bool, _ setting: Drawing.Setting
  ) {
    self.space = space
    let all = rows.compactMap { row in
      row.cell(column).figure.map {
        Label(
          names: [row.cell(0).text], figure: row.cell(column).text, value: $0,
          isStrong: partsStrong && row.cell(0).tone == .strong)
      }
    }
    let figures = DrawingText.width(ofLongest: all.map(\.figure))
    figureWidth = setting.isNarrow ? 0 : figures + SlopesSide.between
    // A single name may take more than names that can stand on several lines.
    let most = setting.isNarrow ? setting.width * 0.3 : setting.width * 0.4 - figureWidth
    let longest = DrawingText.width(ofLongest: all.flatMap(\.names))
    let room = max(min(most, max(longest, setting.width * 0.22)), 24)
    let separator = setting.word(ja: "、", en: ", ")
    labels = SlopesSide.shared(all).map { label in
      var label = label
      label.further = setting.isNarrow ? 5 : 0
      label.lines =
        (setting.isNarrow ? [label.figure] : [])
        + SlopesSide.lines(label.names, separator: separator, room: room)
      return label
    }
    width = DrawingText.width(ofLongest: labels.flatMap(\.lines)) + figureWidth
  }

  /// One label for many names of one figure, where the first of them stood.
  private static func shared(_ labels: [Label]) -> [Label] {
    var places: [String: Int] = [:]
    var shared: [Label] = []
    func key(_ label: Label) -> String { "\(label.isStrong) \(label.value) \(label.figure)" }
    let counts = labels.reduce(into: [:]) { $0[key($1), default: 0] += 1 }
    for label in labels {
      let key = key(label)
      if let place = places[key], counts[key, default: 0] >= fewestShared {
        shared[place].names += label.names
      } else {
        places[key] = shared.count
        shared.append(label)
      }
    }
    return shared
  }

  /// Names on as many lines as they need; only a name that is longer than a line is broken, or cut.
  private static func lines(_ names: [String], separator: String, room: Double) -> [String] {
    var lines: [String] = []
    for (index, name) in names.enumerated() {
      let ending = index == names.count - 1 ? "" : separator
      if let last = lines.last, DrawingText.width(of: last + TextWrapping.trimmedEnd(name + ending)) <= room {
        lines[lines.count - 1] += name + ending
      } else {
        var pieces = DrawingText.lines(name, width: room, most: mostLinesOfName)
        pieces[pieces.count - 1] += ending
        lines += pieces
      }
    }
    return lines.map(TextWrapping.trimmedEnd)
  }

  func nodes(
    x: Double, top: Double, bottom: Double, y: (Double) -> Double, isLeft: Bool
  ) -> [SVGNode] {
    let places = LabelSpread.places(
      labels.map { y($0.value) }, heights: labels.map(\.height), gap: SlopesSide.gap, in: top...bottom)
    let side = isLeft ? -1.0 : 1
    let name = x + side * (space + figureWidth)
    let figure = isLeft ? x - space : name - SlopesSide.between
    return zip(labels, places).flatMap { label, place in
      let wanted = y(label.value)
      let style = label.isStrong ? "name strong" : "name"
      var nodes =
        figureWidth == 0
        ? [] : [SVGNode.text(label.figure, at: SVGNode.Point(figure, place + DrawingText.drop), .end, style)]
      let first = place - Double(label.lines.count - 1) * DrawingText.lineHeight / 2 + DrawingText.drop
      nodes += label.lines.enumerated().map { index, line in
        .text(
          line, at: SVGNode.Point(name, first + Double(index) * DrawingText.lineHeight),
          isLeft ? .end : .start, style)
      }
      if abs(place - wanted) > 1 {
        nodes.append(
          .line(SVGNode.Point(x + side * 7, wanted), SVGNode.Point(x + side * (space - 3), place), "leader"))
      }
      return label.isCut ? [.group(nodes, title: label.names.joined(separator: "、"))] : nodes
    }
  }
}
