import ArgumentParser
import Foundation
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports

struct FillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill",
    abstract: words("点検票を1項目ずつ記入して提出", "Fill in sheets, item by item, and submit them."),
    discussion: words(
      "回答は1つずつすぐに保存され、途中でやめても続きから始められます。端末がなければ、項目=回答 の行を標準入力から読みます。",
      "Each answer is kept at once; the next time goes on where this one ended. Without a terminal it reads lines ITEM=ANSWER."
    ) + "\n"
      + examples(
        "tenken fill 2008-campaign-1 A",
        "tenken fill 2008-campaign-1 A B --items pc-off-when-leaving",
        "tenken fill 2008-campaign-1 A --self",
        "tenken fill 2008-campaign-1-clean-office-A.yaml"))

  @Argument(
    help: help(
      "実施回、または tenken form のYAMLの用紙", "the round, or a YAML form of \"tenken form\"", valueName: "round"))
  var round: String

  @Argument(
    help: help(
      "部署（なければ一覧から選ぶ）", "departments; without any, one is chosen from a list", valueName: "department"))
  var departments: [String] = []

  @Option(help: help("チェックリスト", "the checklist", valueName: "checklist"))
  var checklist: String?

  @Option(
    parsing: .upToNextOption,
    help: help("この点検項目だけを順に出す", "go through these items only", valueName: "item"))
  var items: [String] = []

  @Flag(name: .customLong("self"), help: help("自主点検の点検票に", "the self-assessment"))
  var isSelf = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    if FillForm.isFile(round, session.surroundings) { return try fillForm(session) }
    let office = try session.office()
    var request = FillSheets.Request(round: round)
    (request.departments, request.checklist, request.items) = (departments, checklist, items)
    request.role = isSelf ? .self : .inspector
    let keeper = try FillSheets(office, request, clock: { Invocation.current.now })
    session.warn(keeper.warnings)
    try fill(keeper, session) { try report($0, session, office) }
  }

  /// A form away from the record: no workspace is needed.
  private func fillForm(_ session: Session) throws {
    if isSelf || checklist != nil || !departments.isEmpty { throw Self.formSaysAll }
    let form = try FillForm(round, items: items, session.surroundings, scorers: session.scorers)
    try fill(form, session) { try report($0, session, form) }
  }

  private func fill(
    _ keeper: any AnswerKeeping, _ session: Session, report: ([SubmitReceipt]) throws -> Void
  ) throws {
    if isatty(STDIN_FILENO) != 1 { return try read(keeper, session) }
    if options.noInput { throw Self.refusesInput }
    try ask(keeper, session, report)
  }

  // MARK: At a terminal

  private func ask(
    _ keeper: any AnswerKeeping, _ session: Session, _ report: ([SubmitReceipt]) throws -> Void
  ) throws {
    var sitting = FillSitting(
      keeper, language: session.language, choosing: departments.isEmpty && !keeper.isAway)
    var end = ScreenFace.End.done
    if !session.isPlain, let terminal = RawTerminal() {
      end = ScreenFace(measure: session.measure, hasColour: session.hasColour).run(&sitting, on: terminal)
      terminal.close()
    } else {
      var lines = InputLines()
      let isSeen = session.columns != nil
      let face = PlainFace(
        measure: session.measure, columns: session.columns ?? 80,
        words: sitting.words,
        write: { isSeen ? Output.data($0) : Output.message($0) })
      _ = face.run(&sitting) { lines.next().map { String(decoding: $0, as: UTF8.self) } }
    }
    if case .signal(let number) = end, number != SIGINT {
      // Ends as the signal would have ended it; everything is kept.
      signal(number, SIG_DFL)
      raise(number)
    }
    try report(sitting.receipts)
    if case .signal = end { throw EndStatus(status: .interrupted) }
  }

  /// What was submitted, as `submit` says it, and what is still a draft.
  private func report(_ receipts: [SubmitReceipt], _ session: Session, _ office: OpenWorkspace) throws {
    let submitted = receipts.filter { $0.outcome != .draft }
    if options.json {
      Output.data(JSON.array(receipts.map(\.json)).pretty + "\n")
    } else if !submitted.isEmpty {
      let context = try session.context(office)
      try session.list(SubmitReport.build(submitted.map(SubmitLine.init), context: context), json: .null)
    }
    for draft in receipts where draft.outcome == .draft {
      let (key, missing) = (draft.key, draft.gaps.count)
      let goOn = "tenken fill \(key.round) \(key.department)" + (key.role == .self ? " --self" : "")
      session.say(
        Text(
          ja: "\(key.department) \(key.checklist): 下書きに保存済（不足\(missing)件）。続きは \(goOn)",
          en:
            "\(key.department) \(key.checklist): saved as a draft, \(missing) missing; go on with \"\(goOn)\""
        ))
    }
  }

  /// What is to be done with the form now.
  private func report(_ receipts: [SubmitReceipt], _ session: Session, _ form: FillForm) throws {
    if options.json { Output.data(JSON.array(receipts.map(\.json)).pretty + "\n") }
    for receipt in receipts {
      if receipt.outcome == .draft {
        let missing = receipt.gaps.count
        session.say(
          Text(
            ja: "\(form.name): 保存済（不足\(missing)件）。続きは tenken fill \(form.name)",
            en: "\(form.name): saved, \(missing) missing; go on with \"tenken fill \(form.name)\""))
      } else {
        let files = ([form.name] + form.evidence).joined(separator: ", ")
        session.say(
          Text(ja: "書き終えました。提出先へ返してください: \(files)", en: "finished; return it to the secretariat: \(files)"))
      }
    }
  }

  // MARK: Without a terminal

  private func read(_ keeper: any AnswerKeeping, _ session: Session) throws {
    let asked = Set(keeper.sheets.map(\.department.id))
    if asked.count > 1 { throw Self.missingDepartment(keeper.sheets.map(\.department.id)) }
    var lines = InputLines()
    let outcome = LinesFace(keeper: keeper, say: session.say).run { lines.next() }
    if outcome.lines == 0 { throw Self.noLines }
    let receipts = keeper.sheets.indices.filter(outcome.touched.contains).map { index in
      var sheet = keeper.sheets[index]
      sheet.answers = outcome.answers[index]
      return keeper.draft(index, sheet.gaps)
    }
    if options.json { Output.data(JSON.array(receipts.map(\.json)).pretty + "\n") }
    try outcome.problems.check()
    for receipt in receipts {
      let (key, missing) = (receipt.key, receipt.gaps.count)
      session.say(
        Text(
          ja: "\(key.department) \(key.checklist): 下書きに保存済（不足\(missing)件）",
          en: "\(key.department) \(key.checklist): saved as a draft, \(missing) missing"))
    }
  }

  private static let formSaysAll = Failure(
    .usage,
    Text(
      ja: "用紙には実施回、部署、チェックリストがすでに入っています", en: "a form says its round, department and checklist itself"),
    help: Text(ja: "ほかの引数を外してください", en: "leave the other arguments out"))

  private static let refusesInput = Failure(
    .missingFlag,
    Text(ja: "--no-input では尋ねられません", en: "with --no-input nothing can be asked"),
    help: Text(
      ja: "--no-input を外すか、項目=回答 の行を標準入力に渡してください",
      en: "leave --no-input out, or give lines ITEM=ANSWER on standard input"))

  private static func missingDepartment(_ known: [String]) -> Failure {
    let list = known.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.prefix(20)
      .joined(separator: ", ")
    return Failure(
      .missingFlag, Text(ja: "引数 <department> がありません", en: "<department> is missing"),
      help: Text(
        ja: "端末なしでは部署を1つ指定してください: \(list)", en: "without a terminal name one department: \(list)"))
  }

  private static let noLines = Failure(
    .missingFlag,
    Text(ja: "標準入力に回答がなく、端末もありません", en: "no answers on standard input, and no terminal to ask at"),
    help: Text(
      ja: "項目=回答 の行を標準入力に渡すか、端末で実行してください",
      en: "give lines ITEM=ANSWER on standard input, or run it in a terminal"))
}
