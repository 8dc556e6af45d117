/// What opened a fix, as its `origin` says it: `finding`, `manual`, `incident:ID`, `audit:ID`, `spread:F1`.
package enum FixOrigin {
  package static let manual = "manual"

  /// The kinds that `tenken fix open --from` takes.
  package static let named = ["incident", "audit"]

  package static func spread(from fix: String) -> String { "spread:\(fix)" }

  /// The fix from which one was spread; nil for others.
  package static func source(ofSpread origin: String) -> String? {
    origin.hasPrefix("spread:") ? String(origin.dropFirst("spread:".count)) : nil
  }

  /// Whether a text is `incident:ID` or `audit:ID`. That there is such a thing is not looked up.
  package static func isNamed(_ text: String) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && named.contains(String(parts[0]))
      && Identifier.problem(with: String(parts[1])) == nil
  }
}
