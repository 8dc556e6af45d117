import GRDB
import TenkenPlugin

/// Whether a record is what its journal says: every link of the chain, and the tables against a replay.
package struct RecordVerification: Sendable {
  /// How many entries there are.
  package var entries: Int
  package var head: String
  /// The first bad entry and what is wrong with it; nil where all is well.
  package var problem: Problem?
  private var hashes: Set<String>

  package struct Problem: Sendable, Hashable {
    /// The sequence number.
    package var entry: Int
    package var kind: Kind
  }

  package enum Kind: Sendable, Hashable {
    /// The hash is not that of the entry: it, or one before it, was changed.
    case hash
    /// The numbers do not run on: an entry is missing before this one.
    case gap
    /// The entry cannot be applied.
    case body
    /// A table's rows for this entry are not what the replay gives.
    case table(String)
    /// The pages of the file are damaged.
    case pages(String)
  }

  /// Whether a hash, in full or its first 12 digits and more, stands in the chain.
  package func contains(head: String) -> Bool {
    let wanted = head.lowercased()
    return wanted.utf8.count >= 12 && hashes.contains { $0.hasPrefix(wanted) }
  }

  init(of database: Database) throws {
    (entries, head, hashes) = (0, JournalEntry.origin, [])
    if let pages = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)"), pages != "ok" {
      problem = Problem(entry: 1, kind: .pages(pages))
      return
    }
    let replay = try DatabaseQueue()
    try replay.writeWithoutTransaction { copy in
      try copy.execute(sql: Projection.schema)
      try copy.inTransaction {
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM journal ORDER BY seq")
        while problem == nil, let row = try cursor.next() {
          try follow(JournalEntry(row), on: copy)
        }
        return .commit
      }
      if problem == nil { problem = try Self.firstDifference(between: database, and: copy) }
    }
  }

  private mutating func follow(_ entry: JournalEntry, on copy: Database) throws {
    if entry.seq != entries + 1 {
      problem = Problem(entry: entry.seq, kind: .gap)
    } else if !entry.isChained(to: head) {
      problem = Problem(entry: entry.seq, kind: .hash)
    } else {
      do { try Projection.apply(entry, to: copy) } catch { problem = Problem(entry: entry.seq, kind: .body) }
    }
    (entries, head) = (entry.seq, entry.hash)
    hashes.insert(entry.hash)
  }

  /// Compares table by table, each row as text, and names the lowest entry whose rows differ.
  private static func firstDifference(between record: Database, and replay: Database) throws -> Problem? {
    var first: Problem?
    for table in Projection.tables {
      let (left, right) = (try rows(of: table, in: record), try rows(of: table, in: replay))
      guard let seq = left.symmetricDifference(right).map(\.seq).min() else { continue }
      if seq < first?.entry ?? .max { first = Problem(entry: seq, kind: .table(table)) }
    }
    return first
  }

  private struct TableRow: Hashable {
    var seq: Int
    var values: [DatabaseValue]
  }

  private static func rows(of table: String, in database: Database) throws -> Set<TableRow> {
    try Set(
      Row.fetchAll(database, sql: "SELECT * FROM \(table)").map {
        TableRow(seq: $0["seq"], values: Array($0.databaseValues))
      })
  }
}
