package import TenkenCore
package import TenkenPlugin

extension Fix {
  /// The fix as stored: what the public JSON holds but for what depends on today, with its family, risk and finds.
  package var json: JSON {
    .object(
      facts + [
        JSON.Member("family", .text(family)),
        JSON.Member("risk", .text(risk)),
        JSON.Member(
          "found",
          .array(
            found.map {
              [
                "round": .string($0.round), "checklist": .text($0.checklist),
                "severity": .string($0.severity.rawValue),
              ]
            })),
      ])
  }

  /// The fix as `--json` prints it on a day (contract, section 6).
  package func json(on today: Day) -> JSON {
    var members = facts
    let late = [
      JSON.Member("overdue", .bool(isOverdue(on: today))),
      JSON.Member("daysLate", .integer(daysLate(on: today))),
    ]
    members.insert(contentsOf: late, at: (members.firstIndex { $0.key == "due" } ?? 0) + 1)
    return .object(members)
  }

  private var facts: [JSON.Member] {
    [
      JSON.Member("fix", .string(id)),
      JSON.Member("department", .string(department)),
      JSON.Member("checklist", .text(checklist)),
      JSON.Member("item", .text(item)),
      JSON.Member("round", .text(round)),
      JSON.Member("severity", .string(severity.rawValue)),
      JSON.Member("state", .string(state.rawValue)),
      JSON.Member("originalDue", .text(originalDue?.description)),
      JSON.Member("due", .text(due?.description)),
      JSON.Member("extensions", .array(extensions.map(\.json))),
      JSON.Member("owner", .text(owner)),
      JSON.Member("what", .string(what)),
      JSON.Member("origin", .string(origin)),
      JSON.Member("immediate", .text(immediate)),
      JSON.Member("cause", .text(cause)),
      JSON.Member("action", .text(action)),
      JSON.Member("doneOn", .text(doneOn?.description)),
      JSON.Member("verificationProposed", .bool(verificationProposed)),
      JSON.Member("verifiedBy", .text(verifiedBy)),
      JSON.Member("verifiedOn", .text(verifiedOn?.description)),
      JSON.Member("recurrenceOf", .text(recurrenceOf)),
    ]
  }

  package init(stored text: String) throws {
    let json = try JSON(parsing: text)
    func string(_ key: String) -> String? { json[key]?.stringValue }
    func day(_ key: String) -> Day? { string(key).flatMap(Day.init(iso:)) }
    guard let id = string("fix"), let department = string("department"),
      let severity = string("severity").flatMap(Severity.init(rawValue:)),
      let state = string("state").flatMap(State.init(rawValue:))
    else { throw StoredFormError(what: "fix") }
    self.init(
      id: id, department: department, checklist: string("checklist"), family: string("family"),
      item: string("item"), round: string("round"), severity: severity, state: state,
      what: string("what") ?? "", origin: string("origin") ?? Fix.findingOrigin,
      recurrenceOf: string("recurrenceOf"))
    originalDue = day("originalDue")
    due = day("due")
    extensions = (json["extensions"]?.arrayValue ?? []).compactMap(Extension.init(json:))
    owner = string("owner")
    immediate = string("immediate")
    cause = string("cause")
    action = string("action")
    doneOn = day("doneOn")
    verificationProposed = json["verificationProposed"]?.boolValue ?? false
    verifiedBy = string("verifiedBy")
    verifiedOn = day("verifiedOn")
    risk = string("risk")
    found = (json["found"]?.arrayValue ?? []).compactMap { found in
      guard let round = found["round"]?.stringValue,
        let severity = found["severity"]?.stringValue.flatMap(Severity.init(rawValue:))
      else { return nil }
      return Found(round: round, checklist: found["checklist"]?.stringValue, severity: severity)
    }
  }
}

extension Fix.Extension {
  var json: JSON {
    [
      "from": .string(from.description), "to": .string(to.description), "reason": .string(reason),
      "approvedBy": .string(approvedBy), "on": .string(on.description),
    ]
  }

  init?(json: JSON) {
    guard let from = json["from"]?.stringValue.flatMap(Day.init(iso:)),
      let to = json["to"]?.stringValue.flatMap(Day.init(iso:)),
      let on = json["on"]?.stringValue.flatMap(Day.init(iso:))
    else { return nil }
    self.init(
      from: from, to: to, reason: json["reason"]?.stringValue ?? "",
      approvedBy: json["approvedBy"]?.stringValue ?? "", on: on)
  }
}
