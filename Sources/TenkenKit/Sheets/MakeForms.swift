import TenkenCore
import TenkenForms
import TenkenStore

/// Puts together what the forms of a round say, with the answers of last time and the open fixes.
struct MakeForms {
  private let office: OpenWorkspace
  private let reader: RecordReader
  private let workspace: Workspace
  private let round: Round
  private let lastTime: LastTime

  init(_ office: OpenWorkspace, _ reader: RecordReader, _ workspace: Workspace, _ round: Round) throws {
    (self.office, self.reader, self.workspace, self.round) = (office, reader, workspace, round)
    lastTime = try LastTime(office, reader, workspace, round)
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
    let background = try lastTime.background(of: department.id, pin, checklist)
    return Form(
      sheet: standing?.sheet ?? Sheet(key: key, date: office.today), statesDate: standing != nil,
      checklist: checklist, digest: pin.digest, language: request.language, department: department.name,
      roundTitle: round.title, from: round.from, due: round.due,
      contacts: workspace.people.filter { $0.roles.contains(.secretariat) }
        .map { Form.Contact(name: $0.name, mail: $0.mail) },
      previousRound: background.round, history: history(background, of: department))
  }

  /// The last answers and the open fixes, by item, as far as there are any.
  private func history(_ background: FillBackground, of department: Department) -> [String: Form.History] {
    var history: [String: Form.History] = [:]
    for (item, earlier) in background.earlier {
      for one in earlier {
        guard let typed = one.answer.typed else { continue }
        let other = one.department == department.id ? nil : one.department
        history[item, default: Form.History()].answers.append(
          Form.Past(
            department: other.map { workspace.department($0)?.name ?? Text($0) }, answer: typed,
            comment: one.answer.comment, finding: one.finding))
      }
    }
    for (item, fixes) in background.fixes {
      for fix in fixes where !fix.state.isFinal {
        history[item, default: Form.History()].fixes.append(
          Form.OpenFix(id: fix.id, state: fix.state, due: fix.due, what: fix.what))
      }
    }
    return history
  }
}
