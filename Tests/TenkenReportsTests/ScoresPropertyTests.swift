import SchemaChecking
import TenkenCore
import TenkenPlugin
import TenkenScorers
import Testing

@testable import TenkenReports

@Suite("Scores of random answers")
struct ScoresPropertyTests {
  /// A checklist with random policies and a start, and a round of random answers to it.
  private static func random(_ seed: UInt64) throws -> RoundScores {
    var random = SeededGenerator(seed: seed)
    var checklist = Sample.checklist
    checklist.start = Rational(Int.random(in: 0...3, using: &random))
    checklist.missing = MissingPolicy.allCases.randomElement(using: &random) ?? .zero
    checklist.notApplicable = NotApplicablePolicy.allCases.randomElement(using: &random) ?? .full
    checklist.sections[0].items[1].scored = Bool.random(using: &random)
    checklist.sections[1].items[0].scope = Bool.random(using: &random) ? .everyone : .except(["A"])
    let words = [
      "pc-off": ["10", "0", "2.25", "n/a", ""], "desk-clear": ["○", "△", "×", "-", ""],
      "rules-posted": ["yes", "no", "対象外", ""],
    ]
    let sheets = Sample.departments.compactMap { department -> StoredSheet? in
      if Int.random(in: 0..<5, using: &random) == 0 { return nil }
      var answers: [String: Answer] = [:]
      for id in words.keys.sorted() {
        answers[id] = Answer(.word(words[id]?.randomElement(using: &random) ?? ""))
      }
      return Sample.sheet(department, answers)
    }
    return try Sample.scores(sheets, checklist)
  }

  @Test("the items of a department add up to its total, in the report and in the JSON", arguments: 0..<200)
  func sums(seed: Int) throws {
    let scores = try Self.random(UInt64(seed))
    let report = ScoresReport.build(scores, items: true, context: Sample.context(.en))
    let table = try report.table("items-office")
    let departments = try report.table("departments-office")
    let json = scores.json(items: true)["checklists"]?.arrayValue?[0]["departments"]?.arrayValue ?? []
    #expect(json.count == Sample.departments.count)
    let start = scores.checklists[0].checklist.start.double
    for index in Sample.departments.indices {
      guard let earned = departments.rows[index][1].number else {
        #expect(json[index]["earned"] == .null)
        #expect(table.footer[0][4 + index].text == "sheet missing")
        continue
      }
      #expect(table.rows.compactMap { $0[4 + index].number }.reduce(0, +) == earned)
      #expect(table.footer[0][4 + index].number == earned)
      let items = json[index]["items"]?.arrayValue ?? []
      #expect(items.compactMap { $0["earned"]?.doubleValue }.reduce(start, +) == earned)
      #expect(
        items.compactMap { $0["max"]?.doubleValue }.reduce(start, +) == json[index]["max"]?.doubleValue)
      #expect(items.count { $0["finding"] != .null } == Int(departments.rows[index][6].number ?? -1))
      for item in items { #expect((item["earned"] == .null) == (item["max"] == .null)) }
    }
  }

  @Test("the JSON keeps to its schema", arguments: 0..<200)
  func schema(seed: Int) throws {
    let schema = try SchemaChecker(file: "score")
    #expect(try schema.violations(of: Self.random(UInt64(seed)).json(items: seed.isMultiple(of: 2))) == [])
  }
}
