import Testing

@testable import TenkenCore

@Suite("Comparison with the previous round")
struct ComparisonTests {
  /// Now against before; several maps before are the sheets of as many predecessors, P1, P2 …
  static func compare(
    _ now: [String: String], _ items: [Item], with before: [String: String]..., as earlier: [Item]? = nil,
    date: Day = "2009-07-22"
  ) throws -> Comparison {
    let checklist = Sample.checklist(items)
    let old = Sample.checklist(earlier ?? items)
    let scores = try before.enumerated().map {
      (department: "P\($0.offset + 1)", score: try Sample.score($0.element, on: old))
    }
    return Comparison(
      of: "A", now: try Sample.score(now, on: checklist, date: date), checklist: checklist,
      before: scores.isEmpty ? nil : Comparison.Side(round: "before", checklist: old, scores: scores))
  }

  static let items = ["a", "b", "c", "d", "e"].map { Sample.item($0) }

  @Test("an item got better, worse, stayed the same, or was not answered in one of the two")
  func classes() throws {
    let result = try Self.compare(
      ["a": "10", "b": "5", "c": "7", "d": "n/a"], Self.items,
      with: ["a": "5", "b": "10", "c": "7.00", "d": "10", "e": "10"])
    #expect(result.items.improved == ["a"])
    #expect(result.items.worsened == ["b"])
    #expect(result.items.same == ["c"])
    #expect(result.items.unanswered == ["d", "e"])
    #expect(result.items.added + result.items.removed + result.items.notComparable == [])
    #expect(result.commonItems == 3)
  }

  @Test("the change is like for like, over the items answered in both; the raw rates stand beside it")
  func change() throws {
    let result = try Self.compare(
      ["a": "10", "b": "0"], Self.items, with: ["a": "5", "c": "10", "d": "10", "e": "10"])
    #expect(result.commonItems == 1)
    #expect(result.change == Rational(1, over: 2))
    #expect(result.rate == Rational(1, over: 5))
    #expect(result.previousRate == Rational(7, over: 10))
  }

  @Test("where nothing is common there is no change, but both rates")
  func nothingCommon() throws {
    let result = try Self.compare(
      ["x": "10"], [Sample.item("x")], with: ["a": "5", "b": "5"], as: Array(Self.items[...1]))
    #expect(result.change == nil)
    #expect(result.commonItems == 0)
    #expect((result.rate, result.previousRate) == (.one, Rational(1, over: 2)))
    #expect((result.items.added, result.items.removed) == (["x"], ["a", "b"]))
  }

  @Test("without a previous round all items are added and all findings new")
  func noPrevious() throws {
    let result = try Self.compare(["a": "5", "b": "10", "c": "n/a"], Self.items)
    #expect(result.previousRound == nil)
    #expect(result.change == nil && result.previousRate == nil)
    #expect(result.items.added == ["a", "b", "c", "d", "e"])
    #expect(result.findings == Comparison.Findings(new: ["a"], repeated: [], resolved: []))
    #expect(result.predecessors.isEmpty)
  }

  @Test("findings are new, repeated or resolved")
  func findings() throws {
    let result = try Self.compare(
      ["a": "5", "b": "5", "c": "10", "d": "5", "e": "n/a"], Self.items,
      with: ["a": "10", "b": "9", "c": "9", "e": "0"])
    #expect(result.findings.new == ["a", "d"])
    #expect(result.findings.repeated == ["b"])
    #expect(result.findings.resolved == ["c"], "not applicable resolves nothing")
  }

  @Test("what is not asked, or not answered, is never resolved")
  func notAsked() throws {
    let items = [Sample.item("a", scope: .except(["A"])), Sample.item("b"), Sample.item("c")]
    let old = ["a", "b", "c", "gone"].map { Sample.item($0) }
    let result = try Self.compare(
      ["c": "10"], items, with: ["a": "0", "b": "0", "c": "10", "gone": "0"], as: old)
    #expect(result.findings.resolved.isEmpty)
    #expect(result.items.removed == ["a", "gone"])
    #expect(result.items.unanswered == ["b"])
  }

  @Test("an item under full points before its deadline is no finding, and resolves none")
  func beforeDeadline() throws {
    let items = [Sample.item("a", deadline: MonthDay("09-30"))]
    let old = [Sample.item("a")]
    let now = try Self.compare(["a": "5"], items, with: ["a": "0"], as: old, date: "2008-07-22")
    #expect(now.findings == Comparison.Findings())
    #expect(now.items.improved == ["a"])
  }

  @Test("an item with another id is the same by its first `was` that was asked")
  func was() throws {
    let items = [Sample.item("new", was: ["older", "old", "oldest"])]
    let result = try Self.compare(
      ["new": "10"], items, with: ["old": "5", "oldest": "0"],
      as: [Sample.item("oldest"), Sample.item("old")])
    #expect(result.items.improved == ["new"])
    #expect(result.change == Rational(1, over: 2), "held against `old`, which stands first in `was`")
    #expect(result.items.removed == ["oldest"])
    #expect(result.findings.resolved == ["new"])
  }

  @Test("the same id stands before any `was`")
  func ownIDFirst() throws {
    let items = [Sample.item("a", was: ["b"])]
    let result = try Self.compare(
      ["a": "10"], items, with: ["a": "10", "b": "0"], as: [Sample.item("b"), Sample.item("a")])
    #expect(result.items.same == ["a"])
    #expect(result.items.removed == ["b"])
  }

  @Test("another edition is not comparable, and its finding new")
  func editions() throws {
    let items = [Sample.item("a", edition: 2), Sample.item("b", edition: 2)]
    let old = [Sample.item("a"), Sample.item("b")]
    let result = try Self.compare(["a": "5", "b": "10"], items, with: ["a": "5", "b": "5"], as: old)
    #expect(result.items.notComparable == ["a", "b"])
    #expect(result.items.removed.isEmpty)
    #expect(result.findings == Comparison.Findings(new: ["a"], repeated: [], resolved: []))
    #expect(result.commonItems == 0 && result.change == nil)
  }

  @Test("an item reworded under the same id and edition is listed beside its class")
  func reworded() throws {
    let items = [Sample.item("a", ask: "Is it locked?"), Sample.item("b", was: ["old"], ask: "B?")]
    let old = [Sample.item("a", ask: "Locked?"), Sample.item("old", ask: "Old?")]
    let result = try Self.compare(["a": "10", "b": "10"], items, with: ["a": "10", "old": "10"], as: old)
    #expect(result.items.reworded == ["a"])
    #expect(result.items.same == ["a", "b"])
  }

  @Test("an item of max 0 is held by its points")
  func maxZero() throws {
    let items = [Sample.item("a", max: .zero), Sample.item("b")]
    let result = try Self.compare(["a": "0", "b": "10"], items, with: ["a": "0", "b": "10"])
    #expect(result.items.same == ["a", "b"])
    #expect(result.change == .zero)
  }

  @Test("an item of which every choice loses points is held by its points: losing fewer is better")
  func lossesOnly() throws {
    let losses = [("small", -1), ("large", -5)].map {
      AnswerKind.Choice(id: $0.0, name: Text($0.0), points: Rational($0.1))
    }
    let items = [Item(id: "a", ask: Text("a"), answer: .choice(losses))]
    #expect(try Self.compare(["a": "small"], items, with: ["a": "large"]).items.improved == ["a"])
    #expect(try Self.compare(["a": "large"], items, with: ["a": "small"]).items.worsened == ["a"])
  }

  @Test("an item whose maximum changed is held by its share")
  func otherMaximum() throws {
    let result = try Self.compare(
      ["a": "10"], [Sample.item("a", max: Rational(20))], with: ["a": "5"], as: [Sample.item("a")])
    #expect(result.items.same == ["a"])
    #expect(result.change == .zero)
  }

  @Test("several predecessors are pooled item by item")
  func pooled() throws {
    let items = Array(Self.items[...2])
    let result = try Self.compare(
      ["a": "8", "b": "10", "c": "10"], items,
      with: ["a": "10", "b": "10", "c": "n/a"], ["a": "5", "b": "10", "c": ""])
    #expect(result.predecessors == ["P1", "P2"])
    #expect(result.previousRate == Rational(35, over: 50), "Σ earned / Σ max of both sheets")
    #expect(result.items.improved == ["a"], "8/10 against 15/20")
    #expect(result.items.same == ["b"])
    #expect(result.items.unanswered == ["c"], "answered by no predecessor")
    #expect(result.change == Rational(18, over: 20) - Rational(35, over: 40))
    #expect(result.findings.repeated == ["a"], "a finding before for one of them")
  }

  @Test("a pooled item was answered before if it was so for any predecessor")
  func pooledAnswered() throws {
    let items = [Self.items[0]]
    let result = try Self.compare(["a": "10"], items, with: ["a": ""], ["a": "5"])
    #expect(result.items.improved == ["a"])
    #expect(result.change == Rational(1, over: 2))
    #expect(result.findings.resolved == ["a"])
  }

  @Test("what is not scored is in no list")
  func unscored() throws {
    let items = [Sample.item("a"), Sample.item("note", scored: false)]
    let result = try Self.compare(["a": "10", "note": "1"], items, with: ["a": "10", "note": "2"])
    #expect(result.items == Comparison.Items(same: ["a"]))
  }

  @Test("every scored item that is asked stands in one class, over random answers")
  func partition() throws {
    var generator = SeededGenerator(seed: 5)
    let words = ["", "n/a", "0", "5", "10"]
    for _ in 0..<200 {
      let ids = (1...8).map { "i\($0)" }
      func side() -> ([Item], [String: String]) {
        let items = ids.filter { _ in Bool.random(using: &generator) }.map {
          Sample.item(
            $0, edition: Int.random(in: 1...2, using: &generator),
            scored: Int.random(in: 0..<5, using: &generator) > 0)
        }
        let pairs = items.map { ($0.id, words.randomElement(using: &generator) ?? "") }
        return (items, Dictionary(uniqueKeysWithValues: pairs))
      }
      let (items, now) = side()
      let (earlier, before) = side()
      if items.isEmpty || earlier.isEmpty { continue }
      let result = try Self.compare(now, items, with: before, as: earlier)
      let lists = result.items
      let classes =
        lists.improved + lists.worsened + lists.same + lists.added + lists.notComparable + lists.unanswered
      #expect(classes.sorted() == items.filter(\.scored).map(\.id).sorted())
      #expect(result.commonItems == lists.improved.count + lists.worsened.count + lists.same.count)
      let found = try Sample.score(now, on: Sample.checklist(items)).findings.map(\.item.id)
      #expect((result.findings.new + result.findings.repeated).sorted() == found.sorted())
      #expect(Set(result.findings.resolved).isDisjoint(with: found))
    }
  }
}
