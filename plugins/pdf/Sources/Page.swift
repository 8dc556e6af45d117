/// One page: what stands on it, from the paper's upper left corner.
struct Page {
  var ink: [Ink] = []
}

/// A line of the document's outline.
struct OutlineEntry: Hashable {
  /// 1 for a part, 2 below it, and so on.
  var level: Int
  var text: String
  /// From 0.
  var page: Int
  /// From the paper's upper edge, in points.
  var y: Double
}
