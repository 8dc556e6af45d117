package import TenkenCore
package import TenkenPlugin

/// The kinds of things that the record keeps whole, a version for each change: each has a table of its own, named like
/// the key of its id in the stored form.
package enum FiledKind: String, Sendable, CaseIterable {
  case fix, incident, control, risk, audit, decision, evidence, plugin

  /// In which version of the record's form the table came.
  var since: Int32 {
    switch self {
    case .fix: 1
    case .incident, .control, .risk, .audit, .decision, .evidence: 2
    case .plugin: 3
    }
  }
}

/// A thing of one of those kinds.
package protocol Filed: Sendable {
  static var filedAs: FiledKind { get }
  var id: String { get }
  /// All that is stored of it.
  var json: JSON { get }
  init(stored text: String) throws
}

extension Fix: Filed {
  package static var filedAs: FiledKind { .fix }
}

extension RecordReader {
  /// All things of a kind as they stand, in the order of their first versions.
  package func all<Thing: Filed>(_ type: Thing.Type = Thing.self) throws -> [Thing] {
    try latest(Thing.filedAs.rawValue, Thing.filedAs.rawValue).map { try Thing(stored: $0.body) }
  }

  /// Every entry that concerns one of them, oldest first.
  package func history<Thing: Filed>(of thing: Thing) throws -> [JournalEntry] {
    try history(of: Thing.filedAs, id: thing.id)
  }
}

extension RecordWriter {
  /// Appends a new version of a thing, with why it changed and what else the entry is to say.
  package func file<Thing: Filed>(
    _ thing: Thing, _ kind: EntryKind, reason: String, _ members: [JSON.Member] = []
  ) throws {
    try append(
      kind,
      [JSON.Member("reason", .string(reason))] + members + [JSON.Member(Thing.filedAs.rawValue, thing.json)])
  }
}
