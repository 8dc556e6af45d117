package import TenkenCore

/// What a report tells of beside sheets and fixes. What it does not speak of is empty.
package struct FollowUpFacts: Sendable {
  /// In the order of their days.
  package var incidents: [Incident]
  /// Those that run, the most urgent first, then those that were released.
  package var controls: [Control]
  package var risks: [FollowedRisk]
  package var audits: [AuditStanding]

  package init(
    incidents: [Incident] = [], controls: [Control] = [], risks: [FollowedRisk] = [],
    audits: [AuditStanding] = []
  ) {
    self.incidents = incidents
    self.controls = controls
    self.risks = risks
    self.audits = audits
  }
}
