/// All rounds of a family of checklists, with the official rate of every department in each (contract, section 5).
package struct Trend: Sendable {
  package var family: String
  /// From the earliest to the latest.
  package var rounds: [TrendRound]
  /// In the workspace's order; departments that are no more stand among them.
  package var lines: [Line]

  /// One department through all rounds.
  package struct Line: Sendable, Hashable {
    package var department: String
    /// One for each round.
    package var points: [Point]
  }

  /// A department in one round.
  package struct Point: Sendable, Hashable {
    /// Nil without a sheet, or where the sheet has no rate; of several predecessors Σ earned / Σ max.
    package var rate: Rational?
    /// Whose sheets give the rate: the department's own, or those of its predecessors; empty where there is none.
    package var predecessors: [String]
  }

  /// Two neighbouring rounds, over the departments that have a sheet of their own in the later one and a rate in
  /// both.
  package struct Step: Sendable, Hashable {
    package var from: String
    package var to: String
    package var departments: Int
    package var previousRate: Rational?
    package var rate: Rational?
  }

  /// - Parameter rounds: those of one family, in any order.
  package init(of family: String, rounds: [TrendRound], workspace: Workspace) {
    self.family = family
    let rounds = rounds.sorted { $0.entry.isBefore($1.entry) }
    self.rounds = rounds
    let lineage = Lineage(workspace: workspace)
    var seen: Set<String> = []
    let departments = rounds.flatMap { $0.departments + $0.scores.keys.sorted() }
      .filter { seen.insert($0).inserted }
    lines = workspace.ordered(departments).map { department in
      let latest = rounds.last { $0.scores[department] != nil }
      return Line(
        department: department,
        points: rounds.map { Trend.point(of: department, in: $0, seenFrom: latest, lineage) })
    }
  }

  private static func point(
    of department: String, in round: TrendRound, seenFrom latest: TrendRound?, _ lineage: Lineage
  ) -> Point {
    if let own = round.scores[department] { return Point(rate: own.rate, predecessors: [department]) }
    guard let latest, round.entry.isBefore(latest.entry) else { return Point(rate: nil, predecessors: []) }
    let predecessors = lineage.workspace.ordered(
      lineage.predecessors(
        of: department, previousFrom: round.entry.from, to: latest.entry.to,
        hasSheet: { round.scores[$0] != nil }))
    return Point(
      rate: Score.pooledRate(of: predecessors.compactMap { round.scores[$0] }), predecessors: predecessors)
  }

  /// The means of each two neighbouring rounds.
  package var steps: [Step] {
    zip(rounds.indices, rounds.indices.dropFirst()).map { before, after in
      let both = lines.compactMap { line -> (Rational, Rational)? in
        let (then, now) = (line.points[before], line.points[after])
        guard now.isOwn(of: line.department), let previous = then.rate, let rate = now.rate else {
          return nil
        }
        return (previous, rate)
      }
      let count = Rational(both.count)
      return Step(
        from: rounds[before].entry.id, to: rounds[after].entry.id, departments: both.count,
        previousRate: both.isEmpty ? nil : both.map(\.0).sum() / count,
        rate: both.isEmpty ? nil : both.map(\.1).sum() / count)
    }
  }
}

extension Trend.Point {
  package func isOwn(of department: String) -> Bool { predecessors == [department] }
}

/// A round as a trend sees it: the checklist of the family that it asked, and its scores.
package struct TrendRound: Sendable {
  package var entry: RoundEntry
  package var title: Text?
  package var state: Round.State
  package var checklist: Checklist
  package var scorer: any Scorer
  /// Who was asked.
  package var departments: [String]
  /// The official score of each department that has a counted sheet.
  package var scores: [String: Score]

  package init(
    entry: RoundEntry, title: Text? = nil, state: Round.State = .open, checklist: Checklist,
    scorer: any Scorer, departments: [String],
    scores: [String: Score]
  ) {
    self.entry = entry
    self.title = title
    self.state = state
    self.checklist = checklist
    self.scorer = scorer
    self.departments = departments
    self.scores = scores
  }
}
