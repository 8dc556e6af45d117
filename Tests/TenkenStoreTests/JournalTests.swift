import Crypto
import Foundation
import GRDB
import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenStore

@Suite("The journal")
struct JournalTests {
  /// The published formula, worked out anew: SHA-256 of seven parts with a line feed between each two.
  static func hash(after previous: String, _ entry: JournalEntry) -> String {
    let parts = [
      previous, String(entry.seq), entry.at, entry.day, entry.by, entry.kind, entry.body,
    ]
    let digest = SHA256.hash(data: Data(parts.joined(separator: "\n").utf8))
    return digest.map { String(format: "%02x", $0) }.joined()
  }

  @Test("every entry is hashed over the one before it by the published formula")
  func formula() throws {
    let record = try TestRecord()
    try record.fill()
    var previous = String(repeating: "0", count: 64)
    let entries = try record.entries()
    #expect(entries.map(\.seq) == Array(1...EntryKind.allCases.count))
    for entry in entries {
      #expect(entry.hash == Self.hash(after: previous, entry))
      previous = entry.hash
    }
    #expect(try record.verify().head == previous)
  }

  @Test("a known entry has a known hash")
  func known() {
    let hash = JournalEntry.hash(
      after: JournalEntry.origin, seq: 1, at: "2008-07-22T08:15:30Z", day: "2008-07-22", by: "佐藤",
      kind: "round-opened", body: "{\"a\": 1}")
    let text =
      String(repeating: "0", count: 64)
      + "\n1\n2008-07-22T08:15:30Z\n2008-07-22\n佐藤\nround-opened\n{\"a\": 1}"
    #expect(hash == SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined())
  }

  @Test("an entry keeps who, when and with which account")
  func actor() throws {
    let record = try TestRecord()
    try record.fill(on: "2008-08-01")
    for entry in try record.entries() {
      #expect(entry.by == "佐藤")
      #expect(entry.at == "2008-07-22T08:15:30Z")
      #expect(entry.day == "2008-08-01")
      #expect(try JSON(parsing: entry.body)["account"] == "sato")
    }
  }

  @Test("there is an entry of every kind, and a record of them verifies")
  func verifies() throws {
    let record = try TestRecord()
    try record.fill()
    #expect(try Set(record.entries().map(\.kind)) == Set(EntryKind.allCases.map(\.rawValue)))
    let result = try record.verify()
    #expect(result.problem == nil)
    #expect(result.entries == EntryKind.allCases.count)
  }

  @Test("a head of 12 digits or more is found in the chain, in either case; another is not")
  func head() throws {
    let record = try TestRecord()
    try record.fill()
    let result = try record.verify()
    for entry in try record.entries() {
      #expect(result.contains(head: entry.hash))
      #expect(result.contains(head: String(entry.hash.prefix(12)).uppercased()))
      #expect(!result.contains(head: String(entry.hash.prefix(11))))
    }
    #expect(!result.contains(head: String(repeating: "a", count: 64)))
    #expect(!result.contains(head: ""))
  }

  @Test(
    "one changed character anywhere in an entry names that entry",
    arguments: ["body", "at", "by", "day", "kind", "hash"])
  func changedCharacter(_ column: String) throws {
    let record = try TestRecord()
    try record.fill()
    let entries = try record.entries()
    for entry in entries {
      // The last character becomes another one of its kind.
      try record.tamper(
        """
        UPDATE journal SET \(column) = substr(\(column), 1, length(\(column)) - 1)
          || CASE substr(\(column), -1) WHEN '0' THEN '1' WHEN 'a' THEN 'b' ELSE '0' END WHERE seq = ?
        """, [entry.seq])
      #expect(try record.verify().problem == .init(entry: entry.seq, kind: .hash))
      let stored = ["body": entry.body, "at": entry.at, "by": entry.by, "day": entry.day, "kind": entry.kind]
      try record.tamper(
        "UPDATE journal SET \(column) = ? WHERE seq = ?", [stored[column] ?? entry.hash, entry.seq])
    }
    #expect(try record.verify().problem == nil, "put back, all is well")
  }

  @Test("an entry with its hash made anew is told by the next one")
  func rehashed() throws {
    let record = try TestRecord()
    try record.fill()
    let entries = try record.entries()
    var changed = entries[3]
    changed.by = "鈴木"
    try record.tamper(
      "UPDATE journal SET by = ?, hash = ? WHERE seq = 4",
      ["鈴木", Self.hash(after: entries[2].hash, changed)])
    #expect(try record.verify().problem == .init(entry: 5, kind: .hash))
  }

  @Test("a removed entry is missed by the next one; the last one by the tables")
  func removed() throws {
    for seq in [1, 5] {
      let record = try TestRecord()
      try record.fill()
      try record.tamper("DELETE FROM journal WHERE seq = ?", [seq])
      #expect(try record.verify().problem == .init(entry: seq + 1, kind: .gap))
    }
    let record = try TestRecord()
    try record.fill()
    let last = EntryKind.allCases.count
    try record.tamper("DELETE FROM journal WHERE seq = ?", [last])
    #expect(try record.verify().problem == .init(entry: last, kind: .table("plugin")))
  }

  @Test(
    "a changed, removed or added row in any table names the entry that wrote it",
    arguments: [
      ("workspace", 1, "files"), ("round", 2, "body"), ("pinned", 2, "definition"), ("draft", 3, "by"),
      ("draft_answer", 4, "answer"), ("sheet", 5, "answers"), ("sheet_state", 8, "state"), ("fix", 7, "body"),
      ("evidence", 20, "body"), ("plugin", 21, "body"),
    ])
  func changedRow(_ table: String, _ seq: Int, _ column: String) throws {
    let record = try TestRecord()
    try record.fill()
    let problem = RecordVerification.Problem(entry: seq, kind: .table(table))
    try record.tamper("CREATE TABLE kept AS SELECT * FROM \(table) WHERE seq = \(seq)")
    try record.tamper("UPDATE \(table) SET \(column) = \(column) || ' ' WHERE seq = \(seq)")
    #expect(try record.verify().problem == problem)
    try record.tamper("DELETE FROM \(table) WHERE seq = \(seq)")
    #expect(try record.verify().problem == problem)
    try record.tamper("INSERT INTO \(table) SELECT * FROM kept")
    #expect(try record.verify().problem == nil)
    let later = EntryKind.allCases.count + 1
    let key = ["pinned": "checklist = 'other', ", "workspace": ""][table] ?? ""
    try record.tamper("UPDATE kept SET \(key)seq = \(later)")
    try record.tamper("INSERT INTO \(table) SELECT * FROM kept")
    #expect(try record.verify().problem == .init(entry: later, kind: .table(table)))
  }

  @Test("the tables of the record are those that are verified")
  func tables() throws {
    let record = try TestRecord()
    try record.fill()
    let tables = try DatabaseQueue(path: record.file).read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    }
    let verified = [
      "audit", "control", "decision", "draft", "draft_answer", "evidence", "fix", "incident", "pinned",
      "plugin",
      "risk", "round",
      "sheet", "sheet_state", "workspace",
    ]
    #expect(tables == (verified + ["journal"]).sorted())
  }

  @Test("an entry of a kind that is not known stops verification there")
  func unknownKind() throws {
    let record = try TestRecord()
    try record.fill()
    let last = try #require(record.entries().last)
    var entry = last
    (entry.seq, entry.kind) = (last.seq + 1, "moon-landed")
    try record.tamper(
      "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        entry.seq, entry.at, entry.day, entry.by, entry.kind, entry.body,
        Self.hash(after: last.hash, entry),
      ])
    #expect(try record.verify().problem == .init(entry: entry.seq, kind: .body))
  }
}
