import Foundation
import GRDB
import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenStore

@Suite("The record")
struct RecordTests {
  struct Refused: Error {}

  static func code(of work: () throws -> Void) -> DiagnosticCode? {
    let failure = #expect(throws: Failure.self) { try work() }
    #expect(failure?.diagnostics.allSatisfy { $0.help != nil } == true, "says what to do")
    return failure?.diagnostics.first?.code
  }

  @Test("the settings that durability rests on hold while a command writes")
  func settings() throws {
    let record = try TestRecord()
    try record.fill()
    try Record(writingTo: record.file).write(as: TestRecord.actor()) { (writer) throws in
      let wanted = [
        "foreign_keys": "1", "synchronous": "3", "trusted_schema": "0", "journal_mode": "delete",
        "busy_timeout": "5000", "application_id": "1415933547", "user_version": "3",
      ]
      for (name, value) in wanted {
        #expect(try String.fetchOne(writer.reader.database, sql: "PRAGMA \(name)") == value, "\(name)")
      }
    }
    #expect(record.names == ["tenken.db"], "one file that can be copied")
  }

  @Test("what was written is read back: sheets, drafts, rounds, fixes, definitions, tenken.yaml")
  func reads() throws {
    let record = try TestRecord()
    try record.write(Array(TestRecord.entries("r1")[..<7]))
    try Record(readingFrom: record.file).read { (reader) throws -> Void in
      #expect(try reader.sheets(round: "r1").map(\.sheet) == [TestRecord.sheet("r1", "5")])
      #expect(try reader.sheets(round: "r1").map(\.state) == [.submitted])
      #expect(try reader.drafts(round: "r1").isEmpty, "a submitted sheet takes the place of its draft")
      #expect(try reader.rounds().map(\.round) == [TestRecord.round("r1")])
      #expect(try reader.rounds().map(\.order) == [2])
      #expect(try reader.round("r2") == nil)
      #expect(try reader.fixes().map(\.state) == [.done])
      #expect(try reader.history(of: reader.fixes()[0]).map(\.seq) == [6, 7])
      #expect(try reader.definition(round: "r1", checklist: "c") == #"{"checklist":"c"}"#)
      #expect(try reader.workspaceFiles()?.map(\.text) == ["tenken: 1\n"])
      #expect(try reader.countedDepartments(round: "r1", checklist: "c") == ["A"])
      #expect(try reader.head().seq == 7)
    }
  }

  @Test("a draft is what was saved with the answers given since; an answer can be taken back")
  func drafts() throws {
    let record = try TestRecord()
    let entries = TestRecord.entries("r1")
    try record.write(Array(entries[..<4]))
    func draft() throws -> Sheet? {
      try Record(readingFrom: record.file).read { try $0.drafts(round: "r1") }.first?.sheet
    }
    #expect(try draft()?.answers == ["i": Answer(.word("6"))])
    let key = JSON.Member("sheet", TestRecord.key("r1").json)
    try record.write([(.answerGiven, [key, JSON.Member("item", "i"), JSON.Member("answer", .null)])])
    #expect(try draft()?.answers == [:])
    try record.write([entries[2]])
    #expect(try draft() == TestRecord.sheet("r1", "5"), "saved anew, answers given before are over")
  }

  @Test("a record that does not stand yet is read as empty and not made")
  func reading() throws {
    let record = try TestRecord()
    try Record(readingFrom: record.file).read { (reader) throws -> Void in
      #expect(try reader.rounds().isEmpty)
      #expect(try reader.head() == (0, JournalEntry.origin))
    }
    #expect(try record.verify().problem == nil)
    #expect(record.names.isEmpty)
  }

  @Test("a write that throws leaves the file byte for byte as it was, and no file where there was none")
  func throwing() throws {
    let record = try TestRecord()
    func refuse() {
      #expect(throws: Failure.self) {
        try Record(writingTo: record.file).write(as: TestRecord.actor()) { (writer) throws in
          for (kind, members) in TestRecord.entries("r2") { try writer.append(kind, members) }
          throw Failure(.badTransition, Text("no"))
        }
      }
    }
    refuse()
    #expect(record.names.isEmpty)
    try record.fill()
    let before = record.bytes
    refuse()
    #expect(record.bytes == before)
    #expect(record.names == ["tenken.db"])
  }

  @Test("a dry run reads its own entries and keeps none")
  func dry() throws {
    let record = try TestRecord()
    for _ in 0..<2 {
      let before = record.bytes
      let seen = try Record(writingTo: record.file).write(as: TestRecord.actor()) { (writer) throws in
        writer.isDry = true
        for (kind, members) in TestRecord.entries("r2")[..<2] { try writer.append(kind, members) }
        return try writer.reader.round("r2") != nil
      }
      #expect(seen)
      #expect(record.bytes == before)
      #expect(before != nil || record.names.isEmpty)
      if before == nil { try record.fill() }
    }
  }

  @Test("as of a day only what was written by its end is there; the order is that of writing")
  func asOf() throws {
    let record = try TestRecord()
    let entries = TestRecord.entries("r1")
    try record.write(Array(entries[..<2]), on: "2008-07-14")
    func submit(_ word: String, on day: String) throws {
      try record.write(
        [
          (
            .sheetSubmitted,
            [
              JSON.Member("sheet", TestRecord.sheet("r1", word).json(itemOrder: [])),
              JSON.Member("state", "submitted"), JSON.Member("late", 0), JSON.Member("reason", .null),
            ]
          )
        ], on: day)
    }
    try submit("1", on: "2008-07-22")
    // The clock was set back: written later, of an earlier day.
    try submit("2", on: "2008-07-30")
    try submit("3", on: "2008-07-25")
    try record.write([entries[8]], on: "2008-08-01")

    func word(on day: Day) throws -> Answer.Typed? {
      try Record(readingFrom: record.file).read(asOf: day) {
        try $0.sheets(round: "r1").first?.sheet.answers["i"]?.typed
      }
    }
    func state(on day: Day) throws -> SheetState? {
      try Record(readingFrom: record.file).read(asOf: day) { try $0.sheets(round: "r1").first?.state }
    }
    #expect(try word(on: "2008-07-21") == nil)
    #expect(try word(on: "2008-07-24") == .word("1"))
    #expect(try word(on: "2008-07-25") == .word("3"))
    #expect(try word(on: "2008-07-30") == .word("3"), "the last by sequence, not by day")
    #expect(try state(on: "2008-07-31") == .submitted)
    #expect(try state(on: "2008-08-01") == .accepted)
    let rounds = try Record(readingFrom: record.file).read(asOf: "2008-07-13") { try $0.rounds().count }
    #expect(rounds == 0)
    let head = try Record(readingFrom: record.file).read(asOf: "2008-07-25") { try $0.head().seq }
    #expect(head == 5)
  }

  @Test(
    "many writers at a time: every acknowledged entry is there, and the chain is whole",
    arguments: [true, false])
  func concurrent(_ isNew: Bool) async throws {
    let record = try TestRecord()
    if !isNew { try record.fill("start") }
    let file = record.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          for number in 0..<5 {
            try Record(writingTo: file).write(as: TestRecord.actor()) { record in
              for (kind, members) in TestRecord.entries("w\(writer)-\(number)")[..<2] {
                try record.append(kind, members)
              }
            }
            _ = try Record(readingFrom: file).read { try $0.rounds() }
          }
        }
      }
      try await group.waitForAll()
    }
    let result = try record.verify()
    #expect(result.problem == nil)
    #expect(result.entries == 80 + (isNew ? 0 : EntryKind.allCases.count))
    let rounds = try Record(readingFrom: file).read { try $0.rounds().map(\.round.id) }
    #expect(Set(rounds).count == 40 + (isNew ? 0 : 1))
  }

  @Test("first writes at a time, some refused: the others all succeed, and what they wrote is there")
  func refusedBeside() async throws {
    for _ in 0..<30 {
      let record = try TestRecord()
      let file = record.file
      let codes = await withTaskGroup(of: DiagnosticCode?.self) { group in
        for number in 0..<6 {
          group.addTask {
            do {
              try Record(writingTo: file).write(as: TestRecord.actor()) { (writer) throws in
                for (kind, members) in TestRecord.entries("w\(number)")[..<2] {
                  try writer.append(kind, members)
                }
                if number.isMultiple(of: 2) { throw Failure(.badTransition, Text("no")) }
              }
              return nil
            } catch { return (error as? Failure)?.diagnostics.first?.code }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(codes.count { $0 == nil } == 3)
      #expect(codes.compactMap(\.self) == [.badTransition, .badTransition, .badTransition])
      #expect(try record.verify().problem == nil)
      #expect(try record.verify().entries == 6)
      #expect(record.names == ["tenken.db"])
    }
  }

  /// Work on a thread of its own, which may wait for locks.
  static func inBackground<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws
    -> Value
  {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
    }
  }

  @Test(
    "while another process makes the record there is none; who was first stays, the other writes after it")
  func firstWriteGoingOn() async throws {
    let record = try TestRecord()
    let file = record.file
    let (isBegun, isMade) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    async let first: Int = Self.inBackground {
      var tries = 0
      try Record(writingTo: file).write(as: TestRecord.actor()) { (writer) throws in
        tries += 1
        for (kind, members) in TestRecord.entries("first")[..<2] { try writer.append(kind, members) }
        isBegun.signal()
        isMade.wait()
        isMade.signal()
      }
      return tries
    }
    try await Self.inBackground {
      isBegun.wait()
      #expect(record.names.isEmpty)
      #expect(try Record(readingFrom: file).read { try $0.rounds().count } == 0)
      try record.write(Array(TestRecord.entries("second")[..<2]))
      isMade.signal()
    }
    #expect(try await first == 2, "once for nothing, once beside the other's entries")
    #expect(try record.verify().problem == nil)
    #expect(
      try Record(readingFrom: file).read { try $0.rounds().map(\.round.id) } == ["second", "first"])
    #expect(record.names == ["tenken.db"])
  }

  @Test("a lock held for a moment is waited for; one held longer than the timeout is busy")
  func busy() async throws {
    let record = try TestRecord()
    try record.fill()
    let file = record.file
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: file, configuration: configuration)
    try await other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
    }
    let waiting = Task {
      try Record(writingTo: file).write(as: TestRecord.actor()) { try $0.reader.head().seq }
    }
    try await Task.sleep(for: .milliseconds(300))
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try await waiting.value == EntryKind.allCases.count)

    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let before = record.bytes
    #expect(Self.code { try record.fill("r2") } == .busy)
    #expect(record.bytes == before)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try record.fill("r2")
    #expect(try record.verify().problem == nil)
  }
}
