extension JSON {
  /// The value on one line, as stored in the journal: `{"a": 1, "b": [true]}`.
  ///
  /// Control characters, U+007F to U+009F, U+2028, U+2029, U+FEFF, U+FFFE and U+FFFF are escaped; the rest stands as
  /// it is.
  public var compact: String {
    var out = ""
    write(to: &out, indent: nil)
    return out
  }

  /// The value as people read it: two blanks a level, a list of plain values on one line.
  public var pretty: String {
    var out = ""
    write(to: &out, indent: 0)
    return out
  }

  private func write(to out: inout String, indent: Int?) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .number(let value): out += value.isFinite ? value.description : "null"
    case .string(let value): JSON.quote(value, to: &out)
    case .array(let values):
      JSON.writeList(
        values, open: "[", close: "]", indent: indent, oneLine: values.allSatisfy(\.isPlain), to: &out
      ) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      JSON.writeList(members, open: "{", close: "}", indent: indent, oneLine: members.isEmpty, to: &out) {
        JSON.quote($0.key, to: &$1)
        $1 += ": "
        $0.value.write(to: &$1, indent: $2)
      }
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], open: String, close: String, indent: Int?, oneLine: Bool, to out: inout String,
    each: (Element, inout String, Int?) -> Void
  ) {
    out += open
    let inner = oneLine ? nil : indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { out += inner == nil ? ", " : "," }
      if let inner { out += "\n" + String(repeating: "  ", count: inner) }
      each(element, &out, inner)
    }
    if let indent, inner != nil { out += "\n" + String(repeating: "  ", count: indent) }
    out += close
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}",
        "\u{FFFF}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
