import TenkenCore

/// Nobody should inspect the department that they work in.
enum OwnDepartment {
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
