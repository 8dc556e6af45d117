import TenkenPlugin

/// One thing that a page shows. Pages are lists of these until all are known: only then can a page say how many there
/// are.
enum Ink {
  /// Some lines of a text, in a box from the upper left corner on that is as wide as given.
  case text(SetText, lines: Range<Int>, at: Point, width: Double, Table.Alignment, Colour)
  case fill(Box, Colour)
  /// A line through the points.
  case path([Point], Stroke)
  case dot(Point, radius: Double, fill: Colour, stroke: Stroke?)
  /// All of it further to the right and down.
  case moved(by: Point, [Ink])
  /// All of it with its origin here, turned to the left so that it runs upwards.
  case turned(at: Point, [Ink])
  /// All of it as a part of the document's structure, for those who have it read aloud.
  case part(Part, [Ink])

  /// The standard structure types of PDF.
  enum Part: String {
    case title = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case paragraph = "P"
    case list = "L"
    case item = "LI"
    case table = "Table"
    case row = "TR"
    case head = "TH"
    case cell = "TD"
    case caption = "Caption"
    case figure = "Figure"

    static func heading(_ level: Int) -> Part {
      switch level {
      case ...2: .heading2
      case 3: .heading3
      default: .heading4
      }
    }
  }

  struct Stroke: Hashable {
    var width: Double
    var colour: Colour
    /// Lengths of the dashes and of what is between them; none for a whole line.
    var dashes: [Double]

    init(_ width: Double, _ colour: Colour, dashes: [Double] = []) {
      self.width = width
      self.colour = colour
      self.dashes = dashes
    }
  }

  /// The whole text, its upper left corner here.
  static func text(
    _ text: SetText, at point: Point, width: Double? = nil, _ alignment: Table.Alignment = .leading,
    _ colour: Colour = .ink
  ) -> Ink {
    .text(
      text, lines: 0..<text.widths.count, at: point, width: width ?? text.width, alignment, colour)
  }

  static func rule(_ from: Point, _ to: Point, _ stroke: Stroke) -> Ink { .path([from, to], stroke) }
}
