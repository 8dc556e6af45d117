package import TenkenCore
import TenkenStore

/// Leads a reinforced control on: self-checks, the ad hoc audit, the officer's decision, the release (contract,
/// section 7).
package struct ChangeControl {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Result: Sendable {
    package var control: Control
    package var warnings: [Diagnostic] = []
  }

  package func check(
    _ id: String, on day: Day, _ result: Control.CheckResult
  ) throws(Failure) -> Result {
    try take(id, .check(on: day, result: result))
  }

  /// Who acts is the auditor: not one of the department itself.
  package func audit(_ id: String, on day: Day, isEffective: Bool) throws(Failure) -> Result {
    try RoleCheck(office).require(.auditor)
    let by = office.surroundings.by
    return try take(id, .audit(on: day, by: by, isEffective: isEffective)) { control throws(Failure) in
      let problems = [OwnDepartment.audit(by: by, of: control.department, office.workspace)].compactMap(
        \.self)
      try problems.check()
      return problems
    }
  }

  package func raise(_ id: String, decidedBy: String, reason: String) throws(Failure) -> Result {
    try RoleCheck(office).require(.officer, of: decidedBy, option: "--decided-by")
    return try take(id, .raise(decidedBy: decidedBy, reason: reason))
  }

  package func release(_ id: String, approvedBy: String, on day: Day) throws(Failure) -> Result {
    try RoleCheck(office).require(.officer, of: approvedBy, option: "--approved-by")
    return try take(id, .release(on: day, approvedBy: approvedBy))
  }

  private func take(
    _ id: String, _ step: ControlStep, check: (Control) throws(Failure) -> [Diagnostic] = { _ in [] }
  ) throws(Failure) -> Result {
    try office.write { writer in
      let before = try Control.named(id, writer.reader)
      let warnings = try check(before)
      var control = before
      do throws(ControlRefusal) {
        try control.take(
          step, today: office.today, office.workspace.control,
          BusinessCalendar(office.workspace.holidays))
      } catch {
        throw error.failure(before, today: office.today)
      }
      try writer.file(control, .controlChanged, reason: step.act.rawValue)
      return Result(control: control, warnings: warnings)
    }
  }
}
