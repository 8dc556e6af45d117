package import TenkenCore
import TenkenPlugin
import TenkenStore
import TenkenYAML

/// Opens a round: pins the checklists as they are today and says whom they are asked of (contract, section 3).
package struct OpenRound {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// What the command line says; the programme supplies what is not given.
  package struct Request: StatedRound, Sendable {
    package var id: String
    package var title: String?
    package var checklists: [String] = []
    package var from: Day?
    package var to: Day?
    package var due: Day?
    package var notice: Day?
    package var departments: [String] = []
    package var expect: Expectation?
    /// `2008/1`: fiscal year and round.
    package var programme: String?

    package init(id: String) { self.id = id }
  }

  package func run(_ request: Request, dryRun: Bool = false) throws(Failure) -> Round {
    if let problem = Identifier.problem(with: request.id) {
      throw Failure(
        .badID, problem,
        help: Text(ja: "例: 2008-campaign-1", en: "for example: 2008-campaign-1"))
    }
    let planned = try request.programme.map(planned)
    let checklistIDs = request.checklists.isEmpty ? planned?.entry.checklists ?? [] : request.checklists
    guard let from = request.from ?? planned?.from, let to = request.to ?? planned?.to, !checklistIDs.isEmpty
    else { throw missing(request, planned != nil) }
    let departments = try departments(request.departments, on: from)
    var checklists: [Checklist] = []
    for id in checklistIDs where !checklists.contains(where: { $0.id == id }) {
      if let followUp = try office.riskFollowUp(id, departments: departments, on: from) {
        checklists.append(followUp)
      } else {
        checklists.append(try office.library.checklist(id))
      }
    }
    var round = Round(
      id: request.id, title: request.title.map { Text($0) } ?? planned?.title, from: from, to: to,
      due: request.due ?? planned?.reportBy ?? to, notice: request.notice, programme: planned?.id,
      expect: request.expect ?? planned?.entry.expect ?? .inspector, departments: departments, checklists: [])
    try RoundDays.check(round)
    var pins: [JSON] = []
    for checklist in checklists {
      let definition = checklist.definition
      let pin = PinnedChecklist(
        checklist: checklist.id, version: checklist.version, family: checklist.family,
        digest: sha256Hex(definition.compact.utf8))
      round.checklists.append(pin)
      pins.append([
        "checklist": .string(pin.checklist), "version": .string(pin.version), "family": .string(pin.family),
        "digest": .string(pin.digest), "definition": definition,
      ])
    }
    return try store(round, pins, dryRun: dryRun)
  }

  private func store(_ round: Round, _ pins: [JSON], dryRun: Bool) throws(Failure) -> Round {
    try office.write(dryRun: dryRun) { writer in
      if try writer.reader.round(round.id) != nil {
        throw Failure(
          .roundExists, Text(ja: "実施回「\(round.id)」はすでにあります", en: "round \"\(round.id)\" stands already"),
          help: Text(
            ja: "別のidにするか、tenken round change \(round.id) で変更してください",
            en: "choose another id, or change it with \"tenken round change \(round.id)\""))
      }
      try writer.append(
        .roundOpened, [JSON.Member("round", round.json), JSON.Member("pinned", .array(pins))])
      return round
    }
  }

  /// Those that were named, else all that are alive on the first day and no member of another; in the workspace's
  /// order.
  private func departments(_ named: [String], on day: Day) throws(Failure) -> [String] {
    let workspace = office.workspace
    var wanted: Set<String> = []
    for name in named { wanted.insert(try office.department(name).id) }
    if wanted.isEmpty {
      // A member answers on its own sheet until the group that it belongs to is there.
      let members = Set(workspace.departments.filter { $0.isAlive(on: day) }.flatMap(\.members))
      wanted = Set(workspace.departments.filter { $0.isAlive(on: day) && !members.contains($0.id) }.map(\.id))
    }
    if wanted.isEmpty {
      throw Failure(
        .noDepartment, Text(ja: "\(day) に対象となる部署がありません", en: "no department is alive on \(day)"),
        help: Text(ja: "tenken.yaml の departments を確認してください", en: "check the departments of tenken.yaml"))
    }
    return workspace.inspected.map(\.id).filter(wanted.contains)
  }

  /// The row of the programme that `2008/1` names.
  private func planned(_ name: String) throws(Failure) -> PlannedRound {
    let parts = name.folded.split(separator: "/", omittingEmptySubsequences: false)
    let workspace = office.workspace
    guard parts.count == 2, parts[0].isDigits, parts[1].isDigits, let year = Int(parts[0]),
      let number = Int(parts[1]),
      (1...9998).contains(year)
    else {
      throw Failure(
        .usage, Text(ja: "「\(name)」は年度と回ではありません", en: "\"\(name)\" is no fiscal year and round"),
        help: Text(ja: "例: --programme 2008/1", en: "for example: --programme 2008/1"))
    }
    guard let entry = workspace.programme.first(where: { $0.round == number }) else {
      throw Failure(
        .unknownReference,
        Text(
          ja: "tenken.yaml の programme に第\(number)回がありません",
          en: "the programme of tenken.yaml has no round \(number)"),
        help: Suggestion.help(for: parts[1].description, among: workspace.programme.map { "\($0.round)" })
          ?? Text(
            ja: "tenken.yaml に programme を書くか、--checklist、--from、--to で指定してください",
            en: "write a programme into tenken.yaml, or give --checklist, --from and --to"))
    }
    return workspace.planned(entry, in: year)
  }

  private func missing(_ request: Request, _ hasProgramme: Bool) -> Failure {
    var flags: [String] = []
    if request.checklists.isEmpty, !hasProgramme { flags.append("--checklist") }
    if request.from == nil, !hasProgramme { flags.append("--from") }
    if request.to == nil, !hasProgramme { flags.append("--to") }
    let list = flags.joined(separator: ", ")
    return Failure(
      .missingFlag, Text(ja: "\(list) がありません", en: "\(list) \(flags.count == 1 ? "is" : "are") missing"),
      help: Text(
        ja: "例: tenken round open \(request.id) --checklist clean-office --from 2008-07-22 --to 2008-07-24",
        en:
          "for example: tenken round open \(request.id) --checklist clean-office --from 2008-07-22 --to 2008-07-24"
      ))
  }
}
