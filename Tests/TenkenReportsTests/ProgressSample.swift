import TenkenCore
import TenkenScorers

@testable import TenkenReports

/// Preparatory work of three departments: A is half through, B has written nothing, LMN is done.
enum ProgressSample {
  static let checklist = Checklist(
    id: "work", version: "1", title: Text(ja: "準備", en: "Preparation"),
    sections: [
      Section(
        id: "plans", title: Text(ja: "計画", en: "Plans"),
        items: [
          Item(
            id: "chart", ask: Text(ja: "図は？", en: "Chart?"), answer: .done, deadline: MonthDay("05-31"),
            column: Text(ja: "図と計画", en: "Chart and plan")),
          Item(
            id: "plan", ask: Text(ja: "計画は？", en: "Plan?"), answer: .done, deadline: MonthDay("05-31"),
            column: Text(ja: "図と計画", en: "Chart and plan")),
          Item(
            id: "months", ask: Text(ja: "何月？", en: "Which months?"), answer: .done, scored: false,
            column: Text(ja: "随時研修", en: "Training")),
        ]),
      Section(
        id: "others", title: Text(ja: "委託", en: "Others"),
        items: [
          Item(
            id: "number", ask: Text(ja: "委託先はいくつか", en: "How many others?"), answer: .number,
            notApplicable: .allowed, deadline: MonthDay("06-30")),
          Item(
            id: "checks", ask: Text(ja: "点検", en: "Checks"),
            answer: .steps([
              AnswerKind.Step(id: "x", name: Text(ja: "媒体", en: "Media")),
              AnswerKind.Step(id: "y", name: Text(ja: "鍵", en: "Keys")),
            ]), deadline: MonthDay("06-30")),
        ]),
    ])

  static let round: Round = {
    var round = Sample.round
    (round.from, round.to, round.due) = ("2008-04-01", "2008-07-31", "2008-07-31")
    round.departments = ["A", "B", "LMN"]
    round.checklists = [
      PinnedChecklist(checklist: "work", version: "1", family: "work", digest: "ab12")
    ]
    return round
  }()

  private static func sheet(_ department: String, _ words: [String: String], _ state: SheetState)
    -> StoredSheet
  {
    StoredSheet(
      sheet: Sheet(
        key: SheetKey(round: round.id, checklist: "work", department: department, role: .self),
        date: "2008-06-01", answers: words.mapValues { Answer(.word($0)) }),
      state: state, isLate: false, day: "2008-06-01", seq: 1)
  }

  static func progress(
    on day: Day, a: [String: String] = ["chart": "済", "months": "4月・6月", "number": "1", "checks": "●;未"],
    edition: RoundProgress.Edition = .interim, events: [DepartmentEvent] = []
  ) -> RoundProgress {
    let reading = ProgressReading(of: checklist, in: round, on: day, fiscalYearStart: "2008-04-01")
    let done = ["chart": "(実施)", "plan": "(実施)", "months": "—", "number": "—", "checks": "●;●"]
    return RoundProgress(
      round: round, edition: edition,
      matrices: [
        ProgressMatrix(
          checklist: checklist,
          rows: [
            reading.row(of: "A", sheet("A", a, .draft), first: ["number": Rational(3)]),
            reading.row(of: "B", nil), reading.row(of: "LMN", sheet("LMN", done, .accepted)),
          ])
      ], events: events)
  }

  static let events = [
    DepartmentEvent(department: "A", on: "2008-04-30", kind: .incident(isSettled: true)),
    DepartmentEvent(department: "A", on: "2008-05-20", kind: .reinforced(level: "II", until: "2008-06-20")),
    DepartmentEvent(department: "A", on: "2008-06-20", kind: .released),
    DepartmentEvent(department: "B", on: "2008-09-01", kind: .incident(isSettled: false)),
  ]

  static let followUp: FollowUpFacts = {
    let incident = Incident(
      id: "I1", department: "A", on: "2008-09-01", process: "Mail", what: "Parcel", level: .two)
    var control = Control(
      id: "C1", department: "A", processes: ["Mail"], incidents: ["I1"],
      period: Control.Period(
        level: .two, since: "2008-09-01", until: "2008-10-01", cause: .incident,
        checks: [Control.Check(from: "2008-10-02", due: "2008-10-02")], auditDue: "2008-10-03"))
    control.state = .reporting
    return FollowUpFacts(incidents: [incident], controls: [control])
  }()

  static func monthly(followUp: FollowUpFacts = followUp) -> MonthlyFacts {
    var status = Sample.status
    status.round.state = .open
    var before = Sample.fixes
    before[3].state = .done
    return MonthlyFacts(
      since: "2008-08-08", rounds: [status], roundsBefore: [], progress: [progress(on: "2008-09-08")],
      progressBefore: [progress(on: "2008-08-08", a: ["chart": "済"])], fixes: Sample.fixes,
      fixesBefore: Array(before.dropLast()), questions: Sample.questions, followUp: followUp)
  }

  static func review() throws -> ReviewFacts {
    ReviewFacts(
      status: Sample.status, scores: try Sample.scores(Sample.sheets),
      comparison: RoundComparison(
        round: Sample.round,
        checklists: [
          ChecklistComparison(
            checklist: Sample.checklist, scorer: PointsScorer(),
            departments: try Sample.scores(Sample.sheets).checklists[0].departments.map { entry in
              guard let score = entry.score else { return Comparison(withoutSheet: entry.department) }
              return Comparison(of: entry.department, now: score, checklist: Sample.checklist, before: nil)
            })
        ]), fixes: Sample.fixes, questions: Sample.questions, followUp: followUp)
  }

  static func department() throws -> DepartmentFacts {
    let scores = try Sample.scores(Sample.sheets).checklists[0].departments
    let entries = ["A", "D"].compactMap { id -> DepartmentFacts.Entry? in
      guard let score = scores.first(where: { $0.department == id }) else { return nil }
      let comparison =
        score.score.map { Comparison(of: id, now: $0, checklist: Sample.checklist, before: nil) }
        ?? Comparison(withoutSheet: id)
      return DepartmentFacts.Entry(
        round: Sample.round, checklist: Sample.checklist, scorer: PointsScorer(), score: score,
        comparison: comparison)
    }
    return DepartmentFacts(
      department: "A", rounds: entries, trends: [], fixes: Sample.fixes.filter { $0.department == "A" },
      questions: Sample.questions, followUp: followUp)
  }
}
