import Foundation
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Submitting sheets")
struct SubmitTests {
  static func workspace(_ yaml: String = TestWorkspace.yaml()) throws -> TestWorkspace {
    let workspace = try TestWorkspace(yaml)
    try workspace.open()
    return workspace
  }

  static func accept(_ workspace: TestWorkspace) throws {
    _ = try ReviewSheets(workspace.office()).accept(.init(round: "r1"), all: true)
  }

  @Test("a complete sheet is submitted and scored; what was typed is kept")
  func submitted() throws {
    let workspace = try Self.workspace()
    let result = try workspace.submit(TestWorkspace.sheet("A", "{clear: １０, locked: ' 5', pc: 10}"))
    #expect(result.receipts.map(\.outcome) == [.submitted])
    #expect(result.receipts[0].score?.earned == Rational(25))
    #expect(result.receipts[0].fixes.map(\.fix.item) == ["locked"])
    let stored = try #require(workspace.sheets().first)
    #expect(stored.sheet.answers["clear"]?.typed == .word("１０"))
    #expect((stored.sheet.by, stored.sheet.date) == ("sato", "2008-07-22"))
  }

  @Test("a file with one bad sheet changes nothing, and all problems are listed together")
  func wholeOrNot() throws {
    let workspace = try Self.workspace()
    let good = TestWorkspace.sheet("A")
    let bad = TestWorkspace.sheet("B", "{clear: 11, lokced: 10, pc: yes}")
    let codes = workspace.refusal { try workspace.submit(good, bad, TestWorkspace.sheet("Z")) }
    #expect(
      codes.sorted { $0.rawValue < $1.rawValue } == [.badAnswer, .badAnswer, .noDepartment, .unknownItem])
    #expect(try workspace.sheets().isEmpty)
    try workspace.write(
      "list", "- sheet: desk\n  round: r1\n  department: A\n  answers: {clear: 10}\n- {sheet: desk}\n")
    #expect(
      workspace.refusal { _ = try SubmitSheets(workspace.office(), .init()).run(["list", "gone"]) }
        .contains(.noFile))
    #expect(try workspace.sheets().isEmpty && workspace.drafts().isEmpty)
  }

  @Test("a sheet with something missing is kept as a draft and says what, unless --incomplete is given")
  func incomplete() throws {
    let workspace = try Self.workspace()
    let sheet = TestWorkspace.sheet("A", "{clear: n/a, locked: n/a}")
    let draft = try workspace.submit(sheet).receipts[0]
    #expect(draft.outcome == .draft)
    #expect(draft.score == nil && draft.fixes.isEmpty)
    #expect(draft.gaps == [.init(item: "locked", kind: .reason), .init(item: "pc", kind: .answer)])
    #expect(try workspace.sheets().isEmpty)
    #expect(try workspace.submit(sheet).receipts[0].outcome == .unchanged)
    let counted = try workspace.submit(sheet) { $0.incomplete = true }.receipts[0]
    #expect(counted.outcome == .submitted)
    #expect(try workspace.drafts().isEmpty)
    #expect(try workspace.submit(sheet) { $0.incomplete = true }.receipts[0].outcome == .unchanged)
    #expect(try workspace.submit(sheet).receipts[0].outcome == .unchanged, "it counts already")
  }

  @Test("a draft stands beside the counted sheet and replaces it only when submitted")
  func draftBeside() throws {
    let workspace = try Self.workspace()
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 5, locked: 10, pc: 10}"))
    #expect(try workspace.submit(TestWorkspace.sheet("A", "{clear: 10}")).receipts[0].outcome == .draft)
    #expect(try workspace.score().score?.earned == Rational(25))
    #expect(try workspace.drafts().map(\.sheet.answers) == [["clear": Answer(.word("10"))]])
    var request = ScoreRound.Request(round: "r1")
    request.drafts = true
    let scores = try ScoreRound(workspace.office()).run(request).checklists[0]
    #expect(scores.departments[0].score?.earned == Rational(10), "--drafts shows the draft")
    #expect(scores.departments[1].score == nil)
    #expect(try workspace.fixes().map(\.state) == [.open])
    let replaced = try workspace.submit(TestWorkspace.sheet("A")).receipts[0]
    #expect(replaced.outcome == .replaced)
    #expect(replaced.fixes.map(\.reason) == [.withdrawn])
    #expect(try workspace.drafts().isEmpty)
    #expect(try workspace.kinds().filter { $0 == "sheet-submitted" }.count == 2, "the journal keeps both")
  }

  @Test("the same content again changes nothing: the next day, by another, accepted or closed")
  func noOp() throws {
    let workspace = try Self.workspace()
    let sheet = TestWorkspace.sheet("A", "{clear: 5, locked: 10, pc: {answer: 10, comment: 'x'}}")
    try workspace.submit(sheet)
    let written = workspace.record
    func again(on day: Day) throws {
      let receipt = try workspace.submit(sheet, on: day, by: "suzuki").receipts[0]
      #expect(receipt.outcome == .unchanged)
      #expect(!receipt.isLate)
    }
    try again(on: "2008-07-23")
    #expect(workspace.record == written, "byte for byte")
    try Self.accept(workspace)
    try again(on: "2008-08-30")
    try workspace.submit(TestWorkspace.sheet("B"))
    _ = try ChangeRound(workspace.office()).close("r1", incomplete: false)
    let closed = workspace.record
    try again(on: "2008-08-31")
    #expect(workspace.record == closed)
  }

  @Test("a stated date, inspector or remark that differs is another content")
  func otherContent() throws {
    let workspace = try Self.workspace()
    try workspace.submit(TestWorkspace.sheet("A"))
    for more in ["date: 2008-07-23", "by: 鈴木", "remarks: [狭い]", "confirmed-by: 部長"] {
      #expect(
        try workspace.submit(TestWorkspace.sheet("A", more: more)).receipts[0].outcome == .replaced, "\(more)"
      )
    }
  }

  @Test("an accepted sheet must be returned first")
  func accepted() throws {
    let workspace = try Self.workspace()
    try workspace.submit(TestWorkspace.sheet("A"))
    try Self.accept(workspace)
    let other = TestWorkspace.sheet("A", "{clear: 5, locked: 10, pc: 10}")
    #expect(workspace.refusal { try workspace.submit(other) } == [.sheetAccepted])
    #expect(DiagnosticCode.sheetAccepted.exitStatus == .refused)
    var selection = ReviewSheets.Selection(round: "r1")
    selection.departments = ["A"]
    _ = try ReviewSheets(workspace.office()).return(selection, reason: "書き直し")
    #expect(try workspace.sheets().map(\.state) == [.returned])
    #expect(try workspace.sheets()[0].reason == "書き直し")
    #expect(try workspace.score().score == nil, "a returned sheet does not count")
    #expect(try workspace.submit(other).receipts[0].outcome == .submitted)
    #expect(try workspace.score().score?.earned == Rational(25))
  }

  @Test("a closed or cancelled round takes no sheets")
  func closed() throws {
    let workspace = try Self.workspace()
    _ = try ChangeRound(workspace.office()).close("r1", incomplete: true)
    #expect(workspace.refusal { try workspace.submit(TestWorkspace.sheet("A")) } == [.roundClosed])
    #expect(
      workspace.refusal { try workspace.submit(TestWorkspace.sheet("A", "{clear: 1}")) } == [.roundClosed])
    _ = try ChangeRound(workspace.office()).cancel("r1", reason: "x")
    #expect(workspace.refusal { try workspace.submit(TestWorkspace.sheet("A")) } == [.roundClosed])
  }

  @Test("a late sheet is allowed and marked; on the due day it is in time")
  func late() throws {
    let workspace = try Self.workspace()
    #expect(try !workspace.submit(TestWorkspace.sheet("A"), on: "2008-07-24").receipts[0].isLate)
    #expect(try workspace.submit(TestWorkspace.sheet("B"), on: "2008-07-25").receipts[0].isLate)
    #expect(try workspace.sheets().map(\.isLate) == [false, true])
    let status = try ListSheets(workspace.office(on: "2008-08-01")).status("r1")
    #expect(status.sheets.map(\.isLate) == [false, true])
  }

  @Test("--merge only adds and changes")
  func merge() throws {
    let workspace = try Self.workspace()
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 5, locked: 10, pc: 10}", more: "remarks: [狭い]"))
    let more = TestWorkspace.sheet(
      "A", "{clear: {comment: 書類が出ていた}, pc: 9}", more: "remarks: [狭い, {text: 明るい, kind: good}]")
    let receipt = try workspace.submit(more, on: "2008-07-23", by: "suzuki") { $0.merge = true }.receipts[0]
    #expect(receipt.outcome == .replaced)
    let sheet = try workspace.sheets()[0].sheet
    #expect(
      sheet.answers == [
        "clear": Answer(.word("5"), comment: "書類が出ていた"), "locked": Answer(.word("10")),
        "pc": Answer(.word("9")),
      ])
    #expect(sheet.remarks.map(\.text) == ["狭い", "明るい"])
    #expect((sheet.by, sheet.date) == ("sato", "2008-07-22"))
    #expect(try workspace.fixes().map(\.what) == ["書類が出ていた", "Is the PC off?"])
    let record = workspace.record
    #expect(try workspace.submit(more) { $0.merge = true }.receipts[0].outcome == .unchanged)
    #expect(workspace.record == record)
  }

  @Test("an inspector whose own department, or a member of the inspected one, is inspected gets a warning")
  func ownDepartment() throws {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: TestWorkspace.people))
    try workspace.open(departments: ["A", "B", "LM"])
    func warnings(_ department: String, by: String, role: String = "inspector") throws -> [DiagnosticCode] {
      try workspace.submit(TestWorkspace.sheet(department, role: role), by: by).warnings.map(\.code)
    }
    #expect(try warnings("A", by: "sato") == [.ownDepartment])
    #expect(try warnings("A", by: "佐藤") == [.ownDepartment])
    #expect(try warnings("LM", by: "suzuki") == [.ownDepartment])
    #expect(try warnings("B", by: "sato").isEmpty)
    #expect(try warnings("A", by: "nobody").isEmpty)
    #expect(try warnings("A", by: "sato", role: "self").isEmpty)
  }

  @Test("the same sheet twice in one command is refused")
  func doubled() throws {
    let workspace = try Self.workspace()
    let codes = workspace.refusal {
      try workspace.submit(
        TestWorkspace.sheet("A"), TestWorkspace.sheet("A部", "{clear: 5, locked: 5, pc: 5}"))
    }
    #expect(codes == [.duplicateAnswer])
    let both = try workspace.submit(TestWorkspace.sheet("A"), TestWorkspace.sheet("A", role: "self"))
    #expect(both.receipts.map(\.outcome) == [.submitted, .submitted])
  }

  @Test(
    "a department is named by its id, its name or its number",
    arguments: ["A", "A部", "Department A", "Ａ部", "1"])
  func named(_ name: String) throws {
    let workspace = try Self.workspace()
    #expect(try workspace.submit(TestWorkspace.sheet("'\(name)'")).receipts[0].key.department == "A")
  }

  @Test("what is not in the round is named with its place and what there is")
  func unknown() throws {
    let workspace = try Self.workspace()
    for (sheet, code) in [
      (TestWorkspace.sheet("A", round: "r2"), .noRound), (TestWorkspace.sheet("LM"), .noDepartment),
      (TestWorkspace.sheet("7"), .noDepartment), (TestWorkspace.sheet("A", checklist: "dsek"), .noChecklist),
    ] as [(String, DiagnosticCode)] {
      let failure = #expect(throws: Failure.self) { try workspace.submit(sheet) }
      #expect(failure?.diagnostics.map(\.code) == [code])
      #expect(failure?.diagnostics[0].place?.line != nil)
      #expect(failure?.diagnostics[0].help != nil)
      #expect(code.exitStatus == .notFound)
    }
  }

  @Test("--dry-run says what would come and keeps nothing")
  func dryRun() throws {
    let workspace = try Self.workspace()
    let record = workspace.record
    try workspace.write("photo.jpg", "photo")
    let sheet = TestWorkspace.sheet("A", "{clear: 5, locked: 10, pc: {answer: 10, evidence: [photo.jpg]}}")
    let result = try workspace.submit(sheet) { $0.dryRun = true }
    #expect(result.receipts.map(\.outcome) == [.submitted])
    #expect(result.receipts[0].fixes.map(\.reason) == [.opened])
    #expect(workspace.record == record)
    #expect(!workspace.names.contains("evidence"))
  }

  @Test("evidence is copied once under its SHA-256 and reused when the file has gone")
  func evidence() throws {
    let workspace = try Self.workspace()
    try workspace.write("photo.jpg", "abc")
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let sheet = TestWorkspace.sheet("A", "{clear: 10, locked: 10, pc: {answer: 9, evidence: [photo.jpg]}}")
    try workspace.submit(sheet)
    let stored = [Evidence(name: "photo.jpg", sha256: hash)]
    #expect(try workspace.sheets()[0].sheet.answers["pc"]?.evidence == stored)
    let path = workspace.folder + "/evidence/"
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [hash])
    #expect(FileManager.default.contents(atPath: path + hash) == Data("abc".utf8))
    try FileManager.default.removeItem(atPath: workspace.folder + "/photo.jpg")
    #expect(try workspace.submit(sheet).receipts[0].outcome == .unchanged)
    try workspace.submit(
      TestWorkspace.sheet("A", "{clear: 5, locked: 10, pc: {answer: 9, evidence: [photo.jpg]}}"))
    #expect(try workspace.sheets()[0].sheet.answers["pc"]?.evidence == stored)
  }

  @Test("a refused command stores no evidence; missing evidence is named")
  func refusedEvidence() throws {
    let workspace = try Self.workspace()
    try workspace.submit(TestWorkspace.sheet("B"))
    try Self.accept(workspace)
    try workspace.write("photo.jpg", "abc")
    let good = TestWorkspace.sheet("A", "{clear: 10, locked: 10, pc: {answer: 9, evidence: [photo.jpg]}}")
    let bad = TestWorkspace.sheet("B", "{clear: 1, locked: 10, pc: 10}")
    #expect(workspace.refusal { try workspace.submit(good, bad) } == [.sheetAccepted])
    #expect(!workspace.names.contains("evidence"))
    let missing = TestWorkspace.sheet("A", "{clear: 10, locked: 10, pc: {answer: 9, evidence: [gone.jpg]}}")
    #expect(workspace.refusal { try workspace.submit(missing) } == [.noFile])
  }
}
