import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenPluginHost

struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: words("未提出と是正期限を知らせる下書きを作る", "Draft reminders of late sheets and fixes."),
    discussion: words(
      "期限を過ぎたものと、7日以内に期限が来るものを、部署ごとにまとめます。送信は --via のプラグインだけがします。\n操作履歴に残るので、次からは2回目と書きます。",
      "What is late or due within 7 days, a draft for each department. Only a plugin named by --via sends anything. The journal remembers, and the next ones say that they are second reminders."
    ) + "\n"
      + examples(
        words("tenken remind -o 催促", "tenken remind -o drafts"), "tenken remind 2008-round-1 --missing"))

  @Argument(help: help("実施回（既定は実施中のすべて）", "the round; by default all that are open", valueName: "round"))
  var round: String?

  @Flag(help: help("点検票の未提出だけ", "missing sheets only"))
  var missing = false

  @Flag(help: help("是正だけ", "fixes only"))
  var fixes = false

  @Option(help: help("送信に使うプラグイン", "the plugin that sends them", valueName: "plugin"))
  var via: String?

  @Option(
    name: [.short, .long],
    help: help("書き出すフォルダー（.eml と .txt）", "the folder for the .eml and .txt files", valueName: "dir"))
  var output: String?

  @Flag(help: help("試すだけで書き出さず、記録しない", "try it: write and record nothing"))
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    // Whether it may run is known before anything is recorded.
    if let via { _ = try session.plugins.shelf.plugin(via, of: .notifier) }
    if let output, output.isEmpty {
      throw Failure(
        .usage, Text(ja: "-o のフォルダーが空です", en: "the folder of -o is empty"),
        help: Text(ja: "フォルダーを指定してください", en: "name a folder"))
    }
    var request = DraftReminders.Request(language: session.language)
    (request.round, request.folder) = (round, output)
    if missing != fixes { (request.sheets, request.fixes) = (missing, fixes) }
    let drafts = try DraftReminders(session.office()).run(request, dryRun: dryRun)
    if options.json {
      Output.data(JSON.array(drafts.map(\.json)).pretty + "\n")
    } else if output == nil || dryRun {
      Output.data(drafts.map { text($0, session.language) }.joined(separator: "\n"))
    }
    let unknown = drafts.filter(\.to.isEmpty).map(\.reminder.department).joined(separator: ", ")
    if !unknown.isEmpty {
      session.warn([
        Diagnostic(
          .incomplete, .warning,
          Text(ja: "メールアドレスのある担当者がいない部署: \(unknown)", en: "nobody with a mail address: \(unknown)"),
          help: Text(ja: "tenken.yaml の people に mail を書いてください", en: "give `people` in tenken.yaml a `mail`"))
      ])
    }
    for file in drafts.flatMap(\.files) { session.say(Text(ja: "\(file) に書き出しました", en: "wrote \(file)")) }
    if let via, !dryRun { try notify(drafts, via, session) }
    if drafts.isEmpty { session.say(Text(ja: "催促するものはありません", en: "there is nothing to remind anyone of")) }
  }

  /// Hands what was drafted to a notifier, and writes the files that it gives back.
  private func notify(_ drafts: [DraftReminders.Draft], _ via: String, _ session: Session) throws {
    let people = drafts.flatMap { draft in
      draft.to.map { mail -> JSON in
        ["department": .string(draft.reminder.department), "mail": .string(mail)]
      }
    }
    for (event, key) in [(NotifierRequest.Event.sheetsMissing, "sheets"), (.fixesDue, "fixes")] {
      let items = drafts.flatMap { draft -> [JSON] in
        let department = JSON.Member("department", .string(draft.reminder.department))
        return (draft.json[key]?.arrayValue ?? []).map { .object([department] + ($0.members ?? [])) }
      }
      if items.isEmpty { continue }
      let notified = try session.plugins.notify(via: via, event, items: items, people: people)
      let folder = output.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
      for part in notified.parts {
        try WriteFiles(session.surroundings).write(part.bytes, to: folder + part.name) { Output.data($0) }
        session.say(
          Text(ja: "\(folder + part.name) に書き出しました", en: "wrote \(folder + part.name)"))
      }
      session.say(
        Text(
          ja: "「\(via)」で\(notified.sent)件送りました（\(event.rawValue)）",
          en: "sent \(notified.sent) via \"\(via)\" (\(event.rawValue))"))
    }
  }

  private func text(_ draft: DraftReminders.Draft, _ language: Language) -> String {
    let (to, subject) = language == .ja ? ("宛先", "件名") : ("To", "Subject")
    let separator = language == .ja ? "：" : ": "
    return
      "\(to)\(separator)\(draft.to.joined(separator: ", "))\n\(subject)\(separator)\(draft.subject)\n\n\(draft.text)"
  }
}
