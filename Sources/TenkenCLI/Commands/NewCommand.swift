import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: words("ひな型を作る", "Write a skeleton that works at once."),
    discussion: examples(
      "tenken new checklist my-office",
      "tenken new plugin harmonic --kind scorer --language python", "tenken new template bulletin"),
    subcommands: [New.Checklist.self, New.Plugin.self, New.Template.self])
}

enum New {
  struct Checklist: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "checklist", abstract: words("チェックリストのひな型", "A checklist with an example."),
      discussion: examples("tenken new checklist my-office"))

    @Argument(help: help("チェックリストのid", "the checklist's id", valueName: "name"))
    var name: String

    @Option(name: .shortAndLong, help: help("作るフォルダー", "the folder to make it in", valueName: "dir"))
    var output: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.made(try NewFiles(session.surroundings).checklist(name, at: output))
      session.say(
        Text(
          ja: "次は: 点検項目を書き、tenken check で確かめてください",
          en: "next: write its items, and have it checked with \"tenken check\""))
    }
  }

  struct Plugin: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plugin", abstract: words("プラグインのひな型", "A plugin with a test."),
      discussion: examples(
        "tenken new plugin harmonic --kind scorer --language python",
        "tenken new plugin slides --kind exporter --language swift"))

    @Argument(help: help("プラグインの名前", "the plugin's name", valueName: "name"))
    var name: String

    @Option(
      help: help(
        "種類 (scorer, exporter, importer, notifier)", "its kind: scorer, exporter, importer or notifier",
        valueName: "kind"))
    var kind: String?

    @Option(
      help: help("言語 (python, swift, sh)", "its language: python, swift or sh", valueName: "language"))
    var language = "python"

    @Option(name: .shortAndLong, help: help("作るフォルダー", "the folder to make it in", valueName: "dir"))
    var output: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let kind: PluginKind = try Words.choice(
        try Words.required(kind, "--kind", example: "--kind scorer"), PluginKind.self, "--kind")
      let language: NewFiles.PluginLanguage = try Words.choice(
        language, NewFiles.PluginLanguage.self, "--language")
      let files = try NewFiles(session.surroundings).plugin(name, kind, in: language, at: output)
      try session.made(files)
      let folder = files.first.map { $0.split(separator: "/").dropLast().joined(separator: "/") } ?? name
      session.say(
        output == nil
          ? Text(
            ja: "次は: tenken plugin check \(folder)、よければ tenken plugin trust \(name)",
            en: "next: tenken plugin check \(folder), then tenken plugin trust \(name)")
          : Text(ja: "次は: tenken plugin check \(folder)", en: "next: tenken plugin check \(folder)"))
    }
  }
}

extension New {
  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "template", abstract: words("報告書の文面", "The wording of a report."),
      discussion: examples("tenken new template bulletin"))

    @Argument(help: help("報告書の種類 (bulletin)", "the kind of report: bulletin", valueName: "name"))
    var name: String

    @Option(name: .shortAndLong, help: help("作るフォルダー", "the folder to make it in", valueName: "dir"))
    var output: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let template: NewFiles.Template = try Words.choice(
        name, NewFiles.Template.self, words("報告書の種類", "the kind of report"))
      try session.made(try NewFiles(session.surroundings).template(template, at: output))
      session.say(
        Text(
          ja: "次は: 文面を直し、tenken check で確かめてください",
          en: "next: change the wording, and have it checked with \"tenken check\""))
    }
  }
}

extension Session {
  /// Prints the files that were made.
  func made(_ files: [String]) throws {
    if options.json {
      Output.data(JSON.strings(files).pretty + "\n")
    } else if !options.quiet {
      Output.data(files.map { $0 + "\n" }.joined())
    }
  }
}
