/// A condition of XLSForm that is one comparison: `${q} = 'yes'`, `'yes' = ${q}` or `selected(${q}, 'yes')`.
struct Relevance: Equatable {
  /// The name of the question that it asks about.
  var question: String
  /// What must be answered there, without quotes.
  var value: String

  /// Nil where it is more than that, or something else.
  init?(_ written: String) {
    var text = Self.straight(written.trimmed)
    while text.hasPrefix("("), text.hasSuffix(")"), Self.isOneBracket(text) {
      text = String(text.dropFirst().dropLast()).trimmed
    }
    let parts: [String]
    if text.hasPrefix("selected"), text.hasSuffix(")") {
      let inner = text.dropFirst("selected".count).drop { $0.isWhitespace }
      guard inner.first == "(" else { return nil }
      parts = Self.split(String(inner.dropFirst().dropLast()), at: ",")
    } else {
      parts = Self.split(text, at: "=")
    }
    guard parts.count == 2 else { return nil }
    let (left, right) = (parts[0].trimmed, parts[1].trimmed)
    if let question = Self.reference(left), let value = Self.literal(right) {
      (self.question, self.value) = (question, value)
    } else if let question = Self.reference(right), let value = Self.literal(left) {
      (self.question, self.value) = (question, value)
    } else {
      return nil
    }
  }

  /// With the straight quotes that some programs turn into curly ones.
  private static func straight(_ text: String) -> String {
    String(text.map { "‘’".contains($0) ? "'" : "“”".contains($0) ? "\"" : $0 })
  }

  /// Whether the first bracket closes with the last.
  private static func isOneBracket(_ text: String) -> Bool {
    var depth = 0
    for (index, character) in text.enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0 { return index == text.count - 1 }
    }
    return false
  }

  /// At a sign that stands in no quotes.
  private static func split(_ text: String, at sign: Character) -> [String] {
    var parts = [""]
    var quote: Character?
    for character in text {
      if character == sign, quote == nil {
        parts.append("")
        continue
      }
      if character == quote {
        quote = nil
      } else if quote == nil, "'\"".contains(character) {
        quote = character
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  private static func reference(_ text: String) -> String? {
    guard text.hasPrefix("${"), text.hasSuffix("}") else { return nil }
    let name = String(text.dropFirst(2).dropLast()).trimmed
    return name.isEmpty || name.contains(where: { "${}".contains($0) }) ? nil : name
  }

  /// A text in quotes, or a number.
  private static func literal(_ text: String) -> String? {
    if let quote = text.first, "'\"".contains(quote) {
      let inner = text.dropFirst().dropLast()
      return text.count > 2 && text.last == quote && !inner.contains(quote) ? String(inner) : nil
    }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    return isNumber ? text : nil
  }
}
