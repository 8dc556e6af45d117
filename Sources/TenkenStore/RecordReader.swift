import GRDB
package import TenkenCore
import TenkenPlugin

/// Reads the record inside one transaction, as it stands or as of the end of a day: then only entries whose
/// command's today was that day or earlier exist.
package struct RecordReader {
  let database: Database
  /// The last day that is seen, as `YYYY-MM-DD`.
  let lastDay: String

  init(database: Database, asOf day: Day?) {
    self.database = database
    lastDay = day?.description ?? "9999-12-31"
  }

  // MARK: The journal

  /// Sequence number and hash of the last entry; 0 and ``JournalEntry/origin`` where there is none.
  package func head() throws -> (seq: Int, hash: String) {
    let row = try Row.fetchOne(
      database, sql: "SELECT seq, hash FROM journal WHERE day <= ? ORDER BY seq DESC LIMIT 1",
      arguments: [lastDay])
    return row.map { ($0["seq"], $0["hash"]) } ?? (0, JournalEntry.origin)
  }

  /// Entries in order, the newest `limit` of them.
  package func entries(limit: Int? = nil) throws -> [JournalEntry] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM journal WHERE day <= ? ORDER BY seq DESC LIMIT ?",
      arguments: [lastDay, limit ?? -1])
    return rows.reversed().map(JournalEntry.init)
  }

  /// The entries of a kind in order.
  package func entries(of kind: EntryKind) throws -> [JournalEntry] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM journal WHERE day <= ? AND kind = ? ORDER BY seq",
      arguments: [lastDay, kind.rawValue]
    ).map(JournalEntry.init)
  }

  /// The first entries in order.
  package func entries(upTo seq: Int) throws -> [JournalEntry] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM journal WHERE day <= ? AND seq <= ? ORDER BY seq",
      arguments: [lastDay, seq]
    ).map(JournalEntry.init)
  }

  // MARK: The workspace

  /// `tenken.yaml` and the lists it names, as last journalled: name and text.
  package func workspaceFiles() throws -> [(name: String, text: String)]? {
    let text = try String.fetchOne(
      database, sql: "SELECT files FROM workspace WHERE day <= ? ORDER BY seq DESC LIMIT 1",
      arguments: [lastDay])
    return try text.map { text in
      try JSON(parsing: text).arrayValue?.compactMap { file in
        guard let name = file["name"]?.stringValue, let text = file["text"]?.stringValue else { return nil }
        return (name, text)
      } ?? []
    }
  }

  // MARK: Rounds

  /// A round with the sequence number of its opening.
  package struct StoredRound {
    package var round: Round
    package var order: Int
  }

  /// In the order of opening.
  package func rounds() throws -> [StoredRound] {
    try latest("round", "round").map { StoredRound(round: try Round(stored: $0.body), order: $0.opened) }
  }

  package func round(_ id: String) throws -> StoredRound? {
    try latest("round", "round", id: id).first.map {
      StoredRound(round: try Round(stored: $0.body), order: $0.opened)
    }
  }

  /// The last version of each thing in a table, in the order of their first ones.
  func latest(_ table: String, _ key: String, id: String? = nil) throws -> [(
    body: String, opened: Int
  )] {
    let condition = id == nil ? "day <= ?" : "day <= ? AND \(key) = ?"
    // Of the columns beside max(), SQLite takes the row that holds it; min() must not stand in the same query.
    return try Row.fetchAll(
      database,
      sql: """
        SELECT body, opened FROM
          (SELECT \(key) AS id, max(seq), body FROM \(table) WHERE \(condition) GROUP BY \(key))
          JOIN (SELECT \(key) AS id, min(seq) AS opened FROM \(table) WHERE \(condition) GROUP BY \(key)) USING (id)
        ORDER BY opened
        """,
      arguments: StatementArguments(([lastDay, id] + [lastDay, id]).compactMap { $0 })
    ).map { (body: $0["body"], opened: $0["opened"]) }
  }

  /// The definition that a round asks, as JSON in the shape of `checklist.yaml`.
  package func definition(round: String, checklist: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT definition FROM pinned WHERE round = ? AND checklist = ?",
      arguments: [round, checklist])
  }

  // MARK: Filed things

  /// In the order of opening.
  package func fixes() throws -> [Fix] { try all() }

  /// The day of the first entry of each thing of a kind, by its id.
  package func openingDays(of kind: FiledKind) throws -> [String: Day] {
    let key = kind.rawValue
    let rows = try Row.fetchAll(
      database, sql: "SELECT \(key) AS id, day, min(seq) FROM \(key) WHERE day <= ? GROUP BY \(key)",
      arguments: [lastDay])
    return Dictionary(
      rows.compactMap { row in Day(iso: row["day"] as String).map { (row["id"] as String, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every entry that concerns a filed thing, oldest first.
  func history(of kind: FiledKind, id: String) throws -> [JournalEntry] {
    let key = kind.rawValue
    return try Row.fetchAll(
      database,
      sql: """
        SELECT journal.* FROM \(key) JOIN journal USING (seq) WHERE \(key).\(key) = ? AND journal.day <= ?
        ORDER BY seq
        """,
      arguments: [id, lastDay]
    ).map(JournalEntry.init)
  }
}

extension JournalEntry {
  init(_ row: Row) {
    self.init(
      seq: row["seq"], at: row["at"], day: row["day"], by: row["by"], kind: row["kind"], body: row["body"],
      hash: row["hash"])
  }
}
