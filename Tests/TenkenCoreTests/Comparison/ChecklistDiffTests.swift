import Testing

@testable import TenkenCore

@Suite("What changed between two definitions")
struct ChecklistDiffTests {
  private static func item(
    _ id: String, edition: Int = 1, was: [String] = [], ask: String? = nil, _ answer: AnswerKind = .points,
    max: Rational? = nil
  ) -> Item {
    Item(id: id, edition: edition, was: was, ask: Text(ask ?? id), answer: answer, max: max)
  }

  private static func checklist(_ sections: (String, [Item])...) -> Checklist {
    Checklist(
      id: "c", version: "1", title: Text("C"),
      sections: sections.map { Section(id: $0.0, title: Text($0.0), items: $0.1) })
  }

  /// Each change as `id: kinds`.
  private static func changes(_ before: Checklist, _ after: Checklist) -> [String] {
    ChecklistDiff(from: before, to: after).items.map { change in
      let was = change.earlierID.map { " (was \($0))" } ?? ""
      return "\(change.id)\(was): " + change.kinds.map(\.rawValue).joined(separator: " ")
    }
  }

  private static let base = checklist(
    ("s", [item("a"), item("b"), item("c"), item("d")]), ("t", [item("e")]))

  @Test("nothing differs from itself")
  func same() {
    #expect(ChecklistDiff(from: Self.base, to: Self.base).isEmpty)
  }

  @Test("items that were added and removed")
  func addedAndRemoved() {
    let after = Self.checklist(
      ("s", [Self.item("a"), Self.item("x"), Self.item("c")]), ("t", [Self.item("e")]))
    #expect(Self.changes(Self.base, after) == ["x: added", "b: removed", "d: removed"])
    #expect(Self.changes(after, Self.base) == ["b: added", "d: added", "x: removed"])
  }

  @Test("a changed text is reworded under the same edition, and not where the edition was raised")
  func reworded() {
    var after = Self.base
    after.sections[0].items[0].ask = Text("A!")
    after.sections[0].items[1] = Self.item("b", edition: 2, ask: "B!")
    after.sections[0].items[2].hint = Text("look closely")
    let diff = ChecklistDiff(from: Self.base, to: after)
    #expect(Self.changes(Self.base, after) == ["a: reworded", "b: edition-raised", "c: changed"])
    #expect(diff.items.filter(\.isReworded).map(\.id) == ["a"])
    #expect(diff.items[1].keys == [.edition, .ask])
    #expect(Self.changes(after, Self.base)[1] == "b: edition-lowered")
  }

  @Test("another id is followed along `was`, in both directions")
  func renamed() {
    var after = Self.base
    after.sections[0].items[0] = Self.item("a2", was: ["a"], ask: "a")
    after.sections[0].items[1] = Self.item("b3", was: ["b2", "b"], ask: "B!")
    #expect(
      Self.changes(Self.base, after) == [
        "a2 (was a): renamed changed", "b3 (was b): renamed reworded changed",
      ])
    #expect(Self.changes(after, Self.base).first == "a (was a2): renamed changed")
  }

  @Test("an id that still stands is no earlier id of another item")
  func renamedFirst() {
    var after = Self.base
    after.sections[0].items[0] = Self.item("x", was: ["b"])
    #expect(Self.changes(Self.base, after) == ["x: added", "a: removed"])
  }

  @Test("of items in another order, the fewest are moved")
  func moved() {
    func order(_ ids: String...) -> Checklist {
      Self.checklist(("s", ids.map { Self.item($0) }), ("t", [Self.item("e")]))
    }
    #expect(Self.changes(Self.base, order("b", "c", "d", "a")) == ["a: moved"])
    #expect(Self.changes(Self.base, order("d", "a", "b", "c")) == ["d: moved"])
    #expect(Self.changes(Self.base, order("b", "a", "d", "c")).count == 2)
    // An item that was put in between moves nothing.
    #expect(Self.changes(Self.base, order("a", "n", "b", "c", "d")) == ["n: added"])
    let other = Self.checklist(
      ("s", ["a", "b", "c"].map { Self.item($0) }), ("t", ["d", "e"].map { Self.item($0) }))
    #expect(Self.changes(Self.base, other) == ["d: moved"])
  }

  @Test("whatever decides what an answer earns is a change of scoring")
  func rescored() {
    func keys(_ change: (inout Item) -> Void, from start: AnswerKind = .points) -> [ItemKey] {
      var before = Self.item("a", start)
      before.max = .one
      var after = before
      change(&after)
      let diff = ChecklistDiff(from: Self.checklist(("s", [before])), to: Self.checklist(("s", [after])))
      #expect(diff.items.map(\.kinds) == [[.rescored]])
      return diff.items.flatMap(\.keys)
    }
    #expect(keys { $0.max = Rational(20) } == [.max])
    #expect(keys { $0.weight = Rational(2) } == [.weight])
    #expect(keys { $0.answer = .yesNo } == [.answer])
    #expect(keys({ $0.answer = .level(from: 0, to: 4) }, from: .level(from: 0, to: 5)) == [.levels])
    #expect(
      keys({ $0.answer = .mark(shares: MarkShares(fair: .zero)) }, from: .mark(shares: MarkShares())) == [
        .marks
      ])
    #expect(keys({ $0.answer = .count(target: 6) }, from: .count(target: 5)) == [.target])
    #expect(keys { $0.importance = .gate } == [.critical])
    #expect(keys { $0.notApplicable = .allowed } == [.notApplicable])
    #expect(keys { $0.scored = false } == [.scored])
  }

  @Test("sections and the keys at the top")
  func topAndSections() {
    var after = Self.base
    after.version = "2"
    after.start = Rational(10)
    after.sections[0].title = Text("Other")
    after.sections = [after.sections[1], after.sections[0], Section(id: "u", title: Text("U"), items: [])]
    let diff = ChecklistDiff(from: Self.base, to: after)
    #expect(diff.keys == [.version, .start])
    #expect(diff.items == [])
    let kinds = Dictionary(uniqueKeysWithValues: diff.sections.map { ($0.id, $0.kinds) })
    #expect(kinds["u"] == [.added])
    #expect(kinds["s"]?.contains(.changed) == true)
    #expect(diff.sections.filter { $0.kinds.contains(.moved) }.count == 1)
    let back = ChecklistDiff(from: after, to: Self.base)
    #expect(back.sections.last?.id == "u" && back.sections.last?.kinds == [.removed])
  }

  @Test("the moved ones are the complement of a longest run in order", arguments: 0..<100 as Range<UInt64>)
  func movedProperty(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ids = (0..<Int.random(in: 0...7, using: &random)).map(String.init)
    let shuffled = ids.shuffled(using: &random)
    let moved = ChecklistDiff.moved(from: ids, to: shuffled)
    // What is left stands in the same order in both.
    #expect(ids.filter { !moved.contains($0) } == shuffled.filter { !moved.contains($0) })
    // No smaller set would do: every larger subset is out of order.
    let kept = ids.count - moved.count
    for mask in 0..<(1 << ids.count) where mask.nonzeroBitCount > kept {
      let chosen = Set(ids.indices.filter { mask >> $0 & 1 == 1 }.map { ids[$0] })
      #expect(ids.filter(chosen.contains) != shuffled.filter(chosen.contains))
    }
  }
}
