import Foundation
import TenkenScorers
import TenkenStore

@testable import TenkenCore
@testable import TenkenKit

/// A workspace in a folder of its own that goes away with it: departments A, B and the group LM, one checklist `desk`
/// of three items, and a world in which nothing moves by itself.
final class TestWorkspace: Sendable {
  let folder: String

  static let scorers = ScorerList(BuiltInScorers.all)

  /// The repository: what ships with Tenken is there.
  static let share = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let departments = """
    departments:
      - {id: A, name: {ja: A部, en: Department A}}
      - {id: B, name: B部}
      - {id: LM, name: L部・M部, members: [L, M]}
      - {id: L, name: L部}
      - {id: M, name: M部}
    """

  static func yaml(_ departments: String = departments, more: String = "") -> String {
    "tenken: 1\norganisation: ク社\nfiscal-year-starts: 04-01\n\(departments)\n\(more)\n"
  }

  static let people = """
    people:
      - {id: sato, name: 佐藤, department: A, roles: [secretariat]}
      - {id: suzuki, name: 鈴木, department: L, roles: [inspector]}
    """

  static func checklist(_ id: String, version: Int = 1, items: [String] = desk) -> String {
    """
    checklist: \(id)
    version: \(version)
    title: \(id)
    bands: [{id: good, from: 95, name: Good}, {id: poor, from: 0, name: Poor}]
    sections:
      - id: all
        title: All
        items:
    \(items.map { "      - \($0)" }.joined(separator: "\n"))

    """
  }

  static let desk = [
    "{id: clear, ask: Is the desk clear?, not-applicable: allowed}", "{id: locked, ask: Is it locked?}",
    "{id: pc, ask: Is the PC off?, evidence: optional}",
  ]

  init(_ yaml: String = yaml()) throws {
    folder = NSTemporaryDirectory() + "tenken-kit-" + UUID().uuidString
    try write("tenken.yaml", yaml)
    try write("checklists/desk/checklist.yaml", Self.checklist("desk"))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) throws {
    let path = URL(fileURLWithPath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
  }

  func surroundings(on day: Day = "2008-07-22", by: String = "sato") -> Surroundings {
    Surroundings(
      directory: folder, share: Self.share, today: day, by: by, account: "test", now: "2008-07-22T08:15:30Z")
  }

  func office(on day: Day = "2008-07-22", by: String = "sato") throws(Failure) -> OpenWorkspace {
    try OpenWorkspace(in: surroundings(on: day, by: by), scorers: Self.scorers)
  }

  /// Opens a round of three days that asks A and B unless told otherwise.
  @discardableResult
  func open(
    _ id: String = "r1", _ checklists: [String] = ["desk"], from: Day = "2008-07-22",
    departments: [String] = ["A", "B"], on day: Day? = nil,
    change: (inout OpenRound.Request) -> Void = { _ in }
  ) throws(Failure) -> Round {
    var request = OpenRound.Request(id: id)
    (request.checklists, request.from, request.to) = (checklists, from, from.adding(days: 2))
    request.departments = departments
    change(&request)
    return try OpenRound(office(on: day ?? from)).run(request)
  }

  /// Submits texts as files.
  @discardableResult
  func submit(
    _ texts: String..., on day: Day = "2008-07-22", by: String = "sato",
    flags change: (inout SubmitSheets.Flags) -> Void = { _ in }
  ) throws -> SubmitSheets.Result {
    var flags = SubmitSheets.Flags()
    change(&flags)
    var names: [String] = []
    for (index, text) in texts.enumerated() {
      names.append("sheet-\(index)")
      try write("sheet-\(index)", text)
    }
    return try SubmitSheets(office(on: day, by: by), flags).run(names)
  }

  static func sheet(
    _ department: String = "A", _ answers: String = "{clear: 10, locked: 10, pc: 10}", round: String = "r1",
    checklist: String = "desk", role: String = "inspector", more: String = ""
  ) -> String {
    """
    sheet: \(checklist)
    round: \(round)
    department: \(department)
    role: \(role)
    answers: \(answers)
    \(more)
    """
  }

  func sheets(_ round: String = "r1") throws -> [StoredSheet] {
    try office().read { (reader, _) throws in try reader.sheets(round: round) }
  }

  func drafts(_ round: String = "r1") throws -> [StoredSheet] {
    try office().read { (reader, _) throws in try reader.drafts(round: round) }
  }

  func fixes() throws -> [Fix] { try office().read { (reader, _) throws in try reader.fixes() } }

  func entries() throws -> [JournalEntry] {
    try KeepRecord(surroundings()).entries(limit: nil, asOf: nil)
  }

  func kinds() throws -> [String] { try entries().map(\.kind) }

  func score(_ round: String = "r1", _ department: String = "A") throws -> DepartmentScore {
    var request = ScoreRound.Request(round: round)
    request.department = department
    return try ScoreRound(office()).run(request).checklists[0].departments[0]
  }

  /// The record's bytes; nil where there is none.
  var record: Data? { FileManager.default.contents(atPath: folder + "/tenken.db") }

  var names: Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []) }

  /// The codes of the errors with which some work is refused; the record stays byte for byte as it was.
  func refusal(_ work: () throws -> Void) -> [DiagnosticCode] {
    let before = record
    do {
      try work()
      return []
    } catch let failure as Failure {
      return record == before
        ? failure.diagnostics.filter { $0.severity == .error }.map(\.code) : [.damagedRecord]
    } catch { return [.damagedRecord] }
  }
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
