/// How strictly a task is controlled after an incident (管理強化レベル; contract, section 7). II is the milder level,
/// below it there is normal control only.
package enum ControlLevel: String, Sendable, Hashable, CaseIterable, Comparable {
  case two = "II"
  case one = "I"

  /// A level as people type it: `I`, `Ⅰ`, `1`, `level i`.
  package init?(typed text: String) {
    var word = Substring(text.folded)
    for prefix in ["level", "レベル"] where word.hasPrefix(prefix) { word = word.dropFirst(prefix.count) }
    switch String(word).folded {
    case "i", "1": self = .one
    case "ii", "2": self = .two
    default: return nil
    }
  }

  package static func < (left: ControlLevel, right: ControlLevel) -> Bool { left == .two && right == .one }
}
