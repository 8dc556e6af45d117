import Testing

@testable import TenkenCore

@Suite("Comparisons of random companies")
struct ComparisonPropertiesTests {
  static let seeds = 0..<UInt64(250)

  static func cases(_ body: (RandomCase, inout SeededGenerator) throws -> Void) rethrows {
    for seed in seeds {
      var random = SeededGenerator(seed: seed)
      let made = RandomCase(&random)
      try body(made, &random)
    }
  }

  @Test("the predecessors are those that a search without an order finds, each named once")
  func predecessors() {
    var several = 0
    Self.cases { made, _ in
      let found = made.predecessors()
      #expect(Set(found).count == found.count)
      #expect(Set(found) == SlowComparison(data: made).predecessors)
      if found.count > 1 { several += 1 }
    }
    #expect(several > 30, "the companies have mergers")
  }

  @Test("classes, change and findings are those of the slow model")
  func model() throws {
    var seen: [String: Int] = [:]
    try Self.cases { made, _ in
      let slow = SlowComparison(data: made)
      let real = try made.comparison()
      let classes = [
        ("improved", real.items.improved), ("worsened", real.items.worsened), ("same", real.items.same),
        ("added", real.items.added), ("notComparable", real.items.notComparable),
        ("unanswered", real.items.unanswered),
      ]
      for (name, ids) in classes {
        #expect(ids == slow.ids(name), "\(name)")
        seen[name, default: 0] += ids.count
      }
      #expect(real.items.removed == slow.removed)
      #expect(real.items.reworded == slow.reworded)
      #expect(real.change == slow.change)
      #expect(real.findings.new == slow.findings("new"))
      #expect(real.findings.repeated == slow.findings("repeated"))
      #expect(real.findings.resolved == slow.findings("resolved"))
      seen["removed", default: 0] += real.items.removed.count
      seen["reworded", default: 0] += real.items.reworded.count
      seen["resolved", default: 0] += real.findings.resolved.count
    }
    #expect(seen.count == 9 && seen.values.allSatisfy { $0 > 20 }, "every class occurs: \(seen)")
  }

  @Test("a sheet held against itself changes nothing")
  func itself() throws {
    try Self.cases { made, _ in
      let score = try RandomCase.score(made.sheetNow, of: made.department, on: made.now)
      let comparison = Comparison(
        of: made.department, now: score, checklist: made.now,
        before: Comparison.Side(
          round: "now", checklist: made.now, scores: [(department: made.department, score: score)]))
      let items = comparison.items
      #expect(comparison.change == nil || comparison.change == .zero)
      #expect(comparison.rate == comparison.previousRate)
      #expect(
        items.improved + items.worsened + items.added + items.removed + items.reworded + items.notComparable
          == [])
      #expect(comparison.findings.new + comparison.findings.resolved == [])
      #expect(comparison.findings.repeated == score.findings.map(\.item.id))
    }
  }

  @Test("a sheet split over two predecessors gives, pooled, what it gave whole")
  func split() throws {
    try Self.cases { made, random in
      var made = made
      made.before.notApplicable = .exclude
      let whole = try #require(made.sheetsBefore.first?.value ?? made.sheetNow)
      let id = made.sheetsBefore.first?.key ?? made.department
      var (first, second): (RandomCase.Said, RandomCase.Said) = ([:], [:])
      for item in made.before.items {
        // What one half does not answer does not apply to it.
        let isFirst = Bool.random(using: &random)
        first[item.id] = isFirst ? whole[item.id] : .notApplicable
        second[item.id] = isFirst ? .notApplicable : whole[item.id]
      }
      let now = try RandomCase.score(made.sheetNow, of: made.department, on: made.now)
      func comparison(_ sheets: [RandomCase.Said]) throws -> Comparison {
        Comparison(
          of: made.department, now: now, checklist: made.now,
          before: Comparison.Side(
            round: "before", checklist: made.before,
            scores: try sheets.map {
              (department: id, score: try RandomCase.score($0, of: id, on: made.before))
            }))
      }
      var (one, two) = (try comparison([whole]), try comparison([first, second]))
      #expect(one.previousRate == two.previousRate)
      (one.predecessors, two.predecessors) = ([], [])
      #expect(one == two)
    }
  }

  @Test("the order of predecessors, members and origins never matters")
  func order() throws {
    try Self.cases { made, random in
      var other = made
      for index in other.workspace.departments.indices {
        other.workspace.departments[index].from.shuffle(using: &random)
        other.workspace.departments[index].members.shuffle(using: &random)
      }
      other.workspace.departments.shuffle(using: &random)
      #expect(Set(made.predecessors()) == Set(other.predecessors()))
      var (one, two) = (try made.comparison(), try other.comparison())
      (one.predecessors, two.predecessors) = ([], [])
      #expect(one == two)
    }
  }

  @Test("every scored item that is asked stands in one class, every earlier one in one or in `removed`")
  func classes() throws {
    try Self.cases { made, _ in
      let comparison = try made.comparison()
      let items = comparison.items
      let score = try RandomCase.score(made.sheetNow, of: made.department, on: made.now)
      let asked = score.items.filter { $0.item.scored && $0.outcome != .notAsked }.map(\.item.id)
      let classes = [
        items.improved, items.worsened, items.same, items.added, items.notComparable, items.unanswered,
      ].flatMap(\.self)
      #expect(classes.count == asked.count)
      #expect(Set(classes) == Set(asked))
      #expect(comparison.commonItems == items.improved.count + items.worsened.count + items.same.count)
      #expect(Set(items.reworded).isSubset(of: items.improved + items.worsened + items.same))
      #expect(Set(items.removed).isDisjoint(with: classes))
      let findings = comparison.findings
      #expect(Set(findings.new + findings.repeated) == Set(score.findings.map(\.item.id)))
      #expect(findings.new.count + findings.repeated.count == score.findings.count)
      #expect(Set(findings.resolved).isDisjoint(with: score.findings.map(\.item.id)))
    }
  }

  @Test("a fault of preparatory work that is not due yet is neither a finding nor resolved")
  func notDueYet() throws {
    var item = Item(id: "prepared", ask: Text("Prepared?"), deadline: MonthDay("2008-08-31" as Day))
    func score(_ points: String, on date: Day) throws -> (Score, Checklist) {
      let checklist = Checklist(
        id: "c", version: "1", title: Text("C"), sections: [Section(id: "s", title: Text("S"), items: [item])]
      )
      let results = SheetEvaluation(
        checklist: checklist, department: "A", date: date, fiscalYearStart: "2008-04-01"
      ).results(for: ["prepared": Answer(.word(points))])
      return (try Score(of: results, on: checklist, by: SumScorer()), checklist)
    }
    let (before, checklist) = try score("5", on: "2008-09-10")
    for (points, resolved) in [("5", []), ("10", ["prepared"])] {
      let comparison = Comparison(
        of: "A", now: try score(points, on: "2008-07-01").0, checklist: checklist,
        before: Comparison.Side(round: "r", checklist: checklist, scores: [(department: "A", score: before)]))
      #expect(comparison.findings == Comparison.Findings(resolved: resolved))
    }
    item.deadline = nil
    let comparison = Comparison(
      of: "A", now: try score("5", on: "2008-07-01").0, checklist: checklist,
      before: Comparison.Side(round: "r", checklist: checklist, scores: [(department: "A", score: before)]))
    #expect(comparison.findings == Comparison.Findings(repeated: ["prepared"]))
  }

  @Test("last year's rounds come by how near they began to a year before, and no others")
  func lastYear() {
    func entry(_ id: String, _ from: Day, order: Int = 1) -> RoundEntry {
      RoundEntry(id: id, from: from, to: from, order: order, isCancelled: false, checklists: [])
    }
    let rounds = [
      entry("summer", "2008-07-01"), entry("autumn", "2008-11-04"), entry("spring", "2009-03-31"),
      entry("again", "2008-07-01", order: 2), entry("this year", "2009-04-01"),
      entry("long ago", "2008-03-31"),
    ]
    let found = TrendTests.workspace.lastYear(of: entry("now", "2009-07-10"), among: rounds)
    #expect(found.map(\.id) == ["summer", "again", "autumn", "spring"])
  }
}
