import TenkenCore
import TenkenKit

/// Fills in from lines `item=answer`, without a terminal: each is durable before the next is read. A tab and a comment
/// may follow. Lines that are wrong are named together at the end; the others stand (contract, section 10).
struct LinesFace {
  let keeper: any AnswerKeeping
  /// Says what was saved.
  var say: (Text) -> Void

  /// What came of the lines.
  struct Outcome {
    /// Sheets with an answer.
    var touched: Set<Int> = []
    /// The answers of every sheet as they then stand.
    var answers: [[String: Answer]]
    var problems: [Diagnostic] = []
    /// Lines that said something.
    var lines = 0
  }

  func run(next: () -> [UInt8]?) -> Outcome {
    var outcome = Outcome(answers: keeper.sheets.map(\.answers))
    var number = 0
    while let bytes = next() {
      number += 1
      if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
      outcome.lines += 1
      let place = Place(file: "-", line: number)
      do throws(Failure) {
        guard let line = String(validating: bytes, as: UTF8.self) else { throw Self.encoding }
        if line.isBlank { continue }
        try take(line, &outcome)
      } catch {
        outcome.problems += error.diagnostics.map { diagnostic in
          var placed = diagnostic
          placed.place = place
          return placed
        }
        // What hinders this answer hinders the next ones too.
        if error.diagnostics.contains(where: { $0.code.exitStatus != .badData }) { break }
      }
    }
    return outcome
  }

  private func take(_ line: String, _ outcome: inout Outcome) throws(Failure) {
    let halves = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    guard let equals = halves[0].firstIndex(where: { $0 == "=" || $0 == "＝" }) else { throw Self.shape(line) }
    let name = String(halves[0][..<equals])
    let word = String(halves[0][halves[0].index(after: equals)...])
    let (sheet, item) = try target(name)
    var changes = [AnswerChange.typed(word.isBlank ? nil : .word(word))]
    if halves.count == 2 { changes.append(.comment(String(halves[1]))) }
    outcome.answers[sheet] = try keeper.store(changes, item: item, sheet: sheet)
    outcome.touched.insert(sheet)
    say(Text(ja: "保存済 \(item)=\(word)", en: "saved \(item)=\(word)"))
  }

  /// The sheet that asks the item, and its id.
  private func target(_ name: String) throws(Failure) -> (sheet: Int, item: String) {
    let found = keeper.sheets.indices.compactMap { index -> (Int, String)? in
      let sheet = keeper.sheets[index]
      let item = SheetCheck(checklist: sheet.checklist, department: sheet.department).item(named: name)?.id
      guard let item, sheet.selection?.contains(item) ?? true else { return nil }
      return (index, item)
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      throw Failure(
        .unknownItem, Text(ja: "点検項目「\(name)」はありません", en: "there is no item \"\(name)\""),
        help: Suggestion.help(for: name, among: keeper.sheets.flatMap(\.checklist.items).map(\.id)))
    }
    let checklists = found.map { keeper.sheets[$0.0].checklist.id }.joined(separator: ", ")
    throw Failure(
      .unknownItem,
      Text(ja: "点検項目「\(name)」は複数のチェックリストにあります", en: "item \"\(name)\" stands in several checklists"),
      help: Text(ja: "--checklist で選んでください: \(checklists)", en: "choose one with --checklist: \(checklists)"))
  }

  private static let encoding = Failure(
    .badEncoding, Text(ja: "UTF-8ではない行です", en: "the line is not UTF-8"),
    help: Text(ja: "UTF-8で書いてください", en: "write it in UTF-8"))

  private static func shape(_ line: String) -> Failure {
    Failure(
      .badAnswer, Text(ja: "「\(line)」は 項目=回答 の形ではありません", en: "\"\(line)\" is not ITEM=ANSWER"),
      help: Text(ja: "例: pc-off-when-leaving=5", en: "for example: pc-off-when-leaving=5"))
  }
}
