import Foundation
import GRDB
import GRDBSQLite
import TenkenCore

/// The file of a record: is it one, is it whole, and what to say where it is not.
enum RecordFile {
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Puts a record that was made in memory in a file's place, durably.
  ///
  /// - Returns: false where a file stands there already, made by another process.
  static func place(_ made: DatabaseQueue, at file: String) throws -> Bool {
    let partial = "\(file).new-\(UUID().uuidString)"
    defer { unlink(partial) }
    // Not inside a transaction: SQLite refuses that.
    try made.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [partial]) }
    try synchronise(partial)
    if link(partial, file) != 0 {
      if errno == EEXIST { return false }
      // Some file systems have no links: there, taking the name comes first.
      let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if descriptor < 0 {
        if errno == EEXIST { return false }
        throw DatabaseError(resultCode: .SQLITE_CANTOPEN)
      }
      close(descriptor)
      if rename(partial, file) != 0 {
        unlink(file)
        throw DatabaseError(resultCode: .SQLITE_IOERR)
      }
    }
    try synchronise(URL(fileURLWithPath: file).deletingLastPathComponent().path)
    return true
  }

  /// Makes a file's content, or the names in a folder, durable.
  private static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    // Not every folder can be opened, nor every file system synchronise one.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno == EIO || errno == ENOSPC {
      throw DatabaseError(resultCode: errno == ENOSPC ? .SQLITE_FULL : .SQLITE_IOERR)
    }
  }

  /// Looks at the header before SQLite does, so that a foreign or damaged file is refused and never repaired.
  static func check(_ file: String) throws(Failure) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue {
      throw foreign(file, Text(ja: "フォルダーです", en: "it is a folder"))
    }
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw Failure(
        .cannotRead, at: Place(file: file), Text(ja: "記録を開けません", en: "the record cannot be opened"),
        help: Text(ja: "ファイルの権限を確認してください", en: "check the file's permissions"))
    }
    defer { try? handle.close() }
    let header = (try? handle.read(upToCount: 100)).map(Array.init) ?? []
    if header.isEmpty { throw damaged(file, Text(ja: "記録のファイルが空です", en: "the record's file is empty")) }
    guard header.count == 100, Array(header[..<16]) == magic else {
      throw foreign(file, Text(ja: "SQLiteのファイルではありません", en: "it is no SQLite file"))
    }
    func number(_ at: Int) -> UInt32 { header[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) } }
    guard number(68) == UInt32(Record.applicationID) else {
      throw foreign(file, Text(ja: "ほかのプログラムのファイルです", en: "it belongs to another program"))
    }
    guard number(60) <= UInt32(Record.schemaVersion) else {
      throw Failure(
        .newerRecord, at: Place(file: file),
        Text(
          ja: "この記録は新しい版のTenkenで作られました（形式 \(number(60))）",
          en: "the record was made by a newer Tenken (format \(number(60)))"),
        help: Text(ja: "新しい版のTenkenで開いてください", en: "open it with that version or a newer one"))
    }
  }

  /// Whether all pages are there. Asked inside a transaction, when no other process is half-way through a write and a
  /// write that was cut off has been rolled back.
  static func checkSize(_ file: String, _ database: Database) throws {
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    let size = (try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int
    if size ?? 0 < pages * pageSize {
      throw damaged(file, Text(ja: "記録のファイルが途中で切れています", en: "the record's file is truncated"))
    }
  }

  /// Refuses as busy where another process took the file away while this one waited for the lock.
  static func checkInPlace(_ file: String, _ database: Database) throws {
    var hasMoved: Int32 = 0
    sqlite3_file_control(database.sqliteConnection, nil, SQLITE_FCNTL_HAS_MOVED, &hasMoved)
    if hasMoved != 0 { throw DatabaseError(resultCode: .SQLITE_BUSY) }
  }

  /// Past this a write no longer looks through every page first.
  private static let quickCheckLimit = 16 << 20

  static func quickCheck(_ database: Database, limit: Int = quickCheckLimit) throws {
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    guard pages * pageSize <= limit else { return }
    let result = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? ""
    if result != "ok" { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: result) }
  }

  static func failure(for error: DatabaseError, file: String) -> Failure {
    let place = Place(file: file)
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return Failure(
        .busy, at: place, Text(ja: "別の処理が記録を使用中です", en: "another process holds the record"),
        help: Text(ja: "少し待って、もう一度実行してください", en: "wait a moment and run the command again"))
    case .SQLITE_FULL:
      return Failure(
        .cannotWrite, at: place,
        Text(ja: "ディスクの空きがなく、記録できません", en: "the disk is full; nothing was recorded"),
        help: Text(ja: "空きを作って、もう一度実行してください", en: "make room and run the command again"))
    case .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      return Failure(
        .cannotWrite, at: place,
        Text(
          ja: "記録に書き込めません（\(reason(error).in(.ja))）",
          en: "the record cannot be written: \(reason(error).in(.en))"),
        help: Text(
          ja: "フォルダーとファイルの権限、ディスクの空きを確認してください",
          en: "check the folder's and the file's permissions and the disk"))
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      return damaged(file, Text(ja: "記録が壊れています", en: "the record is damaged"))
    default:
      return damaged(
        file,
        Text(
          ja: "記録を読めません（\(error.message ?? "\(error.resultCode)")）",
          en: "the record cannot be read (\(error.message ?? "\(error.resultCode)"))"))
    }
  }

  private static func reason(_ error: DatabaseError) -> Text {
    switch error.resultCode {
    case .SQLITE_READONLY: Text(ja: "読み取り専用です", en: "it is read-only")
    case .SQLITE_CANTOPEN: Text(ja: "ファイルを作れないか、開けません", en: "the file cannot be made or opened")
    case .SQLITE_IOERR: Text(ja: "ディスクの入出力エラー", en: "the disk gave an error")
    default: Text(ja: "権限がありません", en: "permission denied")
    }
  }

  private static func damaged(_ file: String, _ message: Text) -> Failure {
    Failure(
      .damagedRecord, at: Place(file: file), message,
      help: Text(
        ja: "そのままにして、tenken restore で控え（tenken backup の写し）に戻すか、tenken journal verify で調べてください",
        en:
          "leave it as it is: go back to a copy with \"tenken restore\", or look with \"tenken journal verify\""
      ))
  }

  private static func foreign(_ file: String, _ reason: Text) -> Failure {
    Failure(
      .foreignRecord, at: Place(file: file),
      Text(ja: "Tenkenの記録ではありません（\(reason.in(.ja))）", en: "this is no record of Tenken: \(reason.in(.en))"),
      help: Text(
        ja: "別の場所へ移し、tenken restore で控えに戻してください",
        en: "move it away and go back to a copy with \"tenken restore\""))
  }
}
