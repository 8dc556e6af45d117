/// A round that the programme has due in a fiscal year (contract, sections 1 and 6).
package struct PlannedRound: Sendable, Hashable {
  /// Named by the year it starts in.
  package var fiscalYear: Int
  package var entry: ProgrammeEntry
  package var from: Day
  package var to: Day
  /// The last open day on or before the programme's `report-by`, so that it never lies in the next period; nil where
  /// the programme names none.
  package var reportBy: Day?

  /// `2008/1`, as `--programme` takes it.
  package var id: String { "\(fiscalYear)/\(entry.round)" }

  package var title: Text {
    Text(
      ja: "\(fiscalYear)年度第\(entry.round)回", en: "Fiscal \(fiscalYear), round \(entry.round)")
  }

  /// Of rounds in the order of opening the last one that fulfils it: opened for it, or else one that was opened for no
  /// row of the programme, began in its months and asks its checklists. A cancelled round fulfils nothing.
  package func round(among rounds: [Round]) -> Round? {
    let standing = rounds.filter { $0.state != .cancelled }
    return standing.last { $0.programme == id }
      ?? standing.last { round in
        round.programme == nil && from <= round.from && round.from <= to
          && entry.checklists.allSatisfy { round.pin(of: $0) != nil }
      }
  }
}

extension Workspace {
  /// A row of the programme in a fiscal year.
  package func planned(_ entry: ProgrammeEntry, in fiscalYear: Int) -> PlannedRound {
    func start(of month: Int, onOrAfter day: Day) -> Day {
      Day(year: month >= day.month ? day.year : day.year + 1, month: month, day: 1) ?? day
    }
    let first = start(of: entry.months.first, onOrAfter: fiscalYearStart.in(year: fiscalYear))
    let last = start(of: entry.months.last, onOrAfter: first)
    return PlannedRound(
      fiscalYear: fiscalYear, entry: entry, from: first, to: last.adding(months: 1).adding(days: -1),
      reportBy: entry.reportBy.map { BusinessCalendar(holidays).previous(onOrBefore: $0.onOrAfter(first)) })
  }
}
