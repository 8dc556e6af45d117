import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

struct IncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: words("不適合事象を記録する", "Record incidents."),
    discussion: examples(
      "tenken incident list",
      "tenken incident show I1"), subcommands: [Add.self, List.self, Show.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: words(
        "不適合事象を記録し、是正と管理強化を始める", "Record an incident; a fix and reinforced control follow."),
      discussion: examples(
        words(
          "tenken incident add --department F --on 2008-06-20 --process 書類の発送 --what 宛先の取違え",
          "tenken incident add --department F --on 2008-06-20 --process mailing --what \"wrong address\"")))

    @Option(help: help("部署", "the department", valueName: "department"))
    var department: String?

    @Option(help: help("発生した日", "the day on which it happened", valueName: "day"))
    var on: String?

    @Option(help: help("発生した業務", "the process in which it happened", valueName: "process"))
    var process: String?

    @Option(help: help("内容", "what happened", valueName: "text"))
    var what: String?

    @Option(
      parsing: .upToNextOption,
      help: help("あわせて強化する類似業務（複数可）", "similar processes to control too", valueName: "process"))
    var similar: [String] = []

    @Option(help: help("規格の条項", "the clause of the standard", valueName: "clause"))
    var clause: String?

    @Option(
      help: help("レベルIにする（情報管理統括責任者の判断）", "level I, by the officer's decision", valueName: "I"))
    var level: String?

    @Option(help: help("判断した人", "who decided on level I", valueName: "person"))
    var decidedBy: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let example = "tenken incident add --department A --on 2008-06-20 --process … --what …"
      var request = AddIncident.Request(
        department: try Words.required(department, "--department", example: example),
        on: try Words.day(try Words.required(on, "--on", example: example), "--on"),
        process: try Words.required(process, "--process", example: example),
        what: try Words.required(what, "--what", example: example))
      request.similar = similar.filter { !$0.isBlank }
      request.clause = clause
      if let level {
        try ControlCommand.checkLevel(level)
        request.decidedBy = try Words.required(
          decidedBy, "--decided-by", example: "--level I --decided-by …")
      } else if decidedBy != nil {
        throw Failure(
          .missingFlag, Text(ja: "--level がありません", en: "--level is missing"),
          help: Text(ja: "例: --level I --decided-by …", en: "for example: --level I --decided-by …"))
      }
      let result = try AddIncident(session.office()).run(request)
      if options.json { Output.data(result.incident.json.pretty + "\n") }
      let (incident, fix) = (result.incident, result.fix)
      let due = fix.due.map { Text(ja: "（是正期限 \($0)）", en: " (due \($0))") } ?? Text("")
      session.say(
        Text(
          ja: "不適合事象 \(incident.id) を記録し、是正 \(fix.id)\(due.in(.ja))を始めました",
          en: "recorded incident \(incident.id), opened fix \(fix.id)\(due.in(.en))"))
      if let control = result.control { session.say(ControlCommand.standing(control)) }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words("不適合事象の一覧", "List incidents."),
      discussion: examples(
        "tenken incident list",
        "tenken incident list --department F --as-of 2008-07-31"))

    @Option(help: help("部署", "the department", valueName: "department"))
    var department: String?

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let day = try asOf.day()
      let incidents = try ListIncidents(office).run(department: department, asOf: day)
      try session.list(
        IncidentsReport.build(incidents, controls: nil, context: try session.context(office, asOf: day)),
        json: .array(incidents.map(\.json)))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: words("不適合事象の内容", "Show an incident."),
      discussion: examples(
        "tenken incident show I1"))

    @Argument(help: help("不適合事象のid", "an incident's id", valueName: "id"))
    var id: String

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let day = try asOf.day()
      let incident = try ListIncidents(office).show(id, asOf: day)
      try session.list(
        IncidentReport.build(incident, context: try session.context(office, asOf: day)), json: incident.json)
    }
  }
}
