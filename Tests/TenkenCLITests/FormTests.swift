import Foundation
import Testing

@Suite("Forms at the command line")
struct FormTests {
  private static let forms = TestWorkspace.fixtures.appending(path: "forms")
  private static let departments = "A B C D E F G H I J K LMN".split(separator: " ").map(String.init)

  /// The workspace of the fixtures with the round `r1`, which the forms were made for.
  private static let opened = Result {
    let workspace = try TestWorkspace(.nothing)
    for name in try FileManager.default.contentsOfDirectory(atPath: forms.path + "/workspace") {
      try FileManager.default.copyItem(
        atPath: "\(forms.path)/workspace/\(name)", toPath: "\(workspace.folder)/\(name)")
    }
    let outcome = workspace.tenken(
      "round", "open", "r1", "--checklist", "walk", "--from", "2008-07-22", "--to", "2008-07-24", "--expect",
      "self")
    try #require(outcome.succeeded, "\(outcome)")
    return workspace
  }

  private func opened() throws -> TestWorkspace {
    let (workspace, source) = (try TestWorkspace(.nothing), try Self.opened.get())
    for name in source.names {
      try FileManager.default.copyItem(
        atPath: "\(source.folder)/\(name)", toPath: "\(workspace.folder)/\(name)")
    }
    return workspace
  }

  /// With a sheet of every department.
  private func filled() throws -> TestWorkspace {
    let workspace = try opened()
    let outcome = workspace.tenken("submit", "\(Self.forms.path)/filled.yaml")
    #expect(outcome.succeeded, "\(outcome)")
    return workspace
  }

  /// A workbook of the fixtures, in the workspace.
  private func add(_ name: String, to workspace: TestWorkspace) throws -> String {
    try workspace.write(Array(try Data(contentsOf: Self.forms.appending(path: name))), to: name)
  }

  private func sheets(_ workspace: TestWorkspace) -> String {
    workspace.tenken("sheet", "export", "r1", "-o", "-").out
  }

  // MARK: Coming back

  @Test("a round of forms, filled by openpyxl and one saved by LibreOffice, is the same as YAML")
  func wholeRound() throws {
    let (fromForms, fromYAML) = (try opened(), try filled())
    let files = Self.departments.map { "\(Self.forms.path)/filled/r1-walk-\($0).xlsx" }
    let outcome = fromForms.tenken(["submit"] + files)
    #expect(outcome.succeeded, "\(outcome)")
    #expect(outcome.out.contains("Fixes that changed"))
    #expect(sheets(fromForms) == sheets(fromYAML))
    #expect(sheets(fromForms).contains("handover"))
    #expect(
      fromForms.tenken("score", "r1", "--json").out == fromYAML.tenken("score", "r1", "--json").out)
  }

  @Test("rows and columns in another order, notes between, another name of the sheet: read by id")
  func moved() throws {
    let workspace = try filled()
    let before = sheets(workspace)
    let outcome = workspace.tenken("submit", try add("moved.xlsx", to: workspace), "--incomplete")
    #expect(outcome.succeeded, "\(outcome)")
    #expect(outcome.err.contains("moved.xlsx:控え2008: warning[missing-row]: the row of \"drills\""))
    // Fields were not in it, and the row was taken out.
    let differences = before.split(separator: "\n").filter { !sheets(workspace).contains($0) }
    #expect(differences.allSatisfy { $0.contains("記入者A") }, "\(differences)")
  }

  /// The form, the exit code, and what is said.
  static let refusals: [(String, Int32, [String])] = [
    (
      "spoilt.xlsx", 65,
      [
        "A部!F10: error[formula-answer]", "A部!F11: error[bad-answer]: level 9", "A部!F14: error[error-value]",
        "A部!F16: error[bad-answer]: \"50%\"", "A部!F17: error[merged-answer]",
        "A部!F18: error[merged-answer]", "A部!G19: error[contradiction]", "A部!I20: error[bad-date]",
        "A部!H26: error[formula-answer]",
      ]
    ),
    (
      "rows.xlsx", 65,
      [
        "A部!A27: error[unknown-item]: checklist \"walk\" has no item \"desk\"", "did you mean \"desks\"",
        "A部!F28: error[unknown-item]", "A部!A29: error[duplicate-answer]",
      ]
    ),
    ("other-digest.xlsx", 65, ["error[stale-form]", "tenken form r1"]),
    ("other-round.xlsx", 66, ["error[no-round]: there is no round \"r0\""]),
    ("other-department.xlsx", 66, ["error[no-department]: there is no department \"Z\""]),
    ("newer.xlsx", 65, ["error[not-a-form]"]),
    ("without-hidden.xlsx", 65, ["error[not-a-form]: the hidden worksheet \"tenken\""]),
  ]

  @Test("a form that cannot be taken is refused with every problem by its cell", arguments: refusals.indices)
  func refused(index: Int) throws {
    let (name, status, says) = Self.refusals[index]
    let workspace = try opened()
    let before = workspace.record
    let outcome = workspace.tenken("submit", try add(name, to: workspace))
    expectRefusal(outcome, status)
    for text in says { #expect(outcome.err.contains(text), "\(text): \(outcome.err)") }
    #expect(workspace.record == before)
  }

  @Test("a form of one round is not taken for another one, and a bad one keeps a good one back")
  func otherRound() throws {
    let workspace = try opened()
    let good = "\(Self.forms.path)/filled/r1-walk-B.xlsx"
    let other = workspace.tenken(
      "round", "open", "r2", "--checklist", "walk", "--from", "2008-07-22", "--to", "2008-07-24")
    #expect(other.succeeded, "\(other)")
    let before = workspace.record
    expectRefusal(
      workspace.tenken("submit", good, "--round", "r2"), 64, "the file says \"r1\", --round says \"r2\"")
    expectRefusal(
      workspace.tenken("submit", good, try add("rows.xlsx", to: workspace)), 65, "rows.xlsx:A部!A27")
    #expect(workspace.record == before)
  }

  @Test("days of the epoch of 1904 are those that were typed")
  func epoch() throws {
    let workspace = try opened()
    let outcome = workspace.tenken("submit", try add("days-1904.xlsx", to: workspace))
    #expect(outcome.succeeded, "\(outcome)")
    #expect(outcome.out.contains("draft"))
    let draft = workspace.tenken("sheet", "export", "r1", "A", "--drafts", "-o", "-").out
    #expect(draft.contains("posted: {answer: 2008-07-01, fixed: 2008-07-22}"), "\(draft)")
  }

  @Test("a matrix in Excel names departments and items by id, name or number, and its totals are checked")
  func matrix() throws {
    let workspace = try opened()
    let file = try add("matrix.xlsx", to: workspace)
    let outcome = workspace.tenken("submit", file, "--round", "r1", "--role", "self")
    #expect(outcome.succeeded, "\(outcome)")
    let drafts = workspace.tenken("sheet", "export", "r1", "A", "B", "C", "--drafts", "-o", "-").out
    for text in ["department: C", "desks: 10", "order: 5", "locks: \"△\""] { #expect(drafts.contains(text)) }
  }

  // MARK: Going out

  /// What a form is written as.
  static let formats = [
    ["--format", "xlsx"], ["--format", "csv"], ["--format", "csv", "--encoding", "cp932"],
    ["--format", "yaml"],
    ["--format", "xlsx", "--lang", "en"], ["--format", "csv", "--lang", "en"],
    ["--format", "yaml", "--lang", "en"],
  ]

  @Test("a form with the answers that stand, sent back as it is, changes nothing", arguments: formats)
  func roundTrip(format: [String]) throws {
    let workspace = try filled()
    let made = workspace.tenken(["form", "r1", "--self", "--filled", "-o", "forms"] + format)
    #expect(made.succeeded, "\(made)")
    let files = made.out.split(separator: "\n").map(String.init)
    #expect(files.count == 12 && files[0] == "forms/r1-walk-A.\(format[1])", "\(made)")
    let before = workspace.record
    let outcome = workspace.tenken(["submit"] + files)
    #expect(outcome.succeeded && outcome.out.matches(of: /unchanged/).count == 12, "\(outcome)")
    #expect(workspace.record == before)
  }

  @Test("one workbook has a sheet for each department, and a blank form is a draft that says so")
  func oneWorkbook() throws {
    let workspace = try opened()
    let made = workspace.tenken("form", "r1", "--self", "-o", "all.xlsx", "--json")
    #expect(made.succeeded && made.out.contains("\"file\": \"all.xlsx\""), "\(made)")
    let outcome = workspace.tenken("submit", "all.xlsx")
    #expect(outcome.succeeded, "\(outcome)")
    #expect(outcome.err.contains("12 incomplete sheets kept as drafts"), "\(outcome.err)")
    #expect(outcome.out.contains("Design (K)"), "\(outcome.out)")
  }

  @Test("what a table has no place for stays: remarks on the department")
  func remarks() throws {
    let workspace = try opened()
    let sheet =
      "sheet: walk\nround: r1\ndepartment: B\nrole: self\nanswers: {desks: 5}\nremarks: [a box on the shelf]\n"
    #expect(workspace.tenken("submit", try workspace.write(sheet, to: "b.yaml"), "--incomplete").succeeded)
    #expect(workspace.tenken("form", "r1", "B", "--self", "-o", "b.xlsx").succeeded)
    #expect(workspace.tenken("submit", "b.xlsx", "--incomplete").out.contains("replaced"))
    let after = workspace.tenken("sheet", "export", "r1", "B", "-o", "-").out
    #expect(after.contains("a box on the shelf") && !after.contains("desks"), "\(after)")
  }

  @Test("a character that CP932 has not is named by its place, and no file is written")
  func unencodable() throws {
    let workspace = try opened()
    try workspace.write(
      "sheet: walk\nround: r1\ndepartment: B\nrole: self\nanswers:\n  desks: {answer: 5, comment: 𠮷田}\n",
      to: "b.yaml")
    #expect(workspace.tenken("submit", "b.yaml").succeeded)
    let names = workspace.names
    expectRefusal(
      workspace.tenken(
        "form", "r1", "--self", "--filled", "--format", "csv", "--encoding", "cp932", "-o", "forms"), 65,
      "forms/r1-walk-B.csv:11:8: error[bad-encoding]: \"𠮷\"")
    #expect(workspace.names == names)
  }

  @Test("photos beside a YAML form come home with it")
  func photos() throws {
    let workspace = try opened()
    let made = workspace.tenken("form", "r1", "B", "--self", "--format", "yaml", "-o", "away")
    #expect(made.succeeded, "\(made)")
    let file = "away/r1-walk-B.yaml"
    let text = String(decoding: try #require(workspace.bytes(of: file)), as: UTF8.self)
    try workspace.write("a photo", to: "away/photo1.jpg")
    try workspace.write(
      text.replacingOccurrences(of: "\n  locks:\n", with: "\n  locks: {answer: ○, evidence: [photo1.jpg]}\n"),
      to: file)
    let outcome = workspace.tenken("submit", file)
    #expect(outcome.succeeded, "\(outcome)")
    #expect(workspace.tenken("sheet", "show", "r1", "B", "--self", "--json").out.contains("photo1.jpg"))
    let stored = try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/evidence")
    #expect(stored.count == 1 && stored[0].count == 64, "\(stored)")
  }

  @Test("departments go by id or name, composed or not; forms lie in files of any name")
  func names() throws {
    let workspace = try opened()
    let name = "デザイン部"
    for spelling in [
      name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping, "K",
    ] {
      let made = workspace.tenken("form", "r1", spelling, "--self", "-o", "がっこう/\(spelling).xlsx")
      #expect(made.status == 74, "the folder of a file is not made: \(made)")
      let written = workspace.tenken("form", "r1", spelling, "--self", "-o", "\(spelling).xlsx")
      #expect(written.succeeded, "\(written)")
      #expect(workspace.tenken("submit", "\(spelling).xlsx").succeeded)
    }
  }

  @Test("what does not go together is said before anything is written")
  func usage() throws {
    let workspace = try opened()
    let names = workspace.names
    expectRefusal(workspace.tenken("form", "r1", "--self", "-o", "x.csv"), 64, "12 forms", "x.csv")
    expectRefusal(workspace.tenken("form", "r1", "-o", "x.xlsx", "--format", "yaml"), 64, "--format yaml")
    expectRefusal(workspace.tenken("form", "r1", "--encoding", "cp932"), 64, "--encoding")
    expectRefusal(workspace.tenken("form", "r1", "--format", "pdf"), 64, "xlsx")
    expectRefusal(workspace.tenken("form", "r9"), 66, "r1")
    expectRefusal(workspace.tenken("form", "r1", "L"), 66, "does not ask department \"L\"")
    expectRefusal(workspace.tenken("form", "r1", "--checklist", "wolk"), 66, "walk")
    #expect(workspace.names == names)
    let inspectors = workspace.tenken("form", "r1", "A", "--format", "yaml", "-o", "-")
    #expect(inspectors.succeeded && inspectors.err.contains("give --self"), "\(inspectors)")
    #expect(inspectors.out.contains("\nrole: inspector\n"))
  }

  @Test("a form shows the last answer and the open fix")
  func history() throws {
    let workspace = try filled()
    let opened = workspace.tenken(
      "round", "open", "r2", "--checklist", "walk", "--from", "2008-08-01", "--to", "2008-08-02")
    #expect(opened.succeeded, "\(opened)")
    let form = workspace.tenken("form", "r2", "B", "--format", "yaml", "-o", "-").out
    #expect(form.contains("# Last: 5 (major finding): 1件あった\n  # 窓側\n  # Fix F"), "\(form)")
  }
}
