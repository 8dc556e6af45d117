/// A round as the search for the previous one sees it.
package struct RoundEntry: Sendable, Hashable {
  package var id: String
  package var from: Day
  package var to: Day
  /// The sequence number under which it was opened.
  package var order: Int
  package var isCancelled: Bool
  /// Checklists with their families, in the round's order.
  package var checklists: [PinnedChecklist]

  package init(
    id: String, from: Day, to: Day, order: Int, isCancelled: Bool, checklists: [PinnedChecklist]
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.order = order
    self.isCancelled = isCancelled
    self.checklists = checklists
  }

  /// The checklist of a family that the round asks: the checklist itself, else the first of the family.
  package func checklist(like pin: PinnedChecklist) -> PinnedChecklist? {
    checklists.first { $0.checklist == pin.checklist } ?? checklists.first { $0.family == pin.family }
  }

  package func isBefore(_ other: RoundEntry) -> Bool { (from, order) < (other.from, other.order) }
}

extension Sequence<RoundEntry> {
  /// Where to look for the previous sheets: the rounds before another one that asked a checklist of the family, the
  /// latest first.
  package func before(_ round: RoundEntry, asking pin: PinnedChecklist) -> [RoundEntry] {
    filter { !$0.isCancelled && $0.id != round.id && $0.isBefore(round) && $0.checklist(like: pin) != nil }
      .sorted { $1.isBefore($0) }
  }
}

extension Workspace {
  /// The rounds of the fiscal year before, from the one that began nearest to a year before another round to the one
  /// that began farthest from it; of two equally near the earlier first.
  package func lastYear(of round: RoundEntry, among rounds: [RoundEntry]) -> [RoundEntry] {
    let year = fiscalYear(of: round.from) - 1
    let wanted = round.from.adding(months: -12).serial
    return rounds.filter { fiscalYear(of: $0.from) == year }.sorted { first, second in
      let (near, far) = (abs(first.from.serial - wanted), abs(second.from.serial - wanted))
      return near == far ? first.isBefore(second) : near < far
    }
  }
}
