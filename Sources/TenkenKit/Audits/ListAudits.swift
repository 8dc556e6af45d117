package import TenkenCore
import TenkenStore

/// The audits of the record, and the departments that have none in a half (contract, section 7).
package struct ListAudits {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// Which are wanted: of a half (of the fiscal year that runs, where no year is given), of a year, else all of the record with the half that runs.
  package struct Request: Sendable {
    package var department: String?
    package var year: Int?
    /// 1 or 2.
    package var half: Int?
    package var asOf: Day?

    package init() {}
  }

  /// By half, then in the workspace's order.
  package func run(_ request: Request) throws(Failure) -> [AuditStanding] {
    let today = request.asOf ?? office.today
    return try office.read(asOf: request.asOf) { reader, workspace in
      let department = try request.department.map { try office.department($0).id }
      let audits = try reader.all(Audit.self)
      return halves(request, audits, workspace, today)
        .flatMap { AuditStanding.all(in: $0, audits, workspace, on: today) }
        .filter { department == nil || $0.department == department }
        // Of other halves than those asked for, what was audited is told, not what was not.
        .filter {
          request.year != nil || request.half != nil || $0.audit != nil
            || $0.half == workspace.half(of: today)
        }
    }
  }

  private func halves(
    _ request: Request, _ audits: [Audit], _ workspace: Workspace, _ today: Day
  ) -> [FiscalHalf] {
    switch (request.year, request.half) {
    case (let year?, let half?): return [FiscalHalf(year: year, half: half)]
    case (let year?, nil): return [1, 2].map { FiscalHalf(year: year, half: $0) }
    case (nil, let half?): return [FiscalHalf(year: workspace.fiscalYear(of: today), half: half)]
    case (nil, nil): return Set(audits.map(\.half) + [workspace.half(of: today)]).sorted()
    }
  }
}
