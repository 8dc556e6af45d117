import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

/// The commands that lead a risk through its life (contract, section 7; `docs/risks.md`).
extension RiskCommand {
  /// What the register of latent risks says.
  struct Facts: ParsableArguments {
    @Option(help: help("個人情報", "the personal information", valueName: "text"))
    var information: String?

    @Option(help: help("管理段階（入手、利用、保管など）", "the stage: acquisition, use, storage …", valueName: "text"))
    var stage: String?

    @Option(help: help("手段（手渡し、郵送など）", "the means: by hand, by post …", valueName: "text"))
    var means: String?

    @Option(help: help("起こりうること", "what might happen", valueName: "text"))
    var scenario: String?

    @Option(help: help("対策", "what prevents it", valueName: "text"))
    var measure: String?

    @Option(
      help: help(
        "状況 (○か done、△か planned、×か not-done)", "○ or done, △ or planned, × or not-done", valueName: "state"))
    var state: String?

    @Flag(
      exclusivity: .chooseLast,
      help: help("対策は十分か（既定は十分）", "whether the measure is enough; it is by default"))
    var enough: Enough?

    func readState() throws(Failure) -> RiskFacts.State? {
      guard let state else { return nil }
      if let known = RiskFacts.State(word: state) { return known }
      throw Failure(
        .usage, Text(ja: "--state に「\(state)」は指定できません", en: "--state does not take \"\(state)\""),
        help: Text(ja: "○、△、× のどれかにしてください", en: "give ○, △ or ×, or done, planned, not-done"))
    }

    /// Refuses a blank where something must stand.
    func check() throws(Failure) {
      for (option, text) in [("--information", information), ("--stage", stage), ("--scenario", scenario)] {
        if let text, text.isBlank {
          throw Failure(
            .usage, Text(ja: "\(option) が空です", en: "\(option) is blank"),
            help: Text(ja: "内容を書いてください", en: "give it a text, or leave the option out"))
        }
      }
    }
  }

  enum Enough: String, EnumerableFlag {
    case sufficient, insufficient
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: words("潜在リスクを登録する", "Enter a latent risk."),
      discussion: examples(
        words(
          "tenken risk add --department A --information 申込書 --stage 入手 --means 郵送 --scenario 盗まれる --measure 施錠 --state ○",
          "tenken risk add --department A --information forms --stage acquisition --scenario theft --state done"
        )))

    @Option(help: help("部署", "the department", valueName: "department"))
    var department: String?

    @OptionGroup var facts: Facts

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let example = "tenken risk add --department … --information … --stage … --scenario … --state ○"
      func needed(_ text: String?, _ option: String) throws(Failure) -> String {
        try Words.required(text, option, example: example)
      }
      let department = try needed(department, "--department")
      _ = try needed(facts.state, "--state")
      guard let state = try facts.readState() else { return }
      let risk = try KeepRisks(session.office()).add(
        RiskFacts(
          information: needed(facts.information, "--information"), stage: needed(facts.stage, "--stage"),
          means: facts.means.flatMap { $0.isBlank ? nil : $0 },
          scenario: needed(facts.scenario, "--scenario"),
          measure: facts.measure.flatMap { $0.isBlank ? nil : $0 }, state: state,
          isSufficient: facts.enough != .insufficient), department: department)
      try session.leave(risk)
    }
  }

  struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "update", abstract: words("リスクの内容や状況を改める", "Change what is known of a risk."),
      discussion: words(
        "×にするか不十分とすると残留リスクになり、○で十分なら残留リスクから外れます。",
        "× or --insufficient makes it a residual risk; ○ and --sufficient ends that.") + "\n"
        + examples(
          "tenken risk update R1 --state ×",
          "tenken risk update R1 --state ○ --sufficient --note …"))

    @OptionGroup var risk: RiskArgument

    @OptionGroup var facts: Facts

    @Option(help: help("メモ", "a note", valueName: "text"))
    var note: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try facts.check()
      var changes = KeepRisks.Changes()
      (changes.information, changes.stage, changes.means) = (facts.information, facts.stage, facts.means)
      (changes.scenario, changes.measure) = (facts.scenario, facts.measure)
      changes.state = try facts.readState()
      changes.isSufficient = facts.enough.map { $0 == .sufficient }
      let result = try KeepRisks(session.office()).update(risk.id, changes, note: note)
      if result.isChanged { return try session.leave(result.risk) }
      try session.data(result.risk)
      session.say(
        Text(ja: "リスク \(result.risk.id) に変更はありません", en: "risk \(result.risk.id): nothing to change"))
    }
  }

  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: words("残留リスクの管理策を申請する", "Submit a control plan for a residual risk."),
      discussion: examples(
        words(
          "tenken risk plan R1 --level 高 --measure 鍵付きの受箱に替える --owner 佐藤 --due 2008-09-30",
          "tenken risk plan R1 --level high --measure \"a box that locks\" --owner Sato --due 2008-09-30")))

    @OptionGroup var risk: RiskArgument

    @Option(help: help("リスクレベル (high 高, medium 中, low 低)", "high, medium or low", valueName: "level"))
    var level: String?

    @Option(help: help("管理策", "the control plan", valueName: "text"))
    var measure: String?

    @Option(help: help("担当者", "who carries it out", valueName: "name"))
    var owner: String?

    @Option(help: help("期限", "by when", valueName: "day"))
    var due: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let example = "tenken risk plan \(risk.id) --level high --measure … --owner … --due …"
      let word = try Words.required(level, "--level", example: example)
      guard let level = Risk.Level(word: word) else {
        throw Failure(
          .usage, Text(ja: "--level に「\(word)」は指定できません", en: "--level does not take \"\(word)\""),
          help: Text(ja: "high（高）、medium（中）、low（低）のどれかにしてください", en: "give high, medium or low"))
      }
      let plan = RiskPlan(
        level: level, measure: try Words.required(measure, "--measure", example: example),
        owner: try Words.required(owner, "--owner", example: example),
        due: try Words.day(Words.required(due, "--due", example: example), "--due"))
      try session.leave(KeepRisks(session.office()).plan(risk.id, plan))
    }
  }

  struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "approve", abstract: words("管理策を承認する", "Approve a control plan."),
      discussion: examples(
        words(
          "tenken risk approve R1 --approved-by 常務 --condition 半年後に見直す",
          "tenken risk approve R1 --approved-by officer --condition \"look again in six months\"")))

    @OptionGroup var risk: RiskArgument

    @Option(help: help("承認した人", "who approved", valueName: "name"))
    var approvedBy: String?

    @Option(help: help("承認の条件", "what the approval is tied to", valueName: "text"))
    var condition: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let by = try Words.required(
        approvedBy, "--approved-by", example: "tenken risk approve \(risk.id) --approved-by …")
      try session.leave(
        KeepRisks(session.office()).approve(
          risk.id, approvedBy: by, condition: condition.flatMap { $0.isBlank ? nil : $0 }))
    }
  }

  struct Return: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "return", abstract: words("管理策を差し戻す", "Return a control plan."),
      discussion: examples(
        words("tenken risk return R1 --reason 期限が遅い", "tenken risk return R1 --reason \"too late\"")))

    @OptionGroup var risk: RiskArgument

    @Option(help: help("理由", "why", valueName: "text"))
    var reason: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let reason = try Words.required(reason, "--reason", example: "tenken risk return \(risk.id) --reason …")
      try session.leave(KeepRisks(session.office()).return(risk.id, reason: reason))
    }
  }
}

extension Session {
  /// Prints a risk that was changed, and says where it stands.
  fileprivate func leave(_ risk: Risk) throws {
    try data(risk)
    say(risk.said)
  }

  fileprivate func data(_ risk: Risk) throws {
    guard options.json else { return }
    let shown = try ListRisks(office()).show(risk.id)
    Output.data(shown.risk.json(on: surroundings.today).pretty + "\n")
  }
}
