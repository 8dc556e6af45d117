import CPango
import TenkenPlugin

/// Pages as the bytes of a PDF.
struct PDFFile {
  var title: String
  /// The day that the file says it was made on, as `2008-07-22`; so the same report becomes the same bytes.
  var day: String
  var paper: Paper
  var pages: [Page]
  var outline: [OutlineEntry]

  func bytes() throws(PluginError) -> [UInt8] {
    let stream = ByteStream()
    let surface = cairo_pdf_surface_create_for_stream(
      ByteStream.write, stream.closure, paper.width, paper.height)
    defer { cairo_surface_destroy(surface) }
    cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_TITLE, HarmlessText.lines(title).joined(separator: " "))
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Tenken")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day + "T00:00:00Z")
    guard let context = cairo_create(surface) else {
      throw PluginError(.other, "cairo: out of memory")
    }
    let canvas = Canvas(context)
    cairo_tag_begin(context, "Document", nil)
    for page in pages {
      canvas.show(page.ink)
      cairo_show_page(context)
    }
    cairo_tag_end(context, "Document")
    addOutline(to: surface)
    let drawn = cairo_status(context)
    cairo_destroy(context)
    cairo_surface_finish(surface)
    for status in [drawn, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw PluginError(.other, "cairo: " + String(cString: cairo_status_to_string(status)))
    }
    return stream.bytes
  }

  private func addOutline(to surface: OpaquePointer?) {
    var parents: [(level: Int, id: Int32)] = []
    for entry in outline {
      parents.removeAll { $0.level >= entry.level }
      let id = cairo_pdf_surface_add_outline(
        surface, parents.last?.id ?? CAIRO_PDF_OUTLINE_ROOT, HarmlessText.oneLine(entry.text),
        "page=\(entry.page + 1) pos=[\(paper.left) \(max(entry.y - 12, 0))]",
        parents.isEmpty ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0))
      parents.append((entry.level, id))
    }
  }
}
