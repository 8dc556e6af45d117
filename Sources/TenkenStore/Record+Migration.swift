import Foundation
import GRDB

/// A record of an earlier form. Everything but the journal is computed from it, so a new form only ever adds tables,
/// which are empty as no earlier Tenken wrote their entries.
extension Record {
  private static func form(of database: Database) throws -> Int32 {
    try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  private static func tablesMissing(in form: Int32) -> [FiledKind] {
    FiledKind.allCases.filter { form > 0 && $0.since > form }
  }

  /// Gives a reader the tables that the file does not have yet, outside the file.
  static func lendTables(_ database: Database) throws {
    for kind in tablesMissing(in: try form(of: database)) {
      try database.execute(sql: Projection.table(of: kind, temporary: true))
    }
  }

  /// Copies a record of an earlier form beside it, before a write brings it to this one: `tenken.db.form-1`.
  static func copyBeforeMigration(_ database: Database, file: String) throws {
    let form = try form(of: database)
    let copy = "\(file).form-\(form)"
    guard !tablesMissing(in: form).isEmpty, !FileManager.default.fileExists(atPath: copy) else { return }
    try database.execute(sql: "VACUUM INTO ?", arguments: [copy])
  }

  /// Brings the record to this form, inside the transaction of a write.
  static func migrate(_ database: Database) throws {
    let form = try form(of: database)
    guard form < schemaVersion else { return }
    for kind in tablesMissing(in: form) { try database.execute(sql: Projection.table(of: kind)) }
    try database.execute(sql: "PRAGMA user_version = \(schemaVersion)")
  }
}
