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
  static let schemaVersion: Int32 = 3
  /// How long a command waits for another one that writes.
  static let busyTimeout: TimeInterval = 5

  private let queue: DatabaseQueue
  /// The pages were looked through before the first write of this opening.
  private let isChecked = Atomic(false)
  package let file: String
  /// Whether there was a file. Where there was none, an empty record in memory is read.
  package let stands: Bool

  /// Opens a record for reading.
  package init(readingFrom file: String) throws(Failure) {
    self.file = file
    stands = FileManager.default.fileExists(atPath: file)
    queue = try stands ? Record.open(file, toRead: true) : Record.inMemory(file)
  }

  /// Opens a record for writing. A new file appears with the first entry.
  package init(writingTo file: String) throws(Failure) {
    self.file = file
    stands = FileManager.default.fileExists(atPath: file)
    queue = try stands ? Record.open(file, toRead: false) : Record.inMemory(file)
  }

  private static func open(_ file: String, toRead: Bool) throws(Failure) -> DatabaseQueue {
    try RecordFile.check(file)
    return try Record.mapped(file) {
      var configuration = Record.configuration
      configuration.readonly = !FileManager.default.isWritableFile(atPath: file)
      if toRead { configuration.prepareDatabase { try lendTables($0) } }
      let queue = try DatabaseQueue(path: file, configuration: configuration)
      try queue.read { database in
        try assertSettings(database)
        try RecordFile.checkSize(file, database)
      }
      return queue
    }
  }

  private static func inMemory(_ file: String) throws(Failure) -> DatabaseQueue {
    try Record.mapped(file) {
      let queue = try DatabaseQueue(configuration: configuration)
      try queue.write(Record.create)
      return queue
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = EXTRA; PRAGMA trusted_schema = OFF;")
    }
    return configuration
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
  ///
  /// - Parameter body: done a second time where another process made the record first.
  package func write<Value>(
    as actor: Actor, _ body: (RecordWriter) throws -> Value
  ) throws(Failure) -> Value {
    if !stands { return try writeFirst(as: actor, body) }
    return try Record.mapped(file) {
      let result = try Record.append(
        to: queue, at: file, as: actor, isChecked: isChecked.load(ordering: .relaxed), body)
      isChecked.store(true, ordering: .relaxed)
      return result
    }
  }

  /// The first write makes the record in memory and puts the file in its place whole. So nobody ever meets one that is
  /// half made, and none is taken away again while others have it open: SQLite finds a file's rollback journal by its
  /// name, and one who holds a file that is gone would delete the journal of whoever writes the next.
  private func writeFirst<Value>(
    as actor: Actor, _ body: (RecordWriter) throws -> Value
  ) throws(Failure) -> Value {
    if !FileManager.default.fileExists(atPath: file) {
      let made = try Record.inMemory(file)
      let result = try Record.mapped(file) { () -> Value? in
        let result = try Record.append(to: made, at: file, as: actor, body)
        let isEmpty = try made.read { try RecordReader(database: $0, asOf: nil).head().seq == 0 }
        return try isEmpty || RecordFile.place(made, at: file) ? result : nil
      }
      if let result { return result }
    }
    return try Record(writingTo: file).write(as: actor, body)
  }

  private static func append<Value>(
    to queue: DatabaseQueue, at file: String, as actor: Actor, isChecked: Bool = false,
    _ body: (RecordWriter) throws -> Value
  ) throws -> Value {
    try queue.writeWithoutTransaction { database in
      var result: Value?
      try Record.copyBeforeMigration(database, file: file)
      try database.inTransaction(.immediate) {
        try RecordFile.checkInPlace(file, database)
        try Record.migrate(database)
        if !isChecked { try RecordFile.quickCheck(database) }
        let writer = try RecordWriter(database: database, actor: actor)
        result = try body(writer)
        return writer.isDry ? .rollback : .commit
      }
      guard let result else { throw CancellationError() }
      return result
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
