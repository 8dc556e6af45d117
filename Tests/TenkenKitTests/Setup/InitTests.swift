import Foundation
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Making a workspace")
struct InitTests {
  /// A place for one, whose `tenken.yaml` the tests look at from outside.
  static func surroundings(_ workspace: TestWorkspace, _ folder: String) -> Surroundings {
    var surroundings = workspace.surroundings(on: "2009-09-01")
    surroundings.directory = workspace.folder + folder
    return surroundings
  }

  @Test("init makes a commented tenken.yaml that checks clean, and the folders; never twice")
  func empty() throws {
    let workspace = try TestWorkspace()
    let made = try InitWorkspace(workspace.surroundings()).empty(in: "new")
    #expect(made == ["new/tenken.yaml", "new/checklists/", "new/plugins/"])
    let inside = Self.surroundings(workspace, "/new")
    let result = try CheckFiles(inside, scorers: TestWorkspace.scorers).workspace()
    #expect(result.diagnostics.isEmpty)
    let text = try String(contentsOfFile: workspace.folder + "/new/tenken.yaml", encoding: .utf8)
    #expect(text.contains("# "))
    let again = #expect(throws: Failure.self) { try InitWorkspace(workspace.surroundings()).empty(in: "new") }
    #expect(again?.diagnostics.map(\.code) == [.alreadyThere])
    #expect(throws: Failure.self) {
      try InitWorkspace(workspace.surroundings()).example(in: ".", scorers: TestWorkspace.scorers)
    }
  }

  static let example = Result {
    let workspace = try TestWorkspace()
    _ = try InitWorkspace(workspace.surroundings()).example(in: "ku", scorers: TestWorkspace.scorers)
    return workspace
  }

  static func office() throws -> OpenWorkspace {
    try OpenWorkspace(in: surroundings(example.get(), "/ku"), scorers: TestWorkspace.scorers)
  }

  @Test("the example company's record verifies, and its files check clean")
  func verifies() throws {
    let inside = Self.surroundings(try Self.example.get(), "/ku")
    #expect(try KeepRecord(inside).verify(head: nil).problem == nil)
    #expect(try CheckFiles(inside, scorers: TestWorkspace.scorers).workspace().diagnostics.isEmpty)
  }

  @Test(
    "the totals of both rounds are those of its README",
    arguments: [
      ("2008-campaign-1", "clean-office", [95, 100, 100, 99, 100, 100, 100, 100, 100, 100, 100, 95]),
      ("2009-campaign-1", "clean-office", [100, 100, 100, 100, 100, 98, 100, 100, 100, 100, 100, 97]),
      ("2008-campaign-1", "document-storage", [20, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 29]),
      ("2009-campaign-1", "document-storage", [30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 29]),
    ])
  func totals(_ round: String, _ checklist: String, _ earned: [Int]) throws {
    var request = ScoreRound.Request(round: round)
    request.checklist = checklist
    let scores = try ScoreRound(Self.office()).run(request).checklists[0]
    #expect(
      scores.departments.map(\.department) == ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "LMN"])
    #expect(scores.departments.map(\.score?.earned) == earned.map { Rational($0) })
    #expect(scores.departments.allSatisfy { $0.sheet?.state == .accepted && $0.sheet?.isLate == false })
    #expect(scores.mean.earned == Rational(earned.reduce(0, +), over: 12))
  }

  @Test(
    "the campaign of 2008 opens five fixes with the due days of its README; that of 2009 adds one, repeats one and brings one back"
  )
  func fixes() throws {
    var request = ListFixes.Request()
    request.asOf = "2008-08-31"
    func isOfCampaign(_ fix: Fix) -> Bool { ["clean-office", "document-storage"].contains(fix.checklist) }
    func lines(_ fixes: [Fix]) -> [String] {
      fixes.map { "\($0.department) \($0.item ?? "") \($0.due.map(String.init) ?? "")" }.sorted()
    }
    let first = [
      "A lockable-places-only 2008-09-05", "A pc-off-when-leaving 2008-09-05",
      "D rubbish-cleared-when-leaving 2008-09-22", "LMN no-documents-left-out 2008-09-05",
      "LMN not-crammed 2008-09-22",
    ]
    #expect(try lines(ListFixes(Self.office()).run(request).fixes.filter(isOfCampaign)) == first)
    request.asOf = nil
    let fixes = try ListFixes(Self.office()).run(request).fixes.filter(isOfCampaign)
    let second = ["F fax-rules-posted 2009-09-24", "LMN not-crammed 2009-09-24"]
    #expect(lines(fixes) == (first + second).sorted())
    #expect(fixes.filter { $0.found.count == 2 }.map(\.item) == ["no-documents-left-out"])
    let recurring = try #require(fixes.first { $0.recurrenceOf != nil })
    #expect(recurring.item == "not-crammed")
    #expect(fixes.first { $0.id == recurring.recurrenceOf }?.state == .verified)
  }

  @Test("the fixes of the example stand in every state that a life leads through")
  func states() throws {
    let fixes = try ListFixes(Self.office()).run(ListFixes.Request()).fixes
    #expect(
      Set(fixes.map(\.state)).union([.open, .done]) == Set(Fix.State.allCases), "open and done are on the way"
    )
    #expect(fixes.contains { $0.extensions.count == 2 && $0.risk == "R1" })
    #expect(fixes.filter { $0.origin == "spread:F46" }.map(\.department) == ["A", "E"])
    #expect(fixes.filter { $0.isOverdue(on: "2009-08-24") }.map(\.id) == ["F20", "F44"])
  }

  @Test("compared with 2008, findings are resolved, repeated and new as its README says")
  func comparison() throws {
    let comparison = try CompareRound(Self.office()).run(.init(round: "2009-campaign-1"))
    let clean = comparison.checklists[0].departments
    #expect(clean[0].findings.resolved == ["pc-off-when-leaving"])
    #expect(clean[0].change == Rational(5, over: 100))
    #expect(clean[3].findings.resolved == ["rubbish-cleared-when-leaving"])
    #expect(clean[5].findings.new == ["fax-rules-posted"])
    #expect(clean[11].findings.repeated == ["no-documents-left-out"])
    let storage = comparison.checklists[1].departments
    #expect(storage[0].findings.resolved == ["lockable-places-only"])
    #expect(storage[11].findings.repeated == ["not-crammed"])
    #expect((clean + storage).allSatisfy { $0.previousRound == "2008-campaign-1" })
    let first = try CompareRound(Self.office()).run(.init(round: "2008-campaign-1"))
    #expect(first.checklists[0].departments[0].previousRound == nil)
  }

  @Test("every file of the example company submitted again changes nothing")
  func again() throws {
    let workspace = try Self.example.get()
    let path = workspace.folder + "/ku/tenken.db"
    let before = FileManager.default.contents(atPath: path)
    var flags = SubmitSheets.Flags()
    flags.merge = true
    for year in ["2008", "2009"] {
      let receipts = try SubmitSheets(Self.office(), flags).run(["rounds/\(year)-campaign-1-comments.csv"])
        .receipts
      #expect(receipts.allSatisfy { $0.outcome == .unchanged })
    }
    #expect(FileManager.default.contents(atPath: path) == before)
  }
}
