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

  /// Departments that went into a department by a day, and into another one too or lived on.
  package func split(in ancestry: [String], of department: String, by day: Day) -> Set<String> {
    Set(
      ancestry.filter { ancestor in
        if ancestor == department { return false }
        let heirs = workspace.inspected.filter {
          $0.from.contains { $0.department == ancestor && $0.effective <= day }
        }
        let livesOn = workspace.department(ancestor)?.isAlive(on: day) ?? false
        return heirs.count > 1 || (heirs.count == 1 && livesOn)
      })
  }

  /// A department and all that went into it by a day: those whose open fixes it carries on.
  /// Of a group these are its members too.
  package func ancestry(of department: String, by day: Day) -> [String] {
    var found: [String] = []
    func visit(_ id: String) {
      guard !found.contains(id) else { return }
      found.append(id)
      let department = workspace.department(id)
      department?.members.forEach(visit)
      for origin in department?.from ?? [] where origin.effective <= day { visit(origin.department) }
    }
    visit(department)
    return found
  }
}
