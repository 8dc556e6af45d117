import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Sheets in tables")
struct TableTests {
  static func matrix(_ workspace: TestWorkspace, _ text: String, on day: Day = "2008-07-22") throws
    -> [SubmitReceipt]
  {
    try workspace.submit(text, on: day) { ($0.round, $0.checklist) = ("r1", "desk") }.receipts
  }

  @Test("a matrix holds a sheet in each column; role and date have defaults; a blank column is no sheet")
  func matrix() throws {
    let workspace = try TestWorkspace()
    try workspace.open(departments: ["A", "B", "LM"])
    let receipts = try Self.matrix(
      workspace, "item,A,B部,LM\nclear,10,9,\nIs it locked?,10,10,\n3,5,n/a,\n計,25,19,\n")
    #expect(receipts.map(\.key.department) == ["A", "B"])
    #expect(receipts.map(\.key.role) == [.inspector, .inspector])
    #expect(receipts.map(\.outcome) == [.submitted, .draft], "n/a without its reason")
    #expect(try workspace.sheets()[0].sheet.date == "2008-07-22")
    #expect(try workspace.score().score?.earned == Rational(25))
  }

  @Test("departments of a matrix may be numbered in the round's order")
  func numbers() throws {
    let workspace = try TestWorkspace()
    try workspace.open(departments: ["B", "LM"])
    let receipts = try Self.matrix(workspace, "item,1,２\n1,10,10\n2,10,10\n3,10,10\n")
    #expect(receipts.map(\.key.department) == ["B", "LM"])
  }

  @Test("one department named in two ways is a sheet stated twice")
  func twice() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    #expect(
      workspace.refusal { _ = try Self.matrix(workspace, "item,A,A部\nclear,10,10\nlocked,10,10\npc,10,10\n") }
        == [.duplicateAnswer])
  }

  @Test("a total that does not add up is refused by its department, and nothing is applied")
  func totals() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let text = "item,A,B\nclear,10,10\nlocked,10,10\npc,5,10\ntotal,25,31\n"
    let failure = #expect(throws: Failure.self) { try Self.matrix(workspace, text) }
    #expect(failure?.diagnostics.map(\.code) == [.wrongTotal])
    #expect(failure?.diagnostics[0].place?.line == 5)
    #expect(failure?.diagnostics[0].message.in(.en).contains("\"B\"") == true)
    #expect(try workspace.sheets().isEmpty)
  }

  @Test("a matrix needs its round named")
  func needsRound() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    #expect(workspace.refusal { try workspace.submit("item,A\nclear,10\n") } == [.missingFlag])
    #expect(DiagnosticCode.missingFlag.exitStatus == .usage)
  }

  @Test("a long table holds sheets of any round, department and role")
  func long() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let rows = ["A", "B"].flatMap { department in
      ["clear", "locked", "pc"].map {
        "r1,desk,\(department),self,\($0),9,\"comment, \(department)\",鈴木,2008/7/23"
      }
    }
    let text = "round,checklist,department,role,item,answer,comment,by,date\n" + rows.joined(separator: "\n")
    let receipts = try workspace.submit(text).receipts
    #expect(receipts.map(\.outcome) == [.submitted, .submitted])
    let sheet = try workspace.sheets()[1].sheet
    #expect(sheet.key.role == .self)
    #expect((sheet.by, sheet.date) == ("鈴木", "2008-07-23"))
    #expect(sheet.answers["pc"] == Answer(.word("9"), comment: "comment, B"))
    let record = workspace.record
    #expect(try workspace.submit(text, on: "2008-08-01").receipts.map(\.outcome) == [.unchanged, .unchanged])
    #expect(workspace.record == record)
  }

  @Test("a flag that contradicts the file is refused", arguments: [0, 1, 2])
  func contradiction(_ which: Int) throws {
    let workspace = try TestWorkspace()
    try workspace.open("r1", ["desk"])
    try workspace.open("r2")
    let codes = workspace.refusal {
      try workspace.submit(TestWorkspace.sheet("A")) {
        if which == 0 { $0.round = "r2" }
        if which == 1 { $0.checklist = "other" }
        if which == 2 { $0.role = .self }
      }
    }
    #expect(codes == [.usage])
  }
}
