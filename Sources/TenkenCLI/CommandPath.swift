import ArgumentParser
import TenkenCore

/// Which command the arguments name, found before the parser sees them: global options may stand before it, help is
/// asked for in several ways, and a mistyped command is refused with the nearest one that there is.
struct CommandPath {
  /// `tenken round open`.
  private(set) var words = ["tenken"]
  private(set) var command: any ParsableCommand.Type = TenkenCommand.self
  /// What follows the command: first the global options that stood before it.
  private(set) var rest: [String] = []
  private(set) var asksForHelp = false

  init(_ arguments: [String]) throws(Failure) {
    var remaining = arguments[...]
    var moved: [String] = []
    while let first = remaining.first, !subcommands.isEmpty {
      if let count = Self.globalOption(first) {
        moved += remaining.prefix(count)
        remaining = remaining.dropFirst(count)
      } else if first == "help" {
        asksForHelp = true
        remaining = remaining.dropFirst()
      } else if first.hasPrefix("-") {
        break
      } else {
        try enter(first)
        remaining = remaining.dropFirst()
      }
    }
    if remaining.isEmpty, !subcommands.isEmpty { asksForHelp = true }
    rest = moved + remaining
    let options = rest.prefix { $0 != "--" }
    asksForHelp = asksForHelp || options.contains("--help") || options.contains("-h")
  }

  var asksForVersion: Bool { rest.prefix { $0 != "--" }.contains("--version") }

  /// For the parser.
  var arguments: [String] { words.dropFirst() + rest }

  var subcommands: [any ParsableCommand.Type] { command.configuration.subcommands }

  static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  private mutating func enter(_ word: String) throws(Failure) {
    guard let next = subcommands.first(where: { Self.name(of: $0) == word }) else {
      let known = subcommands.filter { $0.configuration.shouldDisplay }.map(Self.name)
      let typed = (words + [word]).joined(separator: " ")
      throw Failure(
        .usage, Text(ja: "「\(typed)」というコマンドはありません", en: "there is no command \"\(typed)\""),
        help: Suggestion.help(for: word, among: known))
    }
    command = next
    words.append(word)
  }

  /// How many arguments a global option takes, its value among them; nil where it is none.
  private static func globalOption(_ argument: String) -> Int? {
    let name = argument.prefix { $0 != "=" }
    guard let takesValue = Invocation.globals[String(name)] else { return nil }
    return takesValue && name.count == argument.count ? 2 : 1
  }
}
