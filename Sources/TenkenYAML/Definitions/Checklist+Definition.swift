package import TenkenCore
package import TenkenPlugin

extension Checklist {
  /// The definition as JSON, in the shape and key order of a checklist's file; ``ChecklistReader/stored(_:name:)``
  /// reads it back. Keys that hold their default are left out.
  ///
  /// Besides a file's keys it holds `family` where that is not the checklist's own id.
  package var definition: JSON {
    var out = Members()
    out.add("checklist", .string(id))
    out.add("family", .string(family), unless: family == id)
    out.add("version", .string(version))
    out.add("title", title.definition)
    out.add("method", method?.definition)
    out.add("scorer", scorer.definition, unless: scorer == ScorerChoice(name: "points"))
    out.add("bands", .array(bands.map(\.definition)), unless: bands.isEmpty)
    out.add("bands-by", .string(bandsBy.rawValue), unless: bandsBy == .rate)
    out.add("missing", .string(missing.rawValue), unless: missing == .zero)
    out.add("not-applicable", .string(notApplicable.rawValue), unless: notApplicable == .exclude)
    out.add("start", start.definition, unless: start == .zero)
    out.add("sections", .array(sections.map(\.definition)))
    return .object(out.members)
  }
}

/// The members of an object, of which those that hold a default are left out.
private struct Members {
  private(set) var members: [JSON.Member] = []

  mutating func add(_ key: String, _ value: JSON?, unless isDefault: Bool = false) {
    if let value, !isDefault { members.append(JSON.Member(key, value)) }
  }
}

extension ScorerChoice {
  fileprivate var definition: JSON {
    config == .object([]) ? .string(name) : .object([JSON.Member(name, config)])
  }
}

extension Band {
  fileprivate var definition: JSON {
    ["id": .string(id), "from": from.definition, "name": name.definition]
  }
}

extension Section {
  fileprivate var definition: JSON {
    var out = Members()
    out.add("id", .string(id))
    out.add("title", title.definition)
    out.add("weight", weight.definition, unless: weight == .one)
    out.add("items", .array(items.map(\.definition)))
    return .object(out.members)
  }
}

extension Item {
  /// The item as JSON, in the shape and key order of a checklist's file.
  package var definition: JSON {
    var out = Members()
    out.add("id", .string(id))
    out.add("edition", .integer(edition), unless: edition == 1)
    out.add("was", .strings(was), unless: was.isEmpty)
    out.add("ask", ask.definition)
    out.add("hint", hint?.definition)
    out.add(
      "guide", .object(guide.map { JSON.Member($0.answer, $0.text.definition) }), unless: guide.isEmpty)
    out.add("answer", .string(answer.name), unless: answer == .points)
    switch answer {
    case .mark(let shares):
      let marks = Mark.allCases.map { JSON.Member($0.rawValue, shares[$0].definition) }
      out.add("marks", .object(marks), unless: shares == MarkShares())
    case .level(let from, let to): out.add("levels", ["from": .integer(from), "to": .integer(to)])
    case .choice(let choices):
      out.add(
        "choices",
        .array(
          choices.map { ["id": .string($0.id), "name": $0.name.definition, "points": $0.points.definition] }))
    case .count(let target): out.add("target", target.map(JSON.integer))
    case .steps(let steps):
      out.add("steps", .array(steps.map { ["id": .string($0.id), "name": $0.name.definition] }))
    case .points, .yesNo, .done, .number, .text: break
    }
    out.add("max", max.definition, unless: max == answer.defaultMax)
    out.add("weight", weight.definition, unless: weight == .one)
    out.add("scored", .bool(scored), unless: scored || !answer.isScored)
    switch importance {
    case .normal: break
    case .critical: out.add("critical", .bool(true))
    case .gate: out.add("critical", .string("gate"))
    }
    out.add("not-applicable", .string(notApplicable.rawValue), unless: notApplicable == .withReason)
    out.add("comment", .string(comment.rawValue), unless: comment == .optional)
    out.add("evidence", .string(evidence.rawValue), unless: evidence == .none)
    out.add("themes", .strings(themes), unless: themes.isEmpty)
    out.add("responsible", .string(responsible.rawValue), unless: responsible == .department)
    out.add("deadline", deadline.map { .string($0.description) })
    out.add("column", column?.definition)
    switch scope {
    case .everyone: break
    case .only(let ids): out.add("only", .strings(ids))
    case .except(let ids): out.add("except", .strings(ids))
    }
    out.add("when", condition.map { ["item": .string($0.item), "is": .string($0.written)] })
    out.add("fix", fix?.definition)
    return .object(out.members)
  }
}

extension DueRule {
  fileprivate var definition: JSON {
    var out = Members()
    out.add("severity", severity.map { .string($0.rawValue) })
    out.add("within", .string(within.written))
    out.add("of", .string("round-end"), unless: base == .notice)
    out.add("roll", .string(roll.rawValue), unless: roll == .next)
    return .object(out.members)
  }
}

extension DueRule.Span {
  fileprivate var written: String {
    func counted(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
    return switch self {
    case .businessDays(let count): counted(count, "business day")
    case .days(let count): counted(count, "day")
    case .weeks(let count): counted(count, "week")
    case .months(let count): counted(count, "month")
    }
  }
}

extension Text {
  fileprivate var definition: JSON {
    if let plain { return .string(plain) }
    return .object(translations.map { JSON.Member($0.code, .string($0.text)) })
  }
}

extension Rational {
  /// A JSON number where one says it exactly, else the decimal as a string.
  fileprivate var definition: JSON {
    if let whole = Int(description) { return .integer(whole) }
    let nearest = double
    return nearest.description == description ? .number(nearest) : .string(description)
  }
}
