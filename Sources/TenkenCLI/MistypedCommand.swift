import ArgumentParser
import TenkenCore

/// A mistyped command is refused with the nearest one that there is, and never run.
enum MistypedCommand {
  static func check(_ arguments: [String], in root: any ParsableCommand.Type) throws(Failure) {
    var command = root
    var path = ["tenken"]
    for argument in arguments {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty || argument.hasPrefix("-") || argument == "help" { return }
      guard let next = subcommands.first(where: { name(of: $0) == argument }) else {
        let known = subcommands.filter { $0.configuration.shouldDisplay }.map(name)
        let typed = (path + [argument]).joined(separator: " ")
        throw Failure(
          .usage, Text(ja: "「\(typed)」というコマンドはありません", en: "there is no command \"\(typed)\""),
          help: Suggestion.help(for: argument, among: known))
      }
      command = next
      path.append(argument)
    }
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }
}
