import Foundation
import GRDB
import TenkenPlugin
import TenkenStore

@testable import TenkenCore

/// A record in a folder of its own that goes away with it, and a few entries to fill it with.
final class TestRecord: Sendable {
  let folder: String
  let file: String

  init() throws {
    folder = NSTemporaryDirectory() + "tenken-store-" + UUID().uuidString
    file = folder + "/tenken.db"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func actor(on day: String = "2008-07-22") -> Actor {
    Actor(by: "佐藤", account: "sato", today: day, at: "2008-07-22T08:15:30Z")
  }

  static func round(_ id: String) -> Round {
    Round(
      id: id, title: Text(ja: "第1回", en: "First"), from: "2008-07-22", to: "2008-07-24", due: "2008-07-24",
      expect: .inspector, departments: ["A"],
      checklists: [PinnedChecklist(checklist: "c", version: "1", family: "c", digest: "d")])
  }

  static func key(_ round: String) -> SheetKey {
    SheetKey(round: round, checklist: "c", department: "A", role: .inspector)
  }

  static func sheet(_ round: String, _ word: String) -> Sheet {
    Sheet(
      key: key(round), by: "佐藤", date: "2008-07-22",
      answers: ["i": Answer(.word(word), comment: "「引用」 \"quoted\"\nsecond line")],
      remarks: [Remark(text: "良い", kind: .good, publish: true)])
  }

  /// What an entry of each kind holds, in an order that a command might write them.
  static func entries(_ round: String) -> [(EntryKind, [JSON.Member])] {
    let stored = JSON.Member("round", Self.round(round).json)
    let pin: JSON = [
      "checklist": "c", "version": "1", "family": "c", "digest": "d", "definition": ["checklist": "c"],
    ]
    let key = JSON.Member("sheet", Self.key(round).json)
    let content = JSON.Member("sheet", sheet(round, "5").json(itemOrder: ["i"]))
    let fix = Fix(id: "F-\(round)", department: "A", severity: .major, what: "ワイヤーがない")
    var done = fix
    done.state = .done
    return [
      (.workspaceChanged, [JSON.Member("files", [["name": "tenken.yaml", "text": "tenken: 1\n"]])]),
      (.roundOpened, [stored, JSON.Member("pinned", [pin])]),
      (.draftSaved, [content]),
      (.answerGiven, [key, JSON.Member("item", "i"), JSON.Member("answer", ["answer": "6"])]),
      (
        .sheetSubmitted,
        [content, JSON.Member("state", "submitted"), JSON.Member("late", 0), JSON.Member("reason", .null)]
      ),
      (.fixOpened, [JSON.Member("reason", "opened"), JSON.Member("fix", fix.json)]),
      (.fixChanged, [JSON.Member("reason", "continued"), JSON.Member("fix", done.json)]),
      (.sheetReturned, [key, JSON.Member("state", "returned"), JSON.Member("reason", "ペン書き")]),
      (.sheetAccepted, [key, JSON.Member("state", "accepted"), JSON.Member("reason", .null)]),
      (.roundChanged, [JSON.Member("reason", "延期"), stored]),
      (.roundClosed, [JSON.Member("reason", .null), stored]),
      (.roundReopened, [JSON.Member("reason", "訂正"), stored]),
      (.roundCancelled, [JSON.Member("reason", "中止"), stored]),
      (
        .reminderDrafted,
        [JSON.Member("reminder", ["department": "A", "number": 1, "sheets": [], "fixes": []])]
      ),
    ] + filed(round)
  }

  private static func filed(_ round: String) -> [(EntryKind, [JSON.Member])] {
    let kinds: [(EntryKind, FiledKind)] = [
      (.incidentChanged, .incident), (.controlChanged, .control), (.riskChanged, .risk),
      (.auditChanged, .audit),
      (.decisionChanged, .decision), (.evidenceRemoved, .evidence), (.pluginTrusted, .plugin),
    ]
    return kinds.map { entry, kind in
      let body: JSON = .object([JSON.Member(kind.rawValue, .string("\(kind)-\(round)"))])
      return (entry, [JSON.Member("reason", "opened"), JSON.Member(kind.rawValue, body)])
    }
  }

  /// Writes one entry of every kind.
  func fill(_ round: String = "r1", on day: String = "2008-07-22") throws {
    try write(Self.entries(round), on: day)
  }

  func write(_ entries: [(EntryKind, [JSON.Member])], on day: String = "2008-07-22") throws {
    try Record(writingTo: file).write(as: Self.actor(on: day)) { writer in
      for (kind, members) in entries { try writer.append(kind, members) }
    }
  }

  func verify() throws -> RecordVerification { try Record(readingFrom: file).verify() }

  func entries() throws -> [JournalEntry] { try Record(readingFrom: file).read { try $0.entries() } }

  /// Does to the file what no Tenken would.
  func tamper(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try DatabaseQueue(path: file).write { try $0.execute(sql: sql, arguments: arguments) }
  }

  var bytes: Data? { FileManager.default.contents(atPath: file) }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }
}

/// Days in tests read as they are written.
extension Day: ExpressibleByUnicodeScalarLiteral {}
extension Day: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}
