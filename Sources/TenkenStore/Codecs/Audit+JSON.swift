package import TenkenCore
package import TenkenPlugin

extension Audit: Filed {
  package static var filedAs: FiledKind { .audit }

  package var json: JSON { .object(members) }

  package var members: [JSON.Member] {
    [
      JSON.Member("audit", .string(id)),
      JSON.Member("department", .string(department)),
      JSON.Member("year", .integer(half.year)),
      JSON.Member("half", .integer(half.half)),
      JSON.Member("auditor", .string(auditor)),
      JSON.Member("plannedOn", .string(plannedOn.description)),
      JSON.Member("on", .text(on?.description)),
      JSON.Member("result", .text(result?.rawValue)),
      JSON.Member(
        "findings",
        .array(
          findings.map {
            ["result": .string($0.result.rawValue), "text": .string($0.text), "fix": .text($0.fix)]
          })),
      JSON.Member("note", .text(note)),
      JSON.Member("recordedBy", .text(recordedBy)),
    ]
  }

  package init(stored text: String) throws {
    let json = try JSON(parsing: text)
    func string(_ key: String) -> String? { json[key]?.stringValue }
    guard let id = string("audit"), let department = string("department"), let year = json["year"]?.intValue,
      let half = json["half"]?.intValue, let auditor = string("auditor"),
      let plannedOn = string("plannedOn").flatMap(Day.init(iso:))
    else { throw StoredFormError(what: "audit") }
    self.init(
      id: id, department: department, half: FiscalHalf(year: year, half: half), auditor: auditor,
      plannedOn: plannedOn)
    on = string("on").flatMap(Day.init(iso:))
    (note, recordedBy) = (string("note"), string("recordedBy"))
    findings = try (json["findings"]?.arrayValue ?? []).map { finding in
      guard let result = finding["result"]?.stringValue.flatMap(Result.init(rawValue:)) else {
        throw StoredFormError(what: "audit")
      }
      return Finding(
        result: result, text: finding["text"]?.stringValue ?? "", fix: finding["fix"]?.stringValue)
    }
  }
}
