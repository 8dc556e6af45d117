/// The axis under a drawing: lines through its round values, and their texts.
struct DrawingAxis {
  var scale: DrawingScale
  var from: Double
  var to: Double

  private var places: [(x: Double, text: String)] {
    let longest = DrawingText.width(ofLongest: scale.ticks(most: 5).map(scale.text)) + 12
    let ticks = scale.ticks(most: max(min(Int((to - from) / longest), 5), 1))
    return ticks.map { (from + scale.share($0) * (to - from), scale.text($0)) }
  }

  func grid(top: Double, bottom: Double) -> [SVGNode] {
    places.map { .line(SVGNode.Point($0.x, top), SVGNode.Point($0.x, bottom), "grid") }
  }

  func texts(y: Double) -> [SVGNode] {
    places.map { .text($0.text, at: SVGNode.Point($0.x, y), .middle, "note") }
  }
}
