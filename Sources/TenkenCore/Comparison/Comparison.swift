/// A department's sheet of a round held against its previous one (contract, section 5).
package struct Comparison: Sendable, Hashable {
  package var department: String
  /// False where the department has no counted sheet in the round: then nothing else is said of it.
  package private(set) var hasSheet = true
  /// Nil where there is none: the department is new.
  package var previousRound: String?
  package var predecessors: [String]
  package var rate: Rational?
  package var previousRate: Rational?
  /// Like for like, over the items answered in both.
  package var change: Rational?
  package var commonItems: Int
  package var items: Items
  package var findings: Findings
  /// What was asked before: the items of `removed` by their earlier ids, those of `notComparable` and `reworded` by
  /// their present ones.
  package var earlier: [String: Item] = [:]

  /// Ids of scored items; those of `removed` are the earlier ones.
  package struct Items: Sendable, Hashable {
    package var improved: [String] = []
    package var worsened: [String] = []
    package var same: [String] = []
    package var added: [String] = []
    package var removed: [String] = []
    package var reworded: [String] = []
    package var notComparable: [String] = []
    package var unanswered: [String] = []
  }

  package struct Findings: Sendable, Hashable {
    package var new: [String] = []
    package var repeated: [String] = []
    package var resolved: [String] = []
  }

  /// What is held against each other: the checklist as pinned and the scores of one or more sheets.
  package struct Side: Sendable {
    package var round: String
    package var checklist: Checklist
    /// By department; one, or all predecessors.
    package var scores: [(department: String, score: Score)]

    package init(round: String, checklist: Checklist, scores: [(department: String, score: Score)]) {
      self.round = round
      self.checklist = checklist
      self.scores = scores
    }
  }

  /// A department without a counted sheet in the round.
  package init(withoutSheet department: String) {
    self.department = department
    hasSheet = false
    predecessors = []
    commonItems = 0
    items = Items()
    findings = Findings()
  }

  package init(of department: String, now: Score, checklist: Checklist, before: Side?) {
    self.init(withoutSheet: department)
    hasSheet = true
    rate = now.rate
    previousRound = before?.round
    predecessors = before?.scores.map(\.department) ?? []
    let pools = ItemPool.pools(of: before?.scores.map(\.score) ?? [])
    previousRate = before.flatMap { Score.pooledRate(of: $0.scores.map(\.score)) }

    var (earnedNow, maxNow, earnedBefore, maxBefore) = (
      Rational.zero, Rational.zero, Rational.zero, Rational.zero
    )
    var matched: Set<String> = []
    for result in now.items where result.item.scored && result.outcome != .notAsked {
      let id = result.item.id
      let pool = ([id] + result.item.was).lazy.compactMap { pools[$0] }.first
      guard let pool else {
        items.added.append(id)
        if result.finding != nil { findings.new.append(id) }
        continue
      }
      matched.insert(pool.item.id)
      guard pool.item.edition == result.item.edition else {
        items.notComparable.append(id)
        earlier[id] = pool.item
        if result.finding != nil { findings.new.append(id) }
        continue
      }
      compareFindings(result, pool)
      guard result.isAnswered, pool.answered > 0, let earned = result.earned, let max = result.max else {
        items.unanswered.append(id)
        continue
      }
      commonItems += 1
      (earnedNow, maxNow) = (earnedNow + earned, maxNow + max)
      (earnedBefore, maxBefore) = (earnedBefore + pool.earned, maxBefore + pool.max)
      let (valueNow, valueBefore) =
        max <= .zero || pool.max <= .zero
        ? (earned, pool.earned / Rational(pool.answered)) : (earned / max, pool.earned / pool.max)
      if valueNow > valueBefore {
        items.improved.append(id)
      } else if valueNow < valueBefore {
        items.worsened.append(id)
      } else {
        items.same.append(id)
      }
      if pool.item.id == id, pool.item.ask != result.item.ask {
        items.reworded.append(id)
        earlier[id] = pool.item
      }
    }
    for item in before?.checklist.items ?? [] where pools[item.id] != nil && !matched.contains(item.id) {
      items.removed.append(item.id)
      earlier[item.id] = item
    }
    if maxNow != .zero, maxBefore != .zero { change = earnedNow / maxNow - earnedBefore / maxBefore }
  }

  private mutating func compareFindings(_ result: ItemResult, _ pool: ItemPool) {
    let id = result.item.id
    if result.finding != nil {
      if pool.hadFinding { findings.repeated.append(id) } else { findings.new.append(id) }
    } else if pool.hadFinding, result.isPassed {
      findings.resolved.append(id)
    }
  }
}

extension Score {
  /// The raw rate of one sheet, or of several the sum of points earned over the sum of maxima.
  static func pooledRate(of scores: [Score]) -> Rational? {
    if scores.count == 1 { return scores[0].rate }
    let max = scores.map(\.max).sum()
    return max == .zero ? nil : scores.map(\.earned).sum() / max
  }
}

/// One item of the previous round, pooled over all predecessors of whom it was asked.
private struct ItemPool {
  var item: Item
  var answered = 0
  var earned = Rational.zero
  var max = Rational.zero
  var hadFinding = false

  static func pools(of scores: [Score]) -> [String: ItemPool] {
    var pools: [String: ItemPool] = [:]
    for result in scores.flatMap(\.items) where result.item.scored && result.outcome != .notAsked {
      var pool = pools[result.item.id] ?? ItemPool(item: result.item)
      if result.isAnswered, let earned = result.earned, let max = result.max {
        pool.answered += 1
        pool.earned += earned
        pool.max += max
      }
      if result.finding != nil { pool.hadFinding = true }
      pools[result.item.id] = pool
    }
    return pools
  }
}
