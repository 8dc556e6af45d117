/// Rich text (XHTML, `sub`) as plain text: paragraphs and list items on lines of their own, links with their address.
struct PlainText {
  /// What stands for a `sub`, by the id that it names.
  var substitutes: [String: String] = [:]
  private var out = ""
  private var pending = Pending.nothing

  /// Blanks that were read and not yet written.
  private enum Pending { case nothing, blank, lineBreak }

  private static let blocks: Set<String> = [
    "p", "div", "ul", "ol", "dl", "dt", "dd", "table", "tr", "pre", "blockquote", "h1", "h2", "h3", "h4",
    "h5",
    "h6", "br", "li", "hr",
  ]

  init(substitutes: [String: String] = [:]) { self.substitutes = substitutes }

  func text(of element: XMLElement) -> String {
    var copy = self
    copy.read(element)
    copy.trim()
    return copy.out
  }

  private mutating func read(_ element: XMLElement) {
    for piece in element.content {
      switch piece {
      case .text(let text): add(text)
      case .element(let child): readInner(child)
      }
    }
  }

  private mutating func readInner(_ element: XMLElement) {
    switch element.name {
    case "sub": add(element["idref"].map { substitutes[$0] ?? "[\($0)]" } ?? "")
    case "pre":
      newLine()
      for line in element.rawText.split(separator: "\n") { out += line + "\n" }
    case "a":
      let text = PlainText(substitutes: substitutes).text(of: element)
      add(text)
      if let address = element["href"], !address.isEmpty, address != text { add(" (\(address))") }
    case "td", "th":
      read(element)
      add(" / ")
    case let name where Self.blocks.contains(name):
      newLine()
      if name == "li" { add("- ") }
      read(element)
      newLine()
    default: read(element)
    }
  }

  private mutating func add(_ text: String) {
    for character in text {
      if character.isWhitespace {
        pending = character.isNewline || pending == .lineBreak ? .lineBreak : .blank
        continue
      }
      if pending != .nothing, let last = out.last, last != "\n" {
        // A line break within Japanese is none between words.
        if pending == .blank || !Self.isWide(last) || !Self.isWide(character) { out += " " }
      }
      pending = .nothing
      out.append(character)
    }
  }

  private mutating func newLine() {
    trim()
    if !out.isEmpty { out += "\n" }
  }

  private mutating func trim() {
    pending = .nothing
    while let last = out.last, last.isWhitespace { out.removeLast() }
    if out.hasSuffix(" /") { out.removeLast(2) }
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3000...0x9FFF).contains($0.value) || $0.value >= 0xF900 } ?? false
  }
}
