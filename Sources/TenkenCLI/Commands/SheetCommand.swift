import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: words("点検票を見て、受理し、差し戻す", "See, accept and return sheets."),
    discussion: examples(
      "tenken sheet list 2008-campaign-1",
      "tenken sheet show 2008-campaign-1 A",
      "tenken sheet accept 2008-campaign-1 --all"),
    subcommands: [List.self, Show.self, Accept.self, Return.self, Export.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words("実施回の点検票の一覧", "List the sheets of a round."),
      discussion: examples(
        "tenken sheet list 2008-campaign-1"))

    @OptionGroup var about: RoundArgument

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let day = try asOf.day()
      let (status, sheets) = try ListSheets(office).all(about.round, asOf: day)
      try session.list(
        SheetsReport.build(status, sheets: sheets, context: try session.context(office, asOf: day)),
        json: .array(status.sheets.map(\.json)))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: words("点検票の回答を表示", "Show a department's answers."),
      discussion: examples(
        "tenken sheet show 2008-campaign-1 A",
        "tenken sheet show 2008-campaign-1 A --checklist clean-office --drafts"))

    @OptionGroup var about: RoundArgument

    @Argument(help: help("部署", "the department", valueName: "department"))
    var department: String

    @OptionGroup var choice: SheetChoice

    @Flag(help: help("下書きがあれば下書きを", "the draft, where there is one"))
    var drafts = false

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let day = try asOf.day()
      let sheets = try ListSheets(office).shown(
        about.round, departments: [department], checklist: choice.checklist, role: choice.role,
        drafts: drafts, asOf: day)
      guard !sheets.isEmpty else { throw SheetChoice.nothing(about.round, department) }
      let context = try session.context(office, asOf: day)
      if options.json {
        Output.data(
          JSON.array(sheets.map { $0.stored.json(checklist: $0.checklist, score: $0.score, gaps: $0.gaps) })
            .pretty
            + "\n")
      } else {
        for sheet in sheets {
          try session.show(
            SheetReport.build(
              sheet.stored, round: sheet.round, checklist: sheet.checklist, scorer: sheet.scorer,
              score: sheet.score, gaps: sheet.gaps, evidence: sheet.evidence, context: context),
            json: .null)
        }
      }
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept", abstract: words("提出された点検票を受理", "Accept submitted sheets."),
      discussion: examples(
        "tenken sheet accept 2008-campaign-1 A B",
        "tenken sheet accept 2008-campaign-1 --all"))

    @OptionGroup var about: RoundArgument

    @Argument(help: help("部署（複数可）", "departments", valueName: "department"))
    var departments: [String] = []

    @Flag(help: help("提出済のすべて", "all that are submitted"))
    var all = false

    @OptionGroup var choice: SheetChoice

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let accepted = try ReviewSheets(session.office())
        .accept(choice.selection(of: departments, in: about.round), all: all)
      session.say(
        Text(
          ja: "\(accepted.count)枚の点検票を受理しました",
          en: "accepted \(accepted.count) sheet\(accepted.count == 1 ? "" : "s")"),
        json: .array(accepted.map(\.json)))
    }
  }

  struct Return: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "return", abstract: words("点検票を理由を付けて差し戻す", "Return a sheet with the reason."),
      discussion: examples(
        words(
          "tenken sheet return 2008-campaign-1 A --checklist clean-office --reason 写真がない",
          "tenken sheet return 2008-campaign-1 A --checklist clean-office --reason \"no photo\"")))

    @OptionGroup var about: RoundArgument

    @Argument(help: help("部署", "the department", valueName: "department"))
    var department: String

    @OptionGroup var why: ReasonOption

    @OptionGroup var choice: SheetChoice

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let reason = try why.stated(in: "tenken sheet return \(about.round) \(department)")
      let key = try ReviewSheets(session.office())
        .return(choice.selection(of: [department], in: about.round), reason: reason)
      session.say(
        Text(
          ja: "部署「\(key.department)」の点検票「\(key.checklist)」を差し戻しました",
          en: "returned the sheet \"\(key.checklist)\" of department \"\(key.department)\""),
        json: key.json)
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: words("点検票をYAMLに書き出す", "Write sheets as YAML that submit reads back."),
      discussion: examples(
        "tenken sheet export 2008-campaign-1 A -o A.yaml"))

    @OptionGroup var about: RoundArgument

    @Argument(help: help("部署（省略すると全部署）", "departments; all of them without", valueName: "department"))
    var departments: [String] = []

    @Option(
      name: [.short, .long],
      help: help("書き出すファイル（- は標準出力）", "the file; - for standard output", valueName: "file"))
    var output: String?

    @OptionGroup var choice: SheetChoice

    @Flag(help: help("下書きがあれば下書きを", "the draft, where there is one"))
    var drafts = false

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let output = try Words.required(
        output, "-o", example: "tenken sheet export \(about.round) -o sheets.yaml")
      let sheets = try ListSheets(session.office()).shown(
        about.round, departments: departments, checklist: choice.checklist, role: choice.role,
        drafts: drafts, asOf: asOf.day())
      guard !sheets.isEmpty else {
        throw SheetChoice.nothing(about.round, departments.joined(separator: ", "))
      }
      let text = ExportSheets().yaml(sheets)
      try WriteFiles(session.surroundings).write(Array(text.utf8), to: output) { Output.data($0) }
      if output != "-" {
        session.say(
          Text(
            ja: "\(sheets.count)枚の点検票を \(output) に書き出しました",
            en: "wrote \(sheets.count) sheet\(sheets.count == 1 ? "" : "s") to \(output)"))
      }
    }
  }
}

/// Which sheet of a department is meant.
struct SheetChoice: ParsableArguments {
  @Option(help: help("チェックリスト", "the checklist", valueName: "checklist"))
  var checklist: String?

  @Flag(name: .customLong("self"), help: help("自主点検の点検票", "the self-assessment"))
  var isSelf = false

  var role: Role? { isSelf ? .self : nil }

  func selection(of departments: [String], in round: String) -> ReviewSheets.Selection {
    var selection = ReviewSheets.Selection(round: round)
    (selection.departments, selection.checklist, selection.role) = (departments, checklist, role)
    return selection
  }

  static func nothing(_ round: String, _ department: String) -> Failure {
    Failure(
      .noSheet,
      Text(
        ja: "実施回「\(round)」に部署「\(department)」の点検票がありません",
        en: "round \"\(round)\" has no sheet of department \"\(department)\""),
      help: Text(ja: "tenken sheet list \(round) で確認してください", en: "see \"tenken sheet list \(round)\""))
  }
}
