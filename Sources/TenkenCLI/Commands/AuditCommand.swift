import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: words("監査を計画し、結果を記録する", "Plan audits and record their answers."),
    discussion: examples(
      "tenken audit plan --department A --half 1 --auditor M --on 2008-06-10",
      "tenken audit record AU1 --on 2008-06-10 --result conforming"),
    subcommands: [Plan.self, Record.self, List.self])

  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan", abstract: words("監査を計画する（変更も同じ）", "Plan an audit, or change the plan."),
      discussion: examples("tenken audit plan --department A --half 1 --auditor M --on 2008-06-10"))

    @Option(help: help("監査を受ける部署", "the department that is audited", valueName: "department"))
    var department: String?

    @Option(help: help("年度の半期 (1, 2)", "the half of the fiscal year: 1 or 2", valueName: "1|2"))
    var half: String?

    @Option(help: help("年度（既定は予定日の年度）", "the fiscal year; by default that of the day", valueName: "year"))
    var year: String?

    @Option(help: help("監査員", "the auditor", valueName: "name"))
    var auditor: String?

    @Option(help: help("予定日", "the day", valueName: "day"))
    var on: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let example = "tenken audit plan --department A --half 1 --auditor … --on 2008-06-10"
      func needed(_ text: String?, _ option: String) throws(Failure) -> String {
        try Words.required(text, option, example: example)
      }
      var plan = KeepAudits.Plan(
        department: try needed(department, "--department"),
        half: try AuditCommand.half(needed(half, "--half")),
        auditor: try needed(auditor, "--auditor"), on: try Words.day(needed(on, "--on"), "--on"))
      plan.year = try AuditCommand.year(year)
      let result = try KeepAudits(session.office()).plan(plan)
      session.warn(result.warnings)
      session.leave(result.audit)
    }
  }

  static func half(_ text: String) throws(Failure) -> Int {
    try Words.choice(text, among: ["1", "2"], "--half") == "1" ? 1 : 2
  }

  static func year(_ text: String?) throws(Failure) -> Int? {
    guard let text else { return nil }
    return min(max(try Words.whole(text, "--year"), 1), 9998)
  }

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record", abstract: words("監査の結果を記録する", "Record what an audit answered."),
      discussion: words(
        "判定: conforming（適合）、observation（観察事項）、minor（軽微な不適合）、major（重大な不適合）\n不適合は是正になります。",
        "Results: conforming, observation, minor, major. Nonconformities open fixes.") + "\n"
        + examples(
          "tenken audit record AU1 --on 2008-06-10 --result conforming",
          words(
            "tenken audit record AU1 --finding 'minor: 台帳に廃棄の日がない' --finding 'observation: 掲示が古い'",
            "tenken audit record AU1 --finding 'minor: no day of disposal' --finding 'observation: old poster'"
          )))

    @Argument(help: help("監査のid", "an audit's id", valueName: "id"))
    var id: String

    @Option(help: help("実施日（既定は今日）", "the day it was held; by default today", valueName: "day"))
    var on: String?

    @Option(
      help: help(
        "判定 (conforming, observation, minor, major)", "conforming, observation, minor or major",
        valueName: "result"))
    var result: String?

    @Option(
      parsing: .singleValue,
      help: help(
        "指摘事項を「判定: 内容」の形で（何度でも）", "a finding as RESULT: TEXT; any number of times", valueName: "finding"))
    var finding: [String] = []

    @Option(help: help("メモ（指摘が1つのときはその内容）", "a note; with --result, what was found", valueName: "text"))
    var note: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      var record = KeepAudits.Record(
        id, on: try Words.day(on, "--on") ?? session.surroundings.today, findings: try findings())
      record.note = note
      let result = try KeepAudits(session.office()).record(record)
      session.warn(result.warnings)
      session.leave(result.audit)
    }

    /// From `--finding`, or one from `--result` with its note.
    private func findings() throws(Failure) -> [Audit.Finding] {
      var findings: [Audit.Finding] = []
      for text in finding { findings.append(try read(text)) }
      guard let result else {
        if findings.isEmpty {
          throw Failure(
            .missingFlag, Text(ja: "--result がありません", en: "--result is missing"),
            help: Text(
              ja: "例: tenken audit record \(id) --result conforming",
              en: "for example: tenken audit record \(id) --result conforming"))
        }
        return findings
      }
      guard let stated = Audit.Result(word: result) else { throw unknown(result, "--result") }
      if findings.isEmpty, stated != .conforming {
        let text = try Words.required(
          note, "--note", example: "tenken audit record \(id) --result \(stated.rawValue) --note …")
        return [Audit.Finding(result: stated, text: text)]
      }
      let worst = findings.map(\.result).max() ?? .conforming
      if stated == worst { return findings }
      throw Failure(
        .usage,
        Text(
          ja: "--result の「\(stated.rawValue)」は、指摘事項のうち最も重い「\(worst.rawValue)」と合いません",
          en: "--result \(stated.rawValue) is not the worst of the findings, \(worst.rawValue)"),
        help: Text(ja: "--result を外してください", en: "leave --result out"))
    }

    private func read(_ text: String) throws(Failure) -> Audit.Finding {
      guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
        throw Failure(
          .usage,
          Text(ja: "--finding「\(text)」に判定がありません", en: "--finding \"\(text)\" does not say its result"),
          help: Text(ja: "例: --finding 'minor: 内容'", en: "for example: --finding 'minor: text'"))
      }
      let (word, said) = (String(text[..<colon]), text[text.index(after: colon)...])
      guard let result = Audit.Result(word: word), result != .conforming else {
        throw unknown(word, "--finding")
      }
      if said.isBlank {
        throw Failure(
          .usage, Text(ja: "--finding「\(text)」に内容がありません", en: "--finding \"\(text)\" says nothing"),
          help: Text(ja: "例: --finding 'minor: 内容'", en: "for example: --finding 'minor: text'"))
      }
      let body = said.drop { $0.isWhitespace }
      return Audit.Finding(result: result, text: String(body))
    }

    private func unknown(_ word: String, _ option: String) -> Failure {
      Failure(
        .usage, Text(ja: "\(option) に「\(word)」は指定できません", en: "\(option) does not take \"\(word)\""),
        help: Suggestion.help(for: word, among: Audit.Result.allCases.map(\.rawValue)))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words("監査の一覧（未計画の部署も）", "List audits, and who has none."),
      discussion: examples("tenken audit list", "tenken audit list --year 2008 --half 1"))

    @Option(help: help("部署", "the department", valueName: "department"))
    var department: String?

    @Option(help: help("年度", "the fiscal year", valueName: "year"))
    var year: String?

    @Option(help: help("年度の半期 (1, 2)", "the half of the fiscal year: 1 or 2", valueName: "1|2"))
    var half: String?

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      var request = ListAudits.Request()
      request.department = department
      request.year = try AuditCommand.year(year)
      request.half = try half.map(AuditCommand.half)
      request.asOf = try asOf.day()
      let audits = try ListAudits(office).run(request)
      try session.list(
        AuditsReport.build(audits, context: try session.context(office, asOf: request.asOf)),
        json: .array(audits.map(\.json)))
    }
  }
}

extension Session {
  /// Prints an audit that was changed, and says where it stands.
  fileprivate func leave(_ audit: Audit) {
    if options.json {
      let standing = AuditStanding(
        department: audit.department, half: audit.half, audit: audit,
        isLate: audit.isLate(on: surroundings.today))
      Output.data(standing.json.pretty + "\n")
    }
    let fixes = audit.findings.compactMap(\.fix).joined(separator: ", ")
    guard let result = audit.result else {
      say(
        Text(
          ja: "監査 \(audit.id)：\(audit.plannedOn) に計画", en: "audit \(audit.id): planned for \(audit.plannedOn)"
        ))
      return
    }
    say(
      Text(
        ja: "監査 \(audit.id)：\(result.term.in(.ja))\(fixes.isEmpty ? "" : "、是正 \(fixes)")",
        en: "audit \(audit.id): \(result.term.in(.en))\(fixes.isEmpty ? "" : "; fixes \(fixes)")"))
  }
}
