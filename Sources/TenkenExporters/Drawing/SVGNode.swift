/// An element of an SVG drawing with what is in it. Whatever text it is given is escaped where it is written.
///
/// Lengths are in CSS pixels. Names of elements and attributes come from the drawing's code only.
struct SVGNode: Sendable, Hashable {
  struct Attribute: Sendable, Hashable {
    var name: String
    var value: String
  }

  var name: String
  var attributes: [Attribute]
  var children: [SVGNode]
  var text: String?

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil,
    children: [SVGNode] = []
  ) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.children = children
    self.text = text
  }

  /// A place in a drawing; y grows downwards.
  struct Point: Sendable, Hashable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Which part of a text stands at its x.
  enum Anchor: String {
    case start, middle, end
  }

  /// A length with one decimal at most, the same on every machine: `12.5`, `12`, `0`.
  static func length(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((min(max(value, -1e7), 1e7) * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }

  /// On one line, without blanks that a reader could see.
  var markup: String {
    var out = "<\(name)"
    for attribute in attributes where !attribute.value.isEmpty {
      out += " \(attribute.name)=\"\(HTMLText.escaped(attribute.value, lineBreak: " "))\""
    }
    if children.isEmpty, text == nil { return out + "/>" }
    out += ">" + children.map(\.markup).joined()
    if let text { out += HTMLText.escaped(text, lineBreak: " ") }
    return out + "</\(name)>"
  }
}

extension SVGNode {
  static func rectangle(
    x: Double, y: Double, width: Double, height: Double, radius: Double = 0, _ style: String
  ) -> SVGNode {
    SVGNode(
      "rect",
      [
        "class": style, "x": length(x), "y": length(y), "width": length(max(width, 0)),
        "height": length(max(height, 0)), "rx": radius > 0 ? length(radius) : "",
      ])
  }

  static func line(_ from: Point, _ to: Point, _ style: String) -> SVGNode {
    SVGNode(
      "line",
      [
        "class": style, "x1": length(from.x), "y1": length(from.y), "x2": length(to.x), "y2": length(to.y),
      ])
  }

  /// A line through several points.
  static func path(_ points: [Point], isClosed: Bool = false, _ style: String) -> SVGNode {
    let steps = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(length(point.x)) \(length(point.y))"
    }
    return SVGNode("path", ["class": style, "d": steps.joined() + (isClosed ? "Z" : "")])
  }

  static func circle(_ centre: Point, radius: Double, _ style: String) -> SVGNode {
    SVGNode(
      "circle", ["class": style, "cx": length(centre.x), "cy": length(centre.y), "r": length(radius)])
  }

  /// A line of text on its baseline.
  static func text(
    _ text: String, at place: Point, _ anchor: Anchor = .start, _ style: String = "", isUpright: Bool = true
  ) -> SVGNode {
    let turn = isUpright ? "" : "rotate(-90 \(length(place.x)) \(length(place.y)))"
    return SVGNode(
      "text",
      [
        "class": style, "x": length(place.x), "y": length(place.y),
        "text-anchor": anchor == .start ? "" : anchor.rawValue, "transform": turn,
      ], text: text)
  }

  /// - Parameter title: what a pointer over the group shows.
  static func group(_ children: [SVGNode], title: String? = nil, _ style: String = "") -> SVGNode {
    SVGNode(
      "g", ["class": style], children: (title.map { [SVGNode("title", text: $0)] } ?? []) + children)
  }
}
