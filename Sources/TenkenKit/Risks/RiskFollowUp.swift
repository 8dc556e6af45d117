import TenkenCore
import TenkenStore

extension OpenWorkspace {
  /// The follow-up of residual risks, made from the register as it stands (`docs/risks.md`).
  ///
  /// - Returns: nil where another checklist was named, or the workspace defines one of this id itself.
  func riskFollowUp(_ id: String, departments: [String], on day: Day) throws(Failure) -> Checklist? {
    guard id == RiskFollowUpChecklist.id, !library.entries().contains(where: { $0.id == id }) else {
      return nil
    }
    return try read { reader, workspace in
      RiskFollowUpChecklist.build(
        try reader.all(Risk.self).filter(\.standing.isResidual), departments: departments,
        workspace: workspace, from: day, version: today)
    }
  }
}
