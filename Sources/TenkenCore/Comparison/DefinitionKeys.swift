/// The keys of an item whose values can change from one definition to the next, as a file spells them.
package enum ItemKey: String, Sendable, Hashable, CaseIterable {
  case edition, was, ask, hint, guide, answer, marks, levels, choices, target, steps, max, weight, scored
  case critical
  case notApplicable = "not-applicable"
  case comment, evidence, themes, responsible, deadline, column, only, except, when, fix

  /// It decides what an answer earns, or which answers there are.
  package var isScoring: Bool {
    switch self {
    case .answer, .marks, .levels, .choices, .target, .steps, .max, .weight, .scored, .critical,
      .notApplicable:
      true
    default: false
    }
  }

  /// Whether both items say the same. The keys that belong to a kind of answer are compared where both have that
  /// kind; else the kind itself differs.
  func isSame(_ a: Item, _ b: Item) -> Bool {
    switch self {
    case .edition: a.edition == b.edition
    case .was: a.was == b.was
    case .ask: a.ask == b.ask
    case .hint: a.hint == b.hint
    case .guide: a.guide == b.guide
    case .answer: a.answer.name == b.answer.name
    case .marks, .levels, .choices, .target, .steps:
      a.answer == b.answer || a.answer.name != b.answer.name || a.answer.key != self
    case .max: a.max == b.max
    case .weight: a.weight == b.weight
    case .scored: a.scored == b.scored
    case .critical: a.importance == b.importance
    case .notApplicable: a.notApplicable == b.notApplicable
    case .comment: a.comment == b.comment
    case .evidence: a.evidence == b.evidence
    case .themes: a.themes == b.themes
    case .responsible: a.responsible == b.responsible
    case .deadline: a.deadline == b.deadline
    case .column: a.column == b.column
    case .only: a.scope.onlyIDs == b.scope.onlyIDs
    case .except: a.scope.exceptIDs == b.scope.exceptIDs
    case .when: a.condition?.item == b.condition?.item && a.condition?.answer == b.condition?.answer
    case .fix: a.fix == b.fix
    }
  }
}

extension AnswerKind {
  /// The key that belongs to the kind.
  fileprivate var key: ItemKey? {
    switch self {
    case .mark: .marks
    case .level: .levels
    case .choice: .choices
    case .count: .target
    case .steps: .steps
    case .points, .yesNo, .done, .number, .text: nil
    }
  }
}

extension Item.Scope {
  fileprivate var onlyIDs: [String]? { if case .only(let ids) = self { ids } else { nil } }
  fileprivate var exceptIDs: [String]? { if case .except(let ids) = self { ids } else { nil } }
}

package enum SectionKey: String, Sendable, Hashable, CaseIterable {
  case title, weight

  func isSame(_ a: Section, _ b: Section) -> Bool {
    switch self {
    case .title: a.title == b.title
    case .weight: a.weight == b.weight
    }
  }
}

/// The keys at the top of a checklist, but for its sections.
package enum ChecklistKey: String, Sendable, Hashable, CaseIterable {
  case checklist, family, version, title, method, scorer, bands
  case bandsBy = "bands-by"
  case missing
  case notApplicable = "not-applicable"
  case start

  func isSame(_ a: Checklist, _ b: Checklist) -> Bool {
    switch self {
    case .checklist: a.id == b.id
    case .family: a.family == b.family
    case .version: a.version == b.version
    case .title: a.title == b.title
    case .method: a.method == b.method
    case .scorer: a.scorer == b.scorer
    case .bands: a.bands == b.bands
    case .bandsBy: a.bandsBy == b.bandsBy
    case .missing: a.missing == b.missing
    case .notApplicable: a.notApplicable == b.notApplicable
    case .start: a.start == b.start
    }
  }
}
