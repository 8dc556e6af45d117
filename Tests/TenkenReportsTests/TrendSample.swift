import TenkenCore
import TenkenScorers

@testable import TenkenReports

/// Three rounds of one family: LMN inspected apart at first, a theme in between, D always silent; and one round of
/// another checklist.
enum TrendSample {
  static let theme: Checklist = {
    var theme = Sample.checklist
    (theme.id, theme.title) = ("office-desks", Text(ja: "机の点検", en: "Desk inspection"))
    theme.family = "office"
    theme.sections.removeLast()
    return theme
  }()

  static let other = Checklist(
    id: "storage", version: "1", title: Text(ja: "書庫点検", en: "Storage inspection"),
    sections: [
      Section(
        id: "s", title: Text(ja: "書庫", en: "Storage"),
        items: [Item(id: "pc-off", ask: Text(ja: "整理されているか", en: "Is it in order?"))])
    ])

  /// - Parameter points: of `pc-off`, the other items answered in full, by department.
  static func round(
    _ id: String, from: Day, _ checklist: Checklist, _ points: [String: String], asked: [String]
  ) throws -> TrendRound {
    TrendRound(
      entry: RoundEntry(
        id: id, from: from, to: from.adding(days: 2), order: 1, isCancelled: false, checklists: []),
      title: Text(ja: "点検", en: "Inspection"), checklist: checklist, scorer: PointsScorer(),
      departments: asked,
      scores: try points.reduce(into: [:]) { scores, entry in
        let words = ["pc-off": entry.value, "desk-clear": "○", "rules-posted": "yes"]
        scores[entry.key] = try Sample.score(
          Sample.sheet(entry.key, Sample.answers(words)).sheet, checklist)
      })
  }

  static func trends() throws -> [Trend] {
    [
      Trend(
        of: "office",
        rounds: [
          try round(
            "2008-1", from: "2008-07-22", Sample.checklist,
            ["A": "1", "B": "10", "L": "4", "M": "0", "N": "8"],
            asked: ["B", "A", "L", "M", "N", "D"]),
          try round("2008-2", from: "2008-11-04", theme, ["A": "4", "B": "10"], asked: ["B", "A", "LMN"]),
          try round(
            "2009-1", from: "2009-07-22", Sample.checklist, ["A": "10", "B": "7", "LMN": "10"],
            asked: ["B", "A", "LMN", "D"]),
        ], workspace: Sample.workspace),
      Trend(
        of: "storage",
        rounds: [try round("2008-1", from: "2008-07-22", other, ["A": "5"], asked: ["A"])],
        workspace: Sample.workspace),
    ]
  }
}
