import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

struct ContractorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contractor",
    abstract: words("外部委託先の点検状況を見て、継続を判断する", "See the contractors and decide on them."),
    discussion: examples(
      "tenken contractor list",
      "tenken contractor decide c-delivery --decision continue"),
    subcommands: [List.self, Decide.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words("外部委託先の一覧", "List the contractors."),
      discussion: examples("tenken contractor list", "tenken contractor list --department A"))

    @Option(help: help("委託元の部署", "the department that entrusts them", valueName: "department"))
    var department: String?

    @OptionGroup var asOf: AsOfOption

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let office = try session.office()
      let day = try asOf.day()
      let listing = try KeepContractors(office).list(department: department, asOf: day)
      try session.list(
        ContractorsReport.build(
          listing.contractors, counts: listing.counts, from: listing.from,
          context: try session.context(office, asOf: day)),
        json: .array(listing.contractors.map(\.json)))
    }
  }

  struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decide", abstract: words("委託を続けるかどうかを記録する", "Record whether a contractor goes on."),
      discussion: examples(
        "tenken contractor decide c-delivery --decision continue",
        words(
          "tenken contractor decide c-delivery --decision conditional --note 再点検を9月までに",
          "tenken contractor decide c-delivery --decision conditional --note \"inspect again by September\""))
    )

    @Argument(help: help("外部委託先のid", "a contractor's id", valueName: "id"))
    var id: String

    @Option(
      help: help(
        "判断 (continue 継続, conditional 条件付き継続, stop 中止)", "continue, conditional or stop",
        valueName: "decision"))
    var decision: String?

    @Option(help: help("条件や理由", "the conditions, or why", valueName: "text"))
    var note: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let word = try Words.required(
        decision, "--decision", example: "tenken contractor decide \(id) --decision continue")
      let kind: ContractorDecision.Kind = try Words.choice(word, ContractorDecision.Kind.self, "--decision")
      let result = try KeepContractors(session.office()).decide(
        id, kind, note: note.flatMap { $0.isBlank ? nil : $0 })
      session.warn(result.warnings)
      if options.json { Output.data(result.decision.json.pretty + "\n") }
      let contractor = result.decision.contractor
      session.say(
        Text(
          ja: "外部委託先「\(contractor)」：\(kind.term.in(.ja))",
          en: "contractor \"\(contractor)\": \(kind.term.in(.en))"))
    }
  }
}
