/// Which earlier sheets a department is held against (contract, section 5).
package struct Lineage: Sendable {
  package var workspace: Workspace

  package init(workspace: Workspace) { self.workspace = workspace }

  /// The predecessors of a department at an earlier round, seen from a later one, each named once.
  ///
  /// - Parameters:
  ///   - previousFrom: first day of the earlier round.
  ///   - to: last day of the later round.
  ///   - hasSheet: whether a department has a counted sheet in the earlier round.
  package func predecessors(
    of department: String, previousFrom: Day, to: Day, hasSheet: (String) -> Bool
  ) -> [String] {
    var visited: Set<String> = []
    var found: [String] = []
    func visit(_ id: String) {
      guard visited.insert(id).inserted else { return }
      let department = workspace.department(id)
      if hasSheet(id) { found.append(id) } else { department?.members.forEach(visit) }
      for origin in department?.from ?? [] where origin.effective > previousFrom && origin.effective <= to {
        visit(origin.department)
      }
    }
    visit(department)
    return found
  }

  /// A department and all that went into it by a day: those whose open fixes it carries on.
  package func ancestry(of department: String, by day: Day) -> [String] {
    predecessors(of: department, previousFrom: Day(serial: .min), to: day, hasSheet: { _ in true })
  }
}
