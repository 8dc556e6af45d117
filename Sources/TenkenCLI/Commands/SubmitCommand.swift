import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports

struct SubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: words(
      "点検票を提出（YAML、用紙、明細の表、集計表）", "Submit sheets: YAML, forms, long tables or matrices."),
    discussion: words("ファイルは全体が取り込まれるか、まったく取り込まれないかのどちらかです。", "A file is taken wholly or not at all.")
      + "\n"
      + examples(
        "tenken submit A.yaml",
        "tenken submit forms/*.xlsx",
        "tenken submit scores.csv --round 2008-campaign-1 --checklist clean-office",
        "tenken submit comments.csv --merge"))

  @Argument(help: help("点検票のファイル", "files with sheets", valueName: "file"))
  var files: [String]

  @Option(help: help("実施回", "the round", valueName: "round"))
  var round: String?

  @Option(help: help("チェックリスト", "the checklist", valueName: "checklist"))
  var checklist: String?

  @Option(help: help("役割 (inspector, self, auditor)", "inspector, self or auditor", valueName: "role"))
  var role: String?

  @Option(help: help("点検した日（既定は今日）", "the day of the inspection; today by default", valueName: "day"))
  var date: String?

  @Flag(help: help("追加と変更だけ（書かれていない回答は残す）", "only add and change; what stands stays"))
  var merge = false

  @Flag(help: help("不足があっても提出する", "submit although something is missing"))
  var incomplete = false

  @Flag(help: help("試すだけで記録しない", "try it, record nothing"))
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    var flags = SubmitSheets.Flags()
    flags.round = round
    flags.checklist = checklist
    flags.role = try Words.choice(role, Role.self, "--role")
    flags.date = try Words.day(date, "--date")
    (flags.merge, flags.incomplete, flags.dryRun) = (merge, incomplete, dryRun)
    let office = try session.office()
    let result = try SubmitSheets(office, flags).run(files)
    session.warn(result.warnings)
    try session.list(
      SubmitReport.build(result.receipts.map(SubmitLine.init), context: try session.context(office)),
      json: .array(result.receipts.map(\.json)))
    if dryRun { session.say(Text(ja: "試しただけで、記録していません", en: "tried only; nothing was recorded")) }
    let drafts = result.receipts.count { $0.outcome == .draft }
    if drafts > 0 {
      let (count, kept) = (
        "\(drafts) incomplete sheet\(drafts == 1 ? "" : "s")", drafts == 1 ? "a draft" : "drafts"
      )
      session.say(
        Text(
          ja: "\(drafts)枚は不足があるため下書きに\(dryRun ? "なります" : "しました")。補って提出し直すか、--incomplete を付けてください。",
          en: "\(count) \(dryRun ? "would be " : "")kept as \(kept): "
            + "complete and submit again, or give --incomplete."))
    }
  }
}
