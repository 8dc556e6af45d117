/// An exporter as a program of its own, with `@main`.
public protocol ExporterPlugin {
  init()

  /// The files that the report becomes; their names without a folder. Mistakes of the user are thrown as a
  /// ``PluginError``.
  func export(_ request: ExporterRequest) throws -> [ExportedPart]
}

extension ExporterPlugin {
  /// Answers the request on standard input.
  public static func main() {
    PluginProgram.answer { request throws in
      ["parts": .array(try Self().export(try ExporterRequest(json: request)).map(\.json))]
    }
  }
}
