package import TenkenCore
import TenkenStore

/// Holds the self-assessments of a round against the inspectors' sheets (contract, section 5).
package struct GapRound {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    package var round: String
    package var checklist: String?
    package var asOf: Day?

    package init(round: String) { self.round = round }
  }

  package func run(_ request: Request) throws(Failure) -> RoundGap {
    try office.read(asOf: request.asOf) { reader, workspace in
      let round = try office.round(request.round, reader).round
      let scoring = try RoundScoring(office, reader, workspace, round)
      let ids = try office.checklists(request.checklist, of: round)
      return RoundGap(
        round: round,
        checklists: try ids.map { id in
          let checklist = try office.pinned(id, of: round, reader)
          func side(_ department: String, _ role: Role) -> Gap.Side? {
            scoring.counted(id, department, by: role).map {
              Gap.Side(state: $0.state, results: scoring.results(of: $0, on: checklist))
            }
          }
          return ChecklistGap(
            checklist: checklist,
            departments: workspace.ordered(round.departments).map {
              Gap(of: $0, self: side($0, .self), inspector: side($0, .inspector))
            })
        })
    }
  }
}
