import ArgumentParser
import TenkenCore
import TenkenExporters
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenTables

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: words("報告書を作る", "Write a report."),
    discussion: words(
      """
      種類: scores（得点）、comparison（前回比較）、trend（推移）、gap（自主点検と点検者の差）、fixes（是正）、incidents（不適合事象と管理強化）、risks（リスク管理台帳）、audits（監査）、progress（準備作業の進捗）、bulletin（結果のお知らせ）、monthly（月次報告）、review（マネジメントレビュー資料）、department（部署別報告）
      形式: text、markdown、csv、json、html、xlsx、pdf、ics（是正期限）
      """,
      """
      Kinds: scores, comparison, trend, gap, fixes, incidents, risks, audits, progress (of preparatory work), bulletin (the campaign's news sheet), monthly (for the committee), review (for the management review), department
      Formats: text, markdown, csv, json, html, xlsx, pdf, ics (due days of fixes)
      """)
      + "\n"
      + examples(
        words(
          "tenken report scores 2008-campaign-1 --format html -o 得点.html",
          "tenken report scores 2008-campaign-1 --format html -o scores.html"),
        "tenken report progress 2008-round-1 --as-of 2008-05-31",
        words(
          "tenken report bulletin 2008-campaign-1 --number 5 --date 2008-08-22 -o お知らせ.html",
          "tenken report bulletin 2008-campaign-1 --number 5 --date 2008-08-22 -o news.html"),
        "tenken report fixes --format csv"))

  enum Kind: String, CaseIterable {
    case scores, comparison, trend, gap, fixes, incidents, risks, audits, progress, bulletin, monthly
    case review, department
  }

  @Argument(help: help("報告書の種類", "the kind of report", valueName: "kind"))
  var kind: String

  @Argument(help: help("実施回", "the round", valueName: "round"))
  var round: String?

  @Option(help: help("部署", "the department", valueName: "department"))
  var department: String?

  @Option(help: help("形式（既定は text、ファイル名があればその拡張子）", "the format; by default text, or as the file is named"))
  var format: String?

  @Option(
    name: [.short, .long],
    help: help("書き出すファイル（- は標準出力）", "the file; - for standard output", valueName: "path"))
  var output: String?

  @Option(help: help("CSVの文字コード (utf8, cp932)", "encoding of CSV: utf8 or cp932", valueName: "encoding"))
  var encoding: String?

  @Option(
    help: help(
      "進捗の版 (interim, final)。既定は締め切った実施回なら final",
      "of progress: interim or final; by default final for a closed round", valueName: "edition"))
  var edition: String?

  @OptionGroup var issue: BulletinOptions

  @Flag(help: help("日付を元号で書く（平成20年7月22日）", "days in Japanese eras: 22 July 2008 (Heisei 20)"))
  var era = false

  @OptionGroup var asOf: AsOfOption

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let kind: Kind = try Words.choice(kind, Kind.self, words("報告書の種類", "the kind of report"))
    try issue.check(for: kind)
    if isCalendar { return try writeCalendar(kind, session) }
    let exporter = try exporter(session)
    var exportOptions = session.exportOptions
    if let encoding {
      exportOptions.csvEncoding = try Words.choice(encoding, CSVEncoding.self, "--encoding")
    }
    let target = output ?? "-"
    if target != "-" {
      (exportOptions.width, exportOptions.colour, exportOptions.isPlain) = (nil, false, false)
    }
    let use = WriteFiles(session.surroundings)
    let settled = exportOptions
    let parts = try session.working(Text(ja: "報告書を作っています…", en: "making the report…")) {
      try exporter.export(
        report(kind, session), name: use.name(of: target, default: kind.rawValue), options: settled)
    }
    let written = try use.write(parts, to: target) { Output.data($0) }
    for file in written { session.say(Text(ja: "\(file) に書き出しました", en: "wrote \(file)")) }
  }

  /// `ics` holds due days and no report, so it is no exporter.
  private var isCalendar: Bool { (format?.folded ?? fileEnding) == "ics" }

  private func writeCalendar(_ kind: Kind, _ session: Session) throws {
    guard kind == .fixes else {
      throw Failure(
        .usage, Text(ja: "形式 ics は fixes だけで使えます", en: "the format ics is for the report \"fixes\" only"),
        help: Text(ja: "別の形式を指定してください", en: "choose another format"))
    }
    var request = ListFixes.Request()
    (request.department, request.round, request.asOf) = (department, round, try asOf.day())
    let calendar = try FixCalendar(session.office()).run(request, in: session.language)
    let target = output ?? "-"
    try WriteFiles(session.surroundings).write(calendar.bytes, to: target) { Output.data($0) }
    if target != "-" { session.say(Text(ja: "\(target) に書き出しました", en: "wrote \(target)")) }
  }

  private func exporter(_ session: Session) throws(Failure) -> any Exporter {
    let builtIn = BuiltIns.exporters
    if let format, let exporter = builtIn.first(where: { $0.name == format.folded }) { return exporter }
    if format == nil, options.json, let exporter = builtIn.first(where: { $0.name == "json" }) {
      return exporter
    }
    if format == nil, let ending = fileEnding,
      let exporter = builtIn.first(where: { $0.fileExtension == ending })
    {
      return exporter
    }
    if format == nil, fileEnding == nil { return TextExporter() }
    let known = builtIn + session.plugins.exporters
    if let format {
      let name = try Words.choice(format, among: known.map(\.name), "--format")
      if let exporter = known.first(where: { $0.name == name }) { return exporter }
    }
    let ending = fileEnding ?? ""
    if let exporter = known.first(where: { $0.fileExtension == ending }) { return exporter }
    throw Failure(
      .usage, Text(ja: "「.\(ending)」という形式はありません", en: "there is no format for \".\(ending)\""),
      help: Text(
        ja: "--format で指定してください（\(known.map(\.name).joined(separator: ", "))）",
        en: "name one with --format: \(known.map(\.name).joined(separator: ", "))"))
  }

  /// What the name of the file ends with, in lower case.
  private var fileEnding: String? {
    guard let name = output?.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot != name.startIndex, name != "-"
    else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  private func report(_ kind: Kind, _ session: Session) throws -> Report {
    let office = try session.office()
    let day = try asOf.day()
    var context = try session.context(office, asOf: day)
    (context.eras, context.draws) = (era, true)
    switch kind {
    case .scores:
      var request = ScoreRound.Request(round: try needed(kind))
      (request.department, request.asOf) = (department, day)
      let scores = try ScoreRound(office).run(request)
      // The marks of the previous round are an extra: where its scorer is gone, these scores stand all the same.
      let comparison = try? CompareRound(office).run(comparing(request.round, day))
      return ScoresReport.build(scores, comparison: comparison, items: true, context: context)
    case .comparison:
      var comparison = try CompareRound(office).run(comparing(try needed(kind), day))
      if let department {
        let id = try office.department(department).id
        for index in comparison.checklists.indices {
          comparison.checklists[index].departments.removeAll { $0.department != id }
        }
      }
      return ComparisonReport.build(comparison, context: context)
    case .trend:
      var request = TrendRounds.Request()
      (request.department, request.asOf) = (department, day)
      return TrendReport.build(try TrendRounds(office).run(request), context: context)
    case .gap:
      var request = GapRound.Request(round: try needed(kind))
      request.asOf = day
      var gap = try GapRound(office).run(request)
      if let department {
        let id = try office.department(department).id
        for index in gap.checklists.indices {
          gap.checklists[index].departments.removeAll { $0.department != id }
        }
      }
      return GapReport.build(gap, context: context)
    case .fixes:
      var request = ListFixes.Request()
      (request.department, request.round, request.asOf) = (department, round, day)
      let result = try ListFixes(office).run(request)
      return FixesReport.build(
        result.fixes, questions: result.questions, opened: result.opened,
        round: try stated(office, day), context: context)
    case .incidents:
      var request = ListControls.Request()
      (request.department, request.asOf) = (department, day)
      return IncidentsReport.build(
        try ListIncidents(office).run(department: department, asOf: day),
        controls: try ListControls(office).run(request), context: context)
    case .risks:
      var request = ListRisks.Request()
      (request.department, request.round, request.asOf) = (department, round, day)
      return RisksReport.build(
        try ListRisks(office).run(request), round: round, asked: try stated(office, day), context: context)
    case .audits:
      var request = ListAudits.Request()
      (request.department, request.asOf) = (department, day)
      return AuditsReport.build(try ListAudits(office).run(request), context: context)
    case .progress:
      var request = ProgressRound.Request()
      (request.round, request.department, request.asOf) = (round, department, day)
      request.edition = try Words.choice(edition, RoundProgress.Edition.self, "--edition")
      return ProgressReport.build(try ProgressRound(office).run(request), context: context)
    case .bulletin:
      if let department {
        throw Failure(
          .usage,
          Text(
            ja: "結果のお知らせは部署「\(department)」だけでは作れません",
            en: "the bulletin is of all departments, not of \"\(department)\" alone"),
          help: Text(ja: "--department を外してください", en: "leave --department out"))
      }
      var request = ReportBulletin.Request(round: try needed(kind), language: session.language)
      try issue.add(to: &request)
      request.asOf = day
      let (facts, template) = try ReportBulletin(office).run(request)
      let (report, warnings) = BulletinReport.build(facts, template: template, context: context)
      session.warn(warnings)
      return report
    case .monthly:
      return MonthlyReport.build(try ReportMonth(office).run(round: round, asOf: day), context: context)
    case .review:
      return ReviewReport.build(try ReportReview(office).run(round: round, asOf: day), context: context)
    case .department:
      let name = try Words.required(
        department, "--department", example: "tenken report department --department A")
      return DepartmentReport.build(try ReportDepartment(office).run(name, asOf: day), context: context)
    }
  }

  private func comparing(_ round: String, _ day: Day?) -> CompareRound.Request {
    var request = CompareRound.Request(round: round)
    request.asOf = day
    return request
  }

  /// The round that was named, as it stood on a day; nil where none was.
  private func stated(_ office: OpenWorkspace, _ day: Day?) throws(Failure) -> Round? {
    try round.map { (id) throws(Failure) in try ListSheets(office).status(id, asOf: day).round }
  }

  private func needed(_ kind: Kind) throws(Failure) -> String {
    if let round { return round }
    throw Failure(
      .missingFlag, Text(ja: "実施回がありません", en: "the round is missing"),
      help: Text(
        ja: "例: tenken report \(kind.rawValue) 2008-campaign-1",
        en: "for example: tenken report \(kind.rawValue) 2008-campaign-1"))
  }
}
