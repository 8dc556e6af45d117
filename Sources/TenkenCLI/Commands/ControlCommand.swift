import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

struct ControlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: words("管理強化を見て、進める", "See and lead reinforced control."),
    discussion: examples(
      "tenken control list",
      "tenken control check C1 --on 2008-07-22 --result ok"),
    subcommands: [List.self, Show.self, Check.self, Audit.self, Raise.self, Release.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: words("管理強化の一覧（急ぐ順）", "Who is under reinforced control, the most urgent first."),
      discussion: examples(
        "tenken control list --as-of 2008-07-01",
        "tenken control list --department F --overdue"))

    @Option(help: help("部署", "the department", valueName: "department"))
    var department: String?

    @Option(help: help("レベル (I, II)", "the level: I or II", valueName: "level"))
    var level: String?

    @Option(help: help("状態", "the state", valueName: "state"))
    var state: String?

    @Flag(help: help("次の手順が期限を過ぎたものだけ", "only where the next step is overdue"))
    var overdue = false

    @OptionGroup var asOf: AsOfOption

    @Option(help: help("あてはまれば終了コード2 (overdue)", "exit 2 where it holds: overdue", valueName: "what"))
    var failOn: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let fails = try FailOn.named(failOn, among: [.overdue])
      let office = try session.office()
      var request = ListControls.Request()
      request.department = department
      request.level = try level.map(ControlCommand.level)
      request.state = try Words.choice(state, Control.State.self, "--state")
      request.overdue = overdue
      request.asOf = try asOf.day()
      let controls = try ListControls(office).run(request)
      let today = request.asOf ?? office.today
      try session.list(
        ControlsReport.build(controls, context: try session.context(office, asOf: request.asOf)),
        json: .array(controls.map { $0.json(on: today) }))
      try fails.end(where: [.overdue: controls.contains { $0.isOverdue(on: today) }])
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: words("管理強化の内容と経過", "Show a reinforced control and its history."),
      discussion: examples(
        "tenken control show C1"))

    @Argument(help: help("管理強化のid", "a control's id", valueName: "id"))
    var id: String

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let day = try asOf.day()
      let shown = try ListControls(office).show(id, asOf: day)
      try session.list(
        ControlReport.build(
          shown.control, incidents: shown.incidents, history: shown.history.map(JournalLine.init),
          context: try session.context(office, asOf: day)),
        json: shown.control.json(on: day ?? office.today))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: words("自主点検の結果を記録", "Record a self-check."),
      discussion: examples(
        "tenken control check C1 --on 2008-07-22 --result ok"))

    @Argument(help: help("管理強化のid", "a control's id", valueName: "id"))
    var id: String

    @Option(help: help("行った日（既定は今日）", "the day on which it was done; today by default", valueName: "day"))
    var on: String?

    @Option(help: help("結果 (ok, not-ok)", "the result: ok or not-ok", valueName: "result"))
    var result: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let stated = try Words.required(result, "--result", example: "tenken control check \(id) --result ok")
      let result: Control.CheckResult = try Words.choice(stated, Control.CheckResult.self, "--result")
      let office = try session.office()
      let day = try Words.day(on, "--on") ?? office.today
      try ControlCommand.answer(ChangeControl(office).check(id, on: day, result), session)
    }
  }

  struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "audit", abstract: words("随時監査の結果を記録", "Record the ad hoc audit."),
      discussion: examples(
        "tenken control audit C1 --on 2008-07-23 --effective --by suzuki"))

    @Argument(help: help("管理強化のid", "a control's id", valueName: "id"))
    var id: String

    @Option(help: help("監査した日（既定は今日）", "the day of the audit; today by default", valueName: "day"))
    var on: String?

    @Flag(help: help("有効だった", "it shows effect"))
    var effective = false

    @Flag(help: help("有効でなかった", "it shows none"))
    var ineffective = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      if effective == ineffective {
        throw Failure(
          .missingFlag,
          Text(
            ja: "--effective か --ineffective のどちらかを指定してください",
            en: "give one of --effective and --ineffective"),
          help: Text(
            ja: "例: tenken control audit \(id) --effective",
            en: "for example: tenken control audit \(id) --effective"))
      }
      let office = try session.office()
      let day = try Words.day(on, "--on") ?? office.today
      try ControlCommand.answer(ChangeControl(office).audit(id, on: day, isEffective: effective), session)
    }
  }

  struct Raise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "raise", abstract: words("レベルIに上げる", "Raise the level to I."),
      discussion: examples(
        words(
          "tenken control raise C1 --level I --decided-by 統括責任者 --reason 影響が大きい",
          "tenken control raise C1 --level I --decided-by officer --reason \"many were affected\"")))

    @Argument(help: help("管理強化のid", "a control's id", valueName: "id"))
    var id: String

    @Option(help: help("レベル (I)", "the level: I", valueName: "I"))
    var level: String?

    @Option(help: help("判断した人（情報管理統括責任者）", "who decided: the officer", valueName: "person"))
    var decidedBy: String?

    @Option(help: help("理由", "why", valueName: "text"))
    var reason: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let example = "tenken control raise \(id) --level I --decided-by … --reason …"
      try ControlCommand.checkLevel(try Words.required(level, "--level", example: example))
      let decidedBy = try Words.required(decidedBy, "--decided-by", example: example)
      let reason = try Words.required(reason, "--reason", example: example)
      try ControlCommand.answer(
        ChangeControl(session.office()).raise(id, decidedBy: decidedBy, reason: reason), session)
    }
  }

  struct Release: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "release",
      abstract: words("承認を記録し、管理強化を解除", "Record the approval: back to normal control."),
      discussion: examples(
        words(
          "tenken control release C1 --approved-by 統括責任者 --on 2008-07-24",
          "tenken control release C1 --approved-by officer --on 2008-07-24")))

    @Argument(help: help("管理強化のid", "a control's id", valueName: "id"))
    var id: String

    @Option(help: help("承認した人（情報管理統括責任者）", "who approved: the officer", valueName: "person"))
    var approvedBy: String?

    @Option(help: help("承認の日（既定は今日）", "the day of the approval; today by default", valueName: "day"))
    var on: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let approvedBy = try Words.required(
        approvedBy, "--approved-by", example: "tenken control release \(id) --approved-by …")
      let office = try session.office()
      let day = try Words.day(on, "--on") ?? office.today
      try ControlCommand.answer(
        ChangeControl(office).release(id, approvedBy: approvedBy, on: day), session)
    }
  }
}

extension ControlCommand {
  static func level(_ text: String) throws(Failure) -> ControlLevel {
    if let level = ControlLevel(typed: text) { return level }
    throw Failure(
      .usage, Text(ja: "--level に「\(text)」は指定できません", en: "--level does not take \"\(text)\""),
      help: Text(ja: "I か II を指定してください", en: "give I or II"))
  }

  /// Level I is the only one that is decided on: II follows from the cases.
  static func checkLevel(_ text: String) throws(Failure) {
    if try level(text) == .one { return }
    throw Failure(
      .usage, Text(ja: "判断で指定できるのはレベルIだけです", en: "level I is the only one to decide on"),
      help: Text(
        ja: "レベルIIは件数で決まります。--level I を指定してください",
        en: "level II follows from the cases; give --level I, or leave it out"))
  }

  /// What a control looks like after an act.
  fileprivate static func answer(_ result: ChangeControl.Result, _ session: Session) {
    session.warn(result.warnings)
    if session.options.json {
      Output.data(result.control.json(on: session.surroundings.today).pretty + "\n")
    }
    session.say(standing(result.control))
  }

  /// Its level with its days, and what is due next.
  static func standing(_ control: Control) -> Text {
    let period = control.period
    guard let next = control.next else {
      let day = control.releasedOn.map(\.description) ?? ""
      return Text(
        ja: "管理強化 \(control.id) は \(day) に解除され、通常の管理に戻りました",
        en: "reinforced control \(control.id) was released on \(day): back to normal control")
    }
    let (level, step) = (period.level.rawValue, next.term(of: period))
    return Text(
      ja:
        "管理強化 \(control.id): レベル\(level)、\(period.since) から \(period.until) まで。次は\(step.in(.ja))（期限 \(next.due)）",
      en:
        "reinforced control \(control.id): level \(level), \(period.since) to \(period.until); next: \(step.in(.en)), due \(next.due)"
    )
  }
}
