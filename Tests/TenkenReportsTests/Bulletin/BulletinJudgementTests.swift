import TenkenCore
import TenkenScorers
import Testing

@testable import TenkenReports

@Suite("The judgement of a campaign")
struct BulletinJudgementTests {
  /// A hundred items of which one department passed so many.
  private static func scores(passed: Int?, isCritical: Bool = false) throws -> RoundScores {
    let items = (1...100).map { number in
      Item(
        id: "i\(number)", ask: Text("?"), answer: .yesNo,
        importance: isCritical && number == 100 ? .critical : .normal)
    }
    let checklist = Checklist(
      id: "office", version: "1", title: Text("x"),
      sections: [Section(id: "s", title: Text("s"), items: items)])
    let sheets = passed.map { passed in
      [
        Sample.sheet(
          "A",
          Sample.answers(
            Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.id, $0 < passed ? "yes" : "no") })))
      ]
    }
    return try Sample.scores(sheets ?? [], checklist)
  }

  @Test(
    "goes by the thresholds, judged unrounded",
    arguments: [
      (100, .full), (99, .nearlyFull), (95, .nearlyFull), (94, .mostlyGood), (80, .mostlyGood),
      (79, .needsWork), (0, .needsWork),
    ] as [(Int, BulletinJudgement)])
  func thresholds(_ passed: Int, _ wanted: BulletinJudgement) throws {
    #expect(BulletinJudgement(of: try Self.scores(passed: passed)) == wanted)
  }

  @Test("is at best mostly good where a critical item lost points, and none without sheets")
  func critical() throws {
    #expect(BulletinJudgement(of: try Self.scores(passed: 99, isCritical: true)) == .mostlyGood)
    #expect(BulletinJudgement(of: try Self.scores(passed: 50, isCritical: true)) == .needsWork)
    #expect(BulletinJudgement(of: try Self.scores(passed: 100, isCritical: true)) == .full)
    #expect(BulletinJudgement(of: try Self.scores(passed: nil)) == nil)
  }

  @Test("has thresholds that fall from full marks to nothing")
  func order() {
    let bounds = BulletinJudgement.allCases.map(\.from)
    #expect(
      bounds.first == .one && bounds.last == .zero && zip(bounds, bounds.dropFirst()).allSatisfy { $0 > $1 })
  }
}
