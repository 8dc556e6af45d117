import CPango
import TenkenPlugin

/// Breaks texts into lines with the document's fonts; each text of one width and style once.
final class Typesetter {
  private let context: OpaquePointer
  private let attributes: OpaquePointer
  private let fonts: String
  private var descriptions: [TypeStyle: OpaquePointer] = [:]
  private var known: [Key: SetText] = [:]
  /// Whether a text held a character that is in none of the fonts.
  private(set) var lacksGlyphs = false

  private struct Key: Hashable {
    var text: String
    var style: TypeStyle
    /// In Pango's units; negative where the text may be as wide as it likes.
    var width: Int32
  }

  /// - Parameters:
  ///   - fonts: families, the favourite first.
  ///   - language: `ja` or `en`.
  init(fonts: [String], language: String) {
    self.fonts = fonts.joined(separator: ",")
    context = pango_font_map_create_context(pango_cairo_font_map_get_default())
    pango_context_set_language(context, pango_language_from_string(language))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    // Figures of one width, so that they stand under each other.
    attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"))
  }

  deinit {
    for description in descriptions.values { pango_font_description_free(description) }
    pango_attr_list_unref(attributes)
    tenken_object_unref(UnsafeMutableRawPointer(context))
  }

  /// - Parameter width: in points, over which lines are broken; nil breaks only where the text does.
  func set(_ text: String, _ style: TypeStyle, width: Double? = nil) -> SetText {
    let units = width.map { Int32((max($0, 0) * Double(PANGO_SCALE)).rounded(.up)) } ?? -1
    let key = Key(text: text, style: style, width: units)
    if let text = known[key] { return text }
    if units >= 0, case let whole = set(text, style), whole.width <= Double(units) / Double(PANGO_SCALE) {
      return whole
    }
    let set = SetText(layout(text, style, units, PANGO_WRAP_WORD_CHAR), style: style)
    if set.lacksGlyphs { lacksGlyphs = true }
    known[key] = set
    return set
  }

  /// The text in as many lines as it needs, all of about one width.
  func balanced(_ text: String, _ style: TypeStyle, width: Double) -> SetText {
    let set = set(text, style, width: width)
    let count = set.widths.count
    guard count > 1 else { return set }
    // No narrower than its longest word: that would break.
    var (least, most) = (min(max(width / Double(count + 1), leastWidth(text, style)), width), width)
    for _ in 0..<5 {
      let middle = (least + most) / 2
      if self.set(text, style, width: middle).widths.count > count { least = middle } else { most = middle }
    }
    return self.set(text, style, width: most)
  }

  /// How narrow the text can be before words break, in points.
  func leastWidth(_ text: String, _ style: TypeStyle) -> Double {
    SetText(layout(text, style, 0, PANGO_WRAP_WORD), style: style).width
  }

  private func layout(_ text: String, _ style: TypeStyle, _ units: Int32, _ wrap: PangoWrapMode)
    -> OpaquePointer
  {
    let layout: OpaquePointer = pango_layout_new(context)
    pango_layout_set_font_description(layout, description(style))
    pango_layout_set_attributes(layout, attributes)
    pango_layout_set_auto_dir(layout, 0)
    if units >= 0 {
      pango_layout_set_width(layout, units)
      pango_layout_set_wrap(layout, wrap)
    }
    let lines = HarmlessText.lines(text).joined(separator: "\n")
    pango_layout_set_text(layout, lines, Int32(clamping: lines.utf8.count))
    return layout
  }

  private func description(_ style: TypeStyle) -> OpaquePointer {
    if let known = descriptions[style] { return known }
    let description: OpaquePointer = pango_font_description_from_string(fonts)
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    descriptions[style] = description
    return description
  }
}
