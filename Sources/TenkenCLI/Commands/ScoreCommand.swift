import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: words("部署ごとの得点", "Score each department."),
    discussion: examples(
      "tenken score 2008-campaign-1",
      "tenken score 2008-campaign-1 --department A --items --json"))

  @Argument(help: help("実施回", "the round", valueName: "round"))
  var round: String

  @Option(help: help("チェックリスト", "the checklist", valueName: "checklist"))
  var checklist: String?

  @Option(help: help("部署", "the department", valueName: "department"))
  var department: String?

  @Flag(help: help("点検項目ごとに", "item by item"))
  var items = false

  @Flag(help: help("下書きがあれば下書きで", "drafts where there are"))
  var drafts = false

  @Option(
    help: help(
      "チェックリストのものの代わりに使う採点方法", "judge with this scorer instead of the checklist's", valueName: "scorer"))
  var scorer: String?

  @OptionGroup var asOf: AsOfOption

  @Option(
    help: help(
      "あてはまれば終了コード2 (findings, missing)", "exit 2 where it holds: findings, missing", valueName: "what"))
  var failOn: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let fails = try FailOn.named(failOn, among: [.findings, .missing])
    let office = try session.office()
    var request = ScoreRound.Request(round: round)
    (request.checklist, request.department, request.drafts) = (checklist, department, drafts)
    request.scorer = scorer
    request.asOf = try asOf.day()
    let scores = try ScoreRound(office).run(request)
    try session.show(
      ScoresReport.build(scores, items: items, context: try session.context(office, asOf: request.asOf)),
      json: scores.json(items: items))
    let departments = scores.checklists.flatMap(\.departments)
    try fails.end(where: [
      .findings: departments.contains { !($0.score?.findings.isEmpty ?? true) },
      .missing: departments.contains { $0.score == nil },
    ])
  }
}
