import TenkenCore
import TenkenPlugin
import TenkenYAML

extension Form {
  private static let version = 1

  /// What a form carries along besides its sheet.
  var carried: JSON {
    [
      "version": .integer(Self.version), "digest": .string(digest), "language": .string(language.rawValue),
      "department": department.json, "round": roundTitle?.json ?? .null, "from": .string(from.description),
      "due": .string(due.description),
      "contacts": .array(contacts.map { ["name": $0.name.json, "mail": .text($0.mail)] }),
      "previous": .text(previousRound),
      "history": .object(
        checklist.items.compactMap { item in history[item.id].map { JSON.Member(item.id, $0.json) } }),
      "definition": checklist.definition,
    ]
  }

  /// - Throws: `not-a-form` where something is missing or of the wrong kind.
  init(sheet: Sheet, statesDate: Bool, carried: JSON, place: Place) throws(Failure) {
    guard carried["version"]?.intValue == Self.version, let digest = carried["digest"]?.stringValue,
      let definition = carried["definition"], let from = Day(iso: carried["from"]?.stringValue ?? ""),
      let due = Day(iso: carried["due"]?.stringValue ?? "")
    else {
      throw Failure([
        FormReader.notForm(
          place,
          Text(
            ja: "用紙の控え (form) が壊れているか、この版のtenkenが知らないものです",
            en: "what the form carries along (`form`) is damaged, or unknown to this version of tenken"))
      ])
    }
    let checklist = try ChecklistReader.stored(definition, name: place.file).get()
    self.init(
      sheet: sheet, statesDate: statesDate, checklist: checklist, digest: digest,
      language: carried["language"]?.stringValue.flatMap { Language(rawValue: $0) } ?? .ja,
      department: carried["department"].flatMap { Text(json: $0) } ?? Text(sheet.key.department),
      roundTitle: carried["round"].flatMap { Text(json: $0) }, from: from, due: due,
      contacts: (carried["contacts"]?.arrayValue ?? []).compactMap { contact in
        contact["name"].flatMap { Text(json: $0) }.map {
          Contact(name: $0, mail: contact["mail"]?.stringValue)
        }
      }, previousRound: carried["previous"]?.stringValue,
      history: Dictionary(
        (carried["history"]?.members ?? []).map { ($0.key, History(json: $0.value)) },
        uniquingKeysWith: { first, _ in first }))
  }
}

extension Form.History {
  fileprivate var json: JSON {
    [
      "answers": .array(
        answers.map {
          [
            "department": $0.department?.json ?? .null, "answer": $0.answer.json,
            "comment": .text($0.comment),
            "finding": .text($0.finding?.rawValue),
          ]
        }),
      "fixes": .array(
        fixes.map {
          [
            "fix": .string($0.id), "state": .string($0.state.rawValue), "due": .text($0.due?.description),
            "what": .string($0.what),
          ]
        }),
    ]
  }

  /// What cannot be read is left out: it only helps.
  fileprivate init(json: JSON) {
    self.init(
      answers: (json["answers"]?.arrayValue ?? []).compactMap { past in
        past["answer"].flatMap { Answer.Typed(json: $0) }.map {
          Form.Past(
            department: past["department"].flatMap { Text(json: $0) }, answer: $0,
            comment: past["comment"]?.stringValue,
            finding: past["finding"]?.stringValue.flatMap { Severity(rawValue: $0) })
        }
      },
      fixes: (json["fixes"]?.arrayValue ?? []).compactMap { fix in
        guard let id = fix["fix"]?.stringValue,
          let state = fix["state"]?.stringValue.flatMap({ Fix.State(rawValue: $0) })
        else { return nil }
        return Form.OpenFix(
          id: id, state: state, due: fix["due"]?.stringValue.flatMap { Day(iso: $0) },
          what: fix["what"]?.stringValue ?? "")
      })
  }
}

extension Answer.Typed {
  /// A word, or an object of the steps' words.
  fileprivate var json: JSON {
    switch self {
    case .word(let word): .string(word)
    case .steps(let steps): .object(steps.map { JSON.Member($0.id, .string($0.word)) })
    }
  }

  fileprivate init?(json: JSON) {
    if let word = json.stringValue {
      self = .word(word)
    } else if let members = json.members {
      self = .steps(members.map { Answer.Step(id: $0.key, word: $0.value.stringValue ?? "") })
    } else {
      return nil
    }
  }
}

extension Text {
  fileprivate var json: JSON {
    if let plain { return .string(plain) }
    return .object(translations.map { JSON.Member($0.code, .string($0.text)) })
  }

  fileprivate init?(json: JSON) {
    if let plain = json.stringValue {
      self.init(plain)
    } else {
      self.init(translations: (json.members ?? []).map { ($0.key, $0.value.stringValue ?? "") })
    }
  }
}
