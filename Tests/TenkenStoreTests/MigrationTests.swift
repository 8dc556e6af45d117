import Foundation
import GRDB
import Testing

@testable import TenkenStore

@Suite("A record of an earlier form")
struct MigrationTests {
  /// A record as the first form had it.
  private func first() throws -> TestRecord {
    let record = try TestRecord()
    try record.write(Array(TestRecord.entries("r1")[..<7]))
    for kind in FiledKind.allCases where kind.since > 1 { try record.tamper("DROP TABLE \(kind.rawValue)") }
    try record.tamper("PRAGMA user_version = 1")
    return record
  }

  private func form(_ file: String) throws -> Int? {
    try DatabaseQueue(path: file).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  @Test("is read as it is, and nothing in the file changes")
  func read() throws {
    let record = try first()
    let before = try Data(contentsOf: URL(filePath: record.file))
    try Record(readingFrom: record.file).read { (reader) throws -> Void in
      #expect(try reader.fixes().count == 1)
      for kind in FiledKind.allCases where kind != .fix {
        #expect(try reader.latest(kind.rawValue, kind.rawValue).isEmpty)
      }
    }
    #expect(try record.verify().problem == nil)
    #expect(try Data(contentsOf: URL(filePath: record.file)) == before)
  }

  @Test("is copied, then brought to this form by the first write")
  func written() throws {
    let record = try first()
    let before = try record.entries()
    try record.write(Array(TestRecord.entries("r2").suffix(5)))
    #expect(try form(record.file) == Int(Record.schemaVersion))
    #expect(try record.verify().problem == nil)
    #expect(try record.entries().count == before.count + 5)
    let copy = record.file + ".form-1"
    #expect(try form(copy) == 1)
    #expect(try Record(readingFrom: copy).read { try $0.entries() } == before)
  }
}
