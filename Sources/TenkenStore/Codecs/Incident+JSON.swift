package import TenkenCore
package import TenkenPlugin

extension Incident: Filed {
  package static var filedAs: FiledKind { .incident }

  /// The incident as stored, and as `--json` prints it (contract, section 7).
  package var json: JSON {
    [
      "incident": .string(id), "department": .string(department), "on": .string(on.description),
      "process": .string(process), "similar": .strings(similar), "what": .string(what),
      "clause": .text(clause), "cases": .integer(cases), "level": .text(level?.rawValue),
      "decidedBy": .text(decidedBy), "control": .text(control), "fix": .text(fix),
    ]
  }

  package init(stored text: String) throws {
    let json = try JSON(parsing: text)
    func string(_ key: String) -> String? { json[key]?.stringValue }
    guard let id = string("incident"), let department = string("department"),
      let on = string("on").flatMap(Day.init(iso:))
    else { throw StoredFormError(what: "incident") }
    self.init(
      id: id, department: department, on: on, process: string("process") ?? "",
      similar: (json["similar"]?.arrayValue ?? []).compactMap(\.stringValue), what: string("what") ?? "",
      clause: string("clause"), cases: json["cases"]?.intValue ?? 1,
      level: string("level").flatMap(ControlLevel.init(rawValue:)), decidedBy: string("decidedBy"))
    control = string("control")
    fix = string("fix")
  }
}
