extension StringProtocol {
  /// The text on one line and short enough to be quoted in a message.
  var shown: String {
    let limit = 60
    let head = prefix(limit + 1)
    let line = String(head.prefix(limit).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return head.count > limit ? line + "…" : line
  }
}
