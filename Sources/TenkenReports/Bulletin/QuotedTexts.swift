/// Texts of the record that wait outside a template while it is rendered and its structure is read, each with a mark
/// in its place: so no text can become a heading, a table or a tag, whatever it holds.
struct QuotedTexts {
  private var texts: [String] = []

  /// Control characters, of which a template is freed; in the texts they are left as they are.
  private static let opening: Unicode.Scalar = "\u{1}"
  private static let closing: Unicode.Scalar = "\u{2}"

  /// Keeps a text and gives its mark.
  mutating func mark(_ text: String) -> String {
    texts.append(text)
    return "\(Self.opening)\(texts.count - 1)\(Self.closing)"
  }

  /// A text with the kept ones in place of their marks.
  func filled(_ marked: String) -> String {
    var out = String.UnicodeScalarView()
    var scalars = marked.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == Self.opening, let end = scalars.firstIndex(of: Self.closing) else {
        out.append(scalar)
        continue
      }
      let number = Int(String(scalars[..<end])) ?? -1
      if texts.indices.contains(number) { out.append(contentsOf: texts[number].unicodeScalars) }
      scalars = scalars[scalars.index(after: end)...]
    }
    return String(out)
  }

  /// A text without anything that could be taken for a mark.
  static func withoutMarks(_ text: String) -> String {
    var text = text
    text.unicodeScalars.removeAll { $0 == opening || $0 == closing }
    return text
  }
}
