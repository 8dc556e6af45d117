package import TenkenCore
package import TenkenPlugin

extension ContractorDecision: Filed {
  package static var filedAs: FiledKind { .decision }

  package var json: JSON {
    [
      "decision": .string(id), "contractor": .string(contractor), "year": .integer(year),
      "kind": .string(kind.rawValue), "by": .string(by), "on": .string(on.description),
      "round": .text(round), "note": .text(note),
    ]
  }

  package init(stored text: String) throws {
    let json = try JSON(parsing: text)
    func string(_ key: String) -> String? { json[key]?.stringValue }
    guard let id = string("decision"), let contractor = string("contractor"),
      let year = json["year"]?.intValue, let kind = string("kind").flatMap(Kind.init(rawValue:)),
      let by = string("by"), let on = string("on").flatMap(Day.init(iso:))
    else { throw StoredFormError(what: "decision") }
    self.init(
      id: id, contractor: contractor, year: year, kind: kind, by: by, on: on, round: string("round"),
      note: string("note"))
  }
}
