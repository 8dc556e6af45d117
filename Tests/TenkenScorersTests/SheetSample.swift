@testable import TenkenCore

/// A small sheet for scorers, by sections: what each item earned of how much, with which weight.
struct SheetSample: Sendable {
  var sections: [SectionSample]

  struct SectionSample: Sendable {
    var weight: Rational
    var items: [ItemSample]
  }

  struct ItemSample: Sendable {
    /// Nil where it is not applicable.
    var earned: Rational?
    var max: Rational
    var weight: Rational
    var isLevel: Bool
  }

  init(_ sections: [SectionSample]) { self.sections = sections }

  init(_ items: [ItemSample]) { sections = [SectionSample(weight: .one, items: items)] }

  static func section(_ weight: Int, _ items: [ItemSample]) -> SectionSample {
    SectionSample(weight: Rational(weight), items: items)
  }

  static func item(
    _ earned: Int?, of max: Int = 10, weight: Rational = .one, isLevel: Bool = false
  ) -> ItemSample {
    ItemSample(earned: earned.map { Rational($0) }, max: Rational(max), weight: weight, isLevel: isLevel)
  }

  /// A level from 0 to 5, worth 10 points.
  static func level(_ level: Int?) -> ItemSample {
    ItemSample(
      earned: level.map { Rational($0 * 10, over: 5) }, max: Rational(10), weight: .one, isLevel: true)
  }

  var input: ScorerInput {
    var results: [ItemResult] = []
    var made: [Section] = []
    for (number, section) in sections.enumerated() {
      var items: [Item] = []
      for (index, sample) in section.items.enumerated() {
        let item = Item(
          id: "item-\(number)-\(index)", ask: Text("?"),
          answer: sample.isLevel ? .level(from: 0, to: 5) : .points, max: sample.max, weight: sample.weight)
        items.append(item)
        let isCounted = sample.earned != nil
        results.append(
          ItemResult(
            item: item, section: "section-\(number)", outcome: isCounted ? .answered : .notApplicable,
            earned: sample.earned, max: isCounted ? sample.max : nil))
      }
      made.append(
        Section(id: "section-\(number)", title: Text("Section"), weight: section.weight, items: items))
    }
    return ScorerInput(
      checklist: Checklist(id: "c", version: "1", title: Text("C"), sections: made), items: results,
      earned: results.compactMap(\.earned).sum(), max: results.compactMap(\.max).sum())
  }
}
