import TenkenPlugin
import TenkenScorers
import Testing

@testable import TenkenCore
@testable import TenkenReports

@Suite("Reports of rounds, sheets, checklists, the journal and submitting")
struct OtherReportsTests {
  @Test("rounds stand in a list with their days and checklists")
  func rounds() throws {
    let report = RoundsReport.build([Sample.round], context: Sample.context(.en))
    #expect(
      try report.table("rounds").texts == [
        [
          "2008-1", "First inspection", "2008-07-22 (Tue)", "2008-07-24 (Thu)", "2008-07-24 (Thu)", "office",
          "4",
          "open",
        ]
      ])
    #expect(
      RoundsReport.build([], context: Sample.context(.en)).blocks == [.paragraph("There are no rounds.")])
  }

  @Test("a round shows its pinned checklists and its status, or who is asked")
  func round() throws {
    let report = RoundReport.build(Sample.round, status: Sample.status, context: Sample.context(.ja))
    #expect(try report.table("checklists").texts == [["office", "1.10", "ab12"]])
    #expect(try report.table("status").rows.count == 4)
    #expect(report.fact("通知日") == ["2008-08-22(金)"])
    let alone = RoundReport.build(Sample.round, status: nil, context: Sample.context(.ja))
    #expect(alone.paragraphs == ["部署：B部、A部、L部・M部・N室（LMN）、D部"])
  }

  @Test("a sheet marks evidence that is missing, changed or removed, and goes on")
  func evidence() throws {
    var stored = Sample.sheets[2]
    let states: [EvidenceState] = [.kept, .missing, .changed, .removed]
    stored.sheet.answers["pc-off"] = Answer(
      .word("10"), evidence: states.map { Evidence(name: "\($0).jpg", sha256: "hash of \($0)") })
    let report = SheetReport.build(
      stored, round: Sample.round, checklist: Sample.checklist, scorer: PointsScorer(),
      score: try Sample.score(stored.sheet), gaps: [],
      evidence: Dictionary(uniqueKeysWithValues: states.map { ("hash of \($0)", $0) }),
      context: Sample.context(.en))
    let cell = try report.table("items").rows[0][7]
    #expect(
      cell.text == "kept.jpg, missing.jpg (file missing), changed.jpg (changed), removed.jpg (removed)")
    #expect(cell.tone == .bad)
  }

  @Test("a sheet shows answers as typed, points, findings, comments and what is missing")
  func sheet() throws {
    var stored = Sample.sheets[2]
    stored.sheet.answers["pc-off"] = Answer(.word("１０"), comment: "Locked", fixed: "2008-07-22")
    stored.sheet.remarks = [Remark(text: "Tidy lockers", kind: .good)]
    let report = SheetReport.build(
      stored, round: Sample.round, checklist: Sample.checklist, scorer: PointsScorer(),
      score: try Sample.score(stored.sheet),
      gaps: [
        SheetCheck.Gap(item: "desk-clear", kind: .answer),
        SheetCheck.Gap(item: "rules-posted", kind: .reason),
      ], context: Sample.context(.en))
    #expect(
      try report.table("items").texts == [
        ["1", "Are computers off?", "１０", "10", "10", "", "Locked, fixed on 2008-07-22 (Tue)", "", ""],
        ["2", "Are desks clear?", "unanswered", "0", "5", "", "", "", "unanswered"],
        ["3", "Are the steps posted?", "n/a", "", "", "", "", "", "not applicable, without a reason"],
      ])
    #expect(try report.table("score").texts == [["10", "15", "66.7 %", "Needs work", "0"]])
    #expect(report.listItems == ["good: Tidy lockers"])
    #expect(report.fact("Role") == ["self-assessment"])
  }

  @Test("the list of checklists says what each can earn and where it comes from")
  func checklists() throws {
    let report = ChecklistsReport.build(
      [(checklist: Sample.checklist, origin: "built-in")], context: Sample.context(.en))
    #expect(
      try report.table("checklists").texts
        == [["office", "Office inspection", "1.10", "3", "18", "points", "built-in"]])
  }

  @Test("a checklist numbers its items through all sections")
  func checklist() throws {
    let report = ChecklistReport.build(
      Sample.checklist, scorer: PointsScorer(), context: Sample.context(.en))
    #expect(
      try report.table("section-desk").texts[0] == [
        "1", "pc-off", "Are computers off?\nLook after hours", "points", "10",
        "10: All are off\n0: They are on",
        "with a reason",
      ])
    #expect(
      try report.table("section-fax").texts == [
        ["3", "rules-posted", "Are the steps posted? (critical item)", "yes or no", "3", "", "with a reason"]
      ])
    #expect(report.paragraphs == ["Band: Good from 95 %, Needs work from 0 %"])
  }

  @Test("the journal prints a line for each entry, with the head of its hash")
  func journal() throws {
    let line = JournalLine(
      seq: 7, at: "2008-07-22T01:02:03Z", day: "2008-07-22", by: "Sato",
      what: Text(ja: "提出", en: "submitted"), hash: String(repeating: "ab", count: 32))
    let report = JournalReport.build([line], context: Sample.context(.en))
    #expect(
      try report.table("journal").texts
        == [["7", "2008-07-22T01:02:03Z", "2008-07-22 (Tue)", "Sato", "submitted", "abababababababab"]])
  }

  @Test("submitting tells the outcome of each sheet, what is missing, and the fixes that changed")
  func submit() throws {
    let report = SubmitReport.build(OtherReportsTests.submitted, context: Sample.context(.en))
    #expect(
      try report.table("sheets").texts == [
        ["2008-1", "office", "Department A", "inspector", "submitted (late)", "8", "18", "44.4 %", "2"],
        ["2008-1", "office", "L, M and N (LMN)", "self-assessment", "draft", "", "", "", ""],
      ])
    #expect(report.listItems == ["L, M and N (LMN) office/desk-clear: unanswered"])
    #expect(
      try report.table("fixes").texts == [
        ["F1", "Department A", "PCの電源は切れているか", "major", "open", "2008-09-05 (Fri)"]
      ])
  }

  static var submitted: [SubmitLine] {
    [
      SubmitLine(
        key: Sample.sheets[1].sheet.key, outcome: Text(ja: "提出済", en: "submitted"),
        score: try? Sample.score(Sample.sheets[1].sheet), fixes: [Sample.fixes[0]], isLate: true),
      SubmitLine(
        key: Sample.sheets[2].sheet.key, outcome: Text(ja: "下書き", en: "draft"), score: nil,
        gaps: [SheetCheck.Gap(item: "desk-clear", kind: .answer)]),
    ]
  }
}
