import GRDB
package import TenkenCore
import TenkenPlugin

extension RecordReader {
  private static let key = "round, checklist, department, role"

  /// The sheets of a round that were ever submitted, without drafts.
  package func sheets(round: String) throws -> [StoredSheet] { try sheets(Condition(round: round)) }

  package func sheet(_ key: SheetKey) throws -> StoredSheet? { try sheets(Condition(key)).first }

  private func sheets(_ condition: Condition) throws -> [StoredSheet] {
    let (wanted, arguments) = (condition.sql, condition.arguments(until: lastDay))
    let states = try Row.fetchAll(
      database,
      sql: """
        SELECT \(Self.key), max(seq), state, reason FROM sheet_state
        WHERE \(wanted) AND day <= ? GROUP BY \(Self.key)
        """,
      arguments: arguments)
    var stateOf: [SheetKey: (SheetState, String?)] = [:]
    for row in states {
      stateOf[try Self.key(of: row)] = (SheetState(rawValue: row["state"]) ?? .submitted, row["reason"])
    }
    return try Row.fetchAll(
      database,
      sql: "SELECT *, max(seq) FROM sheet WHERE \(wanted) AND day <= ? GROUP BY \(Self.key) ORDER BY seq",
      arguments: arguments
    ).map { row in
      let key = try Self.key(of: row)
      let (state, reason) = stateOf[key] ?? (.submitted, nil)
      return StoredSheet(
        sheet: try Self.sheet(key, row), state: state, reason: reason, isLate: row["late"],
        day: try Self.day(of: row), seq: row["seq"])
    }
  }

  /// The departments that have a counted sheet of a checklist in a round.
  package func countedDepartments(round: String, checklist: String) throws -> Set<String> {
    try Set(
      sheets(round: round).filter { $0.state.isCounted && $0.sheet.key.checklist == checklist }
        .map(\.sheet.key.department))
  }

  /// The drafts of a round, with the answers given since they were begun.
  package func drafts(round: String) throws -> [StoredSheet] { try drafts(Condition(round: round)) }

  package func draft(_ key: SheetKey) throws -> StoredSheet? { try drafts(Condition(key)).first }

  private func drafts(_ condition: Condition) throws -> [StoredSheet] {
    let (wanted, arguments) = (condition.sql, condition.arguments(until: lastDay))
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT *, max(seq) FROM draft WHERE \(wanted) AND day <= ? GROUP BY \(Self.key) ORDER BY seq",
      arguments: arguments)
    let given = try Row.fetchAll(
      database, sql: "SELECT * FROM draft_answer WHERE \(wanted) AND day <= ? ORDER BY seq",
      arguments: arguments)
    return try rows.compactMap { row in
      guard row["answers"] != nil as String? else { return nil }
      let key = try Self.key(of: row)
      var sheet = try Self.sheet(key, row)
      let begun: Int = row["seq"]
      var (last, day) = (begun, try Self.day(of: row))
      for answer in given where answer["seq"] > begun {
        guard try Self.key(of: answer) == key else { continue }
        (last, day) = (answer["seq"], try Self.day(of: answer))
        let item: String = answer["item"]
        let body: String? = answer["answer"]
        sheet.answers[item] = try body.map { Answer(json: try JSON(parsing: $0)) }
      }
      return StoredSheet(sheet: sheet, state: .draft, isLate: false, day: day, seq: last)
    }
  }

  /// All sheets of a round, or one.
  private struct Condition {
    var sql: String
    private var values: [String]

    init(round: String) { (sql, values) = ("round = ?", [round]) }

    init(_ key: SheetKey) {
      sql = "round = ? AND checklist = ? AND department = ? AND role = ?"
      values = [key.round, key.checklist, key.department, key.role.rawValue]
    }

    func arguments(until day: String) -> StatementArguments { StatementArguments(values + [day]) }
  }

  private static func key(of row: Row) throws -> SheetKey {
    guard let role = Role(rawValue: row["role"]) else { throw StoredFormError(what: "role") }
    return SheetKey(
      round: row["round"], checklist: row["checklist"], department: row["department"], role: role)
  }

  private static func day(of row: Row) throws -> Day {
    guard let day = Day(iso: row["day"] as String) else { throw StoredFormError(what: "day") }
    return day
  }

  private static func sheet(_ key: SheetKey, _ row: Row) throws -> Sheet {
    guard let date = Day(iso: row["date"] as String) else { throw StoredFormError(what: "date") }
    let answers = try JSON(parsing: row["answers"]).members ?? []
    return Sheet(
      key: key, by: row["by"], date: date, confirmedBy: row["confirmed_by"],
      answers: Dictionary(
        answers.map { ($0.key, Answer(json: $0.value)) }, uniquingKeysWith: { _, last in last }),
      remarks: try JSON(parsing: row["remarks"]).arrayValue?.map(Remark.init(json:)) ?? [])
  }
}
