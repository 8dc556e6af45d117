/// One act with what it says (contract, section 6).
package enum FixStep: Sendable, Hashable {
  /// What is nil stays as it is.
  case plan(
    owner: String, immediate: String? = nil, cause: String? = nil, action: String? = nil, due: Day? = nil)
  case done(on: Day)
  case verify(effective: Bool, by: String)
  case extend(to: Day, reason: String, approvedBy: String)
  /// - Parameter risk: id of the residual risk that it becomes.
  case accept(risk: String, approvedBy: String)

  package var act: FixAct {
    switch self {
    case .plan: .planned
    case .done: .done
    case .verify(let effective, _): effective ? .effective : .ineffective
    case .extend: .extended
    case .accept: .accepted
    }
  }

  package var approvedBy: String? {
    switch self {
    case .extend(_, _, let name), .accept(_, let name): name
    case .plan, .done, .verify: nil
    }
  }

  /// The days that a step is held against.
  package struct Days: Sendable, Hashable {
    package var today: Day
    /// No due day may be before it.
    package var opened: Day
    /// Nothing can have been mended before it: the day of the sheet that found it, or of the last check that showed
    /// no effect.
    package var mendable: Day

    package init(today: Day, opened: Day, mendable: Day? = nil) {
      self.today = today
      self.opened = opened
      self.mendable = mendable ?? opened
    }
  }
}

/// Why a step is refused.
package enum FixRefusal: Error, Sendable, Hashable {
  /// The state does not allow the act.
  case forbidden(FixAct)
  /// A plan may bring the due day forward only: a later one is an extension.
  case laterThanDue(Day)
  case dueBeforeOpening(Day)
  /// An extension must go beyond the present due day.
  case notAfterDue(Day)
  case noDue
  case doneInFuture
  case doneBefore(Day)
  case ownWork
}

extension Fix {
  /// Takes a step, or refuses it and stays as it is.
  ///
  /// - Parameter isSame: whether two names mean one person.
  package mutating func take(
    _ step: FixStep, _ days: FixStep.Days, isSame: (String, String) -> Bool = { $0.folded == $1.folded }
  ) throws(FixRefusal) {
    guard let target = step.act.target(from: state, isProposed: verificationProposed) else {
      throw .forbidden(step.act)
    }
    switch step {
    case .plan(let owner, let immediate, let cause, let action, let earlier):
      if let earlier { try bringForward(to: earlier, days) }
      self.owner = owner
      self.immediate = immediate ?? self.immediate
      self.cause = cause ?? self.cause
      self.action = action ?? self.action
    case .done(let day):
      if day > days.today { throw .doneInFuture }
      if day < days.mendable { throw .doneBefore(days.mendable) }
      doneOn = day
    case .verify(let effective, let name):
      if let owner, isSame(owner, name) { throw .ownWork }
      verificationProposed = false
      if effective { (verifiedBy, verifiedOn) = (name, days.today) } else { doneOn = nil }
    case .extend(let day, let reason, let approvedBy):
      guard let due else { throw .noDue }
      if day <= due { throw .notAfterDue(due) }
      extensions.append(Extension(from: due, to: day, reason: reason, approvedBy: approvedBy, on: days.today))
      self.due = day
    case .accept(let risk, _):
      verificationProposed = false
      self.risk = risk
    }
    state = target
  }

  private mutating func bringForward(to day: Day, _ days: FixStep.Days) throws(FixRefusal) {
    if let due, day > due { throw .laterThanDue(due) }
    if day != due, day < days.opened { throw .dueBeforeOpening(days.opened) }
    // Where no rule gave a due day, the first plan does.
    originalDue = originalDue ?? day
    due = day
  }
}
