package import TenkenCore
import TenkenStore

/// Accepts and returns submitted sheets (contract, section 3).
package struct ReviewSheets {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// Which sheets of a round are meant; nil and empty take all.
  package struct Selection: Sendable {
    package var round: String
    package var departments: [String] = []
    package var checklist: String?
    package var role: Role?

    package init(round: String) { self.round = round }
  }

  /// Accepts every submitted sheet that is meant, and returns their keys.
  package func accept(_ selection: Selection, all: Bool) throws(Failure) -> [SheetKey] {
    if selection.departments.isEmpty, !all {
      throw Failure(
        .missingFlag, Text(ja: "部署がありません", en: "no department was named"),
        help: Text(ja: "部署を書くか、--all を付けてください", en: "name departments, or give --all"))
    }
    try RoleCheck(office).require(.secretariat)
    return try office.write { writer in
      let desk = try SheetDesk(office, writer, round: selection.round)
      try desk.requireNotCancelled()
      let meant = try sheets(selection, desk)
      for name in selection.departments {
        let department = try desk.department(name).id
        guard meant.contains(where: { $0.sheet.key.department == department && $0.state.isCounted }) else {
          throw try refusal(of: .accepted, selection, department, desk)
        }
      }
      let submitted = meant.filter { $0.state == .submitted }.map(\.sheet.key)
      for key in submitted { try desk.set(.accepted, key, reason: nil) }
      return submitted
    }
  }

  /// Returns a department's sheet with the reason; it counts no more until it is submitted again.
  package func `return`(_ selection: Selection, reason: String) throws(Failure) -> SheetKey {
    try RoleCheck(office).require(.secretariat)
    return try office.write { writer in
      let desk = try SheetDesk(office, writer, round: selection.round)
      try desk.requireOpen()
      let meant = try sheets(selection, desk).filter { $0.state.isCounted }
      let department = try selection.departments.first.map { try desk.department($0).id } ?? ""
      guard let sheet = meant.first else {
        throw try refusal(of: .returned, selection, department, desk)
      }
      if meant.count > 1 {
        let list = meant.map { "\($0.sheet.key.checklist) (\($0.sheet.key.role.rawValue))" }
          .joined(separator: ", ")
        throw Failure(
          .missingFlag,
          Text(
            ja: "部署「\(department)」には点検票が\(meant.count)枚あります: \(list)",
            en: "department \"\(department)\" has \(meant.count) sheets: \(list)"),
          help: Text(
            ja: "--checklist（自主点検なら --self も）で1枚を選んでください",
            en: "choose one with --checklist (and --self for a self-assessment)"))
      }
      try desk.set(.returned, sheet.sheet.key, reason: reason)
      let checklist = try office.pinned(sheet.sheet.key.checklist, of: desk.round, writer.reader)
      _ = try desk.reconcileFixes(checklist, department: department)
      return sheet.sheet.key
    }
  }

  /// The sheets, or the drafts, that are meant.
  private func sheets(_ selection: Selection, _ desk: SheetDesk, drafts: Bool = false) throws -> [StoredSheet]
  {
    let checklists = try office.checklists(selection.checklist, of: desk.round)
    let departments = try selection.departments.map { try desk.department($0).id }
    let reader = desk.writer.reader
    let all = try drafts ? reader.drafts(round: desk.round.id) : reader.sheets(round: desk.round.id)
    return all.filter { stored in
      let key = stored.sheet.key
      return (departments.isEmpty || departments.contains(key.department))
        && checklists.contains(key.checklist) && key.role == selection.role ?? key.role
    }
  }

  /// Why a department has nothing to accept or return: what there is instead, and what that allows.
  private func refusal(
    of act: SheetState, _ selection: Selection, _ department: String, _ desk: SheetDesk
  ) throws -> Failure {
    var own = selection
    own.departments = [department]
    guard let sheet = try sheets(own, desk).first ?? sheets(own, desk, drafts: true).first else {
      return Failure(
        .noSheet,
        Text(
          ja: "部署「\(department)」の点検票は未提出です", en: "department \"\(department)\" has submitted no sheet"),
        help: Text(
          ja: "tenken sheet list \(desk.round.id) で確認してください",
          en: "see \"tenken sheet list \(desk.round.id)\""))
    }
    let isDraft = sheet.state == .draft
    let state = isDraft ? Text(ja: "下書き", en: "a draft") : Text(ja: "差戻し", en: "returned")
    let allowed =
      switch (act, isDraft) {
      case (.accepted, true):
        Text(ja: "受理できるのは提出済の点検票です。提出を待ってください", en: "only a submitted sheet can be accepted: wait for it")
      case (.accepted, false):
        Text(
          ja: "受理できるのは提出済の点検票です。出し直しを待ってください",
          en: "only a submitted sheet can be accepted: wait until it is submitted again")
      case (_, true):
        Text(
          ja: "差し戻せるのは提出済か受理の点検票です。下書きはそのまま直してください",
          en: "only a submitted or accepted sheet can be returned: change the draft as it is")
      case (_, false):
        Text(
          ja: "差し戻せるのは提出済か受理の点検票です。出し直しを待ってください",
          en: "only a submitted or accepted sheet can be returned: wait until it is submitted again")
      }
    return Failure(
      .badTransition,
      Text(
        ja: "部署「\(department)」の点検票「\(sheet.sheet.key.checklist)」は\(state.in(.ja))です",
        en: "the sheet \"\(sheet.sheet.key.checklist)\" of department \"\(department)\" is \(state.in(.en))"),
      help: allowed)
  }
}

extension SheetDesk {
  func requireNotCancelled() throws(Failure) { if round.state == .cancelled { try requireOpen() } }
}
