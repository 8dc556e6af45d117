package import TenkenCore
import TenkenPlugin
import TenkenReports
import TenkenStore
import TenkenTables

/// Keeps the registers of risks: adds and updates latent risks, leads residual ones to their approval (contract,
/// section 7; `docs/risks.md`).
package struct KeepRisks {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// - Parameter department: id or name.
  package func add(_ facts: RiskFacts, department: String) throws(Failure) -> Risk {
    let department = try office.department(department).id
    return try office.write { writer in
      let risk = Risk(id: try writer.reader.nextRisk(), department: department, facts: facts.trimmed)
      try writer.file(risk, .riskChanged, reason: RiskAct.added.rawValue)
      return risk
    }
  }

  /// What is to be another; nil leaves it as it is, a blank means or measure takes it away.
  package struct Changes: Sendable {
    package var information: String?
    package var stage: String?
    package var means: String?
    package var scenario: String?
    package var measure: String?
    package var state: RiskFacts.State?
    package var isSufficient: Bool?

    package init() {}

    func applied(to facts: RiskFacts) -> RiskFacts {
      var new = facts
      new.information = information ?? facts.information
      new.stage = stage ?? facts.stage
      if let means { new.means = means.isBlank ? nil : means }
      new.scenario = scenario ?? facts.scenario
      if let measure { new.measure = measure.isBlank ? nil : measure }
      new.state = state ?? facts.state
      new.isSufficient = isSufficient ?? facts.isSufficient
      return new
    }
  }

  /// - Returns: the risk, and whether anything changed.
  package func update(
    _ id: String, _ changes: Changes, note: String?
  ) throws(Failure) -> (risk: Risk, isChanged: Bool) {
    try office.write { writer in
      var risk = try office.risk(id, writer.reader)
      let facts = changes.applied(to: risk.facts).trimmed
      if facts == risk.facts, note == nil { return (risk, false) }
      try take(.update(facts), &risk)
      try writer.file(
        risk, .riskChanged, reason: RiskAct.updated.rawValue, [JSON.Member("note", .text(note))])
      return (risk, true)
    }
  }

  package func plan(_ id: String, _ plan: RiskPlan) throws(Failure) -> Risk {
    var plan = plan
    (plan.measure, plan.owner) = (plan.measure.trimmed, plan.owner.trimmed)
    return try step(id, .plan(plan), by: office.surroundings.by)
  }

  package func approve(_ id: String, approvedBy: String, condition: String?) throws(Failure) -> Risk {
    try RoleCheck(office).require(.officer, of: approvedBy, option: "--approved-by")
    return try step(id, .approve(condition: condition), by: approvedBy)
  }

  package func `return`(_ id: String, reason: String) throws(Failure) -> Risk {
    try RoleCheck(office).require(.officer)
    return try step(id, .return(reason: reason), by: office.surroundings.by)
  }

  private func step(_ id: String, _ step: RiskStep, by person: String) throws(Failure) -> Risk {
    try office.write { writer in
      var risk = try office.risk(id, writer.reader)
      try take(step, &risk, by: person)
      try writer.file(risk, .riskChanged, reason: step.act.rawValue)
      return risk
    }
  }

  func take(_ step: RiskStep, _ risk: inout Risk, by person: String? = nil) throws(Failure) {
    do throws(RiskRefusal) {
      try risk.take(step, by: person ?? office.surroundings.by, on: office.today)
    } catch { throw error.failure(risk) }
  }
}

extension OpenWorkspace {
  /// A risk by its id, in either case.
  func risk(_ id: String, _ reader: RecordReader) throws -> Risk {
    let risks = try reader.all(Risk.self)
    if let risk = risks.first(where: { $0.id.folded == id.folded }) { return risk }
    throw Failure(
      .noRisk, Text(ja: "リスク「\(id)」はありません", en: "there is no risk \"\(id)\""),
      help: Suggestion.help(for: id, among: risks.map(\.id))
        ?? Text(ja: "tenken risk add で登録してください", en: "enter one with \"tenken risk add\""))
  }
}

extension RecordReader {
  /// `R1`, `R2` …: the next number that is free.
  func nextRisk() throws -> String { next("R", after: try all(Risk.self).map(\.id)) }

  /// The number after the highest one, behind a letter.
  func next(_ letter: String, after ids: [String]) -> String {
    let numbers = ids.filter { $0.hasPrefix(letter) }.compactMap { id -> Int? in
      let digits = id.dropFirst(letter.count)
      // An imported id of many digits is no number to count on from.
      return digits.isDigits && digits.utf8.count <= 9 ? Int(digits) : nil
    }
    return "\(letter)\((numbers.max() ?? 0) + 1)"
  }
}

extension RiskRefusal {
  func failure(_ risk: Risk) -> Failure {
    let allowed = risk.allowedActs.compactMap(\.command)
    let list = allowed.map { "tenken risk \($0) \(risk.id)" }.joined(separator: ", ")
    return Failure(
      .badTransition,
      Text(
        ja: "リスク \(risk.id) は「\(risk.standing.term.in(.ja))」のため、\(act.term.in(.ja))できません",
        en: "risk \(risk.id) is \(risk.standing.term.in(.en)) and cannot be \(act.term.in(.en))"),
      help: Text(ja: "いまできること: \(list)", en: "what can be done now: \(list)"))
  }
}

extension RiskAct {
  /// The command that does it; nil for what is only ever the first act.
  var command: String? {
    switch self {
    case .added: nil
    case .updated: "update"
    case .planned: "plan"
    case .approved: "approve"
    case .returned: "return"
    }
  }

  var term: Text {
    switch self {
    case .added: Text(ja: "登録", en: "added")
    case .updated: Text(ja: "更新", en: "updated")
    case .planned: Text(ja: "管理策を申請", en: "planned")
    case .approved: Text(ja: "承認", en: "approved")
    case .returned: Text(ja: "差戻しに", en: "returned")
    }
  }
}

extension RiskFacts {
  /// Without blanks at the ends, as a table gives them back.
  var trimmed: RiskFacts {
    var facts = self
    (facts.information, facts.stage, facts.scenario) = (information.trimmed, stage.trimmed, scenario.trimmed)
    (facts.means, facts.measure) = (means?.trimmed, measure?.trimmed)
    return facts
  }
}

extension String {
  fileprivate var trimmed: String { Grid.Cell(self, line: 1, column: 1).trimmed }
}
