import TenkenCore

/// Acts that need a role are refused without it where `people` are given (contract, section 1).
struct RoleCheck {
  private var office: OpenWorkspace

  init(_ office: OpenWorkspace) { self.office = office }

  /// - Parameters:
  ///   - name: who must have the role; by default who acts.
  ///   - option: the option that names them.
  func require(_ role: PersonRole, of name: String? = nil, option: String = "--by") throws(Failure) {
    let workspace = office.workspace
    if workspace.people.isEmpty { return }
    let name = name ?? office.surroundings.by
    if workspace.person(name)?.roles.contains(role) ?? false { return }
    let holders = workspace.people.filter { $0.roles.contains(role) }.map(\.id).joined(separator: ", ")
    throw Failure(
      .missingRole,
      Text(
        ja: "「\(name)」には役割「\(role.rawValue)」がないため、実行できません",
        en: "\"\(name)\" does not have the role \"\(role.rawValue)\" that this needs"),
      help: Text(
        ja: "\(option) で役割を持つ人を指定してください（\(holders.isEmpty ? "いません" : holders)）",
        en: "name somebody who has it with \(option) (\(holders.isEmpty ? "nobody has it" : holders))"))
  }
}
