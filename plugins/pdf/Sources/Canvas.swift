import CPango
import TenkenPlugin

/// Prints pages through cairo.
struct Canvas {
  private let context: OpaquePointer

  init(_ context: OpaquePointer) { self.context = context }

  func show(_ ink: [Ink]) {
    for ink in ink { show(ink) }
  }

  private func show(_ ink: Ink) {
    switch ink {
    case .text(let text, let lines, let point, let width, let alignment, let colour):
      set(colour)
      text.show(lines, on: context, at: point, width: width, alignment)
    case .fill(let box, let colour):
      set(colour)
      cairo_rectangle(context, box.x, box.y, box.width, box.height)
      cairo_fill(context)
    case .path(let points, let stroke):
      guard let first = points.first else { return }
      cairo_move_to(context, first.x, first.y)
      for point in points.dropFirst() { cairo_line_to(context, point.x, point.y) }
      draw(stroke)
    case .dot(let centre, let radius, let fill, let stroke):
      cairo_new_sub_path(context)
      cairo_arc(context, centre.x, centre.y, radius, 0, 2 * Double.pi)
      set(fill)
      if let stroke {
        cairo_fill_preserve(context)
        draw(stroke)
      } else {
        cairo_fill(context)
      }
    case .moved(let by, let ink):
      cairo_save(context)
      cairo_translate(context, by.x, by.y)
      show(ink)
      cairo_restore(context)
    case .turned(let point, let ink):
      cairo_save(context)
      cairo_translate(context, point.x, point.y)
      cairo_rotate(context, -Double.pi / 2)
      show(ink)
      cairo_restore(context)
    case .part(let part, let ink):
      cairo_tag_begin(context, part.rawValue, nil)
      show(ink)
      cairo_tag_end(context, part.rawValue)
    }
  }

  private func draw(_ stroke: Ink.Stroke) {
    set(stroke.colour)
    cairo_set_line_width(context, stroke.width)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_dash(context, stroke.dashes, Int32(stroke.dashes.count), 0)
    cairo_stroke(context)
  }

  private func set(_ colour: Colour) {
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
  }
}
