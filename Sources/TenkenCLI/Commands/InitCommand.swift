import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: words("ワークスペースを作る", "Make a workspace."),
    discussion: examples(
      words("tenken init 点検", "tenken init inspections"),
      "tenken init --example demo"))

  @Argument(help: help("作るフォルダー", "the folder to make it in", valueName: "dir"))
  var directory = "."

  @Flag(help: help("実施回の入った例の会社を作る", "make the example company with its rounds filled in"))
  var example = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    if directory.isEmpty {
      throw Failure(
        .usage, Text(ja: "フォルダーの名前が空です", en: "the name of the folder is empty"),
        help: Text(ja: "フォルダーの名前を指定してください", en: "name the folder"))
    }
    let use = InitWorkspace(session.surroundings)
    let made =
      try example
      ? use.example(in: directory, scorers: session.scorers) : use.empty(in: directory)
    if options.json {
      Output.data(JSON.strings(made).pretty + "\n")
    } else if !options.quiet {
      Output.data(made.map { $0 + "\n" }.joined())
    }
    let enter = directory == "." ? "" : "cd \(directory.quotedForShell) && "
    session.say(
      example
        ? Text(
          ja: "例の会社を作りました。次は: \(enter)tenken score 2008-campaign-1",
          en: "made the example company. Next: \(enter)tenken score 2008-campaign-1")
        : Text(
          ja: "ワークスペースを作りました。tenken.yaml を書き、tenken check で確かめてください。",
          en: "made a workspace. Write its tenken.yaml, then have it checked with \"tenken check\"."))
  }
}

extension String {
  /// As a shell reads it back: in single quotes where that is needed.
  fileprivate var quotedForShell: String {
    let isPlain = allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) } && !hasPrefix("-")
    return isPlain ? self : (hasPrefix("-") ? "-- " : "") + "'" + replacing("'", with: "'\\''") + "'"
  }
}
