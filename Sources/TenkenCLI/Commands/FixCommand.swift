import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: words("是正を見て、最後まで進める", "See the fixes and lead them to their end."),
    discussion: examples(
      "tenken fix list --overdue",
      "tenken fix show F1",
      words("tenken fix plan F1 --owner 佐藤", "tenken fix plan F1 --owner Sato")),
    subcommands: [
      List.self, Show.self, Open.self, Plan.self, Done.self, Verify.self, Extend.self, Accept.self,
      Spread.self, Calendar.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words("是正の一覧（急ぐ順）", "List fixes, the most urgent first."),
      discussion: examples(
        "tenken fix list --overdue",
        "tenken fix list --department A --due-within 7 days"))

    @Option(help: help("部署", "the department", valueName: "department"))
    var department: String?

    @Option(help: help("状態", "the state", valueName: "state"))
    var state: String?

    @Option(help: help("実施回", "the round", valueName: "round"))
    var round: String?

    @Flag(help: help("期限を過ぎたものだけ", "only what is overdue"))
    var overdue = false

    @Option(
      parsing: .upToNextOption,
      help: help("この日数のうちに期限が来るもの", "only what is due within so many days", valueName: "7 days"))
    var dueWithin: [String] = []

    @OptionGroup var asOf: AsOfOption

    @Option(help: help("あてはまれば終了コード2 (overdue)", "exit 2 where it holds: overdue", valueName: "what"))
    var failOn: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let fails = try FailOn.named(failOn, among: [.overdue])
      let office = try session.office()
      var request = ListFixes.Request()
      request.department = department
      request.round = round
      request.state = try Words.choice(state, Fix.State.self, "--state")
      request.overdue = overdue
      request.dueWithin = try dueWithin.isEmpty ? nil : Self.days(dueWithin)
      request.asOf = try asOf.day()
      let result = try ListFixes(office).run(request)
      let today = request.asOf ?? office.today
      try session.list(
        FixesReport.build(
          result.fixes, questions: result.questions, context: try session.context(office, asOf: request.asOf)),
        json: .array(result.fixes.map { $0.json(on: today) }))
      try fails.end(where: [.overdue: result.fixes.contains { $0.isOverdue(on: today) }])
    }

    /// `7 days`, `7日`, `7`.
    private static func days(_ words: [String]) throws(Failure) -> Int {
      let text = words.joined(separator: " ")
      var number = Substring(text.folded)
      for unit in ["days", "day", "日以内", "日"] where number.hasSuffix(unit) {
        number = number.dropLast(unit.count)
        break
      }
      let digits = String(number).folded
      if digits.isDigits, let days = Int(digits), days <= 100_000 { return days }
      throw Failure(
        .usage,
        Text(ja: "--due-within に「\(text)」は指定できません", en: "--due-within does not take \"\(text)\""),
        help: Text(ja: "例: --due-within 7 days", en: "for example: --due-within 7 days"))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: words("是正の内容と履歴", "Show a fix and its history."),
      discussion: examples(
        "tenken fix show F1",
        "tenken fix show F1 --as-of 2008-08-31"))

    @Argument(help: help("是正のid", "a fix's id", valueName: "id"))
    var id: String

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let day = try asOf.day()
      let shown = try ListFixes(office).show(id, asOf: day)
      try session.list(
        FixReport.build(
          shown.fix, question: shown.question,
          history: shown.history.map { FixEvent($0, evidence: shown.evidence) },
          context: try session.context(office, asOf: day)),
        json: shown.fix.json(on: day ?? office.today))
    }
  }
}
