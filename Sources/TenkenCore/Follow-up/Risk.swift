/// A risk of a department's register: latent (潜在リスク) until its measure is missing or not enough, then residual
/// (残留リスク), with a control plan that the officer approves (contract, section 7; `docs/risks.md`).
package struct Risk: Sendable, Hashable {
  package var id: String
  package var department: String
  package var facts: RiskFacts
  package var standing: Standing
  /// Of the residual register; what is nil was not said yet.
  package var plan: RiskPlan?
  package var submitted: Signed?
  package var approved: Signed?
  /// What the officer tied the approval to.
  package var condition: String?
  package var returned: Signed?
  /// Why the plan was returned.
  package var returnReason: String?

  package init(id: String, department: String, facts: RiskFacts) {
    self.id = id
    self.department = department
    self.facts = facts
    standing = facts.needsPlan ? .open : .latent
  }

  /// Where a risk stands between the two registers.
  package enum Standing: String, Sendable, Hashable, CaseIterable {
    /// In the register of latent risks only.
    case latent
    /// In the residual register, without a plan.
    case open
    /// A plan waits for the officer.
    case submitted
    case approved
    case returned
    /// Was residual; handled now, and enough.
    case resolved

    package var isResidual: Bool { self != .latent && self != .resolved }
  }

  /// Who did something, and when.
  package struct Signed: Sendable, Hashable {
    package var by: String
    package var on: Day

    package init(by: String, on: Day) { (self.by, self.on) = (by, on) }
  }

  package enum Level: String, Sendable, Hashable, CaseIterable {
    case high, medium, low

    /// The level that a word names.
    package init?(word: String) {
      switch word.folded {
      case "high", "高": self = .high
      case "medium", "中": self = .medium
      case "low", "低": self = .low
      default: return nil
      }
    }
  }

  /// Its plan was to be carried out by a day that is past, and it is residual still.
  package func isOverdue(on today: Day) -> Bool {
    guard standing.isResidual, let plan else { return false }
    return today > plan.due
  }
}

/// What the register of latent risks says of one (潜在リスク管理台帳).
package struct RiskFacts: Sendable, Hashable {
  /// The personal information that is at risk.
  package var information: String
  /// Of its life: acquisition, use, storage …
  package var stage: String
  /// By hand, by post, by mail …
  package var means: String?
  /// What might happen.
  package var scenario: String
  /// What prevents it.
  package var measure: String?
  package var state: State
  package var isSufficient: Bool

  package init(
    information: String, stage: String, means: String? = nil, scenario: String, measure: String? = nil,
    state: State, isSufficient: Bool = true
  ) {
    self.information = information
    self.stage = stage
    self.means = means
    self.scenario = scenario
    self.measure = measure
    self.state = state
    self.isSufficient = isSufficient
  }

  /// How far the measure is.
  package enum State: String, Sendable, Hashable, CaseIterable {
    case done
    case planned
    case notDone = "not-done"

    package var mark: Mark {
      switch self {
      case .done: .good
      case .planned: .fair
      case .notDone: .bad
      }
    }

    /// The state that a word names: a mark, an id, or what the register calls it.
    package init?(word: String) {
      let folded = word.folded
      if let mark = AnswerWords.mark(folded) {
        self =
          switch mark {
          case .good: .done
          case .fair: .planned
          case .bad: .notDone
          }
        return
      }
      switch folded {
      case "done", "対応済", "対応済み": self = .done
      case "planned", "対応予定": self = .planned
      case "not-done", "not done", "未対応", "対応困難": self = .notDone
      default: return nil
      }
    }
  }

  /// × or not enough: it belongs into the residual register.
  package var needsPlan: Bool { state == .notDone || !isSufficient }

  /// ○ and enough: it leaves the residual register.
  package var isHandled: Bool { state == .done && isSufficient }
}

/// The control plan of a residual risk (管理策).
package struct RiskPlan: Sendable, Hashable {
  package var level: Risk.Level
  package var measure: String
  package var owner: String
  package var due: Day

  package init(level: Risk.Level, measure: String, owner: String, due: Day) {
    self.level = level
    self.measure = measure
    self.owner = owner
    self.due = due
  }
}
