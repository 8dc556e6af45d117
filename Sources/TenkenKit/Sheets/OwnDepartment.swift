import TenkenCore

/// Nobody should inspect or audit the department that they work in.
enum OwnDepartment {
  /// What is wrong where an auditor belongs to the audited department: an error where people are given, else a warning,
  /// for then only a name that is the department's tells (contract, section 7).
  static func audit(
    by name: String, of id: String, _ workspace: Workspace, option: String = "--by"
  ) -> Diagnostic? {
    let members = [id] + (workspace.department(id)?.members ?? [])
    let names = members.flatMap { member in
      [member] + (workspace.department(member)?.name.wordings ?? [])
    }
    let isOwn =
      workspace.people.isEmpty
      ? names.contains { $0.folded == name.folded }
      : workspace.person(name)?.department.map(members.contains) ?? false
    if !isOwn { return nil }
    return Diagnostic(
      .ownDepartment, workspace.people.isEmpty ? .warning : .error,
      Text(
        ja: "監査担当者「\(name)」は、監査を受ける部署「\(id)」の所属です",
        en: "auditor \"\(name)\" belongs to the audited department \"\(id)\""),
      help: Text(
        ja: "別の部署の監査担当者を \(option) で指定してください", en: "name an auditor of another department with \(option)"))
  }

  static func warning(
    _ sheet: Sheet, _ department: Department, _ workspace: Workspace, at place: Place?
  ) -> Diagnostic? {
    guard sheet.key.role != .self, let by = sheet.by, let person = workspace.person(by),
      let own = person.department,
      own == department.id || department.members.contains(own)
    else { return nil }
    return Diagnostic(
      .ownDepartment, .warning, at: place,
      Text(
        ja: "点検者「\(by)」は、点検を受ける部署「\(department.id)」の所属です",
        en: "inspector \"\(by)\" belongs to the inspected department \"\(department.id)\""),
      help: Text(ja: "別の部署の人に代わってもらってください", en: "let somebody of another department inspect it"))
  }
}

extension Workspace {
  /// A person by id or name.
  func person(_ name: String) -> Person? {
    let (id, folded) = (name.composed, name.folded)
    return people.first { $0.id == id }
      ?? people.first { $0.name.wordings.contains { $0.folded == folded } }
  }

  /// First day of the fiscal year in which a day lies.
  func fiscalYearStart(of day: Day) -> Day { fiscalYearStart.in(year: fiscalYear(of: day)) }
}
