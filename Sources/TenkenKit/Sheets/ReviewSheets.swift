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
        guard meant.contains(where: { $0.sheet.key.department == department && $0.state != .returned }) else {
          throw Self.nothing(selection, department)
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
      guard let sheet = meant.first else { throw Self.nothing(selection, department) }
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

  private func sheets(_ selection: Selection, _ desk: SheetDesk) throws -> [StoredSheet] {
    if let checklist = selection.checklist { _ = try desk.checklist(checklist) }
    let departments = try selection.departments.map { try desk.department($0).id }
    return try desk.writer.reader.sheets(round: desk.round.id).filter { stored in
      let key = stored.sheet.key
      return (departments.isEmpty || departments.contains(key.department))
        && key.checklist == selection.checklist ?? key.checklist && key.role == selection.role ?? key.role
    }
  }

  private static func nothing(_ selection: Selection, _ department: String) -> Failure {
    Failure(
      .noSheet,
      Text(
        ja: "部署「\(department)」の提出済みの点検票がありません",
        en: "department \"\(department)\" has no submitted sheet"),
      help: Text(
        ja: "tenken sheet list \(selection.round) で確認してください",
        en: "see \"tenken sheet list \(selection.round)\""))
  }
}

extension SheetDesk {
  func requireNotCancelled() throws(Failure) { if round.state == .cancelled { try requireOpen() } }
}
