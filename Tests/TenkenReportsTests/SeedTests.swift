import TenkenCore
import TenkenPlugin
import TenkenScorers
import Testing

@testable import TenkenReports

/// The campaign of 2008 as the case study prints it: two checklists, twelve departments.
@Suite("The campaign of the case study")
struct SeedTests {
  private static let departments = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "LMN"]

  private static func checklist(_ id: String, items: Int) -> Checklist {
    Checklist(
      id: id, version: "1", title: Text(id),
      bands: [
        Band(id: "good", from: Rational(95), name: Text("good")),
        Band(id: "needs-work", from: .zero, name: Text("needs work")),
      ],
      sections: [
        Section(
          id: "all", title: Text("all"),
          items: (1...items).map { Item(id: "\(id)-\($0)", ask: Text("\(id) \($0)")) })
      ])
  }

  /// Ten points everywhere but where the case study prints fewer.
  private static func scores(
    _ checklist: Checklist, less: [(department: String, item: Int, points: Int)]
  ) throws -> ChecklistScores {
    ChecklistScores(
      checklist: checklist, scorer: PointsScorer(),
      departments: try departments.map { department in
        let answers = Dictionary(
          uniqueKeysWithValues: checklist.items.enumerated().map { index, item in
            let points = less.first { $0.department == department && $0.item == index + 1 }?.points ?? 10
            return (item.id, Answer(.word(String(points))))
          })
        let sheet = Sample.sheet(department, answers)
        return DepartmentScore(
          department: department, sheet: sheet, score: try Sample.score(sheet.sheet, checklist))
      })
  }

  private static func round() throws -> RoundScores {
    RoundScores(
      round: Sample.round,
      checklists: [
        try scores(
          checklist("clean-office", items: 10), less: [("A", 2, 5), ("LMN", 3, 5), ("D", 10, 9)]),
        try scores(checklist("document-storage", items: 3), less: [("LMN", 2, 9), ("A", 3, 0)]),
      ])
  }

  @Test("the totals are those that the case study prints")
  func totals() throws {
    let table = try ScoresReport.build(Self.round(), items: true, context: Sample.context(.ja))
      .table("items-clean-office")
    #expect(
      table.footerTexts[0].dropFirst(3) == [
        "100", "95", "100", "100", "99", "100", "100", "100", "100", "100", "100", "100", "95",
      ])
    let storage = try ScoresReport.build(Self.round(), items: true, context: Sample.context(.ja))
      .table("items-document-storage")
    #expect(
      storage.footerTexts[0].dropFirst(3) == [
        "30", "20", "30", "30", "30", "30", "30", "30", "30", "30", "30", "30", "29",
      ])
  }

  @Test("the means are 99.1 and 29.1 points")
  func means() throws {
    let report = try ScoresReport.build(Self.round(), items: false, context: Sample.context(.ja))
    #expect(
      try report.table("departments-clean-office").footerTexts[0]
        == ["平均", "99.1", "", "99.1 %", "", "", "", "12部署"])
    #expect(try report.table("departments-document-storage").footer[0][1].text == "29.1")
    #expect(report.paragraphs[0] == "12部署のうち12部署の点検票があります。平均は99.1点、得点率99.1 %、指摘事項は3件です。")
  }

  @Test("there are five findings, in three departments")
  func findings() throws {
    let report = try ScoresReport.build(Self.round(), items: false, context: Sample.context(.en))
    let rows =
      try report.table("findings-clean-office").texts + report.table("findings-document-storage").texts
    #expect(
      rows == [
        ["Department A", "clean-office 2", "5", "major", ""],
        ["Department D", "clean-office 10", "1", "minor", ""],
        ["L, M and N (LMN)", "clean-office 3", "5", "major", ""],
        ["Department A", "document-storage 3", "10", "major", ""],
        ["L, M and N (LMN)", "document-storage 2", "1", "minor", ""],
      ])
  }

  @Test("the JSON has the mean unrounded")
  func json() throws {
    let mean = try Self.round().json(items: false)["checklists"]?.arrayValue?[0]["mean"]
    #expect(
      mean == ["departments": 12, "earned": .number(99.08333333333333), "rate": .number(0.9908333333333333)])
  }
}
