import Foundation
import Testing

@Suite("Workbooks at the command line")
struct WorkbookTests {
  private static let workbooks = TestWorkspace.fixtures.deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "TenkenTablesTests/Fixtures/workbooks")

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Self.workbooks.appending(path: name)))
  }

  private func submit(_ file: String, to round: String, in workspace: TestWorkspace) -> Program.Outcome {
    workspace.tenken("submit", file, "--round", round, "--checklist", "clean-office", "--date", "2008-07-23")
  }

  @Test("the matrix of 2008 scores the same from openpyxl, from LibreOffice and as CSV")
  func matrix() throws {
    let workspace = try TestWorkspace(.example)
    let csv = "\(Program.repository)/examples/ku/rounds/2008-campaign-1-clean-office.csv"
    let files = [
      "csv": Array(try Data(contentsOf: URL(filePath: csv))), "openpyxl": try bytes("matrix-openpyxl.xlsx"),
      "libreoffice": try bytes("matrix-libreoffice.xlsx"),
    ]
    var scores: Set<String> = []
    for (program, bytes) in files {
      let opened = workspace.tenken(
        "round", "open", program, "--checklist", "clean-office", "--from", "2008-07-22", "--to", "2008-07-24")
      #expect(opened.succeeded, "\(opened)")
      let submitted = submit(try workspace.write(bytes, to: "matrix-\(program)"), to: program, in: workspace)
      #expect(submitted.succeeded, "\(submitted)")
      let score = workspace.tenken("score", program, "--json")
      #expect(score.out.contains("\"earned\": 95") || score.out.contains("\"earned\":95"), "\(score)")
      scores.insert(score.out.replacingOccurrences(of: program, with: "ROUND"))
    }
    #expect(scores.count == 1)
  }

  @Test(
    "formulas, errors and merged cells in answers are named by sheet and cell, in one list, and nothing is stored"
  )
  func spoilt() throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    let file = try workspace.write(bytes("spoilt.xlsx"), to: "x.xlsx")
    expectRefusal(
      submit(file, to: "r1", in: workspace), 65, "x.xlsx:'第1回 点検'!B2: error[formula-answer]",
      "x.xlsx:'第1回 点検'!C3: error[error-value]", "x.xlsx:'第1回 点検'!C4: error[merged-answer]",
      "x.xlsx:'第1回 点検'!D5: error[error-value]")
    #expect(workspace.record == before)
  }

  @Test("a share and a day under points are refused by cell")
  func kinds() throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    let file = try workspace.write(bytes("kinds.xlsx"), to: "x.xlsx")
    expectRefusal(
      submit(file, to: "r1", in: workspace), 65, "x.xlsx:Sheet!B2: error[bad-answer]: \"50%\"",
      "x.xlsx:Sheet!C2: error[bad-answer]: \"2008-01-05\"")
    #expect(workspace.record == before)
  }

  /// What is wrong with a file, the code, and its bytes.
  static let cases: [(String, String, @Sendable (WorkbookTests) throws -> [UInt8])] = [
    ("a zip bomb", "too-large", { try $0.bytes("bomb.xlsx") }),
    ("a truncated zip", "damaged-workbook", { Array(try $0.bytes("openpyxl.xlsx").dropLast(100)) }),
    ("half a zip", "damaged-workbook", { Array(try $0.bytes("openpyxl.xlsx").prefix(2000)) }),
    ("the old format", "not-a-workbook", { _ in [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] }),
    ("an empty file", "empty-file", { _ in [] }),
    ("a workbook that is no table of answers", "unknown-format", { try $0.bytes("openpyxl.xlsx") }),
  ]

  @Test("a file that is no sound workbook is refused, and the record stays", arguments: cases.indices)
  func refused(index: Int) throws {
    let (_, code, make) = Self.cases[index]
    let workspace = try TestWorkspace()
    let before = workspace.record
    let file = try workspace.write(make(self), to: "x.xlsx")
    let outcome = submit(file, to: "r1", in: workspace)
    expectRefusal(outcome, 65, "x.xlsx", "error[\(code)]", "      = ")
    #expect(workspace.record == before)
  }

  @Test("a CSV file that is named .xlsx is read as what it is, and that is said")
  func renamed() throws {
    let workspace = try TestWorkspace()
    let file = try workspace.write("item,A\nnothing-stuck-on-pc,10\n", to: "x.xlsx")
    let outcome = submit(file, to: "r1", in: workspace)
    #expect(outcome.succeeded, "\(outcome)")
    #expect(outcome.err.contains("x.xlsx: warning[not-a-workbook]"), "\(outcome)")
  }

  @Test("a report is written as a workbook by its ending")
  func report() throws {
    let workspace = try TestWorkspace(.example)
    let outcome = workspace.tenken("report", "scores", "2008-campaign-1", "-o", "scores.xlsx")
    #expect(outcome.succeeded, "\(outcome)")
    #expect(workspace.bytes(of: "scores.xlsx")?.starts(with: Array("PK".utf8)) == true)
  }
}
