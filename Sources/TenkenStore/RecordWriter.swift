import GRDB
package import TenkenPlugin

/// Appends entries inside one transaction. Each is applied to the tables at once, so that later reads see it.
package final class RecordWriter {
  package let reader: RecordReader
  private let actor: Actor
  private var seq: Int
  private var head: String
  private let database: Database
  /// Set to try everything and keep nothing.
  package var isDry = false

  init(database: Database, actor: Actor) throws {
    self.database = database
    self.actor = actor
    reader = RecordReader(database: database, asOf: nil)
    (seq, head) = try reader.head()
  }

  /// Appends an entry; the account of the system joins the body.
  package func append(_ kind: EntryKind, _ members: [JSON.Member]) throws {
    let body = JSON.object([JSON.Member("account", .string(actor.account))] + members).compact
    seq += 1
    let hash = JournalEntry.hash(
      after: head, seq: seq, at: actor.at, day: actor.today, by: actor.by, kind: kind.rawValue, body: body)
    let entry = JournalEntry(
      seq: seq, at: actor.at, day: actor.today, by: actor.by, kind: kind.rawValue, body: body, hash: hash)
    try database.cachedStatement(sql: "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [entry.seq, entry.at, entry.day, entry.by, entry.kind, entry.body, entry.hash])
    try Projection.apply(entry, to: database)
    head = hash
  }
}
