/// A notifier as a program of its own, with `@main`.
public protocol NotifierPlugin {
  init()

  /// How many messages went out, and drafts for the user; nothing is sent where there are no items. Mistakes of the
  /// user are thrown as a ``PluginError``.
  func notify(_ request: NotifierRequest) throws -> Notified
}

extension NotifierPlugin {
  /// Answers the request on standard input.
  public static func main() {
    PluginProgram.answer { request throws in try Self().notify(try NotifierRequest(json: request)).json }
  }
}
