/// One line of text while it is typed. It moves and deletes by what a reader takes for one character.
package struct LineEditor: Sendable, Hashable {
  package private(set) var before: String
  package private(set) var after = ""

  /// The cursor stands at the end.
  package init(_ text: String = "") { before = LineEditor.oneLine(text) }

  package var text: String { before + after }

  /// Control characters become blanks: pasted text may hold line breaks and tabs.
  package mutating func insert(_ text: String) { before += LineEditor.oneLine(text) }

  /// Handles a key that edits; false where it does not.
  package mutating func press(_ key: FillKey) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left: if let last = before.popLast() { after = String(last) + after }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home: (before, after) = ("", text)
    case .end: (before, after) = (text, "")
    case .clear: before = ""
    default: return false
    }
    return true
  }

  private static func oneLine(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { !isControl($0) }
    if isPlain { return text }
    // A carriage return with a line feed is one break.
    let scalars = text.replacing("\r\n", with: "\n").unicodeScalars.map { isControl($0) ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isNoncharacterCodePoint
    }
  }
}
