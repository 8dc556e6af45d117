import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: words("操作履歴を見て、検証する", "See and verify the journal."),
    discussion: examples(
      "tenken journal show --limit 20",
      "tenken journal verify"),
    subcommands: [Show.self, Verify.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: words("操作履歴を表示", "Show the journal."),
      discussion: examples(
        "tenken journal show --limit 20",
        "tenken journal show --as-of 2008-07-31 --json"))

    @Option(help: help("新しい方から何件か", "only the newest so many", valueName: "count"))
    var limit: String?

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let entries = try KeepRecord(session.surroundings)
        .entries(
          limit: try limit.map { try Words.whole($0, "--limit") }, asOf: try asOf.day())
      try session.list(
        JournalReport.build(entries.map(JournalLine.init), context: session.context()),
        json: .array(entries.map(\.json)))
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: words("操作履歴が書き換えられていないか調べる", "Verify that nothing was rewritten."),
      discussion: examples(
        "tenken journal verify",
        "tenken journal verify --head eb892f4549cccc1f"))

    @Option(help: help("報告書にあるハッシュ", "the hash that a report carries", valueName: "hash"))
    var head: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let result = try KeepRecord(session.surroundings).verify(head: head)
      if options.json {
        Output.data(
          JSON.object([
            JSON.Member("ok", true), JSON.Member("entries", .integer(result.entries)),
            JSON.Member("head", .string(result.head)),
          ]).pretty + "\n")
      } else {
        Output.data(
          Text(
            ja: "ok: \(result.entries)件の操作履歴に問題はありません\n先頭のハッシュ: \(result.head)\n",
            en: "ok: \(result.entries) entries\nhead: \(result.head)\n"
          ).in(session.language))
      }
    }
  }
}

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: words("記録の控えを作る", "Copy the record into a file."),
    discussion: examples(
      "tenken backup 2026-11-24.db"))

  @Argument(help: help("控えのファイル", "the copy", valueName: "file"))
  var file: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    try KeepRecord(session.surroundings).backUp(to: file)
    session.say(Text(ja: "控えを \(file) に作りました", en: "copied the record to \(file)"))
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: words("記録を控えに戻す", "Go back to a copy of the record."),
    discussion: words(
      "いまの記録は、日時の付いた名前で残ります。", "The record that stands is kept under a name with the time.")
      + "\n" + examples("tenken restore 2026-11-24.db"))

  @Argument(help: help("控えのファイル", "the copy", valueName: "file"))
  var file: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let old = try KeepRecord(session.surroundings).restore(from: file)
    session.say(
      Text(
        ja: "記録を \(file) に戻しました" + (old.map { "（前の記録: \($0)）" } ?? ""),
        en: "restored the record from \(file)" + (old.map { "; the old one is \($0)" } ?? "")))
  }
}
