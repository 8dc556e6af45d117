import ArgumentParser
import TenkenCore
import TenkenExporters
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

extension FixCommand {
  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "open", abstract: words("点検によらない是正を始める", "Open a fix that no inspection found."),
      discussion: examples(
        words(
          "tenken fix open --department A --what 誤送信の再発を防ぐ --from incident:I1",
          "tenken fix open --department A --what \"keep mail from going astray\" --from incident:I1")))

    @Option(help: help("部署", "the department", valueName: "department"))
    var department: String?

    @Option(help: help("内容", "what is to be mended", valueName: "text"))
    var what: String?

    @Option(
      help: help("元になった不適合事象か監査", "the incident or audit it came of", valueName: "incident:ID|audit:ID"))
    var from: String?

    @Option(
      help: help(
        "重大度 (critical, major, minor。既定は major)", "critical, major (by default) or minor",
        valueName: "severity"))
    var severity: String?

    @Option(help: help("是正期限（既定は設定の規則から）", "the due day; by default as the rules say", valueName: "day"))
    var due: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let example = "tenken fix open --department … --what …"
      var request = OpenFix.Request(
        department: try Words.required(department, "--department", example: example),
        what: try Words.required(what, "--what", example: example))
      request.origin = from
      request.severity = try Words.choice(severity, Severity.self, "--severity") ?? request.severity
      request.due = try Words.day(due, "--due")
      let fix = try OpenFix(session.office()).run(request)
      if options.json { Output.data(fix.json(on: session.surroundings.today).pretty + "\n") }
      session.say(fix.standing)
    }
  }

  struct Spread: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "spread",
      abstract: words("ほかの部署へ水平展開する", "Spread it: a fix of its own for each of other departments."),
      discussion: examples(
        "tenken fix spread F1 --department B C"))

    @OptionGroup var fix: FixArgument

    @Option(
      parsing: .upToNextOption, help: help("部署（複数可）", "the departments", valueName: "department"))
    var department: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      if department.isEmpty {
        _ = try Words.required(nil, "--department", example: "tenken fix spread \(fix.id) --department B C")
      }
      let fixes = try OpenFix(session.office()).spread(fix.id, to: department)
      if options.json {
        Output.data(JSON.array(fixes.map { $0.json(on: session.surroundings.today) }).pretty + "\n")
      }
      for fix in fixes { session.say(fix.standing) }
    }
  }

  struct Calendar: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "calendar",
      abstract: words("是正期限をカレンダー (iCalendar) にする", "Write the due days as a calendar (iCalendar)."),
      discussion: examples(
        "tenken fix calendar -o fixes.ics",
        "tenken fix calendar --department A -o A.ics"))

    @Option(help: help("部署", "the department", valueName: "department"))
    var department: String?

    @Option(
      name: [.short, .long],
      help: help("書き出すファイル（既定は標準出力）", "the file; by default standard output", valueName: "file"))
    var output: String?

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      var request = ListFixes.Request()
      (request.department, request.asOf) = (department, try asOf.day())
      let calendar = try FixCalendar(session.office()).run(request, in: session.language)
      let target = output ?? "-"
      try WriteFiles(session.surroundings).write(calendar.bytes, to: target) { Output.data($0) }
      if target != "-" {
        let count = calendar.events.count
        session.say(
          Text(
            ja: "\(count)件の是正期限を \(target) に書き出しました",
            en: "wrote \(count) due day\(count == 1 ? "" : "s") to \(target)"))
      }
    }
  }
}
