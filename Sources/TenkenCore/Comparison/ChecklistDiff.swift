/// What changed between two definitions of a checklist: items, sections and the keys at the top (contract,
/// section 2).
package struct ChecklistDiff: Sendable, Hashable {
  package var before: Checklist
  package var after: Checklist
  /// Keys at the top that differ, but for the sections.
  package var keys: [ChecklistKey]
  /// Those that changed, in the later order; removed ones at the end in the earlier one.
  package var sections: [SectionChange]
  /// In the same order.
  package var items: [ItemChange]

  package var isEmpty: Bool { keys.isEmpty && sections.isEmpty && items.isEmpty }

  package init(from before: Checklist, to after: Checklist) {
    self.before = before
    self.after = after
    keys = ChecklistKey.allCases.filter { !$0.isSame(before, after) }
    sections = Self.sections(before, after)
    items = Self.items(before, after)
  }

  /// What happened to a section.
  package struct SectionChange: Sendable, Hashable {
    package var before: Section?
    package var after: Section?
    /// It stands at another place among those that both have.
    package var hasMoved: Bool
    package var keys: [SectionKey]

    package var id: String { (after ?? before)?.id ?? "" }

    /// All that applies, in the order of the cases.
    package var kinds: [Kind] {
      if before == nil { return [.added] }
      if after == nil { return [.removed] }
      return (hasMoved ? [.moved] : []) + (keys.isEmpty ? [] : [.changed])
    }
  }

  /// What happened to an item.
  package struct ItemChange: Sendable, Hashable {
    package var before: Placed?
    package var after: Placed?
    /// Another section, or another place among the items of the section that both have.
    package var hasMoved: Bool
    package var keys: [ItemKey]

    /// An item with the section that it stands in.
    package struct Placed: Sendable, Hashable {
      package var item: Item
      package var section: String
    }

    /// Its id now, or the last one that it had.
    package var id: String { (after ?? before)?.item.id ?? "" }

    /// The other id that it had, where `was` tells.
    package var earlierID: String? {
      guard let before, let after, before.item.id != after.item.id else { return nil }
      return before.item.id
    }

    /// All that applies, in the order of the cases.
    package var kinds: [Kind] {
      guard let before = before?.item else { return [.added] }
      guard let after = after?.item else { return [.removed] }
      var kinds: [Kind] = before.id == after.id ? [] : [.renamed]
      if before.edition == after.edition, keys.contains(.ask) { kinds.append(.reworded) }
      if after.edition > before.edition { kinds.append(.editionRaised) }
      if after.edition < before.edition { kinds.append(.editionLowered) }
      if hasMoved { kinds.append(.moved) }
      if keys.contains(where: \.isScoring) { kinds.append(.rescored) }
      if keys.contains(where: { !$0.isScoring && $0 != .ask && $0 != .edition }) { kinds.append(.changed) }
      return kinds
    }

    /// The question changed, but the edition did not: the two still count as the same.
    package var isReworded: Bool { kinds.contains(.reworded) }
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case added, removed
    /// Another id, which `was` leads to the earlier one.
    case renamed
    /// Another text under the same edition.
    case reworded
    case editionRaised = "edition-raised"
    case editionLowered = "edition-lowered"
    case moved
    /// What it earns, or how it is answered, is different.
    case rescored
    /// Any other key.
    case changed
  }

  // MARK: Matching

  private static func sections(_ before: Checklist, _ after: Checklist) -> [SectionChange] {
    let earlier = Dictionary(before.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let later = Set(after.sections.map(\.id))
    let moved = moved(
      from: before.sections.map(\.id).filter(later.contains),
      to: after.sections.map(\.id).filter { earlier[$0] != nil })
    var changes = after.sections.map { section in
      SectionChange(
        before: earlier[section.id], after: section, hasMoved: moved.contains(section.id),
        keys: earlier[section.id].map { before in
          SectionKey.allCases.filter { !$0.isSame(before, section) }
        } ?? [])
    }
    changes += before.sections.filter { !later.contains($0.id) }.map {
      SectionChange(before: $0, after: nil, hasMoved: false, keys: [])
    }
    return changes.filter { !$0.kinds.isEmpty }
  }

  private static func items(_ before: Checklist, _ after: Checklist) -> [ItemChange] {
    let (old, new) = (placed(before), placed(after))
    let pairs = ItemPairs(old.map(\.item), new.map(\.item))
    let earlier = Dictionary(old.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    var moved: Set<String> = []
    for section in after.sections {
      let common = section.items.map(\.id).filter {
        pairs.earlier(of: $0).flatMap { earlier[$0] }?.section == section.id
      }
      let members = Set(common)
      let order = old.filter { $0.section == section.id }.compactMap { pairs.later(of: $0.item.id) }
      moved.formUnion(Self.moved(from: order.filter(members.contains), to: common))
    }
    let changes = new.map { now in
      let then = pairs.earlier(of: now.item.id).flatMap { earlier[$0] }
      return ItemChange(
        before: then, after: now,
        hasMoved: then.map { $0.section != now.section || moved.contains(now.item.id) } ?? false,
        keys: then.map { then in ItemKey.allCases.filter { !$0.isSame(then.item, now.item) } } ?? [])
    }
    let removed = old.filter { pairs.later(of: $0.item.id) == nil }.map {
      ItemChange(before: $0, after: nil, hasMoved: false, keys: [])
    }
    return (changes + removed).filter { !$0.kinds.isEmpty }
  }

  private static func placed(_ checklist: Checklist) -> [ItemChange.Placed] {
    checklist.sections.flatMap { section in
      section.items.map { ItemChange.Placed(item: $0, section: section.id) }
    }
  }

  /// The fewest things of which one order makes the other: all but a longest run that keeps its order.
  static func moved(from before: [String], to after: [String]) -> Set<String> {
    let position = Dictionary(
      before.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let known = after.filter { position[$0] != nil }
    let places = known.compactMap { position[$0] }
    // For each length, the run of that length that ends lowest; each link leads to the one before.
    var ends: [Int] = []
    var links: [Int?] = []
    for (index, place) in places.enumerated() {
      let length = ends.firstIndex { places[$0] >= place } ?? ends.count
      links.append(length == 0 ? nil : ends[length - 1])
      if length == ends.count { ends.append(index) } else { ends[length] = index }
    }
    var kept: Set<String> = []
    var at = ends.last
    while let index = at {
      kept.insert(known[index])
      at = links[index]
    }
    return Set(known).subtracting(kept)
  }
}

/// Which item of one definition is which of another: by id, else by the ids that either had before.
private struct ItemPairs {
  private var earlier: [String: String] = [:]
  private var later: [String: String] = [:]

  init(_ before: [Item], _ after: [Item]) {
    let (old, new) = (Set(before.map(\.id)), Set(after.map(\.id)))
    for item in after where old.contains(item.id) { pair(item.id, item.id) }
    for item in after where earlier[item.id] == nil {
      if let id = item.was.first(where: { old.contains($0) && later[$0] == nil }) { pair(id, item.id) }
    }
    // The earlier of two arguments may be the newer definition.
    for item in before where later[item.id] == nil {
      if let id = item.was.first(where: { new.contains($0) && earlier[$0] == nil }) { pair(item.id, id) }
    }
  }

  private mutating func pair(_ before: String, _ after: String) {
    earlier[after] = before
    later[before] = after
  }

  func earlier(of id: String) -> String? { earlier[id] }
  func later(of id: String) -> String? { later[id] }
}
