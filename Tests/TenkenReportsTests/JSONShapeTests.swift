import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenReports

@Suite("The public JSON")
struct JSONShapeTests {
  @Test("scores are worded as the contract has them; a department without a sheet stands with nulls")
  func scores() throws {
    let json = try Sample.scores(Sample.sheets).json(items: true)
    #expect(json.members?.map(\.key) == ["round", "checklists"])
    let checklist = try #require(json["checklists"]?.arrayValue?[0])
    #expect(checklist.members?.map(\.key) == ["checklist", "version", "scorer", "departments", "mean"])
    #expect(checklist["version"] == "1.10")
    let departments = checklist["departments"]?.arrayValue ?? []
    #expect(
      departments[1] == [
        "department": "A", "role": "inspector", "state": "accepted", "earned": 8, "max": 18,
        "rate": .number(8.0 / 18), "band": "needs-work",
        "coverage": ["answered": 3, "notApplicable": 0, "missing": 0], "failedCritical": [], "blockedBy": [],
        "items": [
          ["item": "pc-off", "outcome": "answered", "earned": .number(2.5), "max": 10, "finding": "major"],
          [
            "item": "desk-clear", "outcome": "answered", "earned": .number(2.5), "max": 5, "finding": "major",
          ],
          ["item": "rules-posted", "outcome": "answered", "earned": 3, "max": 3, "finding": .null],
        ],
      ])
    #expect(
      departments[2]["items"]?.arrayValue?.dropFirst() == [
        ["item": "desk-clear", "outcome": "missing", "earned": 0, "max": 5, "finding": .null],
        [
          "item": "rules-posted", "outcome": "not-applicable", "earned": .null, "max": .null,
          "finding": .null,
        ],
      ])
    #expect(
      departments[3] == [
        "department": "D", "role": .null, "state": .null, "earned": .null, "max": .null, "rate": .null,
        "band": .null, "coverage": .null, "failedCritical": [], "blockedBy": [], "items": [],
      ])
  }

  @Test("without items the key stands with null, for every department")
  func withoutItems() throws {
    let json = try Sample.scores(Sample.sheets).json(items: false)
    let departments = json["checklists"]?.arrayValue?[0]["departments"]?.arrayValue ?? []
    #expect(departments.map { $0["items"] } == Array(repeating: .null, count: 4))
  }

  @Test("a comparison is worded as the contract has it")
  func comparison() throws {
    let json = try ComparisonSample.comparison().json
    let departments = json["checklists"]?.arrayValue?[0]["departments"]?.arrayValue ?? []
    #expect(
      departments[1] == [
        "department": "A", "previousRound": "2008-1", "predecessors": ["A"],
        "rate": .number(25.5 / 28), "previousRate": .number(8.0 / 18), "change": .number(0.5),
        "commonItems": 2,
        "items": [
          "improved": ["pc-off"], "worsened": [], "same": ["desk-clear"], "added": ["lockers"], "removed": [],
          "reworded": ["pc-off"], "notComparable": ["rules-posted"], "unanswered": [],
        ],
        "findings": ["new": [], "repeated": ["desk-clear"], "resolved": ["pc-off"]],
      ])
    let new = departments[3]
    #expect(new["previousRound"] == .null)
    #expect(new["change"] == .null)
    #expect(new["items"]?["added"] == ["pc-off", "desk-clear", "lockers", "rules-posted"])
    let missing = departments[4]
    #expect(missing["rate"] == .null)
    #expect(missing["items"]?["added"] == [])
    #expect(missing.members?.map(\.key) == new.members?.map(\.key))
  }

  @Test("a sheet shows what was typed beside what it means")
  func sheet() throws {
    var stored = Sample.sheets[1]
    stored.sheet.answers["pc-off"]?.evidence = [Evidence(name: "photo.jpg", sha256: "ab")]
    stored.sheet.answers["pc-off"]?.fixed = "2008-07-22"
    stored.sheet.remarks = [Remark(text: "Boxes", kind: .bad, publish: true)]
    let json = stored.json(
      checklist: Sample.checklist, score: try Sample.score(stored.sheet),
      gaps: [SheetCheck.Gap(item: "desk-clear", kind: .comment)])
    #expect(
      json.members?.map(\.key) == [
        "round", "checklist", "version", "department", "role", "state", "reason", "late", "date", "by",
        "confirmedBy", "earned", "max", "rate", "band", "coverage", "failedCritical", "blockedBy", "items",
        "remarks", "missing",
      ])
    #expect(
      json["items"]?.arrayValue?.first == [
        "item": "pc-off", "outcome": "answered", "earned": .number(2.5), "max": 10, "finding": "major",
        "answer": "2.5", "comment": "Sleeping", "evidence": [["name": "photo.jpg", "sha256": "ab"]],
        "fixed": "2008-07-22",
      ])
    #expect(json["remarks"] == [["text": "Boxes", "kind": "bad", "publish": true]])
    #expect(json["missing"] == [["item": "desk-clear", "what": "comment"]])
    #expect(json["late"] == true)
  }

  @Test("a checklist in the list states its items and what they can earn")
  func checklist() {
    #expect(
      Sample.checklist.summary(origin: "built-in") == [
        "checklist": "office", "version": "1.10", "title": ["ja": "オフィス点検", "en": "Office inspection"],
        "origin": "built-in", "items": 3, "max": 18, "scorer": "points",
      ])
  }
}
