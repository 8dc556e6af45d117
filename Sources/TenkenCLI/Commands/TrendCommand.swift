import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: words("得点率の推移", "Show the rates of all rounds."),
    discussion: examples("tenken trend", "tenken trend --checklist clean-office --department A"))

  @Option(help: help("チェックリスト（同じ系列の実施回すべて）", "a checklist; all rounds of its family", valueName: "checklist"))
  var checklist: String?

  @Option(help: help("部署", "the department", valueName: "department"))
  var department: String?

  @OptionGroup var asOf: AsOfOption

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let office = try session.office()
    var request = TrendRounds.Request()
    (request.checklist, request.department) = (checklist, department)
    request.asOf = try asOf.day()
    let trends = try TrendRounds(office).run(request)
    try session.show(
      TrendReport.build(trends, context: try session.context(office, asOf: request.asOf)),
      json: .array(trends.map(\.json)))
  }
}
