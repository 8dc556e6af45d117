/// What a template of the bulletin may name (`docs/bulletin.md`).
indirect enum BulletinTag: Sendable {
  /// Printed with `{{name}}`; as a section it stands where there is such a text.
  case text
  /// A section that stands or does not.
  case flag
  /// A section for each element, with the names that are known inside.
  case list([String: BulletinTag])

  static let all: [String: BulletinTag] = [
    "organisation": .text, "round": .text, "round-id": .text,
    "number": .text, "date": .text, "issuer": .text,
    "days": .text, "from": .text, "to": .text,
    "inspected": .text, "departments": .text, "finding-count": .text,
    "rate": .text, "full": .flag, "nearly-full": .flag, "mostly-good": .flag, "needs-work": .flag,
    "checklists": .list([
      "id": .text, "title": .text, "method": .text, "each": .text, "total": .text, "missing": .text,
    ]),
    "improvement": .list([
      "rates": .list(["title": .text, "change": .text]),
      "items": .list(["title": .text, "item": .text, "who": .text]),
    ]),
    "remarks": .list([
      "title": .text, "good": .list(["text": .text]), "bad": .list(["text": .text]),
      "notes": .list(["text": .text]),
    ]),
    "asked-departments": .text,
    "asked": .list(["department": .text, "due": .text, "mended": .flag]),
    "note": .list(["text": .text]),
  ]
}

/// What a name of a template stands for in one issue.
indirect enum BulletinValue: Sendable, Hashable {
  case text(String)
  case flag(Bool)
  case list([[String: BulletinValue]])
}
