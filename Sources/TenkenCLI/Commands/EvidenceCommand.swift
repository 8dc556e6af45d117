import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: words("証跡のファイルを扱う", "Look after the files of evidence."),
    discussion: examples(
      words(
        "tenken evidence remove 5994471abb01 --reason 人の顔が写っていたため",
        "tenken evidence remove 5994471abb01 --reason \"a face can be seen\"")), subcommands: [Remove.self])

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: words("証跡のファイルを消し、消した事実を残す", "Take a file away and leave the fact of it."),
      discussion: words(
        "回答や是正には、ファイルの名前とハッシュが残ります。", "Answers and fixes keep the file's name and hash.") + "\n"
        + examples(
          words(
            "tenken evidence remove 5994471abb01 --reason 人の顔が写っていたため",
            "tenken evidence remove 5994471abb01 --reason \"a face can be seen\"")))

    @Argument(help: help("ファイルのSHA-256（先頭の12桁以上）", "its SHA-256, 12 digits or more", valueName: "sha"))
    var sha: String

    @Option(help: help("理由", "why", valueName: "text"))
    var reason: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let reason = try Words.required(reason, "--reason", example: "tenken evidence remove \(sha) --reason …")
      let result = try RemoveEvidence(session.office()).run(sha, reason: reason)
      if options.json {
        Output.data(
          JSON.object([
            JSON.Member("sha256", .string(result.sha256)),
            JSON.Member("names", .array(result.names.map(JSON.string))),
            JSON.Member("changed", .bool(!result.wasRemoved)),
          ]).pretty + "\n")
      }
      let names = result.names.joined(separator: ", ")
      session.say(
        result.wasRemoved
          ? Text(ja: "証跡「\(names)」はすでに削除されています", en: "evidence \"\(names)\" was removed already")
          : Text(ja: "証跡「\(names)」を削除しました", en: "removed evidence \"\(names)\""))
    }
  }
}
