/// A chart as it is drawn for a page of some width, with the words that Tenken itself adds.
struct Drawing: Sendable, Hashable {
  var width: Double
  var height: Double
  var nodes: [SVGNode]

  /// What every kind of drawing is told.
  struct Setting: Sendable {
    /// Of the page in CSS pixels; a drawing may need more.
    var width: Double
    var isJapanese: Bool

    /// Whether names have to stand over what they name, for want of room beside it.
    var isNarrow: Bool { width < 480 }

    func word(ja: String, en: String) -> String { isJapanese ? ja : en }
  }

  static let wide = 720.0
  /// Of a telephone of 390 pixels without the page's margins.
  static let narrow = 358.0
}
