package import TenkenCore

/// The incidents that a report tells of, and the reinforced controls that ran meanwhile.
package struct IncidentFacts: Sendable {
  /// In the order of their days.
  package var incidents: [Incident]
  /// Those that run, the most urgent first, then those that were released.
  package var controls: [Control]

  package init(incidents: [Incident], controls: [Control]) {
    self.incidents = incidents
    self.controls = controls
  }
}
