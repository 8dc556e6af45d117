import CPango
import TenkenPlugin

/// A text broken into lines, ready to be printed.
final class SetText {
  let style: TypeStyle
  /// Of each line, in points.
  let widths: [Double]
  /// Of the widest line, in points.
  let width: Double
  /// Whether a character is in none of the fonts.
  let lacksGlyphs: Bool

  private let layout: OpaquePointer

  /// - Parameter layout: a `PangoLayout`, from now on this object's own.
  init(_ layout: OpaquePointer, style: TypeStyle) {
    self.layout = layout
    self.style = style
    let count = pango_layout_get_line_count(layout)
    var widths: [Double] = []
    widths.reserveCapacity(Int(count))
    for index in 0..<count {
      var extents = PangoRectangle()
      pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, index), nil, &extents)
      widths.append(Double(extents.width) / Double(PANGO_SCALE))
    }
    self.widths = widths
    width = widths.max() ?? 0
    lacksGlyphs = pango_layout_get_unknown_glyphs_count(layout) > 0
  }

  deinit { tenken_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Points.
  var height: Double { height(ofLines: widths.count) }

  func height(ofLines count: Int) -> Double { Double(count) * style.lineHeight }

  /// Prints lines in a box whose upper left corner is given. The lines stand as far apart as the style says, whichever
  /// fonts its characters come from.
  func show(
    _ lines: Range<Int>, on context: OpaquePointer, at point: Point, width: Double,
    _ alignment: Table.Alignment
  ) {
    // The em square of Japanese type reaches 0.88 of it above the baseline; it stands in the middle of its line.
    var baseline = point.y + (style.lineHeight - style.size) / 2 + style.size * 0.88
    for index in lines.clamped(to: 0..<widths.count) {
      let start =
        switch alignment {
        case .leading: point.x
        case .center: point.x + (width - widths[index]) / 2
        case .trailing: point.x + width - widths[index]
        }
      cairo_move_to(context, start, baseline)
      pango_cairo_show_layout_line(context, pango_layout_get_line_readonly(layout, Int32(index)))
      baseline += style.lineHeight
    }
  }
}
