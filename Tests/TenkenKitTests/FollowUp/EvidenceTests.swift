import Foundation
import TenkenPlugin
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Files of evidence")
struct EvidenceTests {
  /// A sheet with `sheet.jpg` and a fix done with `fix.jpg`.
  static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.write("sheet.jpg", "of the sheet")
    try workspace.write("fix.jpg", "of the fix")
    try workspace.submit(
      TestWorkspace.sheet("A", "{clear: 10, locked: 10, pc: {answer: 5, evidence: [sheet.jpg]}}"))
    try ChangeFixTests.take(workspace, .done(on: "2008-07-24"), on: "2008-07-24") {
      $0.evidence = ["fix.jpg"]
    }
    return workspace
  }

  static let sheet = sha256Hex("of the sheet".utf8)
  static let fix = sha256Hex("of the fix".utf8)

  static func verify(_ workspace: TestWorkspace) -> [Diagnostic] {
    do {
      _ = try KeepRecord(workspace.surroundings()).verify(head: nil)
      return []
    } catch { return error.diagnostics }
  }

  @Test("each is stored once under its hash, and verify finds nothing wrong")
  func stored() throws {
    let workspace = try Self.workspace()
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/evidence")
    #expect(Set(names) == [Self.sheet, Self.fix])
    #expect(Self.verify(workspace).isEmpty)
  }

  @Test("verify names every file that is missing or changed, with its entry, and shows go on")
  func mismatch() throws {
    let workspace = try Self.workspace()
    try FileManager.default.removeItem(atPath: workspace.folder + "/evidence/" + Self.sheet)
    try workspace.write("evidence/" + Self.fix, "something else")
    let problems = Self.verify(workspace)
    #expect(problems.map(\.code) == [.evidenceMismatch, .evidenceMismatch])
    #expect(problems.map(\.code.exitStatus) == [.badData, .badData])
    #expect(problems.map(\.place?.file) == ["evidence/" + Self.sheet, "evidence/" + Self.fix])
    let entries = try workspace.entries()
    let submitted = try #require(entries.first { $0.kind == "sheet-submitted" })
    let done = try #require(entries.last { $0.kind == "fix-changed" })
    #expect(
      problems.map { $0.message.in(.en) } == [
        "entry \(submitted.seq): evidence \"sheet.jpg\" is missing",
        "entry \(done.seq): evidence \"fix.jpg\" was changed",
      ])
    #expect(try ListFixes(workspace.office()).show("F1").evidence == [Self.fix: .changed])
    let shown = try ListSheets(workspace.office())
      .shown("r1", departments: ["A"], checklist: nil, role: nil, drafts: false)
    #expect(shown.map(\.evidence) == [[Self.sheet: .missing]])
  }

  @Test("a file that was taken away is gone, the fact and the reason stay, and verify has nothing against it")
  func removed() throws {
    let workspace = try Self.workspace()
    let result = try RemoveEvidence(workspace.office(on: "2008-08-01"))
      .run(String(Self.fix.prefix(12)).uppercased(), reason: "a face")
    #expect(result == .init(sha256: Self.fix, names: ["fix.jpg"], wasRemoved: false))
    #expect(!FileManager.default.fileExists(atPath: workspace.folder + "/evidence/" + Self.fix))
    #expect(Self.verify(workspace).isEmpty)
    let entry = try #require(try workspace.entries().last)
    #expect(entry.kind == "evidence-removed")
    #expect(try JSON(parsing: entry.body)["reason"] == "a face")
    #expect(try ListFixes(workspace.office()).show("F1").evidence == [Self.fix: .removed])
    #expect(try ListFixes(workspace.office()).show("F1", asOf: "2008-07-31").evidence == [Self.fix: .kept])
    let again = try RemoveEvidence(workspace.office(on: "2008-08-02")).run(Self.fix, reason: "a face")
    #expect(again.wasRemoved)
    #expect(try workspace.entries().last == entry, "nothing more is recorded")
  }

  @Test("a correction that carries a removed file on is no mismatch, and the file taken in again is checked")
  func afterRemoval() throws {
    let workspace = try Self.workspace()
    _ = try RemoveEvidence(workspace.office()).run(Self.sheet, reason: "a face")
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 9}")) { $0.merge = true }
    #expect(Self.verify(workspace).isEmpty)
    try workspace.write("evidence/" + Self.sheet, "not what it was")
    #expect(Self.verify(workspace).map(\.code) == [.evidenceMismatch])
    #expect(try RemoveEvidence(workspace.office()).run(Self.sheet, reason: "again").wasRemoved == false)
    #expect(Self.verify(workspace).isEmpty)
  }

  @Test("evidence of a draft is known too")
  func drafts() throws {
    let workspace = try Self.workspace()
    try workspace.write("draft.jpg", "of the draft")
    try workspace.submit(TestWorkspace.sheet("B", "{pc: {answer: 5, evidence: [draft.jpg]}}"))
    #expect(try workspace.drafts().count == 1)
    try FileManager.default.removeItem(
      atPath: workspace.folder + "/evidence/" + sha256Hex("of the draft".utf8))
    #expect(Self.verify(workspace).map(\.code) == [.evidenceMismatch])
  }

  @Test(
    "what names no file is refused",
    arguments: ["", "5994", "zzzzzzzzzzzzzz", "000000000000", String(repeating: "0", count: 64)])
  func unknown(_ hash: String) throws {
    let workspace = try Self.workspace()
    #expect(
      workspace.refusal { _ = try RemoveEvidence(workspace.office()).run(hash, reason: "r") } == [.noEvidence]
    )
  }
}
