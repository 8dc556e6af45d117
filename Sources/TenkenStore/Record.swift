import Foundation
import GRDB
import Synchronization
package import TenkenCore

/// The record: one SQLite file that holds the journal and its projection.
///
/// Every command opens it once. A rollback journal and `synchronous=EXTRA` make each commit durable before it is
/// acknowledged; there is no WAL, so the one file can be copied.
package final class Record: Sendable {
  /// "Tenk" in the header of the file.
  static let applicationID: Int32 = 0x5465_6E6B
  static let schemaVersion: Int32 = 1
  /// How long a command waits for another one that writes.
  static let busyTimeout: TimeInterval = 5

  private let queue: DatabaseQueue
  /// The pages were looked through before the first write of this opening.
  private let isChecked = Atomic(false)
  package let file: String

  /// Opens a record for reading. Where there is no file yet, an empty one in memory is read.
  package init(readingFrom file: String) throws(Failure) {
    self.file = file
    if RecordFile.stands(file) {
      let opened = try Record.open(file, exists: true, displayName: file)
      // Another process is about to make it, or was cut off before it had.
      let isBegun = try Record.mapped(file) {
        try opened.read { try Int.fetchOne($0, sql: "PRAGMA page_count") == 0 }
      }
      if !isBegun {
        queue = opened
        return
      }
    }
    let empty = try Record.open(nil, exists: false, displayName: file)
    try Record.mapped(file) { try empty.write(Record.create) }
    queue = empty
  }

  /// Opens a record for writing. A new file appears with the first entry.
  package init(writingTo file: String) throws(Failure) {
    self.file = file
    queue = try Record.open(file, exists: RecordFile.stands(file), displayName: file)
  }

  private static func open(
    _ file: String?, exists: Bool, displayName: String
  ) throws(Failure) -> DatabaseQueue {
    if let file, exists { try RecordFile.check(file) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    configuration.foreignKeysEnabled = true
    configuration.readonly = exists && file.map { !FileManager.default.isWritableFile(atPath: $0) } ?? false
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = EXTRA; PRAGMA trusted_schema = OFF;")
    }
    return try Record.mapped(displayName) {
      let queue =
        try file.map { try DatabaseQueue(path: $0, configuration: configuration) }
        ?? DatabaseQueue(configuration: configuration)
      if let file, exists {
        try queue.read { database in
          try assertSettings(database)
          try RecordFile.checkSize(file, database)
        }
      }
      return queue
    }
  }

  private static func create(_ database: Database) throws {
    try database.execute(sql: Projection.schema)
    try database.execute(
      sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(schemaVersion);")
  }

  /// What the record relies on holds, or nothing is read or written.
  private static func assertSettings(_ database: Database) throws {
    func pragma(_ name: String) throws -> String? { try String.fetchOne(database, sql: "PRAGMA \(name)") }
    let wanted = [
      ("foreign_keys", "1"), ("synchronous", "3"), ("trusted_schema", "0"), ("journal_mode", "delete"),
    ]
    for (name, value) in wanted where try pragma(name) != value {
      throw Failure(
        .damagedRecord,
        Text(
          ja: "記録の設定 \(name) が \(value) になりません", en: "the record's setting \(name) is not \(value)"))
    }
  }

  /// Reads the record as it stands, or as it stood at the end of a day.
  package func read<Value>(asOf day: Day? = nil, _ body: (RecordReader) throws -> Value) throws(Failure)
    -> Value
  {
    try Record.mapped(file) {
      try queue.read { try body(RecordReader(database: $0, asOf: day)) }
    }
  }

  /// Reads and appends in one transaction: all of it is durable when this returns, or nothing has changed.
  package func write<Value>(
    as actor: Actor, _ body: (RecordWriter) throws -> Value
  ) throws(Failure) -> Value {
    try Record.mapped(file) {
      try queue.writeWithoutTransaction { database in
        var result: Value?
        var isNew = false
        do {
          try database.inTransaction(.immediate) {
            try RecordFile.checkInPlace(file, database)
            isNew = try Int32.fetchOne(database, sql: "PRAGMA application_id") == 0
            if isNew { try Record.create(database) }
            if !isChecked.load(ordering: .relaxed) { try RecordFile.quickCheck(database) }
            let writer = try RecordWriter(database: database, actor: actor)
            result = try body(writer)
            return writer.isDry ? .rollback : .commit
          }
        } catch {
          try RecordFile.checkInPlace(file, database)
          if isNew { removeIfEmpty(database) }
          throw error
        }
        isChecked.store(true, ordering: .relaxed)
        if isNew { removeIfEmpty(database) }
        guard let result else { throw CancellationError() }
        return result
      }
    }
  }

  /// A first write of which nothing came leaves no file behind. It goes while the lock is held, so that no other
  /// process is just writing its first entries into it.
  private func removeIfEmpty(_ database: Database) {
    try? database.inTransaction(.immediate) {
      if RecordFile.size(of: file) == 0 {
        try RecordFile.checkInPlace(file, database)
        try FileManager.default.removeItem(atPath: file)
      }
      return .rollback
    }
  }

  /// Copies the record, consistent, into a file that must not stand yet.
  package func backUp(to target: String) throws(Failure) {
    // A damaged record is refused as such, before SQLite runs into it half-way.
    try Record.mapped(file) { try queue.read { try RecordFile.quickCheck($0, limit: .max) } }
    try Record.mapped(target) {
      // Not inside a transaction: SQLite refuses that.
      try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [target]) }
    }
  }

  /// Does something to the file itself while no command can write into the record.
  package func whileLocked(_ work: () throws -> Void) throws(Failure) {
    try Record.mapped(file) {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.exclusive) {
          try RecordFile.checkInPlace(file, database)
          try work()
          return .rollback
        }
      }
    }
  }

  package func verify() throws(Failure) -> RecordVerification {
    try Record.mapped(file) { try queue.read { try RecordVerification(of: $0) } }
  }

  /// Runs database work and gives its errors the words that a user can act on.
  static func mapped<Value>(_ file: String, _ work: () throws -> Value) throws(Failure) -> Value {
    do {
      return try work()
    } catch let failure as Failure {
      throw failure
    } catch let error as DatabaseError {
      throw RecordFile.failure(for: error, file: file)
    } catch let error as Projection.UnknownEntryKind {
      throw Failure(
        .newerRecord,
        Text(
          ja: "記録に未知の種類の操作履歴「\(error.kind)」があります",
          en: "the record holds a journal entry of an unknown kind \"\(error.kind)\""),
        help: Text(ja: "新しい版のTenkenで開いてください", en: "open it with a newer Tenken"))
    } catch {
      throw Failure(
        .damagedRecord, at: Place(file: file),
        Text(ja: "記録を読めません: \(error)", en: "the record cannot be read: \(error)"))
    }
  }
}
