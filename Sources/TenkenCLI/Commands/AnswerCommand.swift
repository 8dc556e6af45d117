import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin

struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: words("下書きに回答を入れる", "Put answers into the draft of a sheet."),
    discussion: examples(
      "tenken answer 2008-campaign-1 A pc-off-when-leaving=5 fax-rules-posted=10",
      "tenken answer 2008-campaign-1 A not-crammed=n/a --self"))

  @Argument(help: help("実施回", "the round", valueName: "round"))
  var round: String

  @Argument(help: help("部署", "the department", valueName: "department"))
  var department: String

  @Argument(
    help: help("項目=回答（空の回答は消す）", "item=answer; an empty answer takes it away", valueName: "item=answer"))
  var answers: [String]

  @Option(help: help("チェックリスト", "the checklist", valueName: "checklist"))
  var checklist: String?

  @Flag(name: .customLong("self"), help: help("自主点検の点検票に", "into the self-assessment"))
  var isSelf = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    var request = GiveAnswers.Request(
      round: round, department: department, answers: answers, role: isSelf ? .self : .inspector)
    request.checklist = checklist
    let result = try GiveAnswers(session.office()).run(request)
    session.warn(result.warnings)
    if options.json { Output.data(result.json.pretty + "\n") }
    let missing = result.gaps.count
    session.say(
      Text(
        ja: "下書きに\(result.changed)件の回答を入れました（あと\(missing)件）",
        en: "saved \(result.changed) answer\(result.changed == 1 ? "" : "s") in the draft; \(missing) to go"))
  }
}
