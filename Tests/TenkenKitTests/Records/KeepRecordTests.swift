import Foundation
import GRDB
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Looking after the record")
struct KeepRecordTests {
  static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A"))
    return workspace
  }

  @Test("verify names the first bad entry as `entry N` in both languages")
  func names() throws {
    let workspace = try Self.workspace()
    let keep = try KeepRecord(workspace.surroundings())
    let head = try keep.verify(head: nil).head
    #expect(try keep.verify(head: String(head.prefix(12))).entries == 3)
    let other = #expect(throws: Failure.self) { try keep.verify(head: String(repeating: "0", count: 64)) }
    #expect(other?.diagnostics.map(\.code) == [.brokenChain])
    try DatabaseQueue(path: workspace.folder + "/tenken.db").write {
      try $0.execute(sql: "UPDATE journal SET body = replace(body, 'desk', 'dusk') WHERE seq = 2")
    }
    let failure = #expect(throws: Failure.self) { try keep.verify(head: nil) }
    #expect(failure?.diagnostics.map(\.code) == [.brokenChain])
    #expect(failure?.diagnostics[0].message.in(.ja).hasPrefix("entry 2:") == true)
    #expect(failure?.diagnostics[0].message.in(.en).hasPrefix("entry 2:") == true)
    #expect(DiagnosticCode.brokenChain.exitStatus == .badData)
  }

  @Test("a backup restored is the record of that time; the old record is kept beside it")
  func restore() throws {
    let workspace = try Self.workspace()
    let keep = try KeepRecord(workspace.surroundings())
    try keep.backUp(to: "backup.db")
    let before = try keep.verify(head: nil)
    try workspace.submit(TestWorkspace.sheet("B"))
    let later = workspace.record
    let kept = try #require(try keep.restore(from: "backup.db"))
    #expect(try keep.verify(head: nil).head == before.head)
    #expect(try workspace.sheets().count == 1)
    #expect(FileManager.default.contents(atPath: "\(workspace.folder)/\(kept)") == later)
    let again = try #require(try keep.restore(from: kept))
    #expect(again != kept, "no kept record takes another's place")
    #expect(workspace.record == later)
    #expect(!workspace.names.contains { $0.hasSuffix(".part") })
    try workspace.submit(TestWorkspace.sheet("A", role: "self"))
    #expect(try keep.verify(head: nil).problem == nil)
  }

  @Test("a backup never takes the place of a file, and needs a record")
  func backUpRefused() throws {
    let workspace = try Self.workspace()
    let keep = try KeepRecord(workspace.surroundings())
    try workspace.write("there.db", "mine")
    #expect(workspace.refusal { try keep.backUp(to: "there.db") } == [.alreadyThere])
    #expect(FileManager.default.contents(atPath: workspace.folder + "/there.db") == Data("mine".utf8))
    #expect(workspace.refusal { try keep.backUp(to: "no/such/folder.db") } == [.cannotWrite])
    let fresh = try TestWorkspace()
    #expect(fresh.refusal { try KeepRecord(fresh.surroundings()).backUp(to: "b.db") } == [.noFile])
  }

  @Test("what is no sound record is not restored")
  func restoreRefused() throws {
    let workspace = try Self.workspace()
    let keep = try KeepRecord(workspace.surroundings())
    try keep.backUp(to: "backup.db")
    try DatabaseQueue(path: workspace.folder + "/backup.db").write {
      try $0.execute(sql: "UPDATE sheet SET by = 'x'")
    }
    try workspace.write("text", "hello")
    let names = workspace.names
    #expect(workspace.refusal { _ = try keep.restore(from: "backup.db") } == [.brokenChain])
    #expect(workspace.refusal { _ = try keep.restore(from: "text") } == [.foreignRecord])
    #expect(workspace.refusal { _ = try keep.restore(from: "gone") } == [.noFile])
    #expect(workspace.names == names)
  }

  @Test("a damaged record gives way to its backup")
  func damaged() throws {
    let workspace = try Self.workspace()
    let keep = try KeepRecord(workspace.surroundings())
    try keep.backUp(to: "backup.db")
    try workspace.write("tenken.db", "")
    #expect(workspace.refusal { _ = try workspace.score() } == [.damagedRecord])
    #expect(try keep.restore(from: "backup.db") != nil)
    #expect(try workspace.sheets().count == 1)
  }
}
