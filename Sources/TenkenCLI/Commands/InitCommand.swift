import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: words("ワークスペースを作る", "Make a workspace."),
    discussion: words(
      "例: tenken init 点検2026\n    tenken init --example demo",
      "Examples: tenken init inspections\n          tenken init --example demo"))

  @Argument(help: help("作るフォルダー", "the folder to make it in", valueName: "dir"))
  var directory = "."

  @Flag(help: help("実施回の入った例の会社を作る", "make the example company with its rounds filled in"))
  var example = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let use = InitWorkspace(session.surroundings)
    let made =
      try example
      ? use.example(in: directory, scorers: Session.scorers) : use.empty(in: directory)
    if options.json {
      Output.data(JSON.strings(made).pretty + "\n")
    } else if !options.quiet {
      Output.data(made.map { $0 + "\n" }.joined())
    }
    let enter = directory == "." ? "" : "cd \(directory) && "
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
