import GRDB

/// Evidence that the record tells of (contract, section 10).
extension RecordReader {
  /// A file under a name, as one entry of the journal names it.
  package struct EvidenceMention: Sendable, Hashable {
    package var seq: Int
    package var name: String
    package var sha256: String
  }

  package struct EvidenceRemoval: Sendable, Hashable {
    package var seq: Int
    package var sha256: String
    package var reason: String
  }

  /// Every mention in the order of the journal, those of replaced sheets and drafts too.
  package func evidence() throws -> [EvidenceMention] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT seq, file.value ->> '$.name' AS name, file.value ->> '$.sha256' AS sha256
        FROM (
          SELECT seq, day, answer.value AS holder FROM sheet, json_each(sheet.answers) AS answer
          UNION ALL SELECT seq, day, answer.value FROM draft, json_each(draft.answers) AS answer
          UNION ALL SELECT seq, day, answer FROM draft_answer WHERE answer IS NOT NULL
          UNION ALL SELECT seq, day, body FROM journal WHERE kind = ?
        ) AS mention, json_each(mention.holder, '$.evidence') AS file
        WHERE day <= ? AND sha256 IS NOT NULL
        ORDER BY seq, name
        """,
      arguments: [EntryKind.fixChanged.rawValue, lastDay]
    ).map { EvidenceMention(seq: $0["seq"], name: $0["name"] ?? "", sha256: $0["sha256"]) }
  }

  /// What was taken away.
  ///
  /// - Parameter later: also what was taken away after the day as of which the record is read.
  package func removedEvidence(later: Bool = false) throws -> [EvidenceRemoval] {
    try Row.fetchAll(
      database,
      sql:
        "SELECT seq, evidence AS sha256, body ->> '$.reason' AS reason FROM evidence WHERE day <= ? ORDER BY seq",
      arguments: [later ? "9999-12-31" : lastDay]
    ).map { EvidenceRemoval(seq: $0["seq"], sha256: $0["sha256"], reason: $0["reason"] ?? "") }
  }
}
