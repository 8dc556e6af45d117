import ArgumentParser
import TenkenCore

/// Shows the record as it stood at the end of a day (contract, section 8).
struct AsOfOption: ParsableArguments {
  @Option(help: help("この日までの記録で", "as the record stood on a day", valueName: "day"))
  var asOf: String?

  func day() throws(Failure) -> Day? { try Words.day(asOf, "--as-of") }
}
