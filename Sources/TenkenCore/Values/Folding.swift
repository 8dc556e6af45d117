import Foundation

extension StringProtocol {
  /// Whether nothing but blanks stands there, of any width: then ``folded`` is empty.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// The form in which typed words are matched: ``composed``, in lower case (contract, section 2). What was typed is
  /// what is stored.
  package var folded: String { composed.lowercased() }

  /// The form in which typed ids are matched, which their case tells apart: NFKC, without blanks at the ends.
  package var composed: String {
    var text = String(self)
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      // Foundation leaves the voice marks of half-width katakana apart; the second mapping composes them.
      text = text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
