/// An importer as a program of its own, with `@main`.
public protocol ImporterPlugin {
  init()

  /// The checklists that the files hold, and what of them could not be carried. Mistakes of the user are thrown as
  /// a ``PluginError``.
  func read(_ request: ImporterRequest) throws -> ImportedChecklists
}

extension ImporterPlugin {
  /// Answers the request on standard input.
  public static func main() {
    PluginProgram.answer { request throws in try Self().read(try ImporterRequest(json: request)).json }
  }
}
