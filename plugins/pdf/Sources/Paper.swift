/// A sheet of paper with its margins, in points.
struct Paper: Hashable {
  var width: Double
  var height: Double
  var left = 54.0
  var right = 48.0
  /// Of the text; the running head stands above it.
  var top = 62.0
  /// The page's number stands below.
  var bottom = 56.0

  var textWidth: Double { width - left - right }
  var textHeight: Double { height - top - bottom }

  static let a4 = Paper(width: 595.276, height: 841.89)
  static let a4Landscape = Paper(width: 841.89, height: 595.276, left: 48, right: 48, top: 56, bottom: 48)
  static let a3Landscape = Paper(width: 1190.551, height: 841.89, left: 56, right: 56)
}
