import Foundation
import TenkenPlugin
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Reminders")
struct ReminderTests {
  static let people = """
    people:
      - {id: sato, name: 佐藤, department: B, roles: [secretariat], mail: sato@example.jp}
      - {id: ito, name: 伊藤, department: A, roles: [promoter], mail: ito@example.jp}
      - {id: kato, name: 加藤, department: A, mail: kato@example.jp}
      - {id: mori, name: 森, department: L, mail: mori@example.jp}
    """

  static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace(TestWorkspace.yaml(more: people))
    try workspace.open(departments: ["A", "B", "LM"])
    try workspace.submit(TestWorkspace.sheet("B", "{clear: 9, locked: 10, pc: 10}"))
    return workspace
  }

  static func draft(
    _ workspace: TestWorkspace, on day: Day = "2008-07-30", dry: Bool = false,
    _ change: (inout DraftReminders.Request) -> Void = { _ in }
  ) throws -> [DraftReminders.Draft] {
    var request = DraftReminders.Request(language: .ja)
    change(&request)
    return try DraftReminders(workspace.office(on: day)).run(request, dryRun: dry)
  }

  @Test(
    "a draft goes to each department that is late, to its promoters, else to all of it who have an address")
  func departments() throws {
    let drafts = try Self.draft(Self.workspace())
    #expect(drafts.map(\.reminder.department) == ["A", "LM"])
    #expect(drafts.map(\.to) == [["ito@example.jp"], ["mori@example.jp"]])
    #expect(drafts[0].subject == "【要対応】点検票の提出 期限 2008-07-24(木)（A部）")
    #expect(drafts[0].text.contains("6日超過"))
  }

  @Test("what is due within seven days is told of, what is due later is not")
  func soon() throws {
    let workspace = try Self.workspace()
    #expect(try Self.draft(workspace, on: "2008-08-13", dry: true) { $0.sheets = false }.isEmpty)
    let drafts = try Self.draft(workspace, on: "2008-08-14", dry: true) { $0.sheets = false }
    #expect(drafts.map(\.reminder.department) == ["B"])
    #expect(drafts[0].text.contains("あと7日"))
    #expect(try Self.draft(workspace, on: "2008-07-16", dry: true) { $0.fixes = false }.isEmpty)
    #expect(try Self.draft(workspace, on: "2008-07-17", dry: true) { $0.fixes = false }.count == 2)
  }

  @Test(
    "a reminder on a later day says that it is the second; on the same day it does not; a try is not counted")
  func second() throws {
    let workspace = try Self.workspace()
    #expect(try Self.draft(workspace, dry: true).map(\.reminder.number) == [1, 1])
    #expect(try Self.draft(workspace).map(\.reminder.number) == [1, 1])
    #expect(try Self.draft(workspace).map(\.reminder.number) == [1, 1])
    try workspace.submit(TestWorkspace.sheet("LM"), on: "2008-07-30")
    let drafts = try Self.draft(workspace, on: "2008-07-31")
    #expect(drafts.map(\.reminder.department) == ["A"])
    #expect(drafts[0].subject.hasPrefix("【要対応・2回目】"))
    #expect(drafts[0].text.contains("2回目のお知らせです"))
    #expect(try Self.draft(workspace, on: "2008-08-01").map(\.reminder.number) == [3])
    #expect(try workspace.kinds().filter { $0 == "reminder-drafted" }.count == 6)
  }

  @Test("files are written for each department, as mail and as text")
  func files() throws {
    let workspace = try Self.workspace()
    let drafts = try Self.draft(workspace) { $0.folder = "drafts" }
    #expect(
      drafts.flatMap(\.files) == [
        "drafts/2008-07-30-A.eml", "drafts/2008-07-30-A.txt", "drafts/2008-07-30-LM.eml",
        "drafts/2008-07-30-LM.txt",
      ])
    let mail = try #require(
      FileManager.default.contents(atPath: workspace.folder + "/drafts/2008-07-30-A.eml"))
    #expect(String(decoding: mail, as: UTF8.self).contains("\r\n <ito@example.jp>\r\n"))
    try workspace.write("taken", "a file")
    #expect(
      workspace.refusal { _ = try Self.draft(workspace) { $0.folder = "taken" } } == [.cannotWrite])
  }

  @Test("a fix of a department that is no more goes to those that it went into")
  func heirs() throws {
    let workspace = try TestWorkspace(
      """
      tenken: 1
      organisation: ク社
      fiscal-year-starts: 04-01
      departments:
        - {id: A, name: A部, from: [{department: X, effective: 2008-10-01}]}
        - {id: B, name: B部, from: [{department: X, effective: 2008-10-01}]}
        - {id: X, name: X部, until: 2008-09-30}
      """)
    try workspace.open(departments: ["X"])
    try workspace.submit(TestWorkspace.sheet("X", "{clear: 9, locked: 10, pc: 10}"))
    #expect(try Self.draft(workspace, on: "2008-09-30", dry: true).map(\.reminder.department) == ["X"])
    #expect(try Self.draft(workspace, on: "2008-10-01", dry: true).map(\.reminder.department) == ["A", "B"])
  }
}
