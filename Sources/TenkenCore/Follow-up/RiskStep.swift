/// What a person does to a risk, and which standings it leads between: the table that `docs/risks.md` draws.
///
/// The raw values are the reasons of journal entries.
package enum RiskAct: String, Sendable, Hashable, CaseIterable {
  case added, updated, planned, approved, returned

  /// Where it leads from a standing; `nil` where it is forbidden there. Where an update leads depends on what it
  /// says: see ``Risk/take(_:by:on:)``.
  package func target(from standing: Risk.Standing) -> Risk.Standing? {
    switch (self, standing) {
    case (.added, _): nil
    case (.updated, _): standing
    case (.planned, .open), (.planned, .submitted), (.planned, .approved), (.planned, .returned): .submitted
    case (.approved, .submitted): .approved
    case (.returned, .submitted): .returned
    default: nil
    }
  }
}

/// One act with what it says (contract, section 7).
package enum RiskStep: Sendable, Hashable {
  case update(RiskFacts)
  case plan(RiskPlan)
  case approve(condition: String?)
  case `return`(reason: String)

  package var act: RiskAct {
    switch self {
    case .update: .updated
    case .plan: .planned
    case .approve: .approved
    case .return: .returned
    }
  }
}

/// The standing does not allow the act.
package struct RiskRefusal: Error, Sendable, Hashable {
  package var act: RiskAct
}

extension Risk {
  /// What may be done now.
  package var allowedActs: [RiskAct] { RiskAct.allCases.filter { $0.target(from: standing) != nil } }

  /// Takes a step, or refuses it and stays as it is.
  package mutating func take(_ step: RiskStep, by person: String, on day: Day) throws(RiskRefusal) {
    guard let target = step.act.target(from: standing) else { throw RiskRefusal(act: step.act) }
    let signed = Signed(by: person, on: day)
    standing = target
    switch step {
    case .update(let facts):
      self.facts = facts
      move()
    case .plan(let plan):
      self.plan = plan
      submitted = signed
      forgetDecision()
    case .approve(let condition):
      approved = signed
      self.condition = condition
    case .return(let reason):
      returned = signed
      returnReason = reason
    }
  }

  /// Between the registers, as the facts say. A risk that comes back begins anew: what was approved before was not
  /// enough.
  private mutating func move() {
    if standing.isResidual {
      if facts.isHandled { standing = .resolved }
    } else if facts.needsPlan {
      standing = .open
      (plan, submitted) = (nil, nil)
      forgetDecision()
    }
  }

  private mutating func forgetDecision() {
    (approved, condition, returned, returnReason) = (nil, nil, nil, nil)
  }
}
