package import TenkenCore
package import TenkenPlugin

extension Risk: Filed {
  package static var filedAs: FiledKind { .risk }

  /// The risk as stored; the public JSON adds what depends on today and on sheets.
  package var json: JSON { .object(members) }

  package var members: [JSON.Member] {
    [
      JSON.Member("risk", .string(id)),
      JSON.Member("department", .string(department)),
      JSON.Member("information", .string(facts.information)),
      JSON.Member("stage", .string(facts.stage)),
      JSON.Member("means", .text(facts.means)),
      JSON.Member("scenario", .string(facts.scenario)),
      JSON.Member("measure", .text(facts.measure)),
      JSON.Member("state", .string(facts.state.rawValue)),
      JSON.Member("sufficient", .bool(facts.isSufficient)),
      JSON.Member("standing", .string(standing.rawValue)),
      JSON.Member("level", .text(plan?.level.rawValue)),
      JSON.Member("plan", .text(plan?.measure)),
      JSON.Member("owner", .text(plan?.owner)),
      JSON.Member("due", .text(plan?.due.description)),
      JSON.Member("submittedBy", .text(submitted?.by)),
      JSON.Member("submittedOn", .text(submitted?.on.description)),
      JSON.Member("approvedBy", .text(approved?.by)),
      JSON.Member("approvedOn", .text(approved?.on.description)),
      JSON.Member("condition", .text(condition)),
      JSON.Member("returnedBy", .text(returned?.by)),
      JSON.Member("returnedOn", .text(returned?.on.description)),
      JSON.Member("returnReason", .text(returnReason)),
    ]
  }

  package init(stored text: String) throws {
    let json = try JSON(parsing: text)
    func string(_ key: String) -> String? { json[key]?.stringValue }
    func day(_ key: String) -> Day? { string(key).flatMap(Day.init(iso:)) }
    func signed(_ key: String) -> Signed? {
      guard let by = string(key + "By"), let on = day(key + "On") else { return nil }
      return Signed(by: by, on: on)
    }
    guard let id = string("risk"), let department = string("department"),
      let state = string("state").flatMap(RiskFacts.State.init(rawValue:)),
      let standing = string("standing").flatMap(Standing.init(rawValue:))
    else { throw StoredFormError(what: "risk") }
    self.init(
      id: id, department: department,
      facts: RiskFacts(
        information: string("information") ?? "", stage: string("stage") ?? "", means: string("means"),
        scenario: string("scenario") ?? "", measure: string("measure"), state: state,
        isSufficient: json["sufficient"]?.boolValue ?? true))
    self.standing = standing
    if let level = string("level").flatMap(Level.init(rawValue:)), let measure = string("plan"),
      let owner = string("owner"), let due = day("due")
    {
      plan = RiskPlan(level: level, measure: measure, owner: owner, due: due)
    }
    (submitted, approved, returned) = (signed("submitted"), signed("approved"), signed("returned"))
    (condition, returnReason) = (string("condition"), string("returnReason"))
  }
}
