package import TenkenCore
import TenkenPlugin
import TenkenStore

/// What waits for whose approval (contract, section 7).
package struct ListApprovals {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// Where things wait, in the order in which they are listed. One more kind is one more line.
  private static let sources: [@Sendable (RecordReader, Workspace) throws -> [Approval]] = [
    sheets, risks, fixes, controls,
  ]

  /// - Parameter person: by id or name; only what this person may decide.
  package func run(for person: String? = nil, asOf: Day? = nil) throws(Failure) -> [Approval] {
    try office.read(asOf: asOf) { reader, workspace in
      let all = try Self.sources.flatMap { try $0(reader, workspace) }
      guard let name = person else { return all }
      let known = workspace.person(name)
      if known == nil, !workspace.people.isEmpty {
        throw Failure(
          .noPerson, Text(ja: "担当者「\(name)」はいません", en: "there is no person \"\(name)\""),
          help: Suggestion.help(for: name, among: workspace.people.map(\.id)))
      }
      return all.filter { approval in
        // Without people nobody has a role, and anyone may.
        let hasRole = approval.role.map { known?.roles.contains($0) ?? true } ?? true
        return hasRole && !(approval.except.map { workspace.isSamePerson($0, name) } ?? false)
      }
    }
  }

  /// Submitted sheets of open rounds.
  @Sendable private static func sheets(_ reader: RecordReader, _ workspace: Workspace) throws -> [Approval] {
    try reader.rounds().map(\.round).filter { $0.state == .open }.flatMap { round in
      let submitted = try reader.sheets(round: round.id).filter { $0.state == .submitted }
      let order = workspace.ordered(round.departments)
      return order.flatMap { department in
        submitted.filter { $0.sheet.key.department == department }.map { stored in
          let key = stored.sheet.key
          let own = key.role == .self ? " --self" : ""
          return Approval(
            kind: .sheet, id: "\(key.round)/\(key.department)/\(key.checklist)/\(key.role.rawValue)",
            department: key.department,
            what: key.checklist,
            since: stored.sheet.date, role: .secretariat,
            command: "tenken sheet accept \(key.round) \(key.department) --checklist \(key.checklist)\(own)")
        }
      }
    }
  }

  /// Control plans that were submitted.
  @Sendable private static func risks(_ reader: RecordReader, _ workspace: Workspace) throws -> [Approval] {
    try reader.all(Risk.self).filter { $0.standing == .submitted }.map { risk in
      Approval(
        kind: .risk, id: risk.id, department: risk.department,
        what: risk.plan?.measure ?? "",
        since: risk.submitted?.on, role: .officer, command: "tenken risk approve \(risk.id) --approved-by …")
    }
  }

  /// Fixes that are done, or that a later round passed, and that nobody has verified.
  @Sendable private static func fixes(_ reader: RecordReader, _ workspace: Workspace) throws -> [Approval] {
    try reader.fixes().filter { $0.state == .done || ($0.verificationProposed && !$0.state.isFinal) }.map {
      fix in
      Approval(
        kind: .fix, id: fix.id, department: fix.department,
        what: fix.what, since: fix.doneOn,
        role: nil, except: fix.owner, command: "tenken fix verify \(fix.id) --effective --by …")
    }
  }

  /// Reinforced controls whose audit is done and whose release waits for the officer.
  @Sendable private static func controls(_ reader: RecordReader, _ workspace: Workspace) throws -> [Approval]
  {
    try reader.all(Control.self).filter { $0.state == .reporting }.map { control in
      Approval(
        kind: .control, id: control.id, department: control.department,
        what: control.processes.joined(separator: ", "), since: control.period.audit?.on, role: .officer,
        command: "tenken control release \(control.id) --approved-by …")
    }
  }
}
