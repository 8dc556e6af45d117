package import TenkenCore
package import TenkenPlugin

extension Round {
  /// The round as stored and as `round show --json` prints it.
  package var json: JSON {
    [
      "round": .string(id),
      "title": title?.json ?? .null,
      "state": .string(state.rawValue),
      "from": .string(from.description),
      "to": .string(to.description),
      "due": .string(due.description),
      "notice": .text(notice?.description),
      "programme": .text(programme),
      "expect": .string(expect.rawValue),
      "departments": .strings(departments),
      "checklists": .array(
        checklists.map {
          [
            "checklist": .string($0.checklist), "version": .string($0.version), "family": .string($0.family),
            "digest": .string($0.digest),
          ]
        }),
    ]
  }

  init(stored text: String) throws {
    let json = try JSON(parsing: text)
    func day(_ key: String) -> Day? { json[key]?.stringValue.flatMap(Day.init(iso:)) }
    guard let id = json["round"]?.stringValue, let from = day("from"), let to = day("to"),
      let due = day("due"),
      let state = json["state"]?.stringValue.flatMap(State.init(rawValue:)),
      let expect = json["expect"]?.stringValue.flatMap(Expectation.init(rawValue:))
    else { throw StoredFormError(what: "round") }
    self.init(
      id: id, title: json["title"].flatMap(Text.init(json:)), from: from, to: to, due: due,
      notice: day("notice"),
      programme: json["programme"]?.stringValue, expect: expect,
      departments: (json["departments"]?.arrayValue ?? []).compactMap(\.stringValue),
      checklists: (json["checklists"]?.arrayValue ?? []).compactMap(PinnedChecklist.init(json:)), state: state
    )
  }
}

extension PinnedChecklist {
  init?(json: JSON) {
    guard let checklist = json["checklist"]?.stringValue, let version = json["version"]?.stringValue,
      let family = json["family"]?.stringValue, let digest = json["digest"]?.stringValue
    else { return nil }
    self.init(checklist: checklist, version: version, family: family, digest: digest)
  }
}

extension Text {
  /// A string, or an object of languages.
  package var json: JSON {
    plain.map(JSON.string) ?? .object(translations.map { JSON.Member($0.code, .string($0.text)) })
  }

  init?(json: JSON) {
    switch json {
    case .string(let text): self.init(text)
    case .object(let members):
      self.init(translations: members.map { (code: $0.key, text: $0.value.stringValue ?? "") })
    default: return nil
    }
  }
}
