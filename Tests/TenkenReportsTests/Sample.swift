import TenkenCore
import TenkenScorers

@testable import TenkenReports

/// A small company: three items, four departments of which D never has a sheet, one that absorbed nobody.
enum Sample {
  static let workspace = Workspace(
    organisation: Text(ja: "ク社", en: "Ku Company"), fiscalYearStart: MonthDay("2008-04-01" as Day),
    departments: [
      Department(id: "B", name: Text(ja: "B部", en: "Department B")),
      Department(id: "A", name: Text(ja: "A部", en: "Department A")),
      Department(id: "LMN", name: Text(ja: "L部・M部・N室", en: "L, M and N"), members: ["L", "M", "N"]),
      Department(id: "D", name: Text(ja: "D部", en: "Department D")),
    ])

  static let departments = workspace.departments.map(\.id)

  static func context(_ language: Language, asOf day: Day = "2008-09-08") -> ReportContext {
    ReportContext(
      workspace: workspace, language: language, asOf: day,
      head: "0123456789abcdef" + String(repeating: "f", count: 48))
  }

  static let checklist = Checklist(
    id: "office", version: "1.10", title: Text(ja: "オフィス点検", en: "Office inspection"),
    bands: [
      Band(id: "good", from: Rational(95), name: Text(ja: "良好", en: "Good")),
      Band(id: "needs-work", from: .zero, name: Text(ja: "要改善", en: "Needs work")),
    ],
    sections: [
      Section(
        id: "desk", title: Text(ja: "机", en: "Desks"),
        items: [
          Item(
            id: "pc-off", ask: Text(ja: "PCの電源は切れているか", en: "Are computers off?"),
            hint: Text(ja: "退社後に見る", en: "Look after hours"),
            guide: [
              Item.GuideLine(answer: "10", text: Text(ja: "すべて切れている", en: "All are off")),
              Item.GuideLine(answer: "0", text: Text(ja: "切れていない", en: "They are on")),
            ]),
          Item(
            id: "desk-clear", ask: Text(ja: "机の上は片付いているか", en: "Are desks clear?"),
            answer: .mark(shares: MarkShares()),
            max: Rational(5)),
        ]),
      Section(
        id: "fax", title: Text(ja: "FAX", en: "Fax"),
        items: [
          Item(
            id: "rules-posted", ask: Text(ja: "手順は掲示されているか", en: "Are the steps posted?"), answer: .yesNo,
            max: Rational(3), importance: .critical)
        ]),
    ])

  static let round = Round(
    id: "2008-1", title: Text(ja: "第1回点検", en: "First inspection"), from: "2008-07-22", to: "2008-07-24",
    due: "2008-07-24", notice: "2008-08-22", expect: .inspector, departments: departments,
    checklists: [PinnedChecklist(checklist: "office", version: "1.10", family: "office", digest: "ab12")])

  static func sheet(
    _ department: String, _ answers: [String: Answer], round: String = "2008-1",
    role: Role = .inspector, state: SheetState = .accepted, isLate: Bool = false
  ) -> StoredSheet {
    StoredSheet(
      sheet: Sheet(
        key: SheetKey(round: round, checklist: "office", department: department, role: role),
        by: "Sato", date: "2008-07-22", answers: answers),
      state: state, isLate: isLate, day: isLate ? "2008-07-26" : "2008-07-22", seq: 1)
  }

  static func answers(_ words: [String: String], comments: [String: String] = [:]) -> [String: Answer] {
    Dictionary(
      uniqueKeysWithValues: words.map { ($0, Answer(.word($1), comment: comments[$0])) })
  }

  static func score(_ sheet: Sheet, _ checklist: Checklist = checklist) throws -> Score {
    let evaluation = SheetEvaluation(
      checklist: checklist, department: sheet.key.department, date: sheet.date,
      fiscalYearStart: "2008-04-01")
    return try Score(of: evaluation.results(for: sheet.answers), on: checklist, by: PointsScorer())
  }

  /// The scores of a round, departments without a sheet among them.
  static func scores(
    _ sheets: [StoredSheet], _ checklist: Checklist = checklist, round: Round = round
  ) throws -> RoundScores {
    let departments = try round.departments.map { id in
      let sheet = sheets.official(checklist: checklist.id, department: id)
      return DepartmentScore(
        department: id, sheet: sheet, score: try sheet.map { try score($0.sheet, checklist) })
    }
    return RoundScores(
      round: round,
      checklists: [
        ChecklistScores(checklist: checklist, scorer: PointsScorer(), departments: departments)
      ])
  }

  /// B full marks, A with two findings and a comment, LMN with one item not applicable and one unanswered.
  static let sheets = [
    sheet("B", answers(["pc-off": "10", "desk-clear": "○", "rules-posted": "yes"])),
    sheet(
      "A",
      answers(
        ["pc-off": "2.5", "desk-clear": "△", "rules-posted": "yes"],
        comments: ["pc-off": "Sleeping"]), isLate: true),
    sheet("LMN", answers(["pc-off": "10", "rules-posted": "n/a"]), role: .self, state: .submitted),
  ]

  static let fixes: [Fix] = [
    fix("F1", "A", .major, .open, due: "2008-09-05"),
    fix("F2", "A", .minor, .planned, due: "2008-09-08", item: "desk-clear", what: "Papers"),
    fix("F3", "B", .critical, .reopened, due: "2008-09-11"),
    fix("F4", "LMN", .minor, .verified, due: "2008-09-01"),
    fix("F5", "D", .minor, .open, due: nil, item: nil, what: "Door"),
  ]

  private static func fix(
    _ id: String, _ department: String, _ severity: Severity, _ state: Fix.State, due: Day?,
    item: String? = "pc-off", what: String = "PCの電源は切れているか"
  ) -> Fix {
    Fix(
      id: id, department: department, checklist: item == nil ? nil : "office",
      family: item == nil ? nil : "office", item: item, round: item == nil ? nil : "2008-1",
      severity: severity,
      state: state, due: due, what: what, origin: item == nil ? "audit:X1" : Fix.findingOrigin)
  }

  static var questions: [String: Text] {
    Dictionary(uniqueKeysWithValues: checklist.items.map { ("office/\($0.id)", $0.ask) })
  }

  static var status: RoundStatus {
    let draft = sheet("B", [:], state: .draft)
    return RoundStatus(
      of: round, sheets: sheets, drafts: [draft], unanswered: [draft.sheet.key: 3], on: "2008-09-08")
  }

  /// The round above fulfils the first row of a programme of two; LMN's sheet waits, D's was returned.
  static var frontPage: FrontPage {
    var workspace = workspace
    workspace.people = [Person(id: "sato", name: Text(ja: "佐藤", en: "Sato"), roles: [.secretariat])]
    workspace.programme = [4, 12].enumerated().map { number, month in
      ProgrammeEntry(
        round: number + 1, months: .init(first: month, last: month == 4 ? 9 : 3), checklists: ["office"],
        expect: .inspector, reportBy: MonthDay((month == 4 ? "2008-09-14" : "2008-03-31") as Day))
    }
    var returned = sheet("D", [:], state: .returned)
    returned.reason = "No photo"
    let status = RoundStatus(of: round, sheets: sheets + [returned], drafts: [], on: "2008-09-08")
    var done = fixes[3]
    done.state = .done
    return FrontPage(
      of: workspace, rounds: [round], open: [status], fixes: fixes + [done], on: "2008-09-08")
  }
}
