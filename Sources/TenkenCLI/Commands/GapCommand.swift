import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports

struct GapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gap",
    abstract: words("自主点検と点検者の差", "Compare self-assessments with the inspectors' sheets."),
    discussion: examples("tenken gap 2008-round-1", "tenken gap 2008-round-1 --json"))

  @Argument(help: help("実施回", "the round", valueName: "round"))
  var round: String

  @Option(help: help("チェックリスト", "the checklist", valueName: "checklist"))
  var checklist: String?

  @OptionGroup var asOf: AsOfOption

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let office = try session.office()
    var request = GapRound.Request(round: round)
    request.checklist = checklist
    request.asOf = try asOf.day()
    let gap = try GapRound(office).run(request)
    try session.show(
      GapReport.build(gap, context: try session.context(office, asOf: request.asOf)), json: gap.json)
  }
}
