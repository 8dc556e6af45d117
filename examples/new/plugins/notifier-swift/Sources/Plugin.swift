import TenkenPlugin

/// A text file for each notice.
@main struct SlipNotifier: NotifierPlugin {
  /// How many messages went out, and drafts for the user. Change this; send nothing where there are no items.
  func notify(_ request: NotifierRequest) throws -> Notified {
    if request.items.isEmpty { return Notified(sent: 0) }
    let lines = [request.event.rawValue] + request.items.map(\.compact)
    let text = lines.map { $0 + "\n" }.joined()
    return Notified(
      sent: 0,
      parts: [
        ExportedPart(
          name: request.event.rawValue + ".txt", mediaType: "text/plain; charset=utf-8",
          bytes: Array(text.utf8))
      ])
  }
}
