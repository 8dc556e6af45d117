import TenkenCore

/// Reads the people of a workspace.
struct PeopleReader {
  /// Departments that a person can belong to.
  let departments: Set<String>

  func read(_ field: Field?) -> [Person] {
    var places: [String: Place] = [:]
    return (field?.list() ?? []).compactMap { element in
      let written = element.node["id"]?.text
      let subject = Text(
        ja: "担当者" + (written.map { "「\($0.shown)」" } ?? ""),
        en: written.map { "person \"\($0.shown)\"" } ?? "a person")
      guard let map = element.map(as: subject) else { return nil }
      let idField = map.required("id")
      let id = idField?.id()
      if let id, let idField { idField.checkUnique(id, &places) }
      let name = map.required("name")?.text()
      let department = map.field("department")?.checkDepartment(among: departments)
      let roles = map.field("roles")?.list()?.compactMap { $0.choice(PersonRole.self) } ?? []
      let mail = map.field("mail")?.mail()
      map.finish()
      guard let id, let name else { return nil }
      return Person(id: id, name: name, department: department, roles: roles, mail: mail)
    }
  }
}

extension Field {
  /// A mail address, which goes into the headers of drafts: one `@`, no blanks.
  fileprivate func mail() -> String? {
    guard let text = word() else { return nil }
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.unicodeScalars.allSatisfy { !$0.properties.isWhitespace && $0 != "<" && $0 != ">" }
    if halves.count == 2, halves.allSatisfy({ !$0.isEmpty }), isPlain { return text }
    report(
      .unknownValue,
      Text(
        ja: "\(name.in(.ja))の「\(text.shown)」はメールアドレスではありません",
        en: "\(name.in(.en)): \"\(text.shown)\" is no mail address"))
    return nil
  }
}
