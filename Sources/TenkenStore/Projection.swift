import GRDB

/// The tables beside the journal: its projection. Rows are versions, never changed: each holds the `seq` and `day`
/// of the entry that wrote it, so that the record can be read as of any day.
enum Projection {
  static let tables =
    ["workspace", "round", "pinned", "sheet", "sheet_state", "draft", "draft_answer"]
    + FiledKind.allCases.map(\.rawValue)

  static let schema = """
    CREATE TABLE journal(
      seq INTEGER PRIMARY KEY, at TEXT NOT NULL, day TEXT NOT NULL, by TEXT NOT NULL, kind TEXT NOT NULL,
      body TEXT NOT NULL, hash TEXT NOT NULL);
    CREATE TABLE workspace(seq INTEGER PRIMARY KEY, day TEXT NOT NULL, files TEXT NOT NULL);
    CREATE TABLE round(
      round TEXT NOT NULL, seq INTEGER NOT NULL, day TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY(round, seq))
      WITHOUT ROWID;
    CREATE TABLE pinned(
      round TEXT NOT NULL, position INTEGER NOT NULL, seq INTEGER NOT NULL, day TEXT NOT NULL,
      checklist TEXT NOT NULL, version TEXT NOT NULL, family TEXT NOT NULL, digest TEXT NOT NULL,
      definition TEXT NOT NULL, PRIMARY KEY(round, checklist)) WITHOUT ROWID;
    CREATE TABLE sheet(
      round TEXT NOT NULL, checklist TEXT NOT NULL, department TEXT NOT NULL, role TEXT NOT NULL,
      seq INTEGER NOT NULL, day TEXT NOT NULL, date TEXT NOT NULL, by TEXT, confirmed_by TEXT, late INTEGER NOT NULL,
      answers TEXT NOT NULL, remarks TEXT NOT NULL, PRIMARY KEY(round, checklist, department, role, seq))
      WITHOUT ROWID;
    CREATE TABLE sheet_state(
      round TEXT NOT NULL, checklist TEXT NOT NULL, department TEXT NOT NULL, role TEXT NOT NULL,
      seq INTEGER NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL, by TEXT NOT NULL, reason TEXT,
      PRIMARY KEY(round, checklist, department, role, seq)) WITHOUT ROWID;
    CREATE TABLE draft(
      round TEXT NOT NULL, checklist TEXT NOT NULL, department TEXT NOT NULL, role TEXT NOT NULL,
      seq INTEGER NOT NULL, day TEXT NOT NULL, date TEXT, by TEXT, confirmed_by TEXT, answers TEXT, remarks TEXT,
      PRIMARY KEY(round, checklist, department, role, seq)) WITHOUT ROWID;
    CREATE TABLE draft_answer(
      round TEXT NOT NULL, checklist TEXT NOT NULL, department TEXT NOT NULL, role TEXT NOT NULL,
      item TEXT NOT NULL, seq INTEGER NOT NULL, day TEXT NOT NULL, answer TEXT,
      PRIMARY KEY(round, checklist, department, role, item, seq)) WITHOUT ROWID;
    \(FiledKind.allCases.map { table(of: $0) }.joined(separator: "\n"))
    CREATE VIEW answer AS
      SELECT sheet.round, sheet.checklist, sheet.department, sheet.role, sheet.seq, item.key AS item,
        item.value ->> '$.answer' AS answer, item.value ->> '$.comment' AS comment
      FROM sheet, json_each(sheet.answers) AS item;
    """

  /// The table of a kind of filed things.
  static func table(of kind: FiledKind, temporary: Bool = false) -> String {
    """
    CREATE \(temporary ? "TEMP " : "")TABLE \(kind.rawValue)(
      \(kind.rawValue) TEXT NOT NULL, seq INTEGER NOT NULL, day TEXT NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY(\(kind.rawValue), seq)) WITHOUT ROWID;
    """
  }

  private static let insertRound =
    "INSERT INTO round SELECT :body ->> '$.round.round', :seq, :day, :body -> '$.round'"
  private static let sheetKey =
    ":body ->> '$.sheet.round', :body ->> '$.sheet.checklist', :body ->> '$.sheet.department', :body ->> '$.sheet.role'"
  private static let sheetContent = """
    :body ->> '$.sheet.date', :body ->> '$.sheet.by', :body ->> '$.sheet.confirmedBy'
    """
  private static let insertState = """
    INSERT INTO sheet_state
    SELECT \(sheetKey), :seq, :day, :body ->> '$.state', :by, :body ->> '$.reason'
    """

  private static func insert(_ kind: FiledKind) -> String {
    let key = kind.rawValue
    return "INSERT INTO \(key) SELECT :body ->> '$.\(key).\(key)', :seq, :day, :body -> '$.\(key)'"
  }

  /// What an entry writes. The only place where the tables change.
  private static func statements(for kind: EntryKind) -> [String] {
    switch kind {
    case .workspaceChanged:
      ["INSERT INTO workspace SELECT :seq, :day, :body -> '$.files'"]
    case .roundOpened:
      [
        insertRound,
        """
        INSERT INTO pinned
        SELECT :body ->> '$.round.round', pin.key, :seq, :day, pin.value ->> '$.checklist', pin.value ->> '$.version',
          pin.value ->> '$.family', pin.value ->> '$.digest', pin.value ->> '$.definition'
        FROM json_each(:body, '$.pinned') AS pin
        """,
      ]
    case .roundChanged, .roundClosed, .roundReopened, .roundCancelled:
      [insertRound]
    case .draftSaved:
      [
        """
        INSERT INTO draft SELECT \(sheetKey), :seq, :day, \(sheetContent),
          :body -> '$.sheet.answers', :body -> '$.sheet.remarks'
        """
      ]
    case .answerGiven:
      [
        """
        INSERT INTO draft_answer
        SELECT \(sheetKey), :body ->> '$.item', :seq, :day, nullif(:body -> '$.answer', 'null')
        """
      ]
    case .sheetSubmitted:
      [
        """
        INSERT INTO sheet SELECT \(sheetKey), :seq, :day, \(sheetContent), :body ->> '$.late',
          :body -> '$.sheet.answers', :body -> '$.sheet.remarks'
        """,
        insertState,
        // A submitted sheet takes the place of the draft, if there is one.
        """
        INSERT INTO draft SELECT key.*, :seq, :day, NULL, NULL, NULL, NULL, NULL
        FROM (SELECT \(sheetKey)) AS key
        WHERE EXISTS (SELECT 1 FROM draft WHERE (round, checklist, department, role) = (SELECT \(sheetKey)))
        """,
      ]
    case .sheetAccepted, .sheetReturned:
      [insertState]
    case .fixOpened, .fixChanged: [insert(.fix)]
    case .incidentChanged: [insert(.incident)]
    case .controlChanged: [insert(.control)]
    case .riskChanged: [insert(.risk)]
    case .auditChanged: [insert(.audit)]
    case .decisionChanged: [insert(.decision)]
    case .evidenceRemoved: [insert(.evidence)]
    case .reminderDrafted:
      // Read from the journal itself: what was drafted is no state of anything.
      []
    case .pluginTrusted: [insert(.plugin)]
    }
  }

  /// Applies an entry to the tables.
  static func apply(_ entry: JournalEntry, to database: Database) throws {
    guard let kind = EntryKind(rawValue: entry.kind) else { throw UnknownEntryKind(kind: entry.kind) }
    let values: [String: (any DatabaseValueConvertible)?] = [
      "body": entry.body, "seq": entry.seq, "day": entry.day, "by": entry.by,
    ]
    for sql in statements(for: kind) {
      let statement = try database.cachedStatement(sql: sql)
      try statement.execute(arguments: StatementArguments(values.filter { sql.contains(":\($0.key)") }))
    }
  }

  struct UnknownEntryKind: Error {
    var kind: String
  }
}
