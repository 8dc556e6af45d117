import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: words("何が期限で、だれが遅れ、何がだれを待っているか", "What is due, who is late, and what waits for whom."),
    discussion: examples(
      "tenken status",
      "tenken status 2008-campaign-1 --fail-on missing"))

  @Argument(
    help: help(
      "実施回（省略すると、年間計画、実施中の実施回、急ぐ是正のまとめ）",
      "the round; without it the programme, all open rounds and the fixes that press", valueName: "round"))
  var round: String?

  @OptionGroup var asOf: AsOfOption

  @Option(
    help: help(
      "あてはまれば終了コード2 (missing, overdue)", "exit 2 where it holds: missing, overdue", valueName: "what"))
  var failOn: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let fails = try FailOn.named(failOn, among: [.missing, .overdue])
    let office = try session.office()
    let day = try asOf.day()
    if let round {
      let status = try ListSheets(office).status(round, asOf: day)
      try session.list(
        StatusReport.build(status, context: try session.context(office, asOf: day)), json: status.json)
      try end(fails, [status])
    } else {
      let shown = try ShowFrontPage(office).run(asOf: day)
      try session.list(
        FrontPageReport.build(
          shown.page, questions: shown.questions, context: try session.context(office, asOf: day)),
        json: shown.page.json)
      try end(fails, shown.page.rounds, shown.page.overdue)
    }
  }

  private func end(_ fails: Set<FailOn>, _ rounds: [RoundStatus], _ overdue: [Fix] = []) throws {
    let sheets = rounds.flatMap(\.sheets)
    try fails.end(where: [
      .missing: sheets.contains(where: \.isMissing),
      .overdue: !overdue.isEmpty || sheets.contains { $0.isMissing && $0.isLate },
    ])
  }
}
