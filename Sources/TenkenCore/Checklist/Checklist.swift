package import TenkenPlugin

/// A checklist as it is inspected with: resolved, complete, and free of file and position (contract, section 2).
package struct Checklist: Sendable, Hashable {
  package var id: String
  package var version: String
  package var title: Text
  /// How it is inspected: "floor visit".
  package var method: Text?
  /// The outermost ancestor of `extends`, or the checklist itself. Rounds of one family are comparable.
  package var family: String
  package var scorer: ScorerChoice
  /// From the highest bound to the lowest.
  package var bands: [Band]
  package var bandsBy: BandBasis
  package var missing: MissingPolicy
  package var notApplicable: NotApplicablePolicy
  /// Points before the first item.
  package var start: Rational
  package var sections: [Section]

  package init(
    id: String, version: String, title: Text, method: Text? = nil, family: String? = nil,
    scorer: ScorerChoice = ScorerChoice(name: "points"), bands: [Band] = [], bandsBy: BandBasis = .rate,
    missing: MissingPolicy = .zero, notApplicable: NotApplicablePolicy = .exclude, start: Rational = .zero,
    sections: [Section]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.method = method
    self.family = family ?? id
    self.scorer = scorer
    self.bands = bands
    self.bandsBy = bandsBy
    self.missing = missing
    self.notApplicable = notApplicable
    self.start = start
    self.sections = sections
  }

  /// All items in order.
  package var items: [Item] { sections.flatMap(\.items) }

  package func item(_ id: String) -> Item? {
    for section in sections {
      if let item = section.items.first(where: { $0.id == id }) { return item }
    }
    return nil
  }
}

/// Which scorer gives the rate, with its configuration.
package struct ScorerChoice: Sendable, Hashable {
  package var name: String
  package var config: JSON

  package init(name: String, config: JSON = .object([])) {
    self.name = name
    self.config = config
  }
}

/// A named range of scores.
package struct Band: Sendable, Hashable {
  package var id: String
  /// The lowest value that belongs to the band: percent of the rate, or points with `bands-by: earned`.
  package var from: Rational
  package var name: Text

  package init(id: String, from: Rational, name: Text) {
    self.id = id
    self.from = from
    self.name = name
  }
}

package enum BandBasis: String, Sendable, Hashable, CaseIterable {
  case rate, earned
}

/// What an unanswered item earns.
package enum MissingPolicy: String, Sendable, Hashable, CaseIterable {
  case zero
  /// It leaves the maximum too.
  case exclude
  /// As zero, and the sheet has no rate until it is answered.
  case block
}

/// What an item that is not applicable earns.
package enum NotApplicablePolicy: String, Sendable, Hashable, CaseIterable {
  /// It leaves the maximum too.
  case exclude
  case full
}

/// A group of items (分類).
package struct Section: Sendable, Hashable {
  package var id: String
  package var title: Text
  /// Above 0.
  package var weight: Rational
  package var items: [Item]

  package init(id: String, title: Text, weight: Rational = .one, items: [Item]) {
    self.id = id
    self.title = title
    self.weight = weight
    self.items = items
  }
}
