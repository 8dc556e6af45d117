import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore
import TenkenTables

struct RiskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk", abstract: words("リスク管理台帳を付ける", "Keep the registers of risks."),
    discussion: examples(
      "tenken risk import --catalogue --department A",
      "tenken risk list --residual"),
    subcommands: [
      Add.self, List.self, Show.self, Update.self, Plan.self, Approve.self, Return.self, Import.self,
      Export.self,
      Catalogue.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words("リスクの一覧", "List risks."),
      discussion: examples(
        "tenken risk list --department A",
        "tenken risk list --residual --round 2008-round-2"))

    @OptionGroup var filter: Filter

    @Option(help: help("この実施回でフォローするもの", "those that a round follows up", valueName: "round"))
    var round: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      var request = try filter.request()
      request.round = round
      let risks = try ListRisks(office).run(request)
      let today = request.asOf ?? office.today
      try session.list(
        RisksReport.build(risks, round: round, context: try session.context(office, asOf: request.asOf)),
        json: .array(risks.map { $0.json(on: today) }))
    }
  }

  /// Which risks are meant.
  struct Filter: ParsableArguments {
    @Option(help: help("部署", "the department", valueName: "department"))
    var department: String?

    @Flag(help: help("残留リスクだけ", "residual risks only"))
    var residual = false

    @Option(
      help: help(
        "台帳の状態 (latent, open, submitted, approved, returned, resolved)",
        "latent, open, submitted, approved, returned or resolved", valueName: "standing"))
    var standing: String?

    @OptionGroup var asOf: AsOfOption

    func request() throws(Failure) -> ListRisks.Request {
      var request = ListRisks.Request()
      request.department = department
      request.residualOnly = residual
      request.standing = try Words.choice(standing, Risk.Standing.self, "--standing")
      request.asOf = try asOf.day()
      return request
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: words("リスクの内容と経過", "Show a risk and its history."),
      discussion: examples("tenken risk show R1"))

    @OptionGroup var risk: RiskArgument

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let day = try asOf.day()
      let shown = try ListRisks(office).show(risk.id, asOf: day)
      try session.list(
        RiskReport.build(
          shown.risk, history: shown.history.map(FixEvent.init(filed:)),
          context: try session.context(office, asOf: day)),
        json: shown.risk.json(on: day ?? office.today))
    }
  }

  struct RiskArgument: ParsableArguments {
    @Argument(help: help("リスクのid", "a risk's id", valueName: "id"))
    var id: String
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: words("CSV、Excel、または対策例から台帳に取り込む", "Take risks from CSV, a workbook or the catalogue."),
      discussion: words(
        "番号のある行はそのリスクを更新し、ない行は追加します。承認は取り込みません。",
        "Rows with a number update that risk, others are added. Approvals are never imported.") + "\n"
        + examples(
          words("tenken risk import 台帳.xlsx", "tenken risk import register.xlsx"),
          "tenken risk import --catalogue --department A"))

    @Argument(help: help("CSVかExcelのファイル", "a CSV file or a workbook", valueName: "file"))
    var file: String?

    @Flag(help: help("Tenkenに付属する対策例から", "from the catalogue that ships with Tenken"))
    var catalogue = false

    @Option(help: help("対策例を入れる部署", "the department that the catalogue is for", valueName: "department"))
    var department: String?

    @Option(help: help("対策例を当てはめる個人情報", "the information that the catalogue is about", valueName: "text"))
    var information: String?

    @Flag(help: help("試すだけで記録しない", "try it, record nothing"))
    var dryRun = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let result: ImportRisks.Result
      if catalogue, file == nil {
        let department = try Words.required(
          department, "--department", example: "tenken risk import --catalogue --department A")
        result = try ImportRisks(office).catalogue(
          department: department, information: information.flatMap { $0.isBlank ? nil : $0 }, dryRun: dryRun)
      } else if let file, !catalogue, department == nil, information == nil {
        result = try ImportRisks(office).file(file, dryRun: dryRun)
      } else {
        throw Failure(
          .usage, Text(ja: "ファイルか --catalogue のどちらかを指定してください", en: "give either a file or --catalogue"),
          help: Text(
            ja: "例: tenken risk import --catalogue --department A",
            en: "for example: tenken risk import --catalogue --department A"))
      }
      if options.json {
        Output.data(
          JSON.object([
            JSON.Member("added", .strings(result.added.map(\.id))),
            JSON.Member("changed", .strings(result.changed.map(\.id))),
            JSON.Member("unchanged", .integer(result.unchanged)),
          ]).pretty + "\n")
      }
      let (added, changed, same) = (result.added.count, result.changed.count, result.unchanged)
      session.say(
        Text(
          ja: "追加\(added)件、更新\(changed)件、変更なし\(same)件" + (dryRun ? "（試しただけで、記録していません）" : ""),
          en: "added \(added), changed \(changed), unchanged \(same)" + (dryRun ? " (tried only)" : "")))
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: words("台帳をCSVかExcelに書き出す", "Write the register as CSV or a workbook."),
      discussion: examples(
        words("tenken risk export -o 台帳.xlsx", "tenken risk export -o register.xlsx"),
        "tenken risk export --department A --encoding cp932 -o A.csv"))

    @OptionGroup var filter: Filter

    @Option(help: help("形式 (csv, xlsx。既定はファイル名の拡張子)", "csv or xlsx; by default as the file is named"))
    var format: String?

    @Option(
      name: [.short, .long],
      help: help("書き出すファイル（- は標準出力）", "the file; - for standard output", valueName: "path"))
    var output: String?

    @Option(help: help("CSVの文字コード (utf-8, cp932)", "encoding of CSV: utf-8 or cp932", valueName: "encoding"))
    var encoding: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let target = output ?? "-"
      let named: ExportRisks.Format? = target.lowercased().hasSuffix(".xlsx") ? .xlsx : .csv
      let format = try Words.choice(format, ExportRisks.Format.self, "--format") ?? named ?? .csv
      let bytes = try ExportRisks(session.office()).bytes(
        filter.request(), format: format,
        encoding: try Words.choice(encoding, CSVEncoding.self, "--encoding") ?? .utf8,
        language: session.language, file: target)
      try WriteFiles(session.surroundings).write(bytes, to: target) { Output.data($0) }
      if target != "-" { session.say(Text(ja: "\(target) に書き出しました", en: "wrote \(target)")) }
    }
  }

  struct Catalogue: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "catalogue", abstract: words("付属の対策例を見る", "See the catalogue of measures."),
      discussion: examples("tenken risk catalogue"))

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.list(
        RiskCatalogueReport.build(RiskCatalogueEntry.all, context: session.context()),
        json: .array(
          RiskCatalogueEntry.all.map { entry in
            [
              "stage": RiskCatalogueEntry.stage.json, "means": entry.means.json,
              "scenario": entry.scenario.json, "measure": entry.measure.json,
            ]
          }))
    }
  }
}
