import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

struct RoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round", abstract: words("実施回を開き、見て、締め切る", "Open, see and close rounds."),
    discussion: examples(
      "tenken round open 2008-campaign-1 --checklist clean-office --from 2008-07-22 --to 2008-07-24",
      "tenken round show 2008-campaign-1"),
    subcommands: [Open.self, List.self, Show.self, Change.self, Close.self, Reopen.self, Cancel.self])

  /// What can be said of a round when it is opened and changed later.
  struct Fields: ParsableArguments {
    @Option(help: help("題名", "title", valueName: "text"))
    var title: String?

    @Option(help: help("最初の日", "first day", valueName: "day"))
    var from: String?

    @Option(help: help("最後の日", "last day", valueName: "day"))
    var to: String?

    @Option(help: help("提出期限（既定は最後の日）", "last day to submit; the last day by default", valueName: "day"))
    var due: String?

    @Option(
      help: help(
        "結果を知らせる日（是正期限はここから数える）", "the day the results are told; due dates count from it", valueName: "day"))
    var notice: String?

    @Option(
      help: help(
        "待つ点検票 (self, inspector, both)", "sheets to wait for: self, inspector or both", valueName: "role"))
    var expect: String?

    @Option(
      parsing: .upToNextOption,
      help: help("対象の部署（既定は全部署）", "departments; all of them by default", valueName: "department"))
    var department: [String] = []

    func state(in request: inout some StatedRound) throws(Failure) {
      request.title = title
      request.from = try Words.day(from, "--from")
      request.to = try Words.day(to, "--to")
      request.due = try Words.day(due, "--due")
      request.notice = try Words.day(notice, "--notice")
      request.departments = department
      request.expect = try Words.choice(expect, Expectation.self, "--expect")
    }
  }

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "open", abstract: words("実施回を開く", "Open a round."),
      discussion: examples(
        "tenken round open 2008-campaign-1 --checklist clean-office --from 2008-07-22 --to 2008-07-24",
        "tenken round open 2008-2 --programme 2008/2"))

    @Argument(help: help("実施回のid", "the round's id", valueName: "id"))
    var id: String

    @Option(
      parsing: .upToNextOption,
      help: help("チェックリスト（複数可）", "checklists, one or more", valueName: "checklist"))
    var checklist: [String] = []

    @OptionGroup var fields: Fields

    @Option(help: help("予定の年度と回（2008/1）", "a row of the programme, as 2008/1", valueName: "year/round"))
    var programme: String?

    @Flag(help: help("試すだけで記録しない", "try it, record nothing"))
    var dryRun = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      var request = OpenRound.Request(id: id)
      request.checklists = checklist
      try fields.state(in: &request)
      request.programme = programme
      let round = try OpenRound(session.office()).run(request, dryRun: dryRun)
      try session.show(RoundReport.build(round, status: nil, context: session.context()), json: round.json)
      session.say(
        dryRun
          ? Text(ja: "試しただけで、記録していません", en: "tried only; nothing was recorded")
          : Text(ja: "実施回「\(round.id)」を開きました", en: "opened round \"\(round.id)\""))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words("実施回の一覧", "List the rounds."),
      discussion: examples(
        "tenken round list"))

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let day = try asOf.day()
      let office = try session.office()
      let rounds = try office.read(asOf: day) { reader, _ in try reader.rounds().map(\.round) }
      try session.list(
        RoundsReport.build(rounds, context: try session.context(office, asOf: day)),
        json: .array(rounds.map(\.json)))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: words("実施回の内容と提出状況", "Show a round and who has submitted."),
      discussion: examples(
        "tenken round show 2008-campaign-1"))

    @OptionGroup var about: RoundArgument

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let day = try asOf.day()
      let status = try ListSheets(office).status(about.round, asOf: day)
      try session.show(
        RoundReport.build(status.round, status: status, context: try session.context(office, asOf: day)),
        json: status.round.json)
    }
  }

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: words("実施回の日付や対象を変更", "Change a round's days, title or departments."),
      discussion: examples(
        words(
          "tenken round change 2008-campaign-1 --due 2008-07-31 --reason 台風のため",
          "tenken round change 2008-campaign-1 --due 2008-07-31 --reason typhoon")))

    @OptionGroup var about: RoundArgument

    @OptionGroup var fields: Fields

    @OptionGroup var why: ReasonOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let reason = try why.stated(in: "tenken round change \(about.round) --due 2008-07-31")
      var request = ChangeRound.Request()
      try fields.state(in: &request)
      let changed = try ChangeRound(session.office()).change(about.round, request, reason: reason)
      try session.show(
        RoundReport.build(changed, status: nil, context: session.context()), json: changed.json)
      session.say(Text(ja: "実施回「\(changed.id)」を変更しました", en: "changed round \"\(changed.id)\""))
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: words("実施回を締め切る", "Close a round."),
      discussion: examples(
        "tenken round close 2008-campaign-1",
        "tenken round close 2008-campaign-1 --incomplete"))

    @OptionGroup var about: RoundArgument

    @Flag(help: help("未提出があっても締め切る", "although sheets are missing"))
    var incomplete = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let round = try ChangeRound(session.office()).close(about.round, incomplete: incomplete)
      session.say(Text(ja: "実施回「\(round.id)」を締め切りました", en: "closed round \"\(round.id)\""), json: round.json)
    }
  }

  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reopen", abstract: words("締め切った実施回の受付を再開", "Reopen a closed round."),
      discussion: examples(
        words(
          "tenken round reopen 2008-campaign-1 --reason 差替えのため",
          "tenken round reopen 2008-campaign-1 --reason correction")))

    @OptionGroup var about: RoundArgument

    @OptionGroup var why: ReasonOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let reason = try why.stated(in: "tenken round reopen \(about.round)")
      let round = try ChangeRound(session.office()).reopen(about.round, reason: reason)
      session.say(
        Text(ja: "実施回「\(round.id)」の受付を再開しました", en: "reopened round \"\(round.id)\""), json: round.json)
    }
  }

  struct Cancel: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cancel", abstract: words("実施回を取り消す（記録は残る）", "Cancel a round; it stays in the record."),
      discussion: examples(
        words(
          "tenken round cancel 2008-campaign-1 --reason 停電のため",
          "tenken round cancel 2008-campaign-1 --reason blackout")))

    @OptionGroup var about: RoundArgument

    @OptionGroup var why: ReasonOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let reason = try why.stated(in: "tenken round cancel \(about.round)")
      let round = try ChangeRound(session.office()).cancel(about.round, reason: reason)
      session.say(
        Text(ja: "実施回「\(round.id)」を取り消しました", en: "cancelled round \"\(round.id)\""), json: round.json)
    }
  }
}
