import TenkenCore
import TenkenScorers

@testable import TenkenReports

/// The round after the sample round: A mended its computers, B lost points, LMN repeats, D is new now.
enum ComparisonSample {
  static let round = Round(
    id: "2009-1", title: Text(ja: "第2回点検", en: "Second inspection"), from: "2009-07-22", to: "2009-07-24",
    due: "2009-07-24", expect: .inspector, departments: Sample.departments + ["C"],
    checklists: Sample.round.checklists)

  /// As the sample checklist, but an item was reworded, one added and one raised to another edition.
  static var checklist: Checklist {
    var checklist = Sample.checklist
    checklist.version = "2"
    checklist.sections[0].items[0].ask = Text(ja: "PCの電源は切ったか", en: "Are the computers switched off?")
    checklist.sections[0].items.append(
      Item(id: "lockers", ask: Text(ja: "ロッカーは施錠したか", en: "Are lockers locked?")))
    checklist.sections[1].items[0].edition = 2
    return checklist
  }

  static func comparison() throws -> RoundComparison {
    let sheets = [
      Sample.sheet(
        "B", Sample.answers(["pc-off": "9", "desk-clear": "○", "rules-posted": "yes", "lockers": "10"])),
      Sample.sheet(
        "A", Sample.answers(["pc-off": "10", "desk-clear": "△", "rules-posted": "yes", "lockers": "10"])),
      Sample.sheet(
        "LMN", Sample.answers(["pc-off": "10", "desk-clear": "○", "rules-posted": "yes", "lockers": "10"])),
      Sample.sheet(
        "D", Sample.answers(["pc-off": "10", "desk-clear": "×", "rules-posted": "yes", "lockers": "10"])),
    ]
    let departments = try round.departments.map { id -> Comparison in
      guard let sheet = sheets.first(where: { $0.sheet.key.department == id }) else {
        return Comparison(withoutSheet: id)
      }
      let before = try Sample.sheets.first { $0.sheet.key.department == id }.map {
        Comparison.Side(
          round: "2008-1", checklist: Sample.checklist,
          scores: [(department: id, score: try Sample.score($0.sheet))])
      }
      return Comparison(
        of: id, now: try Sample.score(sheet.sheet, checklist), checklist: checklist, before: before)
    }
    return RoundComparison(
      round: round,
      checklists: [
        ChecklistComparison(checklist: checklist, scorer: PointsScorer(), departments: departments)
      ])
  }
}
