/// A contractor with its last inspection and the decision on it (contract, section 7).
package struct ContractorStanding: Sendable, Hashable {
  package var contractor: Department
  package var isAlive: Bool
  /// The fiscal year of the day.
  package var year: Int
  /// The latest; nil where it was never inspected.
  package var inspection: Inspection?
  /// The latest; nil where none was made.
  package var decision: ContractorDecision?
  /// Whether the latest inspection lies in the fiscal year.
  package var isInspected: Bool

  package init(
    contractor: Department, isAlive: Bool, year: Int, inspection: Inspection? = nil,
    decision: ContractorDecision? = nil, isInspected: Bool
  ) {
    self.contractor = contractor
    self.isAlive = isAlive
    self.year = year
    self.inspection = inspection
    self.decision = decision
    self.isInspected = isInspected
  }

  /// Alive, and not inspected in this fiscal year.
  package var isDue: Bool { isAlive && !isInspected }

  package struct Inspection: Sendable, Hashable {
    package var round: String
    package var checklist: String
    package var on: Day
    /// The official sheet is accepted, no longer only submitted.
    package var isAccepted: Bool
    /// Nil where a gate blocks it.
    package var rate: Rational?
    package var band: Band?

    package init(
      round: String, checklist: String, on: Day, isAccepted: Bool, rate: Rational? = nil, band: Band? = nil
    ) {
      self.round = round
      self.checklist = checklist
      self.on = on
      self.isAccepted = isAccepted
      self.rate = rate
      self.band = band
    }
  }
}
