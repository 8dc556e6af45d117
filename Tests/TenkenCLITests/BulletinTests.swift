import Foundation
import TenkenPlugin
import Testing

/// `tenken report bulletin` and `tenken new template` from the command line.
@Suite struct BulletinTests {
  private static let report = ["report", "bulletin", "2008-campaign-1", "--as-of", "2008-08-22"]

  @Test("text prints the masthead at the top and the facts at the foot")
  func text() throws {
    let workspace = try TestWorkspace(.example)
    let printed = workspace.tenken(
      Self.report + ["--number", "５", "--issuer", "Committee", "--date", "2008.8.25"])
    #expect(printed.succeeded && printed.err.isEmpty, "\(printed)")
    #expect(
      printed.out.hasPrefix("Inspection News\nNo. 5\n25 August 2008 (Mon)\nCommittee\n\nResults: 2008年度"),
      "\(printed.out)")
    let lines = printed.out.split(separator: "\n")
    #expect(lines.last?.hasPrefix("Journal ") == true)
    #expect(lines.dropLast().last == "As of         2008-08-22 (Fri)")
    let japanese = workspace.tenken(Self.report + ["--lang", "ja"])
    #expect(japanese.out.hasPrefix("点検だより\n2008年8月22日(金)\nク社\n\n2008年度"), "\(japanese.out)")
  }

  @Test("Markdown has them too, CSV gives the tables, JSON the masthead, HTML the whole")
  func formats() throws {
    let workspace = try TestWorkspace(.example)
    let markdown = workspace.tenken(Self.report + ["--format", "markdown"]).out
    #expect(
      markdown.hasPrefix("**Inspection News**<br>\n22 August 2008 (Fri)<br>\nKu Company\n\n# Results: 2008年度")
    )
    let foot = try #require(markdown.range(of: "\n\n---\n\n- **Organisation:** Ku Company\n"))
    #expect(markdown[foot.upperBound...].split(separator: "\n").count == 10)
    #expect(workspace.tenken(Self.report + ["-o", "b.csv"]).succeeded)
    let names = ["b-items-clean-office.csv", "b-items-document-storage.csv"]
    let totals = try names.map { name in
      let text = String(decoding: try #require(workspace.bytes(of: name)), as: UTF8.self)
      return text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    }
    #expect(
      totals == [
        ",,Total,95,100,100,99,100,100,100,100,100,100,100,95", ",Total,20,30,30,30,30,30,30,30,30,30,30,29",
      ])
    let json = try workspace.tenken(Self.report + ["--format", "json", "--number", "5"]).json.ordered
    #expect(json["kind"] == "bulletin")
    #expect(
      json["masthead"] == [
        "name": "Inspection News", "lines": ["No. 5", "22 August 2008 (Fri)", "Ku Company"],
      ])
    #expect(workspace.tenken(Self.report + ["-o", "b.html"]).succeeded)
  }

  @Test("a note is added; as of a day later the same is printed")
  func note() throws {
    let workspace = try TestWorkspace(.example)
    try workspace.write("The lifts stand still on Friday.\n", to: "note.txt")
    let first = workspace.tenken(Self.report + ["--note", "note.txt"])
    #expect(first.out.contains("\nThe lifts stand still on Friday.\n"))
    let later = workspace.tenken(Self.report + ["--note", "note.txt", "--today", "2012-01-01"])
    #expect(later.out == first.out)
  }

  @Test(
    "what cannot be read ends with 64, what is not there with 66, bad data with 65",
    arguments: [
      (["--date", "2008-02-30"], 64, "--date"), (["--number", "0"], 64, "--number"),
      (["--number", "five"], 64, "--number"), (["--issuer", " "], 64, "--issuer"),
      (["--note", "no.txt"], 66, "no.txt: error[no-file]"), (["--note", "."], 66, "error[cannot-read]"),
      (["--note", "empty.txt"], 65, "empty.txt: error[empty-file]"),
      (["--note", "bytes.txt"], 65, "bytes.txt:1:1: error[bad-encoding]"),
      (["--department", "A"], 64, "--department"), (["--format", "ics"], 64, "ics"),
    ] as [([String], Int32, String)])
  func refused(_ options: [String], _ status: Int32, _ says: String) throws {
    let workspace = try TestWorkspace()
    try workspace.write("", to: "empty.txt")
    try workspace.write([0xFF, 0x80, 0x00], to: "bytes.txt")
    expectRefusal(workspace.tenken(["report", "bulletin", "r1"] + options), status, says, "\n      = ")
  }

  @Test("the round is needed and must stand; its options are for no other kind")
  func usage() throws {
    let workspace = try TestWorkspace()
    expectRefusal(workspace.tenken("report", "bulletin"), 64, "error[missing-flag]", "tenken report bulletin")
    expectRefusal(workspace.tenken("report", "bulletin", "r9"), 66, "error[no-round]", "\n      = ")
    for option in ["--number", "--issuer", "--date", "--note"] {
      expectRefusal(
        workspace.tenken("report", "scores", "r1", option, "1"), 64,
        "\(option) is for the report \"bulletin\" only")
    }
  }

  @Test("a template is written once, its wording is used, and a broken one is refused at its line")
  func template() throws {
    let workspace = try TestWorkspace()
    let made = workspace.tenken("new", "template", "bulletin")
    #expect(made.out == "templates/bulletin.ja.mustache\ntemplates/bulletin.en.mustache\n", "\(made)")
    #expect(made.err.contains("tenken check"))
    expectRefusal(
      workspace.tenken("new", "template", "bulletin"), 1,
      "templates/bulletin.ja.mustache: error[already-there]", "\n      = ")
    expectRefusal(workspace.tenken("new", "template", "scores"), 64, "bulletin")
    #expect(workspace.tenken("check").succeeded)
    #expect(workspace.tenken("report", "bulletin", "r1").out.hasPrefix("Inspection News\n"))

    try workspace.write(
      "Ours\n# {{round}}\n{{#asked}}\n{{deu}}\n{{/asked}}\n", to: "templates/bulletin.en.mustache")
    for command in [["report", "bulletin", "r1"], ["check"], ["check", "templates/bulletin.en.mustache"]] {
      let refusal = workspace.tenken(command)
      #expect(refusal.status == 65)
      #expect(
        refusal.err.contains(
          """
          templates/bulletin.en.mustache:4:1: error[unknown-tag]: there is no "deu" here
              4 | {{deu}}
                | ^^^^^^^
                = did you mean "due"?
          """), "\(refusal)")
    }
    #expect(workspace.tenken("report", "bulletin", "r1", "--lang", "ja").succeeded)
    try workspace.write("Ours\n# {{round}}\nJust this.\n", to: "templates/bulletin.en.mustache")
    #expect(workspace.tenken("report", "bulletin", "r1").out.hasPrefix("Ours\n\nr1\n\nJust this.\n\n"))
  }

  @Test(
    "a remark that names a department is printed with a warning on standard error, and the exit code stays 0")
  func warning() throws {
    let workspace = try TestWorkspace()
    try workspace.write(
      """
      sheet: clean-office
      round: r1
      department: B
      role: inspector
      date: 2008-07-22
      answers: {nothing-stuck-on-pc: 10}
      remarks:
        - {text: C's lockers have labels, kind: good, publish: true}
        - {text: A box was left in a corridor, kind: bad, publish: true}
        - {text: A is not meant for the bulletin, kind: bad}

      """, to: "b.yaml")
    #expect(workspace.tenken("submit", "b.yaml", "--incomplete").succeeded)
    let printed = workspace.tenken("report", "bulletin", "r1")
    #expect(
      printed.succeeded && printed.out.contains("Good: C's lockers") && printed.out.contains("A box was left")
    )
    #expect(!printed.out.contains("not meant"))
    #expect(printed.err.split(separator: "\n").count == 2, "\(printed.err)")
    #expect(
      printed.err.hasPrefix(
        "warning[names-department]: a remark to be published names department \"C\": \"C's lockers have labels\""
      ),
      "\(printed.err)")
    #expect(printed.err.contains("tenken sheet export r1 B --checklist clean-office"))
    #expect(workspace.tenken("report", "bulletin", "r1", "--quiet").err.isEmpty)
  }
}
