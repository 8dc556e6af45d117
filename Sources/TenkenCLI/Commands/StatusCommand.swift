import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: words("だれが提出し、だれが遅れているか", "Who has submitted, and who is late."),
    discussion: examples(
      "tenken status",
      "tenken status 2008-campaign-1 --fail-on missing"))

  @Argument(help: help("実施回（省略すると受付中のすべて）", "the round; all open ones without", valueName: "round"))
  var round: String?

  @Option(help: help("この日までの記録で", "as the record stood on a day", valueName: "day"))
  var asOf: String?

  @Option(
    help: help(
      "あてはまれば終了コード2 (missing, overdue)", "exit 2 where it holds: missing, overdue", valueName: "what"))
  var failOn: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let fails = try FailOn.named(failOn, among: [.missing, .overdue])
    let office = try session.office()
    let day = try Words.day(asOf, "--as-of")
    let use = ListSheets(office)
    let statuses = try round.map { [try use.status($0, asOf: day)] } ?? use.openRounds(asOf: day)
    try session.list(
      StatusReport.build(statuses, context: try session.context(office, asOf: day)),
      json: .array(statuses.map(\.json)))
    let sheets = statuses.flatMap(\.sheets)
    try fails.end(where: [
      .missing: sheets.contains(where: \.isMissing),
      .overdue: sheets.contains { $0.isMissing && $0.isLate },
    ])
  }
}
