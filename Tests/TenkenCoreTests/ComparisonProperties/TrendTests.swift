import Testing

@testable import TenkenCore

@Suite("Trends")
struct TrendTests {
  static let checklist = Checklist(
    id: "office", version: "1", title: Text("Office"),
    sections: [
      Section(
        id: "all", title: Text("All"),
        items: [Item(id: "one", ask: Text("One?")), Item(id: "two", ask: Text("Two?"))])
    ])

  /// A, and P that was made from L and M in April 2009; G is a group of them; B was asked and never answered.
  static let workspace = Workspace(
    organisation: Text("O"), fiscalYearStart: MonthDay("2008-04-01" as Day),
    departments: [
      Department(id: "A", name: Text("A")),
      Department(id: "M", name: Text("M"), until: "2009-03-31"),
      Department(id: "L", name: Text("L"), until: "2009-03-31"),
      Department(
        id: "P", name: Text("P"),
        from: [
          Department.Origin(department: "L", effective: "2009-04-01"),
          Department.Origin(department: "M", effective: "2009-04-01"),
        ], since: "2009-04-01"),
      Department(id: "B", name: Text("B")),
    ])

  /// A round of July with the points of two items each.
  static func round(
    _ year: Int, _ points: [String: (Int, Int)], asked: [String] = [], order: Int = 1
  ) throws -> TrendRound {
    let from = try #require(Day(year: year, month: 7, day: 1))
    return TrendRound(
      entry: RoundEntry(
        id: "r\(year)", from: from, to: from.adding(days: 9), order: order, isCancelled: false, checklists: []
      ),
      checklist: checklist, scorer: SumScorer(), departments: points.keys.sorted() + asked,
      scores: try points.mapValues { both in
        try RandomCase.score(["one": .points(both.0), "two": .points(both.1)], of: "A", on: checklist)
      })
  }

  static func rounds() throws -> [TrendRound] {
    [
      try round(2007, ["A": (5, 5), "L": (10, 10), "M": (0, 0)]),
      try round(2008, ["A": (10, 5), "L": (10, 9), "M": (5, 0)], asked: ["B"]),
      try round(2009, ["A": (10, 10), "P": (9, 9)], asked: ["B"]),
    ]
  }

  static func rates(_ trend: Trend, _ department: String) -> [String?]? {
    trend.lines.first { $0.department == department }?.points.map { $0.rate?.description }
  }

  @Test("departments stand in the workspace's order, gone ones with their own, silent ones with nothing")
  func lines() throws {
    let trend = Trend(of: "office", rounds: try Self.rounds(), workspace: Self.workspace)
    #expect(trend.lines.map(\.department) == ["A", "M", "L", "P", "B"])
    #expect(Self.rates(trend, "A") == ["0.5", "0.75", "1"])
    #expect(Self.rates(trend, "L") == ["1", "0.95", nil])
    #expect(Self.rates(trend, "M") == ["0", "0.25", nil])
    #expect(Self.rates(trend, "B") == [nil, nil, nil])
  }

  @Test("before its first sheet a merged department has the pooled rate of its parts, and names them")
  func pooled() throws {
    let trend = Trend(of: "office", rounds: try Self.rounds(), workspace: Self.workspace)
    #expect(Self.rates(trend, "P") == ["0.5", "0.6", "0.9"])
    let points = try #require(trend.lines.first { $0.department == "P" }).points
    #expect(points.map(\.predecessors) == [["M", "L"], ["M", "L"], ["P"]])
    #expect(points.map { $0.isOwn(of: "P") } == [false, false, true])
  }

  @Test("a mean of two rounds covers those with a sheet of their own in the later and a rate in both")
  func steps() throws {
    let trend = Trend(of: "office", rounds: try Self.rounds(), workspace: Self.workspace)
    #expect(
      trend.steps.map(\.departments) == [3, 2], "nobody counts twice: P is not there yet, L and M no more")
    #expect(trend.steps.map(\.previousRate?.description) == ["0.5", "0.675"])
    #expect(trend.steps.map(\.rate?.description) == ["0.65", "0.95"])
    #expect(trend.steps.map(\.from) == ["r2007", "r2008"])
  }

  @Test("two rounds without a department in both have no mean")
  func nobody() throws {
    let rounds = [try Self.round(2007, ["A": (1, 1)]), try Self.round(2008, ["B": (1, 1)])]
    let step = try #require(Trend(of: "office", rounds: rounds, workspace: Self.workspace).steps.first)
    #expect(step == Trend.Step(from: "r2007", to: "r2008", departments: 0, previousRate: nil, rate: nil))
  }

  @Test("rounds stand by their first day, then in the order of opening, however they come")
  func order() throws {
    var rounds = try Self.rounds()
    var late = try Self.round(2008, ["A": (0, 0)], order: 2)
    late.entry.id = "again"
    rounds.append(late)
    let trend = Trend(of: "office", rounds: rounds, workspace: Self.workspace)
    #expect(trend.rounds.map(\.entry.id) == ["r2007", "r2008", "again", "r2009"])
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let other = Trend(
        of: "office", rounds: rounds.shuffled(using: &random), workspace: Self.workspace)
      #expect(other.lines == trend.lines && other.steps == trend.steps)
    }
  }

  @Test("a sheet without a rate is no missing sheet")
  func blocked() throws {
    var round = try Self.round(2008, ["A": (1, 1)])
    round.scores["A"]?.rate = nil
    let trend = Trend(of: "office", rounds: [round], workspace: Self.workspace)
    #expect(trend.lines.map(\.points) == [[Trend.Point(rate: nil, predecessors: ["A"])]])
  }
}
