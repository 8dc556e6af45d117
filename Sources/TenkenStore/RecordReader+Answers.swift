import GRDB
package import TenkenCore
import TenkenPlugin

extension RecordReader {
  /// What was ever answered to an item in a round, drafts included: by sheet, the last answer of each day, oldest
  /// first. Of several answers on one day the earlier ones are slips.
  package func answers(to item: String, round: String) throws -> [SheetKey: [Answer]] {
    func whole(_ table: String) -> String {
      """
      SELECT checklist, department, role, \(table).seq, day, given.value AS answer
      FROM \(table), json_each(\(table).answers) AS given
      WHERE round = :round AND day <= :last AND given.key = :item
      """
    }
    let rows = try Row.fetchAll(
      database,
      sql: """
        \(whole("sheet")) UNION ALL \(whole("draft")) UNION ALL
        SELECT checklist, department, role, seq, day, answer FROM draft_answer
        WHERE round = :round AND day <= :last AND item = :item AND answer IS NOT NULL
        ORDER BY seq
        """,
      arguments: ["round": round, "last": lastDay, "item": item])
    var given: [SheetKey: [(day: String, answer: Answer)]] = [:]
    for row in rows {
      guard let role = Role(rawValue: row["role"]) else { throw StoredFormError(what: "role") }
      let key = SheetKey(
        round: round, checklist: row["checklist"], department: row["department"], role: role)
      let (day, answer) = (row["day"] as String, Answer(json: try JSON(parsing: row["answer"] as String)))
      if given[key]?.last?.day == day { given[key]?.removeLast() }
      given[key, default: []].append((day: day, answer: answer))
    }
    return given.mapValues { $0.map(\.answer) }
  }
}
