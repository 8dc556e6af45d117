package import TenkenCore
package import TenkenPlugin

extension Control: Filed {
  package static var filedAs: FiledKind { .control }

  /// The control as stored: what the public JSON holds but for what depends on today.
  package var json: JSON { .object(facts) }

  /// The control as `--json` prints it on a day (contract, section 7).
  package func json(on today: Day) -> JSON {
    let next: JSON =
      next.map { next in
        [
          "what": .string(next.what.word), "check": next.what.number.map(JSON.integer) ?? .null,
          "due": .string(next.due.description), "overdue": .bool(next.isOverdue(on: today)),
          "daysLate": .integer(max(0, today.serial - next.due.serial)),
        ]
      } ?? .null
    return .object(facts + [JSON.Member("next", next)])
  }

  private var facts: [JSON.Member] {
    [
      JSON.Member("control", .string(id)),
      JSON.Member("department", .string(department)),
      JSON.Member("processes", .strings(processes)),
      JSON.Member("incidents", .strings(incidents)),
      JSON.Member("state", .string(state.rawValue)),
    ] + (period.json.members ?? []) + [
      JSON.Member("releasedOn", .text(releasedOn?.description)),
      JSON.Member("approvedBy", .text(approvedBy)),
      JSON.Member("earlier", .array(earlier.map(\.json))),
    ]
  }

  package init(stored text: String) throws {
    let json = try JSON(parsing: text)
    func strings(_ key: String) -> [String] { (json[key]?.arrayValue ?? []).compactMap(\.stringValue) }
    guard let id = json["control"]?.stringValue, let department = json["department"]?.stringValue,
      let state = json["state"]?.stringValue.flatMap(State.init(rawValue:)), let period = Period(json: json)
    else { throw StoredFormError(what: "control") }
    self.init(
      id: id, department: department, processes: strings("processes"), incidents: strings("incidents"),
      state: state, period: period,
      earlier: (json["earlier"]?.arrayValue ?? []).compactMap(Period.init(json:)))
    releasedOn = json.day("releasedOn")
    approvedBy = json["approvedBy"]?.stringValue
  }
}

extension Control.Period {
  fileprivate var json: JSON {
    let audit: JSON =
      audit.map { audit in
        [
          "on": .string(audit.on.description), "by": .string(audit.by), "effective": .bool(audit.isEffective),
          "approvalDue": .text(audit.approvalDue?.description),
        ]
      } ?? .null
    return [
      "level": .string(level.rawValue), "since": .string(since.description),
      "until": .string(until.description), "cause": .string(cause.rawValue), "decidedBy": .text(decidedBy),
      "reason": .text(reason), "checks": .array(checks.map(\.json)),
      "auditDue": .string(auditDue.description), "audit": audit,
    ]
  }

  fileprivate init?(json: JSON) {
    guard let level = json["level"]?.stringValue.flatMap(ControlLevel.init(rawValue:)),
      let since = json.day("since"), let until = json.day("until"),
      let cause = json["cause"]?.stringValue.flatMap(Control.Cause.init(rawValue:)),
      let checks = json["checks"]?.arrayValue?.compactMap(Control.Check.init(json:)), !checks.isEmpty,
      let auditDue = json.day("auditDue")
    else { return nil }
    self.init(level: level, since: since, until: until, cause: cause, checks: checks, auditDue: auditDue)
    decidedBy = json["decidedBy"]?.stringValue
    reason = json["reason"]?.stringValue
    if let stored = json["audit"], let on = stored.day("on"), let by = stored["by"]?.stringValue {
      audit = Control.Audit(
        on: on, by: by, isEffective: stored["effective"]?.boolValue ?? false,
        approvalDue: stored.day("approvalDue"))
    }
  }
}

extension Control.Check {
  fileprivate var json: JSON {
    [
      "from": .string(from.description), "due": .string(due.description), "on": .text(on?.description),
      "result": .text(result?.rawValue),
    ]
  }

  fileprivate init?(json: JSON) {
    guard let from = json.day("from"), let due = json.day("due") else { return nil }
    self.init(
      from: from, due: due, on: json.day("on"),
      result: json["result"]?.stringValue.flatMap(Control.CheckResult.init(rawValue:)))
  }
}

extension Control.Next.What {
  /// As the JSON has it.
  fileprivate var word: String {
    switch self {
    case .check: "check"
    case .audit: "audit"
    case .release: "release"
    }
  }

  fileprivate var number: Int? {
    if case .check(let number) = self { number } else { nil }
  }
}

extension JSON {
  fileprivate func day(_ key: String) -> Day? { self[key]?.stringValue.flatMap(Day.init(iso:)) }
}
