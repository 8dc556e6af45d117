import TenkenCore

/// Texts as libxlsxwriter takes them.
enum XLSXText {
  /// In UTF-16: what a cell holds at most.
  static let longest = 32_767

  /// As the library takes a name in a chart, which it would read as a reference if it began with `=`.
  static func label(_ text: String) -> String { safe(text.hasPrefix("=") ? " " + text : text) }

  /// � for what neither a C string nor XML can hold.
  static func safe(_ text: String) -> String {
    // Both begin with EF in UTF-8, as full-width digits and letters do.
    if !text.utf8.contains(where: { $0 == 0 || $0 == 0xEF }) { return text }
    let isSafe = text.unicodeScalars.allSatisfy { $0 != "\0" && $0 != "\u{FFFE}" && $0 != "\u{FFFF}" }
    if isSafe { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(scalar == "\0" || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
    }
    return String(out)
  }

  /// Safe, and with `_x000D_` and its like escaped, which would be read as the character of that code.
  static func cell(_ text: String) -> String {
    let safe = safe(text)
    guard safe.utf8.contains(UInt8(ascii: "_")), safe.contains("_x") else { return safe }
    let bytes = Array(safe.utf8)
    var out: [UInt8] = []
    for index in bytes.indices {
      out += WorkbookText.escape(bytes[index...]) == nil ? [bytes[index]] : Array("_x005F_".utf8)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The beginning, with … where something was cut off.
  static func cut(_ text: String, to count: Int) -> String {
    let safe = safe(text)
    if safe.unicodeScalars.count <= count { return safe }
    return String(String.UnicodeScalarView(safe.unicodeScalars.prefix(count - 1))) + "…"
  }

  /// As a page's header or footer has it, where `&` begins a code.
  static func printed(_ text: String, to count: Int) -> String {
    let oneLine = String(text.map { $0.isNewline ? " " : $0 })
    return cut(oneLine, to: count).split(separator: "&", omittingEmptySubsequences: false).joined(
      separator: "&&")
  }
}

extension String {
  /// The text as a C string that a struct of the library can point to; the library copies it.
  func withMutableCString(_ use: (UnsafeMutablePointer<CChar>) throws(Failure) -> Void) throws(Failure) {
    var bytes = ContiguousArray(utf8CString)
    let result = bytes.withUnsafeMutableBufferPointer { buffer in
      Result { () throws(Failure) in
        // Never nil: there is a NUL at the least.
        if let base = buffer.baseAddress { try use(base) }
      }
    }
    try result.get()
  }
}
