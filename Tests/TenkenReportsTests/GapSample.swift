import TenkenCore

@testable import TenkenReports

/// A is too kind to itself, B too strict, LMN and D lack one of the two sheets, C both.
enum GapSample {
  static let round: Round = {
    var round = Sample.round
    round.departments.append("C")
    return round
  }()

  static func side(_ words: [String: String], _ state: SheetState) -> Gap.Side {
    let evaluation = SheetEvaluation(
      checklist: Sample.checklist, department: "A", date: "2008-07-22", fiscalYearStart: "2008-04-01")
    return Gap.Side(state: state, results: evaluation.results(for: Sample.answers(words)))
  }

  static let gap = RoundGap(
    round: round,
    checklists: [
      ChecklistGap(
        checklist: Sample.checklist,
        departments: [
          Gap(
            of: "B", self: side(["pc-off": "9", "desk-clear": "○", "rules-posted": "yes"], .submitted),
            inspector: side(["pc-off": "10", "desk-clear": "○", "rules-posted": "yes"], .accepted)),
          Gap(
            of: "A", self: side(["pc-off": "10", "desk-clear": "○", "rules-posted": "n/a"], .submitted),
            inspector: side(["pc-off": "2.5", "desk-clear": "△", "rules-posted": "yes"], .accepted)),
          Gap(of: "LMN", self: side(["pc-off": "9"], .submitted), inspector: nil),
          Gap(of: "D", self: nil, inspector: side(["pc-off": "9"], .accepted)),
          Gap(of: "C", self: nil, inspector: nil),
        ])
    ])
}
