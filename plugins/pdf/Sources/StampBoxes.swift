import TenkenPlugin

/// The boxes for the seals of those who make, check and approve a report, side by side under their names.
struct StampBoxes {
  let width: Double
  let height: Double
  private let box: Double
  private let head: Double
  private let names: [SetText]

  /// A seal is at most 18 mm wide.
  private static let side = 51.0

  /// - Parameter available: the width that all of them may take together.
  /// - Returns: nil where a report has none.
  init?(_ stamps: [String], available: Double, scale: TypeScale, typesetter: Typesetter) {
    if stamps.isEmpty { return nil }
    let box = min(Self.side, available / Double(stamps.count))
    names = stamps.map { typesetter.set($0, scale.footFact, width: box - 4) }
    head = (names.map(\.height).max() ?? 0) + 4
    self.box = box
    width = box * Double(stamps.count)
    height = head + box
  }

  /// With the upper left corner at the origin.
  var ink: [Ink] {
    let stroke = Ink.Stroke(0.5, .quiet)
    var ink = [0, head, height].map { Ink.rule(Point(0, $0), Point(width, $0), stroke) }
    ink += (0...names.count).map { index in
      let x = box * Double(index)
      return .rule(Point(x, 0), Point(x, height), stroke)
    }
    ink += names.enumerated().map { index, name in
      .part(
        .paragraph, [.text(name, at: Point(box * Double(index) + 2, 2), width: box - 4, .center, .quiet)])
    }
    return ink
  }
}
