import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

/// The commands that lead a fix through its life (contract, section 6; `docs/fixes.md`).
extension FixCommand {
  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: words("担当者と是正の内容を決める", "Say who mends it, and how."),
      discussion: words(
        "もう一度使うと、書いたものだけが変わります。是正期限は、早めることだけができます。",
        "Used again, it changes only what is given. The due day can only be brought forward.") + "\n"
        + examples(
          words(
            "tenken fix plan F1 --owner 佐藤 --cause ワイヤーの不足 --action ワイヤーを買い足す",
            "tenken fix plan F1 --owner Sato --cause \"too few chains\" --action \"buy chains\"")))

    @OptionGroup var fix: FixArgument

    @Option(help: help("担当者", "who mends it", valueName: "name"))
    var owner: String?

    @Option(help: help("応急処置", "what was done at once", valueName: "text"))
    var immediate: String?

    @Option(help: help("原因", "the cause", valueName: "text"))
    var cause: String?

    @Option(help: help("是正の内容", "what will be done", valueName: "text"))
    var action: String?

    @Option(help: help("今より早い是正期限", "an earlier due day", valueName: "day"))
    var due: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let owner = try Words.required(owner, "--owner", example: "tenken fix plan \(fix.id) --owner …")
      try session.lead(
        ChangeFix.Request(
          fix.id,
          .plan(
            owner: owner, immediate: immediate, cause: cause, action: action,
            due: try Words.day(due, "--due"))))
    }
  }

  struct Done: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "done", abstract: words("是正を実施したと記録する", "Record that it was mended."),
      discussion: examples(
        "tenken fix done F1",
        words(
          "tenken fix done F1 --on 2008-08-29 --note ワイヤーで固定した --evidence 写真.jpg",
          "tenken fix done F1 --on 2008-08-29 --note \"chained\" --evidence photo.jpg")))

    @OptionGroup var fix: FixArgument

    @Option(help: help("実施日（既定は今日）", "the day; by default today", valueName: "day"))
    var on: String?

    @Option(help: help("メモ", "a note", valueName: "text"))
    var note: String?

    @Option(
      parsing: .upToNextOption, help: help("証跡のファイル（複数可）", "files that show it", valueName: "file"))
    var evidence: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      var request = ChangeFix.Request(
        fix.id, .done(on: try Words.day(on, "--on") ?? session.surroundings.today))
      (request.note, request.evidence) = (note, evidence)
      try session.lead(request)
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: words("有効性を確認する（担当者ではない人が）", "Check whether it was effective; not by its owner."),
      discussion: words(
        "確認した人は --by で書きます。効果がなければ再対応になります。",
        "--by names who checked. What shows no effect is reopened.") + "\n"
        + examples(
          words("tenken fix verify F1 --effective --by 鈴木", "tenken fix verify F1 --effective --by Suzuki"),
          words(
            "tenken fix verify F1 --ineffective --note 別の机にも書類 --by 鈴木",
            "tenken fix verify F1 --ineffective --note \"papers on other desks\" --by Suzuki")))

    @OptionGroup var fix: FixArgument

    @Flag(help: help("効果があった", "it was effective"))
    var effective = false

    @Flag(help: help("効果がなかった", "it was not effective"))
    var ineffective = false

    @Option(help: help("メモ", "a note", valueName: "text"))
    var note: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      if effective == ineffective {
        throw Failure(
          .missingFlag,
          Text(
            ja: "--effective か --ineffective のどちらか1つが要ります",
            en: "exactly one of --effective and --ineffective is needed"),
          help: Text(
            ja: "例: tenken fix verify \(fix.id) --effective --by …",
            en: "for example: tenken fix verify \(fix.id) --effective --by …"))
      }
      var request = ChangeFix.Request(
        fix.id, .verify(effective: effective, by: session.surroundings.by))
      request.note = note
      try session.lead(request)
    }
  }

  struct Extend: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "extend", abstract: words("承認を得て是正期限を延ばす", "Extend the due day, with an approval."),
      discussion: words("当初の是正期限は残ります。", "The original due day is kept.") + "\n"
        + examples(
          words(
            "tenken fix extend F1 --to 2008-10-31 --reason 部品待ち --approved-by 常務",
            "tenken fix extend F1 --to 2008-10-31 --reason \"waiting for parts\" --approved-by Officer")))

    @OptionGroup var fix: FixArgument

    @Option(help: help("新しい是正期限", "the new due day", valueName: "day"))
    var to: String?

    @Option(help: help("理由", "why", valueName: "text"))
    var reason: String?

    @Option(help: help("承認した人", "who approved it", valueName: "name"))
    var approvedBy: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let example = "tenken fix extend \(fix.id) --to … --reason … --approved-by …"
      let to: Day = try Words.day(try Words.required(to, "--to", example: example), "--to")
      try session.lead(
        ChangeFix.Request(
          fix.id,
          .extend(
            to: to, reason: try Words.required(reason, "--reason", example: example),
            approvedBy: try Words.required(approvedBy, "--approved-by", example: example))))
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept",
      abstract: words("承認を得て残留リスクとして受容する", "Accept it as a residual risk, with an approval."),
      discussion: examples(
        words(
          "tenken fix accept F1 --risk R1 --approved-by 常務",
          "tenken fix accept F1 --risk R1 --approved-by Officer")))

    @OptionGroup var fix: FixArgument

    @Option(help: help("残留リスクのid", "the residual risk's id", valueName: "id"))
    var risk: String?

    @Option(help: help("承認した人", "who approved it", valueName: "name"))
    var approvedBy: String?

    @Option(help: help("メモ", "a note", valueName: "text"))
    var note: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let example = "tenken fix accept \(fix.id) --risk … --approved-by …"
      var request = ChangeFix.Request(
        fix.id,
        .accept(
          risk: try Words.required(risk, "--risk", example: example),
          approvedBy: try Words.required(approvedBy, "--approved-by", example: example)))
      request.note = note
      try session.lead(request)
    }
  }
}

/// Which fix is meant.
struct FixArgument: ParsableArguments {
  @Argument(help: help("是正のid", "a fix's id", valueName: "id"))
  var id: String
}

extension Session {
  /// Takes a step with a fix and says how it stands.
  fileprivate func lead(_ request: ChangeFix.Request) throws {
    let result = try ChangeFix(office()).run(request)
    warn(result.warnings)
    if options.json { Output.data(result.fix.json(on: surroundings.today).pretty + "\n") }
    say(result.fix.standing)
  }
}

extension Fix {
  /// `是正 F1: 計画済、是正期限 2008-09-05(金)`.
  var standing: Text {
    guard state.awaitsWork, let due else {
      return Text(ja: "是正 \(id): \(state.term.in(.ja))", en: "fix \(id): \(state.term.in(.en))")
    }
    return Text(
      ja: "是正 \(id): \(state.term.in(.ja))、是正期限 \(due.withWeekday(.ja))",
      en: "fix \(id): \(state.term.in(.en)), due \(due.withWeekday(.en))")
  }
}
