import ArgumentParser

/// The round that a command is about.
struct RoundArgument: ParsableArguments {
  @Argument(help: help("実施回のid", "the round's id", valueName: "round"))
  var round: String
}
