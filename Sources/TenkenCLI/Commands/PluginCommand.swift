import ArgumentParser
import Foundation
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenPluginHost
import TenkenReports

struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: words("プラグインを見て、確かめて、信頼する", "See, check and trust plugins."),
    discussion: examples(
      "tenken plugin list",
      "tenken plugin check plugins/harmonic",
      "tenken plugin trust harmonic"),
    subcommands: [List.self, Check.self, Trust.self, Run.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words("使えるプラグインの一覧", "List the plugins that there are."),
      discussion: examples("tenken plugin list --json"))

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let use = ListPlugins(session.plugins)
      let plugins = try use.run()
      try session.list(
        PluginsReport.build(plugins, context: session.context()),
        json: .array(plugins.map { $0.json(session.language) }))
      session.warn(use.problems)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: words("プラグインが約束どおりに働くか調べる", "Run a plugin through the contract of its kind."),
      discussion: words(
        "フォルダーを指定すると、信頼していなくても実行します。", "A folder that is named runs whether it is trusted or not.")
        + "\n" + examples("tenken plugin check plugins/harmonic"))

    @Argument(help: help("プラグインのフォルダーか名前", "the plugin's folder, or its name", valueName: "dir"))
    var directory: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let results = try session.plugins.check(directory)
      let language = session.language
      try session.list(
        ContractReport.build(
          results.map { (name: $0.name, holds: $0.holds) }, of: directory, context: session.context()),
        json: .array(
          results.map { result in
            [
              "check": .string(result.name.in(language)), "holds": .bool(result.holds),
              "problems": .strings(result.problems.map { $0.message.in(language) }),
            ]
          }))
      let problems = results.flatMap { result in
        result.problems.map { problem in
          var named = problem
          named.message = Text(
            ja: "\(result.name.in(.ja)): \(problem.message.in(.ja))",
            en: "\(result.name.in(.en)): \(problem.message.in(.en))")
          named.code = .contractFails
          return named
        }
      }
      if !problems.isEmpty { throw Failure(problems) }
      session.say(
        Text(ja: "\(results.count)件の検査に合格しました", en: "all \(results.count) checks hold"))
    }
  }

  struct Trust: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "trust",
      abstract: words("プラグインの今のファイルを信頼する", "Trust a plugin's files as they are now."),
      discussion: words(
        "別のプロセスで動きますが、保護された環境ではありません。実行する人にできることは、プラグインにもできます。先に中身を確かめてください。",
        "It runs as a process of its own, which is no sandbox: it can do whatever you can. Read its files first."
      )
        + "\n" + examples("tenken plugin trust harmonic"))

    @Argument(help: help("プラグインの名前", "the plugin's name", valueName: "name"))
    var name: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let result = try TrustPlugin(try session.office(), session.plugins).run(name)
      let digest = result.digest.map { String($0.prefix(16)) } ?? ""
      let text: Text =
        if result.digest == nil {
          Text(
            ja: "プラグイン「\(result.name)」はTenkenに付属しているので、そのまま使えます",
            en: "plugin \"\(result.name)\" ships with Tenken and is trusted as it is")
        } else if result.isNew {
          Text(
            ja: "プラグイン「\(result.name)」\(result.version) を信頼しました（\(digest)）",
            en: "trusted plugin \"\(result.name)\" \(result.version) (\(digest))")
        } else {
          Text(
            ja: "プラグイン「\(result.name)」は信頼済みで、変わっていません（\(digest)）",
            en: "plugin \"\(result.name)\" was trusted and has not changed (\(digest))")
        }
      session.say(
        text,
        json: [
          "plugin": .string(result.name), "version": .string(result.version), "digest": .text(result.digest),
          "changed": .bool(result.isNew),
        ])
    }
  }

  struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run",
      abstract: words("要求を1つ渡し、返答を出力する", "Hand a plugin one request and print its reply."),
      discussion: examples(
        "tenken plugin run plugins/harmonic plugins/harmonic/examples/two-items.request.json"))

    @Argument(help: help("プラグインのフォルダーか名前", "the plugin's folder, or its name", valueName: "plugin"))
    var plugin: String

    @Argument(help: help("要求のJSON（省略すると標準入力）", "the request; standard input without", valueName: "file"))
    var file: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let request = try ReadFile(session.surroundings).bytes(of: file ?? "/dev/stdin")
      let answer = try session.plugins.run(plugin, request: request)
      Output.message(String(decoding: answer.log, as: UTF8.self))
      Output.data(answer.reply.json.pretty + "\n")
      if case .error = answer.reply { throw EndStatus(status: .plugin) }
    }
  }
}
