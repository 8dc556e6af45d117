import Foundation
import GRDB
import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenStore

@Suite("Files that are no sound record")
struct DamagedRecordTests {
  /// Both ways of opening refuse with the code, name the file, and leave it byte for byte as it was.
  static func refuses(_ record: TestRecord, _ code: DiagnosticCode, _ comment: Comment? = nil) {
    let before = record.bytes
    let reading = #expect(throws: Failure.self, comment) {
      try Record(readingFrom: record.file).read { try $0.entries() }
    }
    let writing = #expect(throws: Failure.self, comment) { try record.fill("r2") }
    for failure in [reading, writing] {
      #expect(failure?.diagnostics.first?.code == code, comment)
      #expect(failure?.diagnostics.first?.place?.file == record.file, comment)
      #expect(failure?.diagnostics.first?.help != nil, comment)
    }
    #expect(record.bytes == before, comment)
  }

  static func record(_ change: (inout Data) throws -> Void) throws -> TestRecord {
    let record = try TestRecord()
    try record.fill()
    var bytes = try #require(record.bytes)
    try change(&bytes)
    try bytes.write(to: URL(fileURLWithPath: record.file))
    return record
  }

  @Test("an empty file is refused, not filled")
  func empty() throws {
    Self.refuses(try Self.record { $0 = Data() }, .damagedRecord)
  }

  @Test("a truncated file is refused, wherever it was cut")
  func truncated() throws {
    let length = try #require(Self.record { _ in }.bytes?.count)
    for kept in [100, 512, 4095, 4096, length / 2, length - 4096, length - 1] {
      Self.refuses(try Self.record { $0 = $0.prefix(kept) }, .damagedRecord, "\(kept) bytes")
    }
  }

  @Test(
    "files of other programs are refused", arguments: ["hello", "", "SQLite format 3\0", "<html></html>"])
  func foreign(_ text: String) throws {
    let content = text.isEmpty ? Data(repeating: 0, count: 5000) : Data(text.utf8)
    Self.refuses(try Self.record { $0 = content }, .foreignRecord)
  }

  @Test("another program's database is refused")
  func otherDatabase() throws {
    let record = try TestRecord()
    try record.tamper("CREATE TABLE journal(seq INTEGER PRIMARY KEY)")
    Self.refuses(record, .foreignRecord)
    try record.tamper("PRAGMA application_id = 252006675")
    Self.refuses(record, .foreignRecord)
  }

  @Test("the record of a newer Tenken is refused with the advice to use that")
  func newer() throws {
    let record = try TestRecord()
    try record.fill()
    try record.tamper("PRAGMA user_version = \(Record.schemaVersion + 1)")
    Self.refuses(record, .newerRecord)
  }

  @Test("a damaged page is told by verify, and nothing is written over it")
  func damagedPage() throws {
    let length = try #require(Self.record { _ in }.bytes?.count)
    for page in 1..<(length / 4096) {
      let record = try Self.record { bytes in
        bytes.replaceSubrange(page * 4096..<page * 4096 + 64, with: Data(repeating: 0xA5, count: 64))
      }
      let before = record.bytes
      let writing = #expect(throws: Failure.self, "page \(page + 1)") { try record.fill("r2") }
      #expect(writing?.diagnostics.first?.code == .damagedRecord, "page \(page + 1)")
      #expect(record.bytes == before)
      do {
        let problem = try record.verify().problem
        #expect(problem != nil, "page \(page + 1)")
      } catch let failure as Failure {
        #expect(failure.diagnostics.first?.code == .damagedRecord)
      }
    }
  }

  @Test("a write that was cut off is rolled back by the next command, and the file is no damaged one")
  func hotJournal() throws {
    let record = try TestRecord()
    try record.fill()
    let (file, copy) = (record.file, record.folder + "/copy.db")
    // The state that a process leaves which dies while it commits: the journal is whole, of the pages only the first
    // is written, and it speaks of more pages than the file has.
    var bytes = try #require(record.bytes)
    bytes[30] = 1
    try bytes.write(to: URL(fileURLWithPath: copy))
    try DatabaseQueue(path: file).inDatabase { database in
      try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      for number in 0..<500 {
        try database.execute(
          sql: "INSERT INTO workspace VALUES (?, 'd', ?)",
          arguments: [1000 + number, String(repeating: "x", count: 900)])
      }
      try FileManager.default.copyItem(atPath: file + "-journal", toPath: copy + "-journal")
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try Record(readingFrom: copy).verify().problem == nil)
    #expect(FileManager.default.contents(atPath: copy) == record.bytes)
  }

  @Test("a copy of the record is whole, and never takes the place of a file")
  func backUp() throws {
    let record = try TestRecord()
    try record.fill()
    let copy = record.folder + "/copy.db"
    try Record(readingFrom: record.file).backUp(to: copy)
    let (left, right) = (try record.verify(), try Record(readingFrom: copy).verify())
    #expect(right.problem == nil)
    #expect((left.entries, left.head) == (right.entries, right.head))
    let before = FileManager.default.contents(atPath: copy)
    #expect(throws: Failure.self) { try Record(readingFrom: record.file).backUp(to: copy) }
    #expect(FileManager.default.contents(atPath: copy) == before)
  }
}
