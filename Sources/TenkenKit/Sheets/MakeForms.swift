import TenkenCore
import TenkenForms
import TenkenStore

/// Puts together what the forms of a round say, with the answers of last time and the open fixes.
struct MakeForms {
  private let office: OpenWorkspace
  private let reader: RecordReader
  private let workspace: Workspace
  private let round: Round
  private let history: RoundHistory
  private let fixes: [Fix]
  /// Rounds before this one, the latest first.
  private let earlier: [RoundEntry]

  init(_ office: OpenWorkspace, _ reader: RecordReader, _ workspace: Workspace, _ round: Round) throws {
    (self.office, self.reader, self.workspace, self.round) = (office, reader, workspace, round)
    history = RoundHistory(office, reader, workspace)
    fixes = try reader.fixes().filter { !$0.state.isFinal }
    let entries = try reader.rounds().map(RoundEntry.init)
    let own = entries.first { $0.id == round.id }
    earlier = entries.filter { entry in !entry.isCancelled && own.map(entry.isBefore) ?? false }
      .sorted { $1.isBefore($0) }
  }

  /// Departments in the workspace's order, checklists in the round's.
  func forms(_ request: WriteForms.Request) throws -> [Form] {
    let departments = try asked(request.departments)
    let wanted = try request.checklist.map { try office.pinned($0, of: round, reader).id }
    let pins = round.checklists.filter { wanted == nil || $0.checklist == wanted }
    let definitions = try pins.map { ($0, try office.pinned($0.checklist, of: round, reader)) }
    return try departments.flatMap { department in
      try definitions.compactMap { pin, checklist in
        let isAsked = checklist.items.contains { $0.scope.includes(department.id) }
        return isAsked ? try form(of: department, pin, checklist, request) : nil
      }
    }
  }

  private func asked(_ names: [String]) throws -> [Department] {
    let all = workspace.ordered(round.departments)
      .map { workspace.department($0) ?? Department(id: $0, name: Text($0)) }
    if names.isEmpty { return all }
    let wanted = try Set(
      names.map { name in
        let id = try office.department(name).id
        guard round.departments.contains(id) else {
          throw Failure(
            .noDepartment,
            Text(
              ja: "部署「\(id)」は実施回「\(round.id)」の対象ではありません",
              en: "round \"\(round.id)\" does not ask department \"\(id)\""),
            help: Suggestion.help(for: id, among: round.departments))
        }
        return id
      })
    return all.filter { wanted.contains($0.id) }
  }

  private func form(
    of department: Department, _ pin: PinnedChecklist, _ checklist: Checklist, _ request: WriteForms.Request
  ) throws -> Form {
    let key = SheetKey(
      round: round.id, checklist: pin.checklist, department: department.id, role: request.role)
    let standing = request.isFilled ? try reader.draft(key) ?? reader.sheet(key) : nil
    let (previous, past) = try past(of: department, pin, checklist)
    return Form(
      sheet: standing?.sheet ?? Sheet(key: key, date: office.today), statesDate: standing != nil,
      checklist: checklist, digest: pin.digest, language: request.language, department: department.name,
      roundTitle: round.title, from: round.from, due: round.due,
      contacts: workspace.people.filter { $0.roles.contains(.secretariat) }
        .map { Form.Contact(name: $0.name, mail: $0.mail) },
      previousRound: previous, history: withFixes(past, of: department, pin, checklist))
  }

  // MARK: Last time

  /// The previous answers by the item that asks the same now.
  private func past(
    of department: Department, _ pin: PinnedChecklist, _ checklist: Checklist
  ) throws -> (round: String?, history: [String: Form.History]) {
    guard let previous = try history.previous(for: department.id, pin, in: round, among: earlier) else {
      return (nil, [:])
    }
    var found: [String: Form.History] = [:]
    for item in checklist.items {
      for one in previous.departments {
        let result = ([item.id] + item.was).lazy.compactMap { id in
          one.score?.items.first { $0.item.id == id && $0.outcome != .notAsked }
        }.first
        guard let result, result.item.edition == item.edition,
          let answer = one.sheet?.sheet.answers[result.item.id], let typed = answer.typed
        else { continue }
        let name = one.department == department.id ? nil : workspace.department(one.department)?.name
        found[item.id, default: Form.History()].answers.append(
          Form.Past(
            department: name ?? (one.department == department.id ? nil : Text(one.department)),
            answer: typed, comment: answer.comment, finding: result.finding))
      }
    }
    return (previous.round, found)
  }

  /// Open fixes of the department and of what went into it, by the item that they are about.
  private func withFixes(
    _ past: [String: Form.History], of department: Department, _ pin: PinnedChecklist, _ checklist: Checklist
  ) -> [String: Form.History] {
    let ancestry = Lineage(workspace: workspace).ancestry(of: department.id, by: round.to)
      .filter { $0 == department.id || !round.departments.contains($0) }
    var history = past
    for fix in fixes where fix.family == pin.family && ancestry.contains(fix.department) {
      guard let id = fix.item, let item = checklist.items.first(where: { $0.id == id || $0.was.contains(id) })
      else { continue }
      history[item.id, default: Form.History()].fixes.append(
        Form.OpenFix(id: fix.id, state: fix.state, due: fix.due, what: fix.what))
    }
    return history
  }
}
