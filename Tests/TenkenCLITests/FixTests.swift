import Foundation
import TenkenPlugin
import Testing

/// The commands that lead a fix through its life (contract, section 6), as they are typed.
@Suite struct FixTests {
  private static let keys = [
    "fix", "department", "checklist", "item", "round", "severity", "state", "originalDue", "due", "overdue",
    "daysLate", "extensions", "owner", "what", "origin", "immediate", "cause", "action", "doneOn",
    "verificationProposed", "verifiedBy", "verifiedOn", "recurrenceOf",
  ]

  /// F1, opened by hand for department A on 24 July 2008, due on 7 August.
  private func opened() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    let outcome = workspace.tenken(
      "fix", "open", "--department", "A", "--what", "no wire", "--from", "incident:I1")
    try #require(outcome.succeeded && outcome.out.isEmpty, "\(outcome)")
    #expect(outcome.err == "fix F1: open, due 2008-08-07 (Thu)\n")
    return workspace
  }

  @Test("the whole life, in either language; each step says how the fix stands, and the history tells it")
  func life() throws {
    let workspace = try opened()
    try workspace.write("photo", to: "photo.jpg")
    for (command, says) in [
      (
        "plan f1 --owner Sato --immediate locked --cause few --action buy --due 2008/8/5",
        "fix F1: planned, due 2008-08-05 (Tue)"
      ),
      ("done F1 --on 2008-07-24 --note chained --evidence photo.jpg", "fix F1: done"),
      ("verify F1 --ineffective --note loose --by Ito", "fix F1: reopened, due 2008-08-05 (Tue)"),
      (
        "extend F1 --to 2008-09-30 --reason parts --approved-by Ono", "fix F1: reopened, due 2008-09-30 (Tue)"
      ),
      (
        "spread F1 --department B C", "fix F2: open, due 2008-08-07 (Thu)\nfix F3: open, due 2008-08-07 (Thu)"
      ),
      ("done F1", "fix F1: done"), ("verify F1 --effective --by Ito", "fix F1: verified"),
      ("accept F2 --risk R1 --approved-by Ono", "fix F2: residual risk"),
    ] {
      let outcome = workspace.tenken(["fix"] + command.split(separator: " ").map(String.init))
      #expect(outcome.succeeded && outcome.err == says + "\n", "\(command): \(outcome)")
    }
    let shown = workspace.tenken("fix", "show", "F1", with: ["COLUMNS": "300"]).out
    for words in [
      "incident:I1", "opened fix F1 (incident:I1)",
      "planned fix F1 (owner: Sato; immediate action: locked; cause: few; action: buy; due: 2008-08-05)",
      "recorded fix F1 as done (on: 2008-07-24; chained)", "photo.jpg ",
      "checked fix F1: not effective, reopened (loose)",
      "extended fix F1 from 2008-08-05 to 2008-09-30 (reason: parts; approved by: Ono)",
      "spread fix F1: F2, F3",
      "verified fix F1: effective", "Ito",
    ] { #expect(shown.contains(words), "\(words): \(shown)") }
    let japanese = workspace.tenken("fix", "show", "F2", "--lang", "ja", with: ["COLUMNS": "300"]).out
    for words in ["F1 の水平展開", "是正 F2 を残留リスク R1 として受容（承認：Ono）", "残留リスク"] {
      #expect(japanese.contains(words), "\(words): \(japanese)")
    }
    #expect(workspace.tenken("journal", "show", "--lang", "ja").out.contains("是正 F1 の有効性を確認：効果あり"))
    #expect(workspace.tenken("journal", "verify").succeeded)
  }

  @Test("--json prints the fix with the keys of the contract; spread prints an array")
  func json() throws {
    let workspace = try opened()
    for command in [
      ["plan", "F1", "--owner", "Sato"], ["done", "F1"], ["verify", "F1", "--effective", "--by", "Ito"],
    ] {
      let fix = try workspace.tenken(["fix"] + command + ["--json"]).json.ordered
      #expect(fix.keys == Self.keys, "\(command)")
    }
    let verified = try workspace.tenken("fix", "show", "F1", "--json").json.ordered
    #expect(verified["verifiedBy"] == "Ito" && verified["origin"] == "incident:I1")
    let spread = try workspace.tenken("fix", "spread", "F1", "--department", "B", "--json").json.ordered
    #expect(spread.arrayValue?.map(\.keys) == [Self.keys] && spread.arrayValue?[0]["origin"] == "spread:F1")
    let asOf = try workspace.tenken(
      "fix", "show", "F1", "--as-of", "2008-07-24", "--today", "2009-01-01", "--json"
    )
    .json.ordered
    #expect(asOf == verified)
  }

  @Test("a rule refuses with exit 1, names what is allowed, and records nothing")
  func refused() throws {
    let workspace = try opened()
    let before = workspace.record
    for (command, says) in [
      (
        "verify F1 --effective --by Ito",
        "allowed now: tenken fix plan F1, tenken fix done F1, tenken fix extend F1"
      ),
      ("plan F1 --owner Sato --due 2008-08-08", "extend it: \"tenken fix extend F1"),
      ("extend F1 --to 2008-08-07 --reason r --approved-by Ono", "error[day-refused]"),
      ("done F1 --on 2008-07-25", "error[day-refused]"), ("done F1 --on 2008-07-23", "error[day-refused]"),
      ("spread F1 --department A", "error[already-there]"),
    ] {
      expectRefusal(
        workspace.tenken(["fix"] + command.split(separator: " ").map(String.init)), 1, says, "\n      = ")
      #expect(workspace.record == before, "\(command)")
    }
    #expect(workspace.tenken("fix", "plan", "F1", "--owner", "Sato").succeeded)
    #expect(workspace.tenken("fix", "done", "F1").succeeded)
    expectRefusal(
      workspace.tenken("fix", "verify", "F1", "--effective", "--by", "SATO"), 1, "error[own-work]", "--by")
    expectRefusal(workspace.tenken("fix", "done", "F1"), 1, "error[bad-transition]", "tenken fix verify F1")
  }

  @Test("extensions and acceptances need the officer, by id or name, where people are given")
  func roles() throws {
    let workspace = try opened()
    var definition = String(decoding: try #require(workspace.bytes(of: "tenken.yaml")), as: UTF8.self)
    definition +=
      "people: [{id: abe, name: 阿部, department: A, roles: [officer]}, {id: ito, name: 伊藤, department: A}]\n"
    try workspace.write(definition, to: "tenken.yaml")
    let extend = ["fix", "extend", "F1", "--to", "2008-09-30", "--reason", "r", "--approved-by"]
    let before = workspace.record
    for name in ["伊藤", "nobody"] {
      expectRefusal(workspace.tenken(extend + [name]), 1, "error[missing-role]", "--approved-by", "abe")
      expectRefusal(
        workspace.tenken("fix", "accept", "F1", "--risk", "R1", "--approved-by", name), 1,
        "error[missing-role]")
    }
    #expect(workspace.record == before)
    #expect(workspace.tenken(extend + ["阿部"]).succeeded)
    #expect(workspace.tenken("fix", "accept", "F1", "--risk", "R1", "--approved-by", "abe").succeeded)
  }

  @Test(
    "what is missing or mistyped is named",
    arguments: [
      ("plan F1", 64, "--owner is missing"), ("plan F9 --owner x", 66, "there is no fix \"F9\""),
      ("verify F1", 64, "exactly one of --effective and --ineffective"),
      ("verify F1 --effective --ineffective", 64, "exactly one of"),
      ("extend F1 --to 2008-09-01", 64, "--reason is missing"),
      ("extend F1 --reason r --approved-by o --to x", 64, "--to: "),
      ("accept F1 --risk R1", 64, "--approved-by is missing"),
      ("accept F1 --risk 1e5 --approved-by o", 64, "--risk: "), ("spread F1", 64, "--department is missing"),
      ("open --department A", 64, "--what is missing"),
      ("open --what x --department Z", 66, "there is no department"),
      ("open --what x --department A --from risk:R1", 64, "give incident:ID or audit:ID"),
      ("open --what x --department A --severity grave", 64, "--severity does not take"),
      ("done F1 --evidence nope.jpg", 66, "nope.jpg: error[no-file]"),
      ("done F1 --on 31.13.2008", 64, "--on: "),
    ] as [(String, Int32, String)])
  func mistakes(_ command: String, _ status: Int32, _ says: String) throws {
    let workspace = try opened()
    let before = workspace.record
    expectRefusal(workspace.tenken(["fix"] + command.split(separator: " ").map(String.init)), status, says)
    #expect(workspace.record == before)
  }

  @Test("evidence that is gone or changed is a mismatch in verify, not an end; removed evidence is none")
  func evidence() throws {
    let workspace = try opened()
    try workspace.write("photo", to: "photo.jpg")
    #expect(workspace.tenken("fix", "done", "F1", "--evidence", "photo.jpg").succeeded)
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/evidence")
    let hash = try #require(names.first)
    let file = "evidence/\(hash)"
    for damage in ["changed", "missing"] {
      if damage == "changed" {
        try workspace.write("other", to: file)
      } else {
        try FileManager.default.removeItem(atPath: workspace.folder + "/" + file)
      }
      expectRefusal(
        workspace.tenken("journal", "verify"), 65, "\(file): error[evidence-mismatch]: entry ", "photo.jpg",
        damage)
      let shown = workspace.tenken("fix", "show", "F1")
      #expect(shown.succeeded && shown.out.contains(damage), "\(shown)")
    }
    expectRefusal(workspace.tenken("evidence", "remove", hash), 64, "--reason is missing")
    expectRefusal(
      workspace.tenken("evidence", "remove", "000000000000", "--reason", "r"), 66, "error[no-evidence]")
    let removed = workspace.tenken(
      "evidence", "remove", String(hash.prefix(12)), "--reason", "a face", "--json")
    #expect(try removed.json.ordered == ["sha256": .string(hash), "names": ["photo.jpg"], "changed": true])
    #expect(workspace.tenken("journal", "verify").succeeded)
    #expect(workspace.tenken("journal", "show").out.contains("removed evidence \"photo.jpg\""))
    let again = workspace.tenken("evidence", "remove", hash, "--reason", "a face")
    #expect(again.succeeded && again.err.contains("removed already"))
  }

  @Test("the calendar goes to standard output or a file, and is the report in the format ics")
  func calendar() throws {
    let workspace = try TestWorkspace(.example)
    let printed = workspace.tenken("fix", "calendar")
    #expect(printed.succeeded && printed.err.isEmpty && printed.out.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(printed.out.components(separatedBy: "BEGIN:VEVENT").count == 6)
    let written = workspace.tenken("fix", "calendar", "-o", "fixes.ics")
    #expect(written.out.isEmpty && written.err == "wrote 5 due days to fixes.ics\n")
    #expect(workspace.bytes(of: "fixes.ics") == Array(printed.out.utf8))
    #expect(workspace.tenken("report", "fixes", "--format", "ics").out == printed.out)
    #expect(workspace.tenken("report", "fixes", "-o", "other.ics").succeeded)
    #expect(workspace.bytes(of: "other.ics") == Array(printed.out.utf8))
    expectRefusal(
      workspace.tenken("report", "scores", "2008-campaign-1", "--format", "ics"), 64, "error[usage]", "fixes")
    expectRefusal(workspace.tenken("fix", "calendar", "-o", "nowhere/x.ics"), 74, "error[cannot-write]")
  }
}
