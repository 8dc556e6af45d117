import TenkenCore
package import TenkenPlugin

/// Writes JSON as YAML that people go on working with: short lists and maps on one line, quotes only where they are
/// needed. Tenken reads back what was written as the same JSON.
package struct YAMLWriter {
  private var out = ""
  private let width = DisplayWidth()

  /// Columns that a line may have before its list or map is broken up.
  private static let mostColumns = 100

  package static func text(of json: JSON) -> String {
    var writer = YAMLWriter()
    writer.block(json, indent: 0)
    return writer.out
  }

  /// Writes a value from where the line stands; ends with a line break.
  private mutating func block(_ json: JSON, indent: Int) {
    if let line = flow(json, indent: indent, mayBeLong: false) {
      out += line + "\n"
    } else if let members = json.members {
      for (index, member) in members.enumerated() {
        if index > 0 { out += blanks(indent) }
        let key = YAMLScalar.text(member.key, inFlow: false)
        out += key + ":"
        value(member.value, indent: indent, column: indent + width.of(key) + 2)
      }
    } else {
      for (index, element) in (json.arrayValue ?? []).enumerated() {
        if index > 0 { out += blanks(indent) }
        out += "- "
        block(element, indent: indent + 2)
      }
    }
  }

  /// Writes the value of a key: behind it where it fits, else on lines of its own.
  private mutating func value(_ json: JSON, indent: Int, column: Int) {
    if let line = flow(json, indent: column, mayBeLong: false) {
      out += " " + line + "\n"
    } else {
      out += "\n" + blanks(indent + 2)
      block(json, indent: indent + 2)
    }
  }

  /// The value on one line; nil where it is too much for one.
  private func flow(_ json: JSON, indent: Int, mayBeLong: Bool) -> String? {
    let line: String
    switch json {
    case .string(let text): return YAMLScalar.text(text, inFlow: mayBeLong)
    case .array(let values):
      // A list of maps reads better with a line for each.
      if values.contains(where: { $0.members != nil || $0.arrayValue != nil }) { return nil }
      line = "[" + values.compactMap { flow($0, indent: 0, mayBeLong: true) }.joined(separator: ", ") + "]"
    case .object(let members):
      var parts: [String] = []
      for member in members {
        if member.value.members?.isEmpty == false || member.value.arrayValue?.isEmpty == false { return nil }
        guard let value = flow(member.value, indent: 0, mayBeLong: true) else { return nil }
        parts.append(YAMLScalar.text(member.key, inFlow: true) + ": " + value)
      }
      line = "{" + parts.joined(separator: ", ") + "}"
      // The definition itself stands on lines of its own.
      if indent == 0, !mayBeLong, !members.isEmpty { return nil }
    default: return json.compact
    }
    return mayBeLong || indent + width.of(line) <= Self.mostColumns ? line : nil
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
