import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: words("前回との比較", "Compare each department with its previous round."),
    discussion: examples(
      "tenken compare 2009-campaign-1",
      "tenken compare 2009-campaign-1 --with 2008-campaign-1 --json"))

  @Argument(help: help("実施回", "the round", valueName: "round"))
  var round: String

  @Option(help: help("比べる実施回、または last-year", "a round to compare with, or last-year", valueName: "round"))
  var with: String?

  @Option(help: help("チェックリスト", "the checklist", valueName: "checklist"))
  var checklist: String?

  @OptionGroup var asOf: AsOfOption

  @Option(help: help("あてはまれば終了コード2 (findings)", "exit 2 where it holds: findings", valueName: "what"))
  var failOn: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let fails = try FailOn.named(failOn, among: [.findings])
    let office = try session.office()
    var request = CompareRound.Request(round: round)
    (request.with, request.checklist) = (with, checklist)
    request.asOf = try asOf.day()
    let comparison = try CompareRound(office).run(request)
    try session.show(
      ComparisonReport.build(comparison, context: try session.context(office, asOf: request.asOf)),
      json: comparison.json)
    let findings = comparison.checklists.flatMap(\.departments).map(\.findings)
    try fails.end(where: [.findings: findings.contains { !$0.new.isEmpty || !$0.repeated.isEmpty }])
  }
}
