import ArgumentParser
import TenkenCore

/// Why something is done that the journal keeps with its reason.
struct ReasonOption: ParsableArguments {
  @Option(help: help("理由", "why", valueName: "text"))
  var reason: String?

  /// - Parameter command: as it was typed; the example of how to give the reason.
  func stated(in command: String) throws(Failure) -> String {
    try Words.required(reason, "--reason", example: "\(command) --reason …")
  }
}
