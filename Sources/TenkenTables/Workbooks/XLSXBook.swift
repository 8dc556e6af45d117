import CXLSXWriter
import Foundation
import Synchronization
import TenkenCore
import XLSXLoader

/// libxlsxwriter's workbook in the making, with its formats and its temporary folder. What is not closed is thrown
/// away.
final class XLSXBook {
  let file: String
  let language: Language
  private let folder: URL
  private let path: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [XLSXStyle: UnsafeMutablePointer<lxw_format>] = [:]
  /// By column: what the last cell there looked like.
  private var recent: [(style: XLSXStyle, format: UnsafeMutablePointer<lxw_format>)?] = []
  private var hasVisibleSheet = false
  /// The library writes its dates through C's `gmtime`, which has one buffer for all threads.
  private static let closing = Mutex(())

  init(file: String, properties: XLSXProperties, language: Language) throws(Failure) {
    (self.file, self.language) = (file, language)
    if let reason = tenken_load_xlsxwriter() { throw XLSXBook.notInstalled(file, String(cString: reason)) }
    folder = FileManager.default.temporaryDirectory.appending(path: "tenken-\(UUID().uuidString)")
    path = folder.appending(path: "book.xlsx").path
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch { throw XLSXBook.cannotWrite(file, "\(folder.path)") }
    workbook = folder.path.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard workbook != nil else { throw XLSXBook.cannotWrite(file, "malloc") }
    try state(properties)
  }

  private func state(_ properties: XLSXProperties) throws(Failure) {
    try XLSXText.safe(properties.title).withMutableCString { title throws(Failure) in
      try XLSXText.safe(properties.category).withMutableCString { category throws(Failure) in
        try XLSXText.safe(properties.comments).withMutableCString { comments throws(Failure) in
          var written = lxw_doc_properties()
          written.title = title
          if !properties.category.isEmpty { written.category = category }
          if !properties.comments.isEmpty { written.comments = comments }
          written.created = time_t(properties.created.serial * 86_400)
          try check(workbook_set_properties(workbook, &written))
        }
      }
    }
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
    // What stays behind is in the system's folder for temporary files.
    try? FileManager.default.removeItem(at: folder)
  }

  func add(_ sheet: XLSXSheet) throws(Failure) -> XLSXPen {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      throw XLSXBook.cannotWrite(file, sheet.name)
    }
    if sheet.isHidden {
      worksheet_hide(worksheet)
    } else if !hasVisibleSheet {
      worksheet_activate(worksheet)
      worksheet_set_first_sheet(worksheet)
      hasVisibleSheet = true
    }
    return XLSXPen(book: self, worksheet: worksheet, sheet: sheet)
  }

  func close() throws(Failure) -> [UInt8] {
    // Closing frees the workbook, well or not.
    let closing = workbook
    workbook = nil
    try check(XLSXBook.closing.withLock { _ in workbook_close(closing) })
    guard let bytes = XLSXBook.contents(of: path) else { throw XLSXBook.cannotWrite(file, path) }
    return bytes
  }

  /// Read once: the file is what a workbook takes most memory for.
  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    guard fseek(file, 0, SEEK_END) == 0 else { return nil }
    let size = ftell(file)
    guard size > 0 else { return nil }
    rewind(file)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
    return bytes.count == size ? bytes : nil
  }

  func chart(_ type: UInt8) throws(Failure) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(workbook, type) else { throw XLSXBook.cannotWrite(file, "malloc") }
    return chart
  }

  /// Names some cells for formulas and for going there.
  func define(_ name: String, as formula: String) throws(Failure) {
    try check(workbook_define_name(workbook, name, formula))
  }

  /// The font that the language's Excel has as its usual one.
  static func font(_ language: Language) -> String { language == .ja ? "Yu Gothic" : "Calibri" }

  /// The library's format of a style. Cells of a column mostly look like one of the last few above them, which is
  /// found without hashing.
  func format(_ style: XLSXStyle, column: Int) throws(Failure) -> UnsafeMutablePointer<lxw_format> {
    while recent.count <= column { recent.append(nil) }
    if let known = recent[column], known.style == style { return known.format }
    let format = try format(style)
    recent[column] = (style, format)
    return format
  }

  /// The library's format of a style, made where it is the first use of it.
  func format(_ style: XLSXStyle) throws(Failure) -> UnsafeMutablePointer<lxw_format> {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(workbook) else { throw XLSXBook.cannotWrite(file, "malloc") }
    formats[style] = format
    if language == .ja { format_set_font_name(format, Self.font(.ja)) }
    if style.isBold { format_set_bold(format) }
    if let size = style.size { format_set_font_size(format, size) }
    if let colour = style.colour { format_set_font_color(format, colour.rgb) }
    if let fill = style.fill { format_set_bg_color(format, fill.rgb) }
    if style.wraps { format_set_text_wrap(format) }
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xA6A6A6)
    }
    if style.isTop { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    let alignment =
      switch style.alignment {
      case nil: LXW_ALIGN_NONE
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(alignment.rawValue))
    if !style.isTop { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)) }
    if style.hasBorder && style.alignment == .left { format_set_indent(format, 1) }
    if style.format != .general { format_set_num_format(format, style.format.code) }
    if style.isUnlocked { format_set_unlocked(format) }
    return format
  }

  func check(_ code: lxw_error) throws(Failure) {
    if code != LXW_NO_ERROR { throw XLSXBook.cannotWrite(file, String(cString: lxw_strerror(code))) }
  }

  private static func notInstalled(_ file: String, _ reason: String) -> Failure {
    Failure(
      .cannotWrite, at: Place(file: file),
      Text(ja: "Excelのファイルを作るライブラリーがありません（\(reason)）", en: "the library for workbooks is missing: \(reason)"),
      help: Text(ja: "libxlsxwriter を入れてください", en: "install libxlsxwriter"))
  }

  static func cannotWrite(_ file: String, _ reason: String) -> Failure {
    Failure(
      .cannotWrite, at: Place(file: file),
      Text(ja: "Excelのファイルを作れません（\(reason)）", en: "the workbook cannot be made: \(reason)"),
      help: Text(ja: "ディスクの空きを確認してください", en: "check the space on the disk"))
  }
}
