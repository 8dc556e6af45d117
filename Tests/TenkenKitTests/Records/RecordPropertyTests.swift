import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("The record under any sequence of commands")
struct RecordPropertyTests {
  /// One command picked at random; what it is called, and what it does.
  static func command(
    _ workspace: TestWorkspace, _ generator: inout SeededGenerator
  ) -> (name: String, run: () throws -> Void) {
    let round = ["r1", "r2", "r3"].randomElement(using: &generator) ?? "r1"
    let department = ["A", "B", "LM"].randomElement(using: &generator) ?? "A"
    let role = ["inspector", "self"].randomElement(using: &generator) ?? "self"
    let day = Day(serial: 14_082 + Int.random(in: -3...10, using: &generator))
    func word() -> String {
      ["10", "5", "0", "n/a", "''", "11", "x"].randomElement(using: &generator) ?? "10"
    }
    let answers =
      Int.random(in: 0..<3, using: &generator) == 0
      ? "{clear: \(word()), locked: \(word()), pc: \(word())}"
      : "{clear: 10, locked: \(["9", "10"].randomElement(using: &generator) ?? ""), pc: 10}"
    var selection = ReviewSheets.Selection(round: round)
    (selection.departments, selection.role) = ([department], Role(rawValue: role))
    let chosen = selection
    let flag = Bool.random(using: &generator)
    let given = "clear=\(word())"
    func office() throws -> OpenWorkspace { try workspace.office(on: day) }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return ("open \(round)", { try workspace.open(round, departments: ["A", "B", "LM"], on: day) })
    case 1: return ("close \(round)", { _ = try ChangeRound(office()).close(round, incomplete: flag) })
    case 2: return ("reopen \(round)", { _ = try ChangeRound(office()).reopen(round, reason: "x") })
    case 3: return ("accept \(round)", { _ = try ReviewSheets(office()).accept(chosen, all: false) })
    case 4: return ("return \(round)", { _ = try ReviewSheets(office()).return(chosen, reason: "x") })
    case 5:
      return (
        "answer \(given)",
        {
          _ = try GiveAnswers(office()).run(
            .init(round: round, department: department, answers: [given], role: .self))
        }
      )
    default:
      let sheet = TestWorkspace.sheet(department, answers, round: round, role: role)
      return (
        "submit \(sheet)",
        { try workspace.submit(sheet, on: day) { ($0.incomplete, $0.merge) = (flag, flag) } }
      )
    }
  }

  @Test(
    "every sequence keeps the record sound, and every refused command leaves it byte for byte as it was",
    arguments: 1...6)
  func random(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let workspace = try TestWorkspace()
    var (done, refused) = (0, 0)
    for number in 0..<60 {
      let (name, run) = Self.command(workspace, &generator)
      let before = workspace.record
      let seq = before == nil ? 0 : try workspace.entries().count
      do {
        try run()
        done += 1
        let after = try workspace.entries().count
        #expect(after > seq || workspace.record == before, "\(name) wrote nothing and changed nothing")
      } catch is Failure {
        refused += 1
        #expect(workspace.record == before, "\(name) was refused")
      }
      if number.isMultiple(of: 10) {
        #expect(try KeepRecord(workspace.surroundings()).verify(head: nil).problem == nil, "\(name)")
      }
    }
    #expect(try KeepRecord(workspace.surroundings()).verify(head: nil).problem == nil)
    #expect(done > 5 && refused > 5)
    #expect(!workspace.names.contains("tenken.db-journal"))
  }
}
