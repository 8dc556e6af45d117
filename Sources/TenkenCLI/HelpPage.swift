import ArgumentParser
import TenkenCore
import TenkenExporters
import TenkenPlugin

/// The help of one command in the user's language, from what the argument parser knows of it. Its own help pads by
/// characters, which leaves Japanese columns ragged, and speaks English.
struct HelpPage {
  private let path: CommandPath
  private let width: Int
  private let measure = DisplayWidth()
  private let arguments: [Argument]

  /// - Parameter columns: of the terminal; 80 where there is none.
  init(of path: CommandPath, columns: Int?) {
    self.path = path
    width = min(max(columns ?? 80, 12), 100)
    let own = Self.arguments(of: path.command)
    let names = own.map(\.row.label)
    // A group takes what all its commands take, too.
    let common = path.subcommands.isEmpty ? [] : Self.arguments(of: InitCommand.self).filter(\.isCommon)
    arguments = common.filter { !names.contains($0.row.label) } + own
  }

  private static func arguments(of command: any ParsableCommand.Type) -> [Argument] {
    let dump = (try? JSON(parsing: command._dumpHelp())) ?? .null
    return (dump["command"]?["arguments"]?.arrayValue ?? []).compactMap(Argument.init)
  }

  /// The option that was probably meant: the only one that begins so, else the nearest.
  func option(like typed: String) -> String? {
    let names = arguments.flatMap(\.names)
    let longer = names.filter { typed.count > 2 && $0.hasPrefix(typed) }
    return longer.count == 1 ? longer[0] : Suggestion.nearest(to: typed, among: names)
  }

  /// `tenken score [options] <round>`.
  var usage: String {
    let name = path.words.joined(separator: " ")
    if !path.subcommands.isEmpty { return name + " <\(words("コマンド", "command"))>" }
    let positionals = arguments.filter(\.isPositional).map(\.usage)
    return ([name, words("[オプション]", "[options]")] + positionals).joined(separator: " ")
  }

  var text: String {
    let configuration = path.command.configuration
    let (about, examples) = Self.parts(of: configuration.discussion)
    var blocks = [wrapped(configuration.abstract)]
    if !about.isEmpty { blocks.append(about.map { wrapped($0) }.joined()) }
    blocks.append(wrapped(words("使い方: ", "Usage: ") + usage, indent: 2))
    let own = arguments.filter { !$0.isPositional && !$0.isCommon }
    blocks += [
      section(words("引数", "Arguments"), arguments.filter(\.isPositional).map(\.row)),
      section(
        words("コマンド", "Commands"),
        path.subcommands.filter { $0.configuration.shouldDisplay }.map {
          (CommandPath.name(of: $0), $0.configuration.abstract)
        }),
      section(words("オプション", "Options"), own.map(\.row)),
      section(words("共通のオプション", "Common options"), arguments.filter(\.isCommon).map(\.row)),
    ]
    if !examples.isEmpty {
      blocks.append(words("例", "Examples") + ":\n" + examples.map { wrapped("  " + $0, indent: 6) }.joined())
    }
    if !path.subcommands.isEmpty {
      let name = path.words.dropFirst().map { $0 + " " }.joined()
      blocks.append(
        wrapped(
          words("くわしくは tenken help \(name)<コマンド>", "More about each: tenken help \(name)<command>")))
    }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A discussion's prose, and its examples: the lines that are commands.
  private static func parts(of discussion: String) -> (about: [String], examples: [String]) {
    let lines = discussion.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    let examples = lines.filter { $0.hasPrefix("tenken ") }
    return (lines.filter { !$0.hasPrefix("tenken ") }, examples)
  }

  private func section(_ title: String, _ rows: [(label: String, about: String)]) -> String {
    if rows.isEmpty { return "" }
    let longest = rows.map { measure.of($0.label) }.filter { $0 <= 26 }.max() ?? 0
    let column = longest + 4
    return title + ":\n"
      + rows.map { row in
        let label = "  " + row.label
        if width < 50 { return wrapped(label, indent: 4) + wrapped("    " + row.about, indent: 4) }
        let about = TextWrapping(measure).lines(row.about, width: width - column)
        let margin = String(repeating: " ", count: column)
        let fits = measure.of(label) + 2 <= column
        let first = fits ? measure.pad(label, to: column) : label + "\n" + margin
        return first + about.joined(separator: "\n" + margin) + "\n"
      }.joined()
  }

  /// Lines within the width, later ones moved in.
  private func wrapped(_ text: String, indent: Int = 0) -> String {
    let blanks = String(text.prefix { $0 == " " })
    let lines = TextWrapping(measure).lines(
      String(text.dropFirst(blanks.count)), width: width, firstWidth: width - blanks.count, indent: indent)
    let margin = "\n" + String(repeating: " ", count: indent)
    return blanks + lines.joined(separator: margin) + "\n"
  }
}

extension HelpPage {
  /// An argument or option as the parser describes it.
  fileprivate struct Argument {
    /// As typed, with dashes; none for a positional one.
    var names: [String] = []
    var isPositional: Bool
    /// Taken by every command.
    var isCommon: Bool
    var usage: String
    var row: (label: String, about: String)

    init?(_ json: JSON) {
      guard json["shouldDisplay"] == true else { return nil }
      let value = json["valueName"]?.stringValue ?? ""
      let about = json["abstract"]?.stringValue ?? ""
      isPositional = json["kind"]?.stringValue == "positional"
      if isPositional {
        let name = "<\(value)>" + (json["isRepeating"] == true ? " …" : "")
        usage = json["isOptional"] == true ? "[\(name)]" : name
        isCommon = false
        row = (name, about)
        return
      }
      names = (json["names"]?.arrayValue ?? []).compactMap { name -> String? in
        guard let word = name["name"]?.stringValue else { return nil }
        return word.count == 1 ? "-" + word : "--" + word
      }.sorted { $0.count < $1.count }
      usage = ""
      isCommon = names.contains { Invocation.globals[$0] != nil || $0 == "--help" || $0 == "--version" }
      let takesValue = json["kind"]?.stringValue == "option"
      let more = takesValue && json["isRepeating"] == true ? " …" : ""
      let label = names.joined(separator: ", ") + (takesValue ? " <\(value)>" + more : "")
      row = (label, names.contains("--help") ? words("この説明を表示", "show this help") : about)
      if names.contains("--version") { row.about = words("版を表示", "show the version") }
    }
  }
}
