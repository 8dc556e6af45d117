import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports

struct ApprovalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approvals", abstract: words("承認を待つものの一覧", "List what waits for whose approval."),
    discussion: examples(
      "tenken approvals", words("tenken approvals --for 佐藤", "tenken approvals --for sato")))

  @Option(
    name: .customLong("for"),
    help: help("この人が承認できるものだけ", "only what this person may decide", valueName: "name"))
  var person: String?

  @OptionGroup var asOf: AsOfOption

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let office = try session.office()
    let day = try asOf.day()
    let approvals = try ListApprovals(office).run(for: person, asOf: day)
    try session.list(
      ApprovalsReport.build(approvals, context: try session.context(office, asOf: day)),
      json: .array(approvals.map(\.json)))
  }
}
