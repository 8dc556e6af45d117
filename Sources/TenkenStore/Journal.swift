/// One entry of the journal (操作履歴): what happened, when, by whom, chained to the entry before it.
package struct JournalEntry: Sendable, Hashable {
  package var seq: Int
  /// The clock in UTC: `2008-07-24T08:15:30Z`.
  package var at: String
  /// The command's today.
  package var day: String
  package var by: String
  package var kind: String
  /// A JSON object.
  package var body: String
  package var hash: String

  /// The hash before the first entry.
  package static let origin = String(repeating: "0", count: 64)

  /// SHA-256, in lower-case hexadecimal, over the UTF-8 bytes of seven parts with a line feed between each two:
  /// the hash of the entry before (64 zeros for the first), `seq` in decimal, `at`, `day`, `by`, `kind`, `body`.
  /// No part but the body may hold a line feed.
  package static func hash(
    after previous: String, seq: Int, at: String, day: String, by: String, kind: String, body: String
  ) -> String {
    sha256Hex([previous, String(seq), at, day, by, kind, body].joined(separator: "\n").utf8)
  }

  package func isChained(to previous: String) -> Bool {
    hash == JournalEntry.hash(after: previous, seq: seq, at: at, day: day, by: by, kind: kind, body: body)
  }
}

/// The kinds of journal entries. Their bodies, and what each does to the tables, are in `Projection`.
package enum EntryKind: String, Sendable, CaseIterable {
  case workspaceChanged = "workspace-changed"
  case roundOpened = "round-opened"
  case roundChanged = "round-changed"
  case roundClosed = "round-closed"
  case roundReopened = "round-reopened"
  case roundCancelled = "round-cancelled"
  case draftSaved = "draft-saved"
  case answerGiven = "answer-given"
  case sheetSubmitted = "sheet-submitted"
  case sheetAccepted = "sheet-accepted"
  case sheetReturned = "sheet-returned"
  case fixOpened = "fix-opened"
  case fixChanged = "fix-changed"
  case incidentChanged = "incident-changed"
  case controlChanged = "control-changed"
  case riskChanged = "risk-changed"
  case auditChanged = "audit-changed"
  case decisionChanged = "decision-changed"
  case evidenceRemoved = "evidence-removed"
  case reminderDrafted = "reminder-drafted"
  case pluginTrusted = "plugin-trusted"
}

/// Who acts, and when.
package struct Actor: Sendable {
  /// The name of the person.
  package var by: String
  /// The account of the system, kept beside it.
  package var account: String
  package var today: String
  /// The clock in UTC, read once a command.
  package var at: String

  package init(by: String, account: String, today: String, at: String) {
    self.by = by
    self.account = account
    self.today = today
    self.at = at
  }
}
